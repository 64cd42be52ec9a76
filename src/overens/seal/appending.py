"""Owns one signature as an update appended to a PDF, which leaves every byte before it as it was."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import BaseStampStyle

from overens.seal.levels import LASTING, Level, Proof
from overens.seal.refusals import in_swedish
from overens.seal.times import timestamper


@dataclass(frozen=True, slots=True)
class Act:
    """One signing: in which field, when, why, what may follow it, and what it looks like."""

    field: str
    moment: datetime
    reason: str
    look: BaseStampStyle
    first: bool = False
    last: bool = False


class _Signer(PdfSigner):
    """Signs at a given moment; the library would ask its own clock."""

    moment: datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's own signature
    ) -> PdfSigningSession:
        """The signing as it begins."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


async def appended(data: bytes, act: Act, signer: Signer, proof: Proof) -> bytes:
    """The PDF with a signature in an empty field that it has.

    Raises:
        OverensError: the certificate or the time stamp cannot be proved as the level demands.
        OutsideError: the time stamping service does not answer.
    """
    source = proof.times
    context = proof.authorities.context() if proof.authorities else None
    metadata = PdfSignatureMetadata(
        field_name=act.field,
        reason=act.reason,
        subfilter=SigSeedSubFilter.PADES,
        certify=act.first,
        docmdp_permissions=MDPPerm.NO_CHANGES if act.last else MDPPerm.FILL_FORMS,
        embed_validation_info=proof.level in LASTING,
        use_pades_lta=proof.level is Level.LTA,
        validation_context=context,
    )
    made = _Signer(metadata, signer, timestamper=timestamper(source) if source else None, stamp_style=act.look)
    made.moment = act.moment
    out = BytesIO()
    try:
        with in_swedish(source.url if source else ""):
            await made.async_sign_pdf(IncrementalPdfFileWriter(BytesIO(data)), existing_fields_only=True, output=out)
    finally:
        if context:
            await context.aclose()
    return out.getvalue()
