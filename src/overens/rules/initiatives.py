"""Owns the rules about collaboration initiatives: each number once, and an overview that the assessment agrees with."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded, LoadedEdition
from overens.model.initiatives import Initiative
from overens.problems import KeyPath, Problem, Severity


def numbered_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A number is that of one initiative in the edition."""
    first: dict[int, str] = {}
    for loaded in edition.files:
        for path, found in _initiatives(loaded):
            other = first.setdefault(found.number, found.id)
            if other != found.id:
                yield loaded.problem(
                    "dubbelt-initiativ",
                    (*path, "nummer"),
                    what=f"Numret {found.number} har redan initiativet ”{other}”.",
                    fix="Ge initiativet det nummer som det ska ha.",
                    value=str(found.number),
                )


def overview_and_assessment(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """The overview of an initiative says what the assessment says, or the reason for the difference is given."""
    for path, found in _initiatives(loaded):
        parted = tuple(_parted(found))
        if parted and found.assessment.deviation is None:
            for key, overview, assessed in parted:
                yield loaded.problem(
                    "oversikt-stammer-inte",
                    (*path, "bedömning", key),
                    what=f"Översikten säger att ”{found.name}” är ”{overview}”, men bedömningen säger ”{assessed}”.",
                    fix="Rätta det som är fel. Ska båda stå kvar, skriv skälet under avvikelse i bedömningen.",
                    value=assessed,
                )
        if not parted and found.assessment.deviation:
            yield loaded.problem(
                "avvikelse-utan-fel",
                (*path, "bedömning", "avvikelse"),
                what=f"Översikten och bedömningen av ”{found.name}” säger samma sak, men har en avvikelse.",
                fix="Ta bort avvikelsen.",
                severity=Severity.WARNING,
            )


def nobody_follows_up(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """Somebody follows up each initiative."""
    for path, found in _initiatives(loaded):
        if not found.followed_up_by:
            yield loaded.problem(
                "uppfoljning-utan-ansvarig",
                (*path, "namn"),
                what=f"Ingen är ansvarig för att följa upp ”{found.name}”.",
                fix="Skriv vem under ansvarig_för_uppföljning när det är bestämt.",
                value=found.name,
                severity=Severity.NOTE,
            )


def _initiatives(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, Initiative]]:
    return ((path, entry) for path, entry in walk(loaded.value) if isinstance(entry, Initiative))


def _parted(found: Initiative) -> Iterator[tuple[str, str, str]]:
    """The keys of the assessment whose value is not the overview's, with both; what is not said cannot differ."""
    assessed = found.assessment
    pairs = (
        ("läge", found.progress, assessed.progress),
        ("svårighet", found.feasibility.difficulty, assessed.difficulty),
        ("tid", found.feasibility.duration, assessed.duration),
    )
    for key, overview, other in pairs:
        if other is not None and other != overview:
            yield key, overview.value, other.value
