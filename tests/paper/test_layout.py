"""What a reader meets on the pages: nothing torn, nothing widowed, nothing outside the paper, every number right."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from overens.document.tree import HEADED, Kind
from tests.support import poppler
from tests.support.pdf_reading import Mark, Node, Reading
from tests.support.poppler import Word
from tests.support.printed import MADE, NAMES, Printed

POINTS_A_MILLIMETRE = 72 / 25.4
DPI, GREY, SHORTEST_LINE = 144, 160, 40
"""For looking at lines: dots an inch, the darkest that is no line, millimetres."""

LEFT, RIGHT, TOP, BOTTOM = 28, 34, 6, 15
"""The margins in millimetres that no word may reach into; heads and feet stand in the upper and lower ones."""

Read = Callable[[str], tuple[Printed, Reading]]


@pytest.fixture(scope="module")
def read(print_once: Callable[[str], Printed]) -> Iterator[Read]:
    """A document with its PDF as the tags have it."""
    opened: dict[str, tuple[Printed, Reading, pikepdf.Pdf]] = {}

    def reading(name: str) -> tuple[Printed, Reading]:
        if name not in opened:
            found = print_once(name)
            pdf = pikepdf.open(found.path)
            opened[name] = (found, Reading(pdf), pdf)
        return opened[name][:2]

    yield reading
    for *_, pdf in opened.values():
        pdf.close()


@pytest.mark.parametrize("name", MADE)
def test_every_page_is_a4_and_is_counted(name: str, read: Read) -> None:
    found, reading = read(name)
    assert len(reading.pdf.pages) == found.paper.pages
    for page in reading.pdf.pages:
        assert [round(float(edge)) for edge in page.mediabox] == [0, 0, 595, 842]


@pytest.mark.parametrize("name", MADE)
def test_no_word_is_outside_the_margins(name: str, read: Read) -> None:
    outside = [word for word in poppler.words(read(name)[0].path) if not _is_inside(word)]
    assert outside == []


def _is_inside(word: Word) -> bool:
    slack = 0.5
    return (
        word.left >= LEFT * POINTS_A_MILLIMETRE - slack
        and word.right <= (210 - RIGHT) * POINTS_A_MILLIMETRE + slack
        and word.top >= TOP * POINTS_A_MILLIMETRE - slack
        and word.bottom <= (297 - BOTTOM) * POINTS_A_MILLIMETRE + slack
    )


@pytest.mark.parametrize("name", MADE)
def test_no_words_lie_on_each_other(name: str, read: Read) -> None:
    words = poppler.words(read(name)[0].path)
    for before, after in pairwise(words):
        same_line = before.page == after.page and abs(before.bottom - after.bottom) < 1
        assert not same_line or before.left > after.left or before.right <= after.left + 1, (before, after)


@pytest.mark.parametrize("name", MADE)
def test_no_heading_and_no_lead_is_last_on_its_page(name: str, read: Read) -> None:
    for _, owner in _last_of_pages(read(name)[1]):
        assert not owner.kind.startswith("H"), owner.text
        assert not (owner.kind == "P" and owner.text.rstrip().endswith(":")), owner.text


@pytest.mark.parametrize("name", MADE)
def test_no_point_of_a_list_is_alone_on_its_page(name: str, read: Read) -> None:
    for node in _text(read(name)[1]).walk():
        if node.kind == "L" and len(node.nodes) > 2 and not _has_blocks(node):
            pages = [_first_page(item) for item in node.nodes]
            assert pages[0] == pages[1], node.text
            assert pages[-2] == pages[-1], node.text


def _has_blocks(node: Node) -> bool:
    """Whether the points are more than some words, as the categories of a division are."""
    return any(below.kind == "L" for item in node.nodes for below in item.walk())


@pytest.mark.parametrize("name", MADE)
def test_no_line_of_a_paragraph_is_alone_on_its_page(name: str, read: Read) -> None:
    for node in _text(read(name)[1]).walk():
        if node.kind != "P":
            continue
        marks = list(_marks(node))
        pages = [mark.page for mark in marks]
        for page in set(pages) if len(set(pages)) > 1 else ():
            # A short last line with a link in it is several marks, so that one line may count as more.
            assert pages.count(page) > 1, node.text


@pytest.mark.parametrize("name", MADE)
def test_the_contents_tell_the_pages_of_the_headings(name: str, read: Read) -> None:
    reading = read(name)[1]
    lines = [" ".join(node.text.split()) for node in reading.root.walk() if node.kind == "Reference"]
    headings = [
        f"{' '.join(node.text.split())} {_first_page(node) + 1}"
        for node in _text(reading).walk()
        if node.kind in ("H2", "H3")
    ]
    assert lines == headings


@pytest.mark.parametrize("name", MADE)
def test_the_outline_has_every_heading_and_leads_to_its_page(name: str, read: Read) -> None:
    found, reading = read(name)
    with reading.pdf.open_outline() as outline:
        entries = [(str(item.title), _page_of(item, reading)) for item in _flat(outline.root)]
    headings = [node for node in reading.root.walk() if node.kind[0] == "H" and node.kind[1:].isdigit()]
    assert entries == [(" ".join(node.text.split()), _first_page(node)) for node in headings]
    assert len(headings) == 2 + sum(provision.kind in HEADED for provision in found.document.walk())


@pytest.mark.parametrize("name", MADE)
def test_links_inside_lead_to_the_words_that_they_name(name: str, read: Read) -> None:
    reading = read(name)[1]
    for page in reading.pdf.pages:
        for link in page.get("/Annots", []):
            words = str(link.Contents)
            assert words.endswith(str(link.A.URI)) if "/A" in link else words.rpartition(", sida ")[2].isdigit()


@pytest.mark.parametrize("name", MADE)
def test_every_provision_is_a_place_to_link_to(name: str, read: Read) -> None:
    found, reading = read(name)
    places = {str(place) for place in pikepdf.NameTree(reading.pdf.Root.Names.Dests)}
    printed = {provision.id for provision in found.document.walk() if provision.kind is not Kind.CELL}
    assert printed <= places


@pytest.mark.parametrize("name", MADE)
def test_each_annex_begins_a_page_with_its_heading(name: str, read: Read) -> None:
    found, reading = read(name)
    annexes = [node for node in _text(reading).walk() if node.kind == "H2" and node.text.startswith("Bilaga ")]
    assert len(annexes) == len(found.document.annexes)
    for heading in annexes:
        page = _first_page(heading)
        first = next(mark for mark in _marks(_text(reading)) if mark.page == page)
        assert first.number == next(_marks(heading)).number


@pytest.mark.parametrize("name", MADE)
def test_head_and_foot_tell_agreement_edition_status_and_page(name: str, read: Read) -> None:
    found, reading = read(name)
    document, covers = found.document, _first_page(next(n for n in reading.root.walk() if n.text == "Innehåll"))
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
    "small": "EXEMPEL",
    "at_every_height": "EXEMPEL",
    "tiny": "UTKAST",
    "handwritten": "REMISSVERSION",
}


def _marks_of_status(head: str) -> str:
    parts = [part for part in head.strip().split("   ") if part.strip()]
    return next((part.strip() for part in parts if part.strip().isupper()), "")


def test_a_table_over_pages_repeats_its_head_outside_the_structure(read: Read) -> None:
    found, reading = read("long")
    [table] = [node for node in reading.root.walk() if node.kind == "Table"]
    pages = sorted({mark.page for mark in _marks(table)})
    assert len(pages) > 4
    assert table.text.count("Underskrift") == 1
    shown = poppler.pages(found.path, layout=True)
    for page in pages:
        assert "Part" in shown[page].split("Namn")[0]
    assert [node.kind for node in table.nodes] == ["THead", "TBody"]
    assert len(table.nodes[1].nodes) == len(found.document.by_id["undertecknare"].children)


def test_a_list_over_pages_is_one_list(read: Read) -> None:
    found, reading = read("long")
    lists = [node for node in reading.root.walk() if node.kind == "L" and len(node.nodes) > 50]
    assert len({mark.page for mark in _marks(lists[-1])}) > 1
    assert len(lists[-1].nodes) == len(found.document.parties)


def test_every_signatory_has_a_line_of_its_own(read: Read, tmp_path: Path) -> None:
    found, reading = read("handwritten")
    [table] = [node for node in reading.root.walk() if node.kind == "Table"]
    for row, name in zip(table.nodes[1].nodes, NAMES, strict=False):
        assert name in row.text
        assert [cell.kind for cell in row.nodes] == ["TH", "TD", "TD", "TD"]
        assert row.nodes[3].kids == []
    with Image.open(poppler.pictures(found.path, tmp_path, dpi=DPI)[_first_page(table)]) as picture:
        assert len(_lines(picture.convert("L"))) == len(table.nodes[1].nodes)


def _lines(picture: Image.Image) -> list[int]:
    """The rows of the picture where a line of a signature's length ends at the right margin, one for each line."""
    right = round((210 - RIGHT) / 25.4 * DPI) - 2
    left = right - round(SHORTEST_LINE / 25.4 * DPI)
    across, width, dots = round(LEFT / 25.4 * DPI) + 2, picture.width, picture.tobytes()
    rows = [dots[y * width : (y + 1) * width] for y in range(picture.height)]
    dark = [y for y, row in enumerate(rows) if max(row[left:right]) < GREY < row[across]]
    return [y for y in dark if y - 1 not in dark]


def _text(reading: Reading) -> Node:
    return next(node for node in reading.root.walk() if node.kind == "Part")


def _marks(node: Node) -> Iterator[Mark]:
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _marks(kid)
        elif isinstance(kid, Mark):
            yield kid


def _first_page(node: Node) -> int:
    return next(_marks(node)).page


def _last_of_pages(reading: Reading) -> list[tuple[int, Node]]:
    last: dict[int, Node] = {}
    for node in _text(reading).walk():
        for kid in node.kids:
            if isinstance(kid, Mark):
                last[kid.page] = node
    return list(last.items())


def _page_of(item: pikepdf.OutlineItem, reading: Reading) -> int:
    assert isinstance(item.destination, pikepdf.Array)
    return reading.page_numbers[item.destination[0].objgen]


def _flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _flat(item.children)
