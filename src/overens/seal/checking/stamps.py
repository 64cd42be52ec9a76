"""Owns the time stamps in a file: of single signatures, and of the whole file, where each vouches for what is older."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto.cms import SignedData
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESStatus
from pyhanko.sign.validation import EmbeddedPdfSignature, generic_cms
from pyhanko.sign.validation.ades import ades_timestamp_validation
from pyhanko.sign.validation.policy_decl import LocalKnowledge

from overens.model.verification import TimeStamp
from overens.seal.certificates import holder
from overens.seal.checking.trust import Judging, Proving, Trust, carried

ARCHIVE = "/DocTimeStamp"


@dataclass(frozen=True)
class Vouched:
    """The moment that vouches for what is older, and what the file carried then: the next archive stamp, or now."""

    moment: datetime
    known: LocalKnowledge
    kept: bool = False


class Stamps:
    """The archive time stamps of a file, each judged as of the next one, and the last as of the moment of the check."""

    def __init__(self, reader: PdfFileReader, trust: Trust) -> None:
        self._reader, self._trust = reader, trust
        self._now = Vouched(trust.moment, carried(reader))
        self._trusted: dict[int, Vouched] = {}
        self.found: dict[int, TimeStamp] = {}

    async def judge(self, signatures: Sequence[EmbeddedPdfSignature]) -> None:
        """Judges every archive time stamp, from the last to the first; the others are passed by."""
        for each in reversed([found for found in signatures if found.sig_object_type == ARCHIVE]):
            revision = int(each.signed_revision)
            stamp = await self.stamp(each.signed_data, _digest_of(each), self.after(revision))
            self.found[revision] = stamp
            if stamp.whole and stamp.trusted:
                known = carried(self._reader.get_historical_resolver(revision))
                self._trusted[revision] = Vouched(datetime.fromisoformat(stamp.time), known, kept=True)

    def after(self, revision: int) -> Vouched:
        """What vouches for a signature that update number `revision` made."""
        later = [number for number in self._trusted if number > revision]
        return self._trusted[min(later)] if later else self._now

    async def of(self, found: EmbeddedPdfSignature, vouched: Vouched) -> TimeStamp | None:
        """The time stamp of a single signature, if it has one."""
        token = next(generic_cms.extract_tst_data_iter(found.signer_info, signed=False), None)
        imprint = generic_cms.message_imprint_checker(found.signer_info)
        return await self.stamp(token, imprint, vouched) if token is not None else None

    async def stamp(self, token: SignedData, imprint: Callable[[str], bytes], vouched: Vouched) -> TimeStamp:
        """A time stamp as of a moment; it is trusted when its service is, unless it is known to be revoked."""
        judging = Judging(self._trust, vouched.moment, vouched.known, Proving.NEVER)
        result = await ades_timestamp_validation(token, judging.spec, imprint, timing_info=judging.timing)
        status = result.api_status
        if status is None:
            raise ValueError(result.failure_msg)
        certificate: Certificate = status.signing_cert
        return TimeStamp(
            time=status.timestamp.isoformat(timespec="seconds"),
            issuer=holder(certificate),
            whole=bool(status.intact and status.valid),
            trusted=bool(result.ades_subindic.status is AdESStatus.PASSED),
        )


def _digest_of(found: EmbeddedPdfSignature) -> Callable[[str], bytes]:
    return lambda algorithm: bytes(found.compute_digest(algorithm))
