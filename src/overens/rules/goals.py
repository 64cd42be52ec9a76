"""Owns the rules about goals and their indicators: what is to be reached is measured somehow."""

from collections.abc import Iterator
from itertools import groupby

from overens.model.base import Entry, walk
from overens.model.content import Loaded
from overens.model.edition import Annex
from overens.model.goals import AreaGoal, AreaGoals, Indicator
from overens.problems import KeyPath, Problem, Severity


def unmeasured(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """In an annex that has indicators, every area but those that only repeat the overall goals has one."""
    found = [(path, entry) for path, entry in walk(loaded.value) if isinstance(entry, AreaGoals)]
    if not isinstance(loaded.value, Annex) or not any(block.indicators for _, block in found):
        return
    for path, block in found:
        if block.goals and not block.indicators:
            yield loaded.problem(
                "mal-utan-indikator",
                (*path, "mål"),
                what=f"Målen har ingen indikator: ”{block.goals[0].text}”",
                fix="Lägg till indikatorer, eller låt det vara om målen inte ska mätas här.",
                value=block.goals[0].id,
                severity=Severity.NOTE,
            )


def told_twice(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """No two goals of a file, and no two indicators, are word for word the same."""
    for kind, name in ((AreaGoal, "Målet"), (Indicator, "Indikatorn")):
        found = [(" ".join(entry.text.split()), path) for path, entry in walk(loaded.value) if isinstance(entry, kind)]
        for text, same in groupby(sorted(found, key=_words), key=_words):
            for _, path in list(same)[1:]:
                yield _twice(loaded, path, f"{name} ”{text}” står redan i filen.", text)


def _words(found: tuple[str, KeyPath]) -> str:
    return found[0]


def _twice(loaded: Loaded[Entry], path: KeyPath, what: str, text: str) -> Problem:
    fix = "Ta bort det ena, eller skriv vad som skiljer dem åt."
    return loaded.problem("dubbelt-mal", (*path, "text"), what=what, fix=fix, value=text, severity=Severity.WARNING)
