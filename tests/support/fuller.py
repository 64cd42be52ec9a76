"""Owns a frozen PDF for tests of the check: the signable one with a language, an attachment, metadata and more text."""

from datetime import date
from functools import cache
from hashlib import sha256
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, String

from overens.model.manifest import FrozenPdf, Manifest, Variant
from overens.seal.checking.recognising import Candidate
from tests.support.signable import manifest, signable

ATTACHED = "agreements-prov-2025.yaml"
LINES = (
    "Parterna planerar tillsammans och bidrar med personal till samverkansteamet.",
    "Målet är att fler kommer i arbete eller studier, och att ingen faller mellan stolarna.",
    "Varje part betalar 1.5 procent av kostnaden och svarar för sina egna utgifter.",
    "Parterna följer upp och reviderar överenskommelsen varje år senast den 1 oktober.",
)
XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" '
    'pdfaid:conformance="A"/><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" '
    'pdfuaid:part="1"/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


@cache
def frozen(year: str = "2025", variant: Variant = Variant.FIELDS) -> bytes:
    """The PDF of an edition; its text names the year, and the variant without fields looks the same."""
    out = BytesIO()
    with pikepdf.open(BytesIO(signable())) as pdf:
        pdf.Root.Lang = String("sv")
        pdf.Root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
        yaml = f"titel: Överenskommelse om prov {year}\n".encode()
        pdf.attachments[ATTACHED] = yaml
        _text_page(pdf, [f"Överenskommelse om prov {year}", *LINES])
        if variant is Variant.PLAIN:
            del pdf.Root.AcroForm
            del pdf.pages[0].obj.Annots
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


@cache
def record(year: str = "2025") -> Manifest:
    """The manifest of an edition with both its variants."""
    pdfs = tuple(
        FrozenPdf(
            slag=variant,
            fil=f"prov-{year}-{variant.value}.pdf",
            sha256=sha256(frozen(year, variant)).hexdigest(),
            sidor=2,
        )
        for variant in Variant
    )
    changed = {
        "edition": year,
        "title": f"TEST Överenskommelse om prov {year}",
        "short_title": f"TEST Prov {year}",
        "pdfs": pdfs,
        "frozen": date(int(year), 2, 18),
    }
    return manifest().model_copy(update=changed)


def candidates(*years: str) -> list[Candidate]:
    """Every frozen PDF of some editions, of 2025 if none is named."""
    return [
        Candidate(record(year), pdf, frozen(year, pdf.variant))
        for year in years or ("2025",)
        for pdf in record(year).pdfs
    ]


def _text_page(pdf: pikepdf.Pdf, lines: list[str]) -> None:
    page = pdf.add_blank_page(page_size=(595, 842))
    page.obj.Resources = Dictionary(Font=Dictionary(F=pdf.pages[0].obj.Resources.Font.F))
    told = [f"BT /F 11 Tf 60 {760 - 20 * number} Td ({line}) Tj ET" for number, line in enumerate(lines)]
    page.obj.Contents = pdf.make_stream("\n".join(told).encode("cp1252"))
