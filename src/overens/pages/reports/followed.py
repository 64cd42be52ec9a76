"""Owns which goals an agreement's reports tell of, and which have no report yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from overens.document.reports import FOLLOWED, GOALS, goal_names
from overens.document.tree import Document, Kind
from overens.pages.page import FollowUp


@dataclass(frozen=True, slots=True)
class Said:
    """What one report says of a goal: its name, where it says so, how it went and what shows it, as plain text."""

    report: str
    url: str
    fulfilment: str
    words: str


@dataclass(frozen=True, slots=True)
class GoalSaid:
    """One goal of an edition with what reports say of it, the oldest first; nothing while none does."""

    id: str
    name: str
    is_sub: bool
    said: tuple[Said, ...]


def followed(document: Document, reports: Iterable[FollowUp]) -> tuple[GoalSaid, ...]:
    """Every goal of an edition, in reading order."""
    named = goal_names(document)
    found = [each for each in document.walk() if each.kind in FOLLOWED]
    ordered = sorted(_of_edition(document, reports), key=lambda each: each.report.period.end)
    return tuple(
        GoalSaid(each.id, named[each.id], each.kind is Kind.SUBGOAL, tuple(_said(ordered, each.id))) for each in found
    )


def _of_edition(document: Document, reports: Iterable[FollowUp]) -> list[FollowUp]:
    return [
        each
        for each in reports
        if each.document.name.agreement == document.name.agreement and each.report.edition == document.name.edition
    ]


def _said(reports: Iterable[FollowUp], goal: str) -> list[Said]:
    return [
        Said(
            each.report.short_title,
            f"{each.document.name.url}#{GOALS}-{told.id}",
            told.fulfilment.value,
            "".join(span.text for span in each.document.inline(told.text)),
        )
        for each in reports
        for told in each.report.goals
        if told.goal == goal
    ]
