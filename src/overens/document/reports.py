"""Owns the way from a loaded report to its document: its sections, and a table of how the goals went."""

from collections.abc import Iterator
from dataclasses import replace

from overens.document.building import build
from overens.document.inline import Inline, plain, words
from overens.document.labels import FULFILMENT
from overens.document.scope import Scope
from overens.document.tree import Document, Kind, Provision
from overens.model.content import LoadedEdition, LoadedReport
from overens.model.report import GoalReport

GOALS, GOALS_HEADING = "maluppfyllelse", "Måluppfyllelse"
COLUMNS = ("Mål", "Utfall", "Vad som visar det")
FOLLOWED = frozenset({Kind.GOAL, Kind.SUBGOAL, Kind.AREA_GOAL})
"""What a report can tell of."""


def build_report(loaded: LoadedReport) -> Document:
    """The document of a report; the table of goals stands last, where there is one."""
    document = replace(build(loaded.as_edition), report=loaded.report.value, registers=loaded.edition.name)
    if not loaded.report.value.goals:
        return document
    names = goal_names(build(loaded.edition)) if any(each.goal for each in loaded.report.value.goals) else {}
    scope = Scope(loaded.as_edition)
    rows = tuple(_row(scope, each, names) for each in loaded.report.value.goals)
    table = Provision(f"{GOALS}-tabell", Kind.TABLE, children=rows, facts=(("kind", FULFILMENT),))
    number = str(len(document.body) + 1)
    section = Provision(GOALS, Kind.SECTION, number, words(GOALS_HEADING), children=(table,))
    return replace(document, body=(*document.body, section))


def build_text(loaded: LoadedEdition | LoadedReport) -> Document:
    """The document of an edition or of a report."""
    return build_report(loaded) if isinstance(loaded, LoadedReport) else build(loaded)


def goal_names(document: Document) -> dict[str, str]:
    """The goals and subgoals of an edition with their words, in reading order."""
    return {each.id: _named(each) for each in document.walk() if each.kind in FOLLOWED}


def _named(goal: Provision) -> str:
    said = plain((*goal.heading, *goal.text))
    return f"{goal.number} {said}" if goal.number else said


def _row(scope: Scope, each: GoalReport, names: dict[str, str]) -> Provision:
    name = each.name or names.get(each.goal or "", each.goal or "")
    cells = tuple(_cells(f"{GOALS}-{each.id}", (words(name), words(each.fulfilment.value), scope.text(each.text))))
    own = f"{GOALS}-{each.id}"
    return Provision(own, Kind.ROW, children=cells, facts=(("kind", FULFILMENT), ("goal", each.goal or "")))


def _cells(own: str, found: tuple[Inline, ...]) -> Iterator[Provision]:
    for name, heading, text in zip(("namn", "utfall", "text"), COLUMNS, found, strict=True):
        yield Provision(f"{own}-{name}", Kind.CELL, heading=words(heading), text=text)
