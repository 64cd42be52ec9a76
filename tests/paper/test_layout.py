"""What stands on the pages: nothing torn, nothing widowed, nothing on top of something else or outside the paper."""

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from overens.document.tree import Document, Kind
from tests.support import poppler
from tests.support.pdf_reading import Mark, Node, Reading
from tests.support.poppler import Word
from tests.support.printed import ABOVE_TABLES, MADE, NAMES, TABLE_LEAD, Read

POINTS_A_MILLIMETRE = 72 / 25.4
DPI, GREY, SHORTEST_LINE = 144, 160, 40
"""For looking at lines: dots an inch, the darkest that is no line, millimetres."""

LEFT, RIGHT, TOP, BOTTOM = 28, 34, 6, 15
"""The margins in millimetres that no word may reach into; heads and feet stand in the upper and lower ones."""


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
    found, reading = read(name)
    # A goal without subgoals is told by its heading alone.
    whole = {f"{goal.number} {goal.name}" for goal in found.document.of_kind(Kind.GOAL) if not goal.children}
    for _, owner in _last_of_pages(reading):
        assert not owner.kind.startswith("H") or owner.text in whole, owner.text
        assert not (owner.kind == "P" and owner.text.rstrip().endswith(":")), owner.text


@pytest.mark.parametrize("name", MADE)
def test_no_point_of_a_list_is_alone_on_its_page(name: str, read: Read) -> None:
    for node in read(name)[1].first("Part").walk():
        if node.kind == "L" and len(node.nodes) > 2 and not _has_blocks(node):
            pages = [item.first_page for item in node.nodes]
            assert pages[0] == pages[1], node.text
            assert pages[-2] == pages[-1], node.text


def _has_blocks(node: Node) -> bool:
    """Whether the points are more than some words, as the categories of a division are."""
    return any(below.kind == "L" for item in node.nodes for below in item.walk())


@pytest.mark.parametrize("name", MADE)
def test_no_row_of_a_table_is_alone_on_its_page(name: str, read: Read) -> None:
    for node in read(name)[1].first("Part").walk():
        if node.kind == "TBody" and len(node.nodes) > 1:
            pages = [row.first_page for row in node.nodes]
            assert pages[0] == pages[1], node.text
            assert pages[-2] == pages[-1], node.text


def test_what_leads_into_a_table_stays_with_it(read: Read) -> None:
    nodes = [node for node in read("at_every_height")[1].first("Part").walk() if node.kind in ("P", "Table")]
    leads = [(node, after) for node, after in pairwise(nodes) if node.text == TABLE_LEAD]
    assert len(leads) == len(ABOVE_TABLES)
    for lead, after in leads:
        assert (after.kind, after.first_page) == ("Table", lead.first_page)


@pytest.mark.parametrize("name", MADE)
def test_no_line_of_a_paragraph_is_alone_on_its_page(name: str, read: Read) -> None:
    for node in read(name)[1].first("Part").walk():
        if node.kind != "P":
            continue
        marks = list(node.all_marks())
        pages = [mark.page for mark in marks]
        for page in set(pages) if len(set(pages)) > 1 else ():
            # A short last line with a link in it is several marks, so that one line may count as more.
            assert pages.count(page) > 1, node.text


@pytest.mark.parametrize("name", MADE)
def test_each_annex_begins_a_page_with_its_heading(name: str, read: Read) -> None:
    found, reading = read(name)
    annexes = [node for node in reading.first("Part").walk() if node.kind == "H2" and node.text.startswith("Bilaga ")]
    assert len(annexes) == len(found.document.annexes)
    begins = [each for each, goes_on in zip(annexes, _going_on(found.document), strict=True) if not goes_on]
    for heading in begins:
        page = heading.first_page
        first = next(mark for mark in reading.first("Part").all_marks() if mark.page == page)
        assert first.number == next(heading.all_marks()).number


def _going_on(document: Document) -> list[bool]:
    """Which annexes share a page with the one before, since neither is written."""
    unwritten = [any(child.kind is Kind.PLACEHOLDER for child in annex.children) for annex in document.annexes]
    return [False, *map(all, pairwise(unwritten))][: len(unwritten)]


def test_a_table_over_pages_repeats_its_head_outside_the_structure(read: Read) -> None:
    found, reading = read("long")
    [table] = [node for node in reading.root.walk() if node.kind == "Table"]
    pages = sorted({mark.page for mark in table.all_marks()})
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
    assert len({mark.page for mark in lists[-1].all_marks()}) > 1
    assert len(lists[-1].nodes) == len(found.document.parties)


def test_every_signatory_has_a_line_of_its_own(read: Read, tmp_path: Path) -> None:
    found, reading = read("handwritten")
    [table] = [node for node in reading.root.walk() if node.kind == "Table"]
    for row, name in zip(table.nodes[1].nodes, NAMES, strict=False):
        assert name in row.text
        assert [cell.kind for cell in row.nodes] == ["TH", "TD", "TD", "TD"]
        assert row.nodes[3].kids == []
    with Image.open(poppler.pictures(found.path, tmp_path, dpi=DPI)[table.first_page]) as picture:
        assert len(_lines(picture.convert("L"))) == len(table.nodes[1].nodes)


def _lines(picture: Image.Image) -> list[int]:
    """The rows of the picture where a line of a signature's length ends at the right margin, one for each line."""
    right = round((210 - RIGHT) / 25.4 * DPI) - 2
    left = right - round(SHORTEST_LINE / 25.4 * DPI)
    across, width, dots = round(LEFT / 25.4 * DPI) + 2, picture.width, picture.tobytes()
    rows = [dots[y * width : (y + 1) * width] for y in range(picture.height)]
    dark = [y for y, row in enumerate(rows) if max(row[left:right]) < GREY < row[across]]
    return [y for y in dark if y - 1 not in dark]


def _last_of_pages(reading: Reading) -> list[tuple[int, Node]]:
    last: dict[int, Node] = {}
    for node in reading.first("Part").walk():
        for kid in node.kids:
            if isinstance(kid, Mark):
                last[kid.page] = node
    return list(last.items())
