"""How a reader finds the way: contents, outline, links and running heads tell the right page, edition and status."""

from collections.abc import Iterator

import pikepdf
import pytest

from overens.document.tree import HEADED, Kind
from tests.support import poppler
from tests.support.pdf_reading import Reading
from tests.support.printed import MADE, Read


@pytest.mark.parametrize("name", MADE)
def test_the_contents_tell_the_pages_of_the_headings(name: str, read: Read) -> None:
    reading = read(name)[1]
    lines = [" ".join(node.text.split()) for node in reading.root.walk() if node.kind == "Reference"]
    headings = [
        f"{' '.join(node.text.split())} {node.first_page + 1}"
        for node in reading.first("Part").walk()
        if node.kind in ("H2", "H3")
    ]
    assert lines == headings


@pytest.mark.parametrize("name", MADE)
def test_the_outline_has_every_heading_and_leads_to_its_page(name: str, read: Read) -> None:
    found, reading = read(name)
    with reading.pdf.open_outline() as outline:
        entries = [(str(item.title), _page_of(item, reading)) for item in _flat(outline.root)]
    headings = [node for node in reading.root.walk() if node.kind[0] == "H" and node.kind[1:].isdigit()]
    assert entries == [(" ".join(node.text.split()), node.first_page) for node in headings]
    assert len(headings) == 2 + sum(provision.kind in HEADED for provision in found.document.walk())


@pytest.mark.parametrize("name", MADE)
def test_links_inside_lead_to_the_words_that_they_name(name: str, read: Read) -> None:
    reading = read(name)[1]
    for page in reading.pdf.pages:
        for link in (found for found in page.get("/Annots", []) if found.Subtype == "/Link"):
            words = str(link.Contents)
            assert words.endswith(str(link.A.URI)) if "/A" in link else words.rpartition(", sida ")[2].isdigit()


@pytest.mark.parametrize("name", MADE)
def test_every_provision_is_a_place_to_link_to(name: str, read: Read) -> None:
    found, reading = read(name)
    places = {str(place) for place in pikepdf.NameTree(reading.pdf.Root.Names.Dests)}
    printed = {provision.id for provision in found.document.walk() if provision.kind is not Kind.CELL}
    assert printed <= places


@pytest.mark.parametrize("name", MADE)
def test_head_and_foot_tell_agreement_edition_status_and_page(name: str, read: Read) -> None:
    found, reading = read(name)
    document, covers = found.document, next(n for n in reading.root.walk() if n.text == "Innehåll").first_page
    for number, page in enumerate(poppler.pages(found.path, layout=True), 1):
        lines = [line for line in page.splitlines() if line.strip()]
        if number <= covers:
            assert "Sida" not in lines[-1]
            continue
        # A section's long name, to the right in the head, begins some lines above the rest of it.
        agreement = f"{document.agreement.short_title} · utgåva {document.name.edition}"
        head = next(line for line in lines[:5] if line.strip().startswith(agreement))
        assert lines[-1].strip().startswith(document.agreement.federation.name)
        assert lines[-1].strip().endswith(f"Sida {number} av {found.paper.pages}")
        assert _marks_of_status(head) == MARKS.get(name, "")


MARKS = {
    "star_2026": "EXEMPEL · UTKAST",
    "c_sam_2024": "UTKAST",
    "small_draft": "EXEMPEL · UTKAST",
    "small": "EXEMPEL",
    "at_every_height": "EXEMPEL",
    "tiny": "UTKAST",
    "handwritten": "REMISSVERSION",
}


def _marks_of_status(head: str) -> str:
    """The longest of the marks above that a head has; what stands beside it may come close."""
    return next((mark for mark in sorted(MARKS.values(), key=len, reverse=True) if mark in head), "")


def _page_of(item: pikepdf.OutlineItem, reading: Reading) -> int:
    assert isinstance(item.destination, pikepdf.Array)
    return reading.page_numbers[item.destination[0].objgen]


def _flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _flat(item.children)
