"""Owns the documents that the tests of the PDF print: the real ones, and made ones that are hard on the layout."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from overens.commands.freezing import fields
from overens.document.inline import words
from overens.document.labels import FIGURES, LEAD
from overens.document.tree import Document, Kind, Provision
from overens.pages.paper import paper
from overens.paper.making import Paper, Source, make
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.pdf_reading import Reading
from tests.support.shipped import documents
from tests.support.small_agreement import ANNEX, EDITION, PARTIES

DAY = date(2025, 2, 18)
SOURCES = (
    Source("agreements/prov/2025.yaml", "titel: Prov å ä ö\n".encode()),
    Source("roles/prov/2025.yaml", b"a: 1\n"),
)
LONG_WORD = "Arbetsmarknadskoordinatorsutbildningsuppföljningsansvarighetsöverenskommelsehandläggningsordning"
NAMES = ("Åsa Öström", "Jürgen Müller-Lüdenscheidt", "Renée Élysée", "Živilė Šimkutė", "Ğülşen Çağrı")
SECTIONS, SIGNATORIES = 16, 60
WITH_FIELDS = ("to_sign", "long")
"""The documents that are printed with fields to sign in."""

FILLED, ABOVE_TABLES = range(15, 33), range(24, 32)
"""How many lines stand above lists, and above tables, which are less high."""

TABLE_LEAD = "Siffrorna i korthet."


Read = Callable[[str], "tuple[Printed, Reading]"]
"""Answers a document, by name, with its PDF as the tags have it."""


@dataclass(frozen=True)
class Printed:
    """A document with its print page and the PDF that was made of it, as bytes and as a file."""

    document: Document
    html: str
    paper: Paper
    path: Path


def star_2025() -> Document:
    """The first user's agreement."""
    return documents()["star 2025"]


def to_sign() -> Document:
    """The same, printed to be signed."""
    return star_2025()


def star_2026() -> Document:
    """Its example edition, which is a draft."""
    return documents()["star 2026"]


def c_sam_2024() -> Document:
    """The draft of another förbund, with its open questions and what is not written."""
    return documents()["c-sam 2024"]


def small_draft() -> Document:
    """Everything that only a draft has, once."""
    return draft().document()


def small() -> Document:
    """Every kind of content once."""
    return Content().document()


def tiny() -> Document:
    """One section, no annex, nothing decided."""
    content = Content()
    for key in ("återgivning", "exempel", "giltighet", "beslut", "mål", "åtaganden", "underskrifter", "partsnamn"):
        content.drop(EDITION, (key,))
    content.put(EDITION, ("status",), "utkast").put(EDITION, ("bilagor",), [])
    section = {"id": "allt", "rubrik": "Allt", "innehåll": [{"text": "Parterna är överens."}]}
    return content.put(EDITION, ("avsnitt",), [section]).document()


def handwritten() -> Document:
    """To be signed by hand, with names from far away and words that fit on no line."""
    content = _unrestated().put(EDITION, ("underskrifter", "form"), "handskriven")
    content.put(EDITION, ("status",), "remiss")
    content.put(EDITION, ("titel",), f"{LONG_WORD} om {LONG_WORD.lower()}")
    content.put(EDITION, ("avsnitt", 1, "rubrik"), f"{LONG_WORD} och annat")
    content.put(EDITION, ("avsnitt", 1, "avsnitt", 0, "innehåll", 0, "text"), f"Ett ord: {LONG_WORD}. Slut.")
    content.put(ANNEX, ("titel",), f"{LONG_WORD} i länet och dess kommuner, bland annat")
    content.put(PARTIES, ("parter", 1, "namn"), LONG_WORD).drop(EDITION, ("partsnamn",))
    signatories = [
        {"part": party, "namn": name, "titel": LONG_WORD.lower() if party == "regionen" else "förvaltningschef"}
        for party, name in zip(("af", "regionen", "bergs-kommun", "are-kommun"), NAMES, strict=False)
    ]
    content.drop(EDITION, ("underskrifter", "undertecknar_inte"))
    return content.put(EDITION, ("underskrifter", "undertecknare"), signatories).document()


