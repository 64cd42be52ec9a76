"""Owns the ways to a comparison from the other pages of the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from overens.compare.comparison import Comparison
from overens.document.tree import Document
from overens.model.edition import Status
from overens.names import EditionName
from overens.pages.comparison.chain import name
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.wording import counted

WHAT = "Varje ändring i en lista, för vem den gäller, och vad som är som förut."


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison in a list; `parties` leads to it party by party, `unsettled` says what the new text is not."""

    door: Door
    parties: str
    changes: str
    unsettled: str


def changes(edition: Edition, text: EditionText) -> tuple[Door, ...]:
    """What changed since the edition before, and what changes in those that follow."""
    return tuple(Door(_title(edition.name, found), text.link(name(found).url), WHAT) for found in _around(edition))


def changes_for(edition: Edition, text: EditionText, party: str) -> tuple[Door, ...]:
    """The same for one party."""
    return tuple(
        Door(_title(edition.name, found), text.link(name(found).party_url(party))) for found in _around(edition)
    )


def compared(edition: Edition, text: EditionText) -> tuple[Told, ...]:
    """Every comparison of the edition's agreement, the newest first."""
    return listed(reversed(edition.comparisons), text)


def listed(comparisons: Iterable[Comparison], text: EditionText) -> tuple[Told, ...]:
    """Comparisons of editions or of reports, in their order."""
    return tuple(_told(found, text) for found in comparisons)


def of_report(own: EditionName, comparisons: Iterable[Comparison], text: EditionText) -> tuple[Door, ...]:
    """What changed since the report before, and what changes in the one that follows."""
    around = (found for found in comparisons if own in {found.old.name, found.new.name})
    return tuple(Door(_title(own, found), text.link(name(found).url)) for found in around)


def _told(found: Comparison, text: EditionText) -> Told:
    title = f"Från {found.old.short_title} till {found.new.short_title}"
    real = sum(not change.kind.is_formal for change in found.changes)
    return Told(
        Door(title, text.link(name(found).url)),
        text.link(name(found).parties_url),
        counted(real, "ändring", "ändringar") if real else "Inga ändringar",
        _unsettled(found.new),
    )


def _unsettled(document: Document) -> str:
    if document.status is Status.DECIDED:
        return ""
    return "inte fastställd" if document.report else "inte beslutat"


def _around(edition: Edition) -> Iterator[Comparison]:
    if edition.earlier:
        yield edition.earlier
    yield from edition.later


def _title(own: EditionName, found: Comparison) -> str:
    if found.new.name == own:
        return f"Ändringar från {found.old.short_title}"
    return f"Ändringar i {found.new.short_title}"
