"""Owns the ways to the archive from the other pages of the site, and what they say in short of an edition there."""

from dataclasses import dataclass

from overens.names import ARCHIVE_PAGE
from overens.pages.archive.holdings import Held, holdings
from overens.pages.archive.words import State, state
from overens.pages.edition import Edition, EditionText

CHECK = f"{ARCHIVE_PAGE}#om_kontrollera"
"""Where a reader finds out which file it is that they have."""


@dataclass(frozen=True, slots=True)
class Archived:
    """An edition's state in the archive; `address` leads to its page there, `check` to the check of a file.

    `signed` is the file that the state is read from, when it can be taken.
    """

    state: State
    address: str
    check: str
    signed: Held | None


def archived(edition: Edition, text: EditionText) -> Archived | None:
    """How a decided edition stands in the archive; None of a draft."""
    if not edition.is_archived:
        return None
    return Archived(state(edition), text.link(edition.name.archive_url), text.link(CHECK), _signed(edition))


def _signed(edition: Edition) -> Held | None:
    # A file that was refused is no door to send a reader through.
    first = next(iter(holdings(edition)), None)
    received = {found.file for found in edition.kept.manifest.received} if edition.kept else set()
    taken = first and first.download and first.name in received and first.look != "bad"
    return first if taken else None
