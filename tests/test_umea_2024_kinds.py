"""Holds the typed kinds of Umeåregionen 2024 to what its source has, and finds the source's own errors by computing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from overens.compare.changes import ChangeKind
from overens.compare.comparison import compare
from overens.compare.wording.sentences import describe
from overens.document.building import build
from overens.document.inline import plain, words
from overens.document.tree import Document, Kind, Provision
from overens.model.base import walk
from overens.model.blocks import Process
from overens.model.content import LoadedEdition
from overens.model.flow import StepKind
from overens.model.initiatives import Effect, Initiative
from overens.model.reckoning import Outcome, Reckoned, quoted, reckon
from overens.model.tables import FigureTable, Operation, Quoted
from overens.model.wheel import Wheel
from overens.names import EditionName
from overens.pages.drawing.drawn import drawing
from tests.support.shipped import repository


@cache
def edition() -> LoadedEdition:
    """The edition as it lies in the repository."""
    return next(each for each in repository().editions if each.name == EditionName("umea", "2024"))


@cache
def document() -> Document:
    """Its tree."""
    return build(edition())


def entries() -> Iterator[object]:
    """Every entry of its files."""
    return (entry for loaded in edition().files for _, entry in walk(loaded.value))


def tables() -> list[Reckoned]:
    """Its tables of figures."""
    return [Reckoned(entry) for entry in entries() if isinstance(entry, FigureTable)]


def wrong() -> list[Outcome]:
    """What does not hold by computing, whether a reason is given or not."""
    return [
        outcome
        for table in tables()
        for each in table.table.calculations
        for outcome in reckon(table, each)
        if not outcome.holds
    ]


def test_the_budget_has_the_rows_of_the_source() -> None:
    [budget] = [table for table in tables() if table.table.id == "budget"]
    groups = {row.id: len(row.rows) for row in budget.table.rows if row.rows}
    assert groups == {
        "intakter": 10,
        "kansli-och-styrelse": 8,
        "verksamhetsnara": 5,
        "verksamheter": 10,
        "finansiella-poster": 2,
    }
    assert list(budget.columns) == ["2024", "2025", "2026"]
    counted = [each.kind for each in budget.table.calculations]
    assert (counted.count(Operation.SUM), counted.count(Operation.SHARE), counted.count(Operation.CARRIED)) == (8, 9, 1)
    ends = [figure.value for figure in budget.rows["eget-kapital-ut"].values]
    assert ends == [Decimal(867), Decimal(1730), Decimal(2433)]


def test_computing_finds_the_errors_of_the_source_and_no_others() -> None:
    assert [(each.cells[0], each.stated, each.expected) for each in wrong()] == [
        (("uppskattning-totalt", "antal"), "2\u00a0670", "2\u00a0833"),
        (("summa-verksamhetsnara", "2025"), "−520", "−670"),
    ]
    [told] = [entry for entry in entries() if isinstance(entry, Quoted)]
    [table] = [table for table in tables() if told.row in table.rows]
    outcome = quoted(table, told)
    assert outcome
    assert (outcome.stated, outcome.expected, outcome.holds) == ("2\u00a0800", "2\u00a0670", False)


def test_there_are_twelve_initiatives_and_none_has_number_eleven() -> None:
    found = [entry for entry in entries() if isinstance(entry, Initiative)]
    assert [each.number for each in found] == [*range(1, 11), 12, 13]
    assert [each.number for each in found if not each.followed_up_by] == [5, 13]
    assert [each.number for each in found if each.assessment.effect is Effect.UNKNOWN] == [10, 13]
    assert [each.number for each in found if each.assessment.deviation] == [9, 10, 12, 13]
    assert all(str(each.situation.when) == str(each.comments.when) == "2023-06" for each in found)


def test_seven_processes_and_the_overview_are_drawn_with_every_step_in_the_list() -> None:
    processes = [entry for entry in entries() if isinstance(entry, Process)]
    assert len(processes) == 8
    for process in processes:
        assert process.steps[-1].kind is StepKind.EXIT
        html = drawing(document().by_id[process.id or ""])
        assert all(f">{number}." in html for number in range(1, len(process.steps) + 1))


def test_the_wheel_says_when_the_source_says_it() -> None:
    [wheel] = [entry for entry in entries() if isinstance(entry, Wheel)]
    months = {each.id: [month.value for month in each.months] for each in wheel.recurring}
    assert months["arshjul-workshop"] == ["maj", "juni"]
    assert months["arshjul-planeringsdag"] == ["september", "oktober"]
    assert months["arshjul-beslut"] == ["november"]


def changed(own: str, text: str) -> list[tuple[ChangeKind, str]]:
    """What the comparison tells when one provision says something else."""
    new = replace(document(), annexes=tuple(_with(annex, own, text) for annex in document().annexes))
    return [(change.kind, describe(change)) for change in compare(document(), new).changes]


def _with(provision: Provision, own: str, text: str) -> Provision:
    if provision.id == own:
        return replace(provision, text=words(text))
    return replace(provision, children=tuple(_with(child, own, text) for child in provision.children))


def test_another_figure_and_another_state_are_told_by_meaning() -> None:
    [(kind, told)] = changed("vuxentorget-2025", "−2\u00a0100")
    assert kind is ChangeKind.AMOUNT
    assert told.startswith("”Vuxentorget” i kolumnen ”2025”")
    assert told.endswith("ändras från −2\u00a0000 tkr till −2\u00a0100 tkr.")
    [(kind, told)] = changed("initiativ-krami-lage", "avslutat")
    assert kind is ChangeKind.INITIATIVE
    assert "ändras från pågående till avslutat" in told


def test_every_initiative_has_a_heading_of_its_own() -> None:
    found = document().of_kind(Kind.INITIATIVE)
    assert [each.number for each in found][-1] == "Initiativ 13"
    assert len({plain(each.heading) for each in found}) == 12
