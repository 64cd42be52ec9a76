"""Holds the annual report 2017 to what was counted in the source document, and finds its errors by computing."""

import re
from dataclasses import replace

import pytest

from overens.document.inline import plain
from overens.document.reports import build_report
from overens.document.tree import Kind, Provision
from overens.model.base import walk
from overens.model.blocks import Content, Section
from overens.model.reckoning import Cell, Reckoned
from overens.model.report import Fulfilment, ReportStatus
from overens.model.tables import CellDeviation, FigureRow, FigureTable, Quoted
from overens.names import ReportName
from overens.rules.checking import check
from overens.rules.figures import wrong_figures, wrong_quotes
from tests.support.paths import ROOT
from tests.support.shipped import repository

REPOSITORY = repository()
[FOUND] = [found for found in REPOSITORY.reports if found.name == ReportName("umea", "2017")]
REPORT = FOUND.report.value
TABLES = {entry.id: entry for _, entry in walk(REPORT) if isinstance(entry, FigureTable)}
DOCUMENT = build_report(FOUND)
SOURCE = ROOT.parent / "shared" / "sources" / "umea-arsredovisning-2017.txt"
# Tables 1 to 10 of the source's annex, with the participants in all and how many finished.
RESULTS = {
    "ungdomstorget": (336, 157),
    "vaga-vaxa": (59, 40),
    "mellansteget": (21, 13),
    "hikikomori": (33, 12),
    "steget-vidare": (121, 38),
    "vuxentorget-resultat": (202, 0),
    "vindeln": (29, 10),
    "vannas": (53, 18),
    "nordmaling": (29, 12),
    "robertsfors": (28, 11),
}
MEASURES = ("deltagare", "nya", "avslutade", "arbete", "studier", "annat", "avbrott", "kvar")
# What is garbled or gone in the scan.
LOST = {
    ("mellansteget", "mellansteget-avslutade", "man"),
    ("vannas", "vannas-avslutade", "kvinnor"),
    ("vannas", "vannas-avbrott", "totalt"),
    ("robertsfors", "robertsfors-annat", "totalt"),
    ("alla-insatser", "s-vannas", "avbrott"),
    ("alla-insatser", "s-robertsfors", "annat"),
    ("arenderedovisning", "arenden", "kvinnor"),
    ("arenderedovisning", "s-ej-avslut", "totalt"),
    ("arenderedovisning", "s-utbyte-pagar", "totalt"),
    ("bu", "b-steget", "budget"),
}
# What the text of the source says and its own tables deny.
WRONG_IN_TEXT = {
    ("j-annat-andel", "21"),
    ("ungdomstorget-positiva-andel", "72"),
    ("vaga-vaxa-positiva-andel", "92"),
    ("vannas-positiva-andel", "66"),
    ("vannas-mal-andel", "55"),
    ("nordmaling-positiva-andel", "63"),
    ("nordmaling-mal-andel", "41"),
    ("robertsfors-mal-andel", "52"),
    ("e-kapital", "4\u00a0069"),
}


def value(table: str, row: str, column: str) -> int:
    """A whole figure of a table; -1 when there is none."""
    found = Reckoned(TABLES[table]).figure(Cell(row, column)).value
    return -1 if found is None else int(found)


def test_it_is_adopted_and_has_no_problem() -> None:
    assert REPORT.status is ReportStatus.ADOPTED
    assert [found for found in check(REPOSITORY) if found.file == FOUND.report.file] == []


def test_the_result_tables_are_those_of_the_source() -> None:
    assert [own for own in TABLES if own in RESULTS] == list(RESULTS)
    assert (value("hela", "hela-deltagare", "totalt"), value("hela", "hela-avslutade", "totalt")) == (890, 298)
    for own, counted in RESULTS.items():
        assert (value(own, f"{own}-deltagare", "totalt"), value(own, f"{own}-avslutade", "totalt")) == counted
        assert [column.id for column in TABLES[own].columns] == ["kvinnor", "man", "totalt"]
        assert [row.id for row in TABLES[own].rows[:8]] == [f"{own}-{measure}" for measure in MEASURES]


@pytest.mark.parametrize("own", RESULTS)
def test_the_table_of_all_has_the_totals_of_the_others(own: str) -> None:
    together = next(row for row in TABLES["alla-insatser"].rows if row.id == f"s-{own}")
    assert [str(figure) for figure in together.values] == [str(row.values[2]) for row in TABLES[own].rows[:8]]


