"""Owns the judgement of each signature in a file: whole or broken, trusted or not and why, and how it is timed."""

from dataclasses import dataclass, replace
from datetime import datetime

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from overens.model.verification import Revocation, TimeStamp
from overens.seal.awaiting import awaited
from overens.seal.checking.certifying import Cause, Certifier
from overens.seal.checking.digests import Span
from overens.seal.checking.envelope import is_sound
from overens.seal.checking.stamps import ARCHIVE, Stamps
from overens.seal.checking.trust import Trust, carried

WHOLE = (SignatureCoverageLevel.ENTIRE_REVISION, SignatureCoverageLevel.ENTIRE_FILE)


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
    return awaited(_Judge(reader, data, trust).all())


class _Judge:
    def __init__(self, reader: PdfFileReader, data: bytes, trust: Trust) -> None:
        self._data, self._trust = data, trust
        self._stamps, self._certifier = Stamps(reader, trust), Certifier(trust)
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
        timed = datetime.fromisoformat(stamp.time) if stamp and stamp.whole and stamp.trusted else None
        claimed = found.self_reported_timestamp
        standing = await self._certifier.standing(found, vouched, timed, claimed)
        return replace(
            blank,
            whole=standing.whole and (stamp is None or stamp.whole),
            certificate=found.signer_cert,
            cause=standing.cause,
            revocation=standing.revocation,
            claimed=claimed,
            stamp=stamp,
            carried=standing.carried,
            kept=vouched.kept,
            closes=found.docmdp_level is MDPPerm.NO_CHANGES,
        )
