"""Figures side by side: what was, what is and the difference, in tables of both texts, with every change told once."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from overens.compare.changes import Action, Aspect
from overens.compare.comparison import compare
from overens.document.tree import Document
from overens.names import EditionName
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.figures import Figures, Line
from overens.pages.comparison.home import Home
from overens.pages.comparison.summary import summary
from overens.problems import KeyPath
from tests.support.editions import Content
from tests.support.html_tree import Element, parsed
from tests.support.small_agreement import ANNEX
from tests.support.typed import typed

SECTION: KeyPath = ("avsnitt", 2)
TABLE: KeyPath = (*SECTION, "innehåll", 0)
ROWS: KeyPath = (*TABLE, "tabell")
Change = Callable[[Content], object]


def document(change: Change | None, edition: str) -> Document:
    content = typed()
    if change:
        change(content)
    return replace(content.document(), name=EditionName("prov", edition), short_title=f"Prov {edition}")


def compared(change: Change | None, before: Change | None = None) -> Compared:
    comparison = compare(document(before, "2025"), document(change, "2026"))
    return Compared(comparison, Home(comparison.new.name, comparison.new.short_title))


def figures(change: Change | None, before: Change | None = None) -> Figures:
    view = compared(change, before)
    return Figures(view.on(view.name.url))


def put(*path: str | int, value: object) -> Change:
    return lambda content: content.put(ANNEX, (*TABLE, *path), value)


def told(line: Line) -> str:
    """A row as a reader takes it in."""
    said = [f"{each.column}: {each.old} → {each.new} ({each.difference})" for each in line.figures if each.is_changed]
    return f"{' '.join(filter(None, (line.name, line.fate)))} | {', '.join(said)}"


def lines(found: Figures) -> list[str]:
    """The rows in which something changed."""
    shown = [line for chapter in found.chapters for table in chapter.tables for line in table.lines]
    return [told(line) for line in shown if any(each.is_changed for each in line.figures)]


def row(own: str, name: str, *values: str) -> dict[str, object]:
    return {"id": own, "namn": name, "värden": list(values)}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (put("tabell", 3, "värden", 0, value="1 250"), ["Resultat | 2025: 100 → 1 250 (+1 150)"]),
        (
            put("tabell", 3, "värden", value=["-20", "-99"]),
            ["Resultat | 2025: 100 → −20 (−120), 2026: −100 → −99 (+1)"],
        ),
        (put("tabell", 6, "värden", 1, value="70"), ["Statens del i procent | 2026: 66,7 → 70 (+3,3)"]),
        (put("tabell", 6, "värden", 0, value="50,00"), ["Statens del i procent | 2025: 50,0 → 50,00 (0,00)"]),
        (put("tabell", 3, "värden", 0, value="–"), ["Resultat | 2025: 100 → – (–)"]),
        (
            put("tabell", 3, "värden", 0, value="?"),
            ["Resultat | 2025: 100 → uppgiften har gått förlorad (–)"],
        ),
        (put("tabell", 0, "rader", 2, "värden", 1, value="7"), ["Kommunerna | 2026: – → 7 (–)"]),
        (
            put("tabell", 7, value=row("ny", "Ny post", "1", "2")),
            ["Ny post Ny rad | 2025: – → 1 (–), 2026: – → 2 (–)"],
        ),
        (
            lambda content: content.drop(ANNEX, (*ROWS, 5)),
            ["Utgående Utgår | 2025: 150 → – (–), 2026: 50 → – (–)"],
        ),
        (lambda content: content.drop(ANNEX, (*ROWS, 2, "avvikelser")), []),
        (put("tabell", 3, "namn", value="Årets resultat"), []),
        (None, []),
    ],
)
def test_a_figure_is_told_with_what_it_was(change: Change | None, expected: list[str]) -> None:
    assert [line.replace("\u00a0", " ") for line in lines(figures(change))] == [
        line.replace("\u00a0", " ") for line in expected
    ]


def test_a_table_without_a_changed_figure_is_not_shown_and_counted_as_the_same() -> None:
    found = figures(put("inledning", value="Belopp."))
    assert (found.chapters, found.told) == ((), ())
    # Nine rows of two; of one of them a figure is missing, which is none.
    assert (found.same, found.total) == (17, 17)


def test_figures_that_are_the_same_are_counted() -> None:
    found = figures(put("tabell", 3, "värden", 0, value="99"))
    assert (found.same, found.total, len(found.told)) == (16, 17, 1)


def test_the_rows_keep_their_headings_and_their_order() -> None:
    [chapter] = figures(put("tabell", 3, "värden", 0, value="99")).chapters
    [table] = chapter.tables
    assert [line.name for line in table.lines[:5]] == ["Bidrag", "Staten", "Regionen", "Kommunerna", "Summa bidrag"]
    assert [line.sort for line in table.lines[:5]] == ["group", "", "", "", "total"]
    assert not table.lines[0].figures


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("tkr", "Belopp i tkr. Enhet: tkr."),
        ("", "Belopp i tkr."),
        ("procent", "Belopp i tkr. Enhet: procent. Skillnaden mellan två procenttal är procentenheter."),
    ],
)
def test_a_table_says_of_what_and_in_which_unit_its_figures_are(unit: str, expected: str) -> None:
    def change(content: Content) -> None:
        content.put(ANNEX, (*TABLE, "enhet"), unit).put(ANNEX, (*ROWS, 3, "värden", 0), "99")

    assert [table.caption for chapter in figures(change).chapters for table in chapter.tables] == [expected]


def wide(content: Content) -> None:
    """Seven columns instead of two."""
    names = [str(year) for year in range(2025, 2032)]
    content.put(ANNEX, (*TABLE, "kolumner"), [{"id": name, "rubrik": name} for name in names])
    content.put(ANNEX, ROWS, [row("in", "Ingående", *names), row("ut", "Utgående", *names)])
    content.put(ANNEX, (*TABLE, "räknas"), []).drop(ANNEX, (*TABLE, "diagram"))
    content.drop(ANNEX, (*SECTION, "innehåll", 1))


def test_a_wide_table_is_set_in_parts_that_fit() -> None:
    def more(content: Content) -> None:
        wide(content)
        content.put(ANNEX, (*ROWS, 2), row("ny", "Ny", *"1234567"))

    [chapter] = figures(more, wide).chapters
    assert [table.columns for table in chapter.tables] == [
        ("2025", "2026", "2027"),
        ("2028", "2029", "2030"),
        ("2031",),
    ]
    assert [table.caption for table in chapter.tables][1] == "Belopp i tkr. Kolumn 4–6 av 7. Enhet: tkr."
    assert [[bool(line.id) for line in table.lines] for table in chapter.tables] == [
        [False, False, True],
        [False, False, False],
        [False, False, False],
    ]


@pytest.mark.parametrize(
    ("figure", "abreast"),
    [("1", 3), ("4000", 3), ("-4000", 3), ("20000", 2), ("-1234567", 2), ("1234567", 2), ("12345678", 1), ("?", 2)],
)
def test_long_figures_have_fewer_columns_beside_each_other(figure: str, abreast: int) -> None:
    def change(content: Content) -> None:
        wide(content)
        content.put(ANNEX, (*ROWS, 0, "värden"), [figure] * 7)

    [chapter] = figures(change, wide).chapters
    assert {len(table.columns) for table in chapter.tables[:-1]} == {abreast}


def test_a_column_that_only_one_text_has_is_left_to_the_list() -> None:
    def later(content: Content) -> None:
        wide(content)
        columns = content.at(ANNEX, (*TABLE, "kolumner"))
        columns[0] = {"id": "2032", "rubrik": "2032"}

    found = figures(later, wide)
    assert not found.chapters
    assert (found.same, found.total) == (12, 12)
    left = [change for change in found.untold(compared(later, wide).real) if change.aspect is Aspect.COLUMN]
    assert [change.action for change in left] == [Action.ADDED, Action.REMOVED]


def bound(content: Content) -> None:
    content.put(ANNEX, (*SECTION, "binder"), ["af"])


def test_what_binds_only_some_parties_stands_in_the_list_too() -> None:
    def change(content: Content) -> None:
        bound(content)
        content.put(ANNEX, (*ROWS, 3, "värden", 0), "99")

    found = figures(change, bound)
    assert lines(found) == ["Resultat | 2025: 100 → 99 (−1)"]
    assert found.told == ()


def everything(content: Content) -> None:
    """A new row, one that is gone, one with another name, another figure, and another footnote."""
    content.put(ANNEX, (*ROWS, 0, "rader", 0, "värden", 0), "1100").put(ANNEX, (*ROWS, 3, "namn"), "Årets resultat")
    content.put(ANNEX, (*ROWS, 5), row("ny", "Ny post", "1", "2")).drop(ANNEX, (*ROWS, 2, "avvikelser"))
    content.put(ANNEX, (*SECTION, "innehåll", 1, "text"), "Resultatet blir 110 tkr, eller 90.")


@cache
def page() -> Element:
    return parsed(summary(compared(everything)).body)


def test_every_change_stands_on_the_page_once() -> None:
    anchors = [own for found in page().walk() if (own := found.attributes.get("id", "")).startswith("andring_")]
    changes = compared(everything).comparison.changes
    assert sorted(anchors) == sorted(f"andring_{change.id}" for change in changes)
    shown = {found.tag for found in page().walk() if found.attributes.get("id", "").startswith("andring_")}
    assert shown == {"td", "tr", "li"}


def test_the_page_says_how_many_figures_are_others_and_leads_to_them() -> None:
    assert page().one(of="o-tally").links()["3 Siffror i tabeller"] == "#om_siffrorna"
    assert "14 av 15 siffror i tabellerna är desamma." in page().texts("li")
    assert page().by_id("om_siffror_ekonomin").text == "B1.3 Ekonomin"


def test_each_figure_has_its_column_and_what_it_is_as_header_and_label() -> None:
    table = page().one("table", of="o-figures--compared")
    assert [found.text for found in table.one("thead").all("th")] == [
        "Post",
        "2025",
        "2026",
        *(["Förut", "Nu", "Skillnad"] * 2),
    ]
    first = next(found for found in table.all("tr") if found.text.startswith("Staten"))
    assert [cell.attributes["data-label"] for cell in first.all("td")] == [
        *("2025, förut", "2025, nu", "2025, skillnad"),
        *("2026, förut och nu", "2026, nu", "2026, skillnad"),
    ]


def test_a_footnote_of_a_figure_leads_to_where_it_stands() -> None:
    row = next(found for found in page().all("tr") if found.text.startswith("Kostnader"))
    assert [link.attributes["href"].rpartition("#")[2] for link in row.all("a")] == ["not-kostnad"]
