"""Owns the rules about guides: ids of their own, and one question at a time."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded
from overens.model.guide import Guide, GuideQuestion
from overens.problems import KeyPath, Problem, Severity

END = "?"


def guide_ids(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """An id stands for one thing in a guide: it is a place on its pages and what a browser saves a tick under."""
    if not isinstance(loaded.value, Guide):
        return
    ids = (((*path, "id"), str(own)) for path, entry in walk(loaded.value) if (own := getattr(entry, "id", None)))
    first: dict[str, KeyPath] = {}
    for path, own in ids:
        earlier = first.setdefault(own, path)
        if earlier != path:
            yield loaded.problem(
                "dubbelt-id",
                path,
                what=f"Id:t ”{own}” används redan på rad {loaded.place(earlier).line}.",
                fix="Välj ett annat id här.",
                value=own,
            )


def one_question(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A question ends as one, and asks one thing, so that it can be ticked and answered."""
    for path, text in _asked(loaded):
        fault = _no_question(text) or _several(text)
        if fault:
            rule, what, fix = fault
            yield loaded.problem(rule, path, what=what, fix=fix, value=text, severity=Severity.WARNING)


def _asked(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, str]]:
    """Every question of a guide, those that belong to another one too."""
    for path, entry in walk(loaded.value):
        if isinstance(entry, GuideQuestion):
            yield (*path, "fråga"), entry.question.rstrip()
            yield from (((*path, "följdfrågor", index), text.rstrip()) for index, text in enumerate(entry.further))


def _no_question(text: str) -> tuple[str, str, str] | None:
    if text.endswith(END):
        return None
    fix = "Skriv den som en fråga, eller flytta orden till fasens inledning."
    return "ingen-fraga", "Frågan slutar inte med ett frågetecken.", fix


def _several(text: str) -> tuple[str, str, str] | None:
    if text.count(END) == 1:
        return None
    fix = "Låt den första stå kvar, och skriv de andra var för sig under följdfrågor."
    return "flera-fragor", f"Här står {text.count(END)} frågor i en.", fix


def asked_twice(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """No question is asked a second time in the same guide."""
    first: dict[str, KeyPath] = {}
    for path, text in _asked(loaded):
        earlier = first.setdefault(" ".join(text.lower().split()), path)
        if earlier != path:
            yield loaded.problem(
                "samma-fraga",
                path,
                what=f"Frågan står redan på rad {loaded.place(earlier).line}.",
                fix="Ta bort den ena, eller skriv vad som skiljer dem åt.",
                value=text,
                severity=Severity.WARNING,
            )
