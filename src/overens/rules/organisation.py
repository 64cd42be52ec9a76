"""Owns the rules about the levels of an organisation: a body works on one of them, and no level is empty."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded
from overens.model.organisation import Organisation
from overens.problems import Problem


def body_on_two_levels(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A body stands on one level."""
    for path, entry in walk(loaded.value):
        if not isinstance(entry, Organisation):
            continue
        seen: dict[str, str] = {}
        for index, level in enumerate(entry.levels):
            for number, body in enumerate(level.bodies):
                other = seen.setdefault(body, level.name)
                if other != level.name:
                    yield loaded.problem(
                        "organ-pa-tva-nivaer",
                        (*path, "organisation", index, "organ", number),
                        what=f"Organet ”{body}” står både på ”{other}” och på ”{level.name}”.",
                        fix="Låt det stå på den nivå där det arbetar.",
                        value=body,
                    )


def level_without_body(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """Some body works on every level."""
    for path, entry in walk(loaded.value):
        for index, level in enumerate(entry.levels if isinstance(entry, Organisation) else ()):
            if not level.bodies:
                yield loaded.problem(
                    "niva-utan-organ",
                    (*path, "organisation", index, "organ"),
                    what=f"Nivån ”{level.name}” har inget organ.",
                    fix="Skriv id:t på de organ som arbetar där, eller ta bort nivån.",
                )