def long() -> Document:
    """Some thirty pages with lists and a table that go on for pages, to be signed digitally by sixty parties."""
    content = _unrestated()
    parties = [{"id": f"part-{n}", "namn": f"{NAMES[n % 5]}s kommun {n}", "typ": "kommun"} for n in range(SIGNATORIES)]
    content.put(PARTIES, ("parter",), content.at(PARTIES, ("parter",)) + parties)
    content.put(EDITION, ("parter",), content.at(EDITION, ("parter",)) + [party["id"] for party in parties])
    signatories = [{"part": party["id"], "namn": NAMES[n % 5], "titel": "chef"} for n, party in enumerate(parties)]
    content.put(EDITION, ("underskrifter", "undertecknare"), signatories)
    sections = content.at(EDITION, ("avsnitt",))
    content.put(EDITION, ("avsnitt",), [*sections[:-1], *map(_long_section, range(SECTIONS)), sections[-1]])
    return content.document()


def at_every_height() -> Document:
    """The things that a page break may not part, each begun at every height of a page's lower half."""
    lists = tuple(_filled(f"bilaga-{lines}", lines, _section(f"bilaga-{lines}")) for lines in FILLED)
    tables = tuple(_filled(f"bilaga-1{lines}", lines, *_table(f"bilaga-1{lines}")) for lines in ABOVE_TABLES)
    return replace(small(), annexes=(*lists, *tables))


def _filled(own: str, lines: int, *then: Provision) -> Provision:
    filling = tuple(_paragraph(f"{own}-rad-{line}", f"Rad {line}.") for line in range(lines))
    number = own.removeprefix("bilaga-")
    return Provision(own, Kind.ANNEX, f"Bilaga {number}", words("Höjder"), children=(*filling, *then))


def _table(own: str) -> tuple[Provision, Provision]:
    rows = tuple(_row(f"{own}-tabell-{number}", str(number)) for number in range(5))
    table = Provision(f"{own}-tabell", Kind.TABLE, children=rows, facts=(("kind", FIGURES), ("unit", "")))
    return _paragraph(f"{table.id}{LEAD}", TABLE_LEAD), table


def _row(own: str, figure: str) -> Provision:
    cells = (("Rad", f"Rad {figure}"), ("Antal", figure))
    children = tuple(
        Provision(f"{own}-{place}", Kind.CELL, heading=words(heading), text=words(text))
        for place, (heading, text) in enumerate(cells)
    )
    return Provision(own, Kind.ROW, children=children, facts=(("kind", FIGURES),))


def _section(own: str) -> Provision:
    lists = (_listed(f"{own}-en", 1), _listed(f"{own}-lista", 4))
    prose = (_paragraph(f"{own}-{place}", "Parterna är överens om hur de arbetar. " * 7) for place in ("nu", "sedan"))
    return Provision(f"{own}-avsnitt", Kind.SECTION, "1", words("Avsnitt"), children=(*lists, *prose))


def _long_section(number: int) -> dict[str, object]:
    words = f"Stycke {number} säger hur parterna arbetar tillsammans, med {NAMES[number % 5]} som exempel. "
    points = [f"Punkt {point} i avsnitt {number}. {words * (point % 3)}" for point in range(8 + number % 9)]
    content = [{"text": words * (3 + number % 7)}, {"inledning": "Det gäller:", "punkter": points}, {"text": words * 5}]
    below = [{"id": f"under-{number}", "rubrik": f"Under {number}", "innehåll": [{"text": words * 9}]}]
    return {"id": f"avsnitt-{number}", "rubrik": f"Avsnitt {number} på svenska", "innehåll": content, "avsnitt": below}


def _listed(own: str, count: int) -> Provision:
    points = tuple(Provision(f"{own}-punkt-{n}", Kind.POINT, text=words(f"Punkt {n}.")) for n in range(count))
    return Provision(own, Kind.LIST, text=words("Det gäller:"), children=points)


def _paragraph(own: str, text: str) -> Provision:
    return Provision(own, Kind.PARAGRAPH, text=words(text))


def _unrestated() -> Content:
    return Content().drop(EDITION, ("återgivning",)).drop(EDITION, ("exempel",))


MADE: dict[str, Callable[[], Document]] = {
    found.__name__: found
    for found in (
        *(star_2025, to_sign, star_2026, c_sam_2024, small, small_draft, tiny, handwritten, long, at_every_height),
    )
}
"""Every document, by the name of the function that makes it."""


@cache
def printed(name: str, folder: Path) -> Printed:
    """One of the documents, printed once a run into a file in `folder`."""
    document = MADE[name]()
    signed = name in WITH_FIELDS
    html = paper(document, to_sign=signed)
    made = make(html, made=DAY, sources=SOURCES, fields=fields(document) if signed else ())
    path = folder / f"{name}.pdf"
    path.write_bytes(made.data)
    return Printed(document, html, made, path)