def test_the_budget_has_the_rows_of_the_source() -> None:
    groups = {row.id: len(row.rows) for row in TABLES["bu"].rows if row.rows}
    assert groups == {"b-insatser": 17, "b-kansli": 8, "b-intakter": 4}


def test_the_statements_and_the_three_notes_are_there() -> None:
    wanted = {"sammanfattning": 5, "rr": 9, "kf": 11, "n1": 8, "n2": 6, "n3": 5}
    assert {own: len(TABLES[own].rows) for own in wanted} == wanted
    assert value("br", "br-summa", "ar-2017") == value("br", "br-summa-tillgangar", "ar-2017") == 10194601


def test_what_the_scan_lost_is_marked_as_lost() -> None:
    lost = {
        (own, row.id, column.id)
        for own, table in TABLES.items()
        for row in Reckoned(table).rows.values()
        for column, figure in zip(table.columns, row.values, strict=False)
        if figure.lost
    }
    equivalents = {found for found in lost if found[0] == "helar"}
    assert len(equivalents) == 7 * 3
    assert lost - equivalents == LOST


def test_shares_by_gender_are_computed_and_not_typed() -> None:
    [row] = [row for row in TABLES["hela"].rows if row.id == "hela-arbete-andel"]
    assert [figure.computed for figure in row.values] == [True, True, False]
    assert [value("hela", row.id, column) for column in ("kvinnor", "man", "totalt")] == [24, 36, 31]


def bare_row(row: FigureRow) -> FigureRow:
    """A row with no reason given for what does not add up."""
    return row.model_copy(update={"deviations": (), "rows": tuple(map(bare_row, row.rows))})


def bare(block: Content) -> Content:
    """The same of a whole table; other content is as it was."""
    if not isinstance(block, FigureTable):
        return block
    return block.model_copy(update={"rows": tuple(map(bare_row, block.rows))})


def bare_section(section: Section) -> Section:
    """The same of all tables of a section."""
    return section.model_copy(update={"content": tuple(map(bare, section.content))})


def test_every_remark_on_a_cell_answers_to_an_error_found_by_computing() -> None:
    told = {
        (own, row.id, remark.column)
        for own, table in TABLES.items()
        for row in Reckoned(table).rows.values()
        for remark in row.deviations
    }
    sections = tuple(map(bare_section, REPORT.sections))
    unexcused = replace(FOUND.report, value=REPORT.model_copy(update={"sections": sections}))
    assert len(list(wrong_figures(unexcused))) == len(told) == 15
    # The summary's own line has its sign turned round, and the whole leaves one measure out.
    assert {("sammanfattning", "e-netto", "avvikelse"), ("alla-insatser", "s-hela", "deltagare")} <= told


def test_figures_in_the_text_that_are_not_the_tables_are_told() -> None:
    quotes = [entry for _, entry in walk(REPORT) if isinstance(entry, Quoted)]
    wrong = {(entry.row, str(entry.figure)) for entry in quotes if entry.deviation}
    assert wrong == WRONG_IN_TEXT
    assert len(quotes) > 2 * len(wrong)
    assert list(wrong_quotes(FOUND.as_edition)) == []


def test_a_remark_stands_as_a_footnote_by_its_figure() -> None:
    remarks = [entry for _, entry in walk(REPORT) if isinstance(entry, CellDeviation)]
    notes = {note.id for note in DOCUMENT.of_kind(Kind.NOTE)}
    assert {remark.id for remark in remarks} <= notes


def test_one_goal_of_the_federation_and_three_of_a_municipality() -> None:
    assert [goal.fulfilment for goal in REPORT.goals] == [
        Fulfilment.REACHED,
        Fulfilment.PARTLY,
        Fulfilment.REACHED,
        Fulfilment.REACHED,
    ]
    table: Provision = DOCUMENT.by_id["maluppfyllelse-tabell"]
    assert [plain(row.children[1].text) for row in table.children] == [goal.fulfilment.value for goal in REPORT.goals]


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source documents are not beside this checkout")
def test_the_source_has_the_totals() -> None:
    told = SOURCE.read_text(encoding="utf-8")
    for participants, _ in RESULTS.values():
        assert re.search(rf"Antal deltagare totalt \d+ \d+>? {participants}\b", told)
