"""Owns the rules about what comes back every year: its months, and the tasks, stand in order from January."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from overens.model.base import Entry, walk
from overens.model.content import Loaded
from overens.model.wheel import Month, Recurring, Wheel
from overens.model.yearly import Yearly, YearlyTask
from overens.problems import KeyPath, Problem, Severity

Task = Recurring | YearlyTask


def months_in_order(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """The months of one task are told from January on, each once."""
    for path, entry in walk(loaded.value):
        if isinstance(entry, Recurring | YearlyTask):
            for index, (before, after) in enumerate(pairwise(entry.months), 1):
                if after.number <= before.number:
                    yield _misplaced(loaded, (*path, "månader", index), before, after)


def _misplaced(loaded: Loaded[Entry], path: KeyPath, before: Month, after: Month) -> Problem:
    same = before is after
    return loaded.problem(
        "manad-ordning",
        path,
        what=f"Månaden {after} står {'två gånger' if same else f'efter {before}'}.",
        fix="Ta bort den ena." if same else "Skriv månaderna i ordning från januari.",
        value=str(after),
        severity=Severity.WARNING,
    )


def tasks_in_order(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """What is done every year stands by its first month; what has no month may stand anywhere."""
    for path, entry in walk(loaded.value):
        if isinstance(entry, Wheel):
            yield from _out_of_order(loaded, path, entry.recurring)
        elif isinstance(entry, Yearly):
            yield from _out_of_order(loaded, path, entry.tasks)


def _out_of_order(loaded: Loaded[Entry], path: KeyPath, tasks: Iterable[Task]) -> Iterator[Problem]:
    dated = [
        (index, task, min(task.months, key=lambda month: month.number))
        for index, task in enumerate(tasks)
        if task.months
    ]
    for (_, before, earlier), (index, task, later) in pairwise(dated):
        if later.number < earlier.number:
            yield loaded.problem(
                "arshjul-ordning",
                (*path, "årshjul", index, "månader"),
                what=f"”{task.id}” börjar i {later} men står efter ”{before.id}”, som börjar i {earlier}.",
                fix="Flytta posten så att årshjulet står i ordning från januari, eller rätta månaden.",
                value=str(later),
                severity=Severity.WARNING,
            )
