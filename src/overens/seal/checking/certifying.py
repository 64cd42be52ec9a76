"""Owns whether a certificate was good when a signature was made: by what the file carries, else by its issuer."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from asn1crypto.x509 import Certificate
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESStatus, AdESSubIndic
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.ades import (
    AdESBasicValidationResult,
    ades_basic_validation,
    ades_with_time_validation,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.status import SignatureStatus

from overens.model.verification import Revocation
from overens.seal.checking.stamps import Vouched
from overens.seal.checking.trust import Judging, Proving, Trust

PATIENCE = 30
"""Seconds that all issuers together may take to answer about all signatures."""

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


@dataclass(frozen=True, slots=True)
class Standing:
    """How a signature and its certificate stand; `carried` is whether the file itself holds the proof of it."""

    whole: bool
    cause: Cause | None
    revocation: Revocation
    carried: bool = False


class Certifier:
    """Judges the certificates of one file's signatures, and asks their issuers as long as there is patience left."""

    def __init__(self, trust: Trust) -> None:
        self._trust, self._left = trust, float(PATIENCE)

    async def standing(
        self, found: EmbeddedPdfSignature, vouched: Vouched, timed: datetime | None, claimed: datetime | None
    ) -> Standing:
        """How a signature stands that a time stamp says was made at `timed`, or its signer at `claimed`."""
        certificate: Certificate = found.signer_cert
        moment = timed or vouched.moment
        late = _by_time(certificate, timed or claimed or moment)
        here: AdESSubIndic = AdESIndeterminate.GENERIC
        for proving in (Proving.ALWAYS, Proving.DECLARED):
            here = await self._basic(found, Judging(self._trust, moment, vouched.known, proving))
            if _passes(here):
                good = proving is Proving.ALWAYS or _declares(certificate)
                known = Revocation.GOOD if good else Revocation.UNDECLARED
                return Standing(whole=True, cause=late, revocation=known, carried=True)
        chain = await self._basic(found, Judging(self._trust, moment, vouched.known, Proving.NEVER))
        asked = await self._asked(found, vouched, timed) if _passes(chain) and here not in REVOKED else here
        return Standing(chain not in BROKEN, late or _because(chain, asked), _revocation(asked))

    async def _basic(self, found: EmbeddedPdfSignature, judging: Judging) -> AdESSubIndic:
        """What pyHanko says by ETSI EN 319 102-1 as of a moment."""
        digest = found.compute_digest()
        return await _indication(
            ades_basic_validation(found.signed_data, judging.spec, timing_info=judging.timing, raw_digest=digest)
        )

    async def _asked(self, found: EmbeddedPdfSignature, vouched: Vouched, timed: datetime | None) -> AdESSubIndic:
        """The same today, with what the issuers answer when they are asked."""
        if not self._trust.online or self._left <= 0:
            return AdESIndeterminate.TRY_LATER
        judging = Judging(self._trust, self._trust.moment, vouched.known, Proving.DECLARED, fetched=True)
        begun, spec, timing = time.monotonic(), judging.spec, judging.timing
        digest = found.compute_digest()
        if timed is None:
            asked = ades_basic_validation(found.signed_data, spec, timing_info=timing, raw_digest=digest)
        else:
            asked = ades_with_time_validation(found.signed_data, spec, timing_info=timing, raw_digest=digest)
        answer = await _indication(asked, self._left)
        self._left -= time.monotonic() - begun
        return answer


async def _indication(
    asked: Awaitable[AdESBasicValidationResult[SignatureStatus]], patience: float | None = None
) -> AdESSubIndic:
    try:
        return (await asyncio.wait_for(asked, patience)).ades_subindic
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


def _revocation(asked: AdESSubIndic) -> Revocation:
    if asked in REVOKED:
        return Revocation.REVOKED
    return Revocation.GOOD if _passes(asked) else Revocation.UNKNOWN


def _declares(certificate: Certificate) -> bool:
    """Whether a certificate says where its issuer tells of revocation."""
    return bool(certificate.ocsp_urls or certificate.crl_distribution_points)


def _by_time(certificate: Certificate, moment: datetime) -> Cause | None:
    """Whether the certificate had gone out, or was not valid yet, when the signature was made."""
    if moment > certificate.not_valid_after:
        return Cause.EXPIRED
    return Cause.FUTURE if moment < certificate.not_valid_before else None
