"""Owns a small PDF with a signature field for each of eleven parties, and the manifest that goes with it."""

from datetime import date
from functools import cache
from hashlib import sha256
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from overens.model.manifest import ExpectedSignatory, FrozenDecision, FrozenPdf, Manifest, Tool, Variant

FEDERATION = "Samordningsförbundet Jämtlands län"
PARTIES = {
    "arbetsformedlingen": "Arbetsförmedlingen",
    "forsakringskassan": "Försäkringskassan",
    "region-jamtland-harjedalen": "Region Jämtland Härjedalen",
    "bergs-kommun": "Bergs kommun",
    "bracke-kommun": "Bräcke kommun",
    "harjedalens-kommun": "Härjedalens kommun",
    "krokoms-kommun": "Krokoms kommun",
    "ragunda-kommun": "Ragunda kommun",
    "stromsunds-kommun": "Strömsunds kommun",
    "are-kommun": "Åre kommun",
    "ostersunds-kommun": "Östersunds kommun",
}
A4, LEFT, WIDTH, HEIGHT, STEP, TOP = (595, 842), 300, 153, 31, 42, 760
SEAL_FIELD = "forsegling"


def field(party: str) -> str:
    """The name of a party's field."""
    return f"sig-{party}"


@cache
def signable() -> bytes:
    """One page with a line of text and an empty field for each party, and a field without size for the seal."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=A4)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    page.obj.Resources = Dictionary(Font=Dictionary(F=pdf.make_indirect(font)))
    page.obj.Contents = pdf.make_stream(_text())
    boxes = {field(party): _box(number) for number, party in enumerate(PARTIES)} | {SEAL_FIELD: [0, 0, 0, 0]}
    fields = [pdf.make_indirect(_field(pdf, page, name, box)) for name, box in boxes.items()]
    page.obj.Annots = Array(fields)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(fields), SigFlags=1))
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


@cache
def manifest() -> Manifest:
    """What was frozen: `signable()` and nothing else."""
    signatories = tuple(
        ExpectedSignatory(part=party, partsnamn=name, namn="Behörig företrädare", titel="chef", fält=field(party))
        for party, name in PARTIES.items()
    )
    digest = sha256(signable()).hexdigest()
    return Manifest(
        överenskommelse="prov",
        utgåva="2025",
        titel="Överenskommelse om prov 2025",
        kortnamn="PROV 2025",
        fryst=date(2025, 2, 18),
        beslut=FrozenDecision(datum=date(2025, 2, 18), organ="Länsam"),
        text_sha256=sha256(_text()).hexdigest(),
        innehåll=(),
        pdf=(FrozenPdf(slag=Variant.FIELDS, fil="prov-2025-med-falt.pdf", sha256=digest, sidor=1),),
        undertecknare=signatories,
        program=(Tool(namn="overens", version="0"),),
    )


def _box(number: int) -> list[int]:
    top = TOP - STEP * number
    return [LEFT, top - HEIGHT, LEFT + WIDTH, top]


def _text() -> bytes:
    lines = [
        f"BT /F 10 Tf 60 {TOP - STEP * number - 20} Td ({name}) Tj ET" for number, name in enumerate(PARTIES.values())
    ]
    return "\n".join(lines).encode("cp1252")


def _field(pdf: pikepdf.Pdf, page: pikepdf.Page, name: str, box: list[int]) -> Dictionary:
    size = [0, 0, box[2] - box[0], box[3] - box[1]]
    empty = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=size, Resources=Dictionary())
    seal = name == SEAL_FIELD
    lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1) if seal else _own_lock(name)
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=name,
        TU=f"Underskrift: {name}",
        F=132 if seal else 4,
        Rect=box,
        P=page.obj,
        AP=Dictionary(N=pdf.make_indirect(empty)),
        Lock=pdf.make_indirect(lock),
    )


def _own_lock(name: str) -> Dictionary:
    return Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([pikepdf.String(name)]))
