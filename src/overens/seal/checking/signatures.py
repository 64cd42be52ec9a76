"""Owns the judgement of each signature in a file: whole or broken, trusted or not and why, and how it is timed."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESStatus, AdESSubIndic
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.ades import (
    AdESBasicValidationResult,
    ades_basic_validation,
    ades_with_time_validation,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureCoverageLevel, SignatureStatus

from overens.model.verification import Revocation, TimeStamp
from overens.seal.checking.digests import Span
from overens.seal.checking.envelope import is_sound
from overens.seal.checking.stamps import ARCHIVE, Stamps, Vouched
from overens.seal.checking.trust import Judging, Trust, carried

PATIENCE = 20
"""Seconds that all issuers together may take to answer about one signature."""

WHOLE = (SignatureCoverageLevel.ENTIRE_REVISION, SignatureCoverageLevel.ENTIRE_FILE)
BROKEN = (AdESFailure.HASH_FAILURE, AdESFailure.SIG_CRYPTO_FAILURE, AdESFailure.FORMAT_FAILURE)
REVOKED = (AdESIndeterminate.REVOKED_NO_POE, AdESIndeterminate.REVOKED_CA_NO_POE, AdESFailure.REVOKED)
WEAK = (AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE, AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE)
LATE = (AdESIndeterminate.OUT_OF_BOUNDS_NO_POE, AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED, AdESIndeterminate.EXPIRED)
USAGE = (AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE, AdESIndeterminate.SIG_CONSTRAINTS_FAILURE)


class Cause(StrEnum):
    """Why a signature that is whole is not trusted."""

    UNKNOWN = "unknown"
    EXPIRED = "expired"
    FUTURE = "future"
    REVOKED = "revoked"
    WEAK = "weak"
    USAGE = "usage"


@dataclass(frozen=True)
class Judged:
    """One signature as it was judged; `cause` tells why it is not trusted, and `revision` which update made it.

    `carried` is whether the file itself holds the proof that the certificate was not revoked, and `kept` whether an
    archive time stamp vouches for all of it. `stop` is where what it covers ends. `closes` is whether it forbids
    every later change.
    """

    field: str
    revision: int
    whole: bool
    covers_file: bool
    stop: int = 0
    certificate: Certificate | None = None
    cause: Cause | None = None
    revocation: Revocation = Revocation.UNKNOWN
    claimed: datetime | None = None
    stamp: TimeStamp | None = None
    carried: bool = False
    kept: bool = False
    closes: bool = False
    archive: bool = False

    @property
    def level(self) -> str:
        """The level of PAdES that it really has."""
        timed = self.stamp is not None and self.stamp.whole and self.stamp.trusted
        if not (timed or self.kept):
            return "B-B"
        return ("B-LTA" if self.kept else "B-LT") if self.carried else "B-T"


def judged(reader: PdfFileReader, data: bytes, trust: Trust) -> tuple[Judged, ...]:
    """Every signature and archive time stamp of a file, in the order in which they were made."""
    return asyncio.run(_Judge(reader, data, trust).all())


class _Judge:
    def __init__(self, reader: PdfFileReader, data: bytes, trust: Trust) -> None:
        self._data, self._trust = data, trust
        self._stamps = Stamps(reader, trust)
        self._known = [*trust.trusted, *carried(reader).known_certs]
        self._signatures: list[EmbeddedPdfSignature] = list(reader.embedded_signatures)

    async def all(self) -> tuple[Judged, ...]:
        await self._stamps.judge(self._signatures)
        return tuple([await self._one(found) for found in self._signatures])

    async def _one(self, found: EmbeddedPdfSignature) -> Judged:
        coverage = found.evaluate_signature_coverage()
        blank = Judged(
            field=str(found.field_name),
            revision=int(found.signed_revision),
            whole=False,
            covers_file=coverage is SignatureCoverageLevel.ENTIRE_FILE,
            stop=sum(int(number) for number in list(found.byte_range)[2:]),
            archive=found.sig_object_type == ARCHIVE,
        )
        try:
            whole = coverage in WHOLE and self._is_wrapped_soundly(found, complete=False)
            made = self._archived(blank, found) if blank.archive else await self._signed(blank, found)
            whole = whole and (made.cause is Cause.UNKNOWN or self._is_wrapped_soundly(found, complete=True))
            return replace(made, whole=made.whole and whole)
        except Exception:  # noqa: BLE001 - what a signature is made to do to its reader has no limit
            return blank

    def _is_wrapped_soundly(self, found: EmbeddedPdfSignature, *, complete: bool) -> bool:
        _, end, resume, rest = (int(number) for number in found.byte_range)
        written = Span(end, resume, resume + rest).written(self._data) or b""
        # What is read must be what is measured: digits in another place would be neither.
        same = len(written) % 2 == 0 and bytes.fromhex(written.decode("ascii")) == found.pkcs7_content
        return same and is_sound(written, self._known, complete=complete and self._trust.given)

    def _archived(self, blank: Judged, found: EmbeddedPdfSignature) -> Judged:
        stamp = self._stamps.found[blank.revision]
        return replace(blank, whole=stamp.whole, certificate=found.signer_cert, stamp=stamp)

    async def _signed(self, blank: Judged, found: EmbeddedPdfSignature) -> Judged:
        vouched = self._stamps.after(blank.revision)
        stamp = await self._stamps.of(found, vouched)
        timed = stamp if stamp is not None and stamp.whole and stamp.trusted else None
        moment = datetime.fromisoformat(timed.time) if timed else vouched.moment
        here = await self._basic(found, Judging(self._trust, moment, vouched.known))
        chain, asked = here, here
        if not _passes(here):
            chain = await self._basic(found, Judging(self._trust, moment, vouched.known, revocation=False))
            asked = await self._asked(found, vouched, timed) if _passes(chain) and self._trust.online else here
        certificate: Certificate = found.signer_cert
        claimed = found.self_reported_timestamp
        cause = _by_time(certificate, moment if timed or claimed is None else claimed) or _because(chain, asked)
        return replace(
            blank,
            whole=chain not in BROKEN and (stamp is None or stamp.whole),
            certificate=certificate,
            cause=cause,
            revocation=_revocation(certificate, asked),
            claimed=claimed,
            stamp=stamp,
            carried=_passes(here) and bool(vouched.known.known_ocsps or vouched.known.known_crls),
            kept=vouched.kept,
            closes=found.docmdp_level is MDPPerm.NO_CHANGES,
        )

    async def _basic(self, found: EmbeddedPdfSignature, judging: Judging) -> AdESSubIndic:
        """What pyHanko says by ETSI EN 319 102-1 as of a moment."""
        digest = found.compute_digest()
        asked = ades_basic_validation(found.signed_data, judging.spec, timing_info=judging.timing, raw_digest=digest)
        return await _indication(asked)

    async def _asked(self, found: EmbeddedPdfSignature, vouched: Vouched, timed: TimeStamp | None) -> AdESSubIndic:
        """The same today, with what the issuers answer when they are asked."""
        judging = Judging(self._trust, self._trust.moment, vouched.known, fetched=True)
        if timed is None:
            return await self._basic(found, judging)
        asked = ades_with_time_validation(
            found.signed_data, judging.spec, timing_info=judging.timing, raw_digest=found.compute_digest()
        )
        return await _indication(asked)


async def _indication(asked: Awaitable[AdESBasicValidationResult[SignatureStatus]]) -> AdESSubIndic:
    try:
        return (await asyncio.wait_for(asked, PATIENCE)).ades_subindic
    except SignatureValidationError as error:
        return error.ades_subindication
    except TimeoutError:
        return AdESIndeterminate.TRY_LATER


def _passes(indication: AdESSubIndic) -> bool:
    return bool(indication.status is AdESStatus.PASSED)


def _because(chain: AdESSubIndic, asked: AdESSubIndic) -> Cause | None:
    """Why a signature is not trusted, if it is not."""
    if asked in REVOKED:
        return Cause.REVOKED
    if _passes(chain):
        return None
    if chain in LATE:
        return Cause.EXPIRED
    if chain in WEAK:
        return Cause.WEAK
    return Cause.USAGE if chain in USAGE else Cause.UNKNOWN


def _revocation(certificate: Certificate, asked: AdESSubIndic) -> Revocation:
    if asked in REVOKED:
        return Revocation.REVOKED
    if not certificate.ocsp_urls and not certificate.crl_distribution_points:
        return Revocation.UNDECLARED
    return Revocation.GOOD if _passes(asked) else Revocation.UNKNOWN


def _by_time(certificate: Certificate, moment: datetime) -> Cause | None:
    """Whether the certificate had gone out, or was not valid yet, when the signature was made."""
    if moment > certificate.not_valid_after:
        return Cause.EXPIRED
    return Cause.FUTURE if moment < certificate.not_valid_before else None
