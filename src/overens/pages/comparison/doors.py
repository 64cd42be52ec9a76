"""Owns the ways to a comparison from the other pages of the site."""

from collections.abc import Iterator
from dataclasses import dataclass

from overens.compare.comparison import Comparison
from overens.model.edition import Status
from overens.pages.comparison.chain import name
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.wording import counted

WHAT = "Varje ändring i en lista, för vem den gäller, och vad som är som förut."


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison as a page of editions lists it; `parties` leads to it party by party."""

    door: Door
    parties: str
    changes: str
    is_draft: bool


def changes(edition: Edition, text: EditionText) -> tuple[Door, ...]:
    """What changed since the edition before, and what changes in those that follow."""
    return tuple(Door(_title(edition, found), text.link(name(found).url), WHAT) for found in _around(edition))


def changes_for(edition: Edition, text: EditionText, party: str) -> tuple[Door, ...]:
    """The same for one party."""
    return tuple(Door(_title(edition, found), text.link(name(found).party_url(party))) for found in _around(edition))


def compared(edition: Edition, text: EditionText) -> tuple[Told, ...]:
    """Every comparison of the edition's agreement, the newest first."""
    return tuple(_told(found, text) for found in reversed(edition.comparisons))


def _told(found: Comparison, text: EditionText) -> Told:
    title = f"Från {found.old.short_title} till {found.new.short_title}"
    real = sum(not change.kind.is_formal for change in found.changes)
    return Told(
        Door(title, text.link(name(found).url)),
        text.link(name(found).parties_url),
        counted(real, "ändring", "ändringar") if real else "Inga ändringar",
        found.new.status is not Status.DECIDED,
    )


def _around(edition: Edition) -> Iterator[Comparison]:
    if edition.earlier:
        yield edition.earlier
    yield from edition.later


def _title(edition: Edition, found: Comparison) -> str:
    if found.new.name == edition.name:
        return f"Ändringar från {found.old.short_title}"
    return f"Ändringar i {found.new.short_title}"
