"""Owns the rules about timelines: a step ends after it begins, and the steps stand in order of time."""

from collections.abc import Iterator
from itertools import pairwise

from overens.model.base import Entry, walk
from overens.model.content import Loaded
from overens.model.drafting import Milestone, Timeline
from overens.model.moments import span
from overens.problems import Problem, Severity


def backwards(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A step ends when it begins, or later."""
    for path, entry in walk(loaded.value):
        if isinstance(entry, Milestone) and entry.end and entry.end.last < entry.start.first:
            yield loaded.problem(
                "datum-ordning",
                (*path, "till"),
                what=f"Steget ”{entry.id}” slutar ({span(entry.end)}) före det börjar ({span(entry.start)}).",
                fix="Rätta den månad eller det datum som är fel.",
                value=str(entry.end),
            )


def out_of_order(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """The steps of a timeline stand in order of time."""
    for path, entry in walk(loaded.value):
        if isinstance(entry, Timeline):
            for index, (before, after) in enumerate(pairwise(entry.milestones), 1):
                if after.start.last < before.start.first:
                    yield loaded.problem(
                        "tidplan-ordning",
                        (*path, "tidplan", index, "när"),
                        what=f"Steget ”{after.id}” ({span(after.start)}) står efter ”{before.id}” "
                        f"({span(before.start)}).",
                        fix="Flytta steget så att tidplanen står i tidsordning, eller rätta tiden.",
                        value=str(after.start),
                        severity=Severity.WARNING,
                    )
