"""Owns whether a file goes on from a frozen PDF: its bytes come first, and all that follows is signatures."""

from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    CatalogModificationRule,
    DiffResult,
    FormUpdatingRule,
    ModificationLevel,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
)
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import EmbeddedPdfSignature
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.status import SignatureCoverageLevel

from overens.names import SEAL_FIELD
from overens.problems import OverensError

MAGIC = b"%PDF-"
WHOLE = (SignatureCoverageLevel.ENTIRE_REVISION, SignatureCoverageLevel.ENTIRE_FILE)
# The first signature also writes, in the catalog and the form, that the file holds signatures and may only be signed.
CATALOG = frozenset({"/AcroForm", "/DSS", "/Extensions", "/Metadata", "/MarkInfo", "/Perms", "/Version"})
FORM = frozenset({"/Fields", "/SigFlags"})
SIGNING_ONLY = StandardDiffPolicy(
    [CatalogModificationRule(CATALOG), *DEFAULT_DIFF_POLICY.global_rules[1:]],
    FormUpdatingRule([SigFieldCreationRule(), SigFieldModificationRule()], ignored_acroform_keys=FORM),
)
SENT = "Be om filen på nytt från den som undertecknade före dig."


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the signing of a file has come: the names of the fields that are signed, in the order of signing."""

    signed: tuple[str, ...]

    @property
    def sealed(self) -> bool:
        """Whether the file is closed, so that nothing may be added."""
        return SEAL_FIELD in self.signed


def goes_on_from(data: bytes, frozen: bytes) -> bool:
    """Whether the frozen bytes stand first; what follows them is not looked at."""
    return data.startswith(frozen)


def why_unreadable(data: bytes) -> str:
    """What is wrong with a file that goes on from nothing frozen, if that can be seen from the file alone."""
    if not data:
        return "är tom"
    if MAGIC not in data[:1024]:
        return "är ingen PDF"
    try:
        return "är krypterad" if PdfFileReader(BytesIO(data), strict=False).encrypted else ""
    except Exception:  # noqa: BLE001 - what a file is made to do to its reader has no limit
        return "är skadad eller avhuggen"


def standing(data: bytes, frozen: bytes) -> Standing:
    """How far the signing has come in a file that goes on from a frozen one.

    Raises:
        OverensError: something besides signatures has been added, or a signature is broken.
    """
    try:
        reader = PdfFileReader(BytesIO(data))
        _require_signing_only(reader, PdfFileReader(BytesIO(frozen)).xrefs.total_revisions - 1)
        return _signed(reader)
    except OverensError:
        raise
    except Exception as error:
        # Of any kind: what a file is made to do to its reader has no limit.
        raise OverensError(f"Det som står efter den frysta texten i filen går inte att läsa. {SENT}") from error


def extended(made: bytes, data: bytes) -> Standing:
    """How far it has come in a file that was just made from another, whose own standing is known to be right.

    Raises:
        AssertionError: the new file does not leave the other whole, or a signature in it is broken.
    """
    if not made.startswith(data):
        raise AssertionError("signing has changed bytes that were there before")
    try:
        return _signed(PdfFileReader(BytesIO(made)))
    except OverensError as error:
        raise AssertionError("signing has made a signature that does not hold") from error


def _signed(reader: PdfFileReader) -> Standing:
    signatures = reader.embedded_regular_signatures
    for signature in signatures:
        _require_whole(signature)
    return Standing(tuple(signature.field_name for signature in signatures))


def _require_signing_only(reader: PdfFileReader, base: int) -> None:
    """Every revision after the frozen one may fill fields, sign and add proofs, and nothing else."""
    if reader.xrefs.total_revisions == base + 1:
        return
    result = SIGNING_ONLY.review_file(reader, base, doc_mdp=MDPPerm.FILL_FORMS)
    if not isinstance(result, DiffResult) or result.modification_level > ModificationLevel.FORM_FILLING:
        raise OverensError(f"Något annat än underskrifter har lagts till i filen sedan den frystes. {SENT}")


def _require_whole(signature: EmbeddedPdfSignature) -> None:
    intact, valid = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, "data", signature.compute_digest()
    )
    if not (intact and valid and signature.evaluate_signature_coverage() in WHOLE):
        raise OverensError(f"Underskriften i fältet {signature.field_name} är bruten. {SENT}")
