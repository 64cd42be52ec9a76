"""Owns the archive's first page: every decided edition, and the check of a file against all that the archive knows."""

from collections.abc import Iterable
from dataclasses import dataclass

from overens.model.edition import Agreement
from overens.model.manifest import Received
from overens.names import ARCHIVE_PAGE, relative
from overens.pages.archive.doors import Archived, archived
from overens.pages.archive.edition import BRANCH
from overens.pages.archive.holdings import Held, holdings, known
from overens.pages.archive.signing import counting
from overens.pages.edition import Edition, EditionText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Entry:
    """A decided edition in the list, with the files that most readers come for."""

    edition: Edition
    text: EditionText
    archived: Archived
    files: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """The files of an edition, decided or not, that the check knows; `address` leads to what is told of it."""

    edition: Edition
    address: str
    files: tuple[Held, ...]


def archive(found: tuple[tuple[Edition, ...], ...]) -> Page:
    """The page of all decided editions; `found` has the editions of each agreement, the newest first."""
    body = fill(
        "archive/front.html",
        agreements=[(editions[0].document.agreement, entries) for editions in found if (entries := _entries(editions))],
        sums=_sums(edition for editions in found for edition in editions),
        keepers=_keepers(editions[0].document.agreement for editions in found),
    )
    return Page(
        url=ARCHIVE_PAGE,
        title="Arkiv",
        description="Alla beslutade utgåvor med underskrifter, filer och kontrollsummor. Kontrollera också en fil.",
        body=body,
        outline=headings(body),
        nav_title=BRANCH,
    )


def _entries(editions: tuple[Edition, ...]) -> tuple[Entry, ...]:
    made = []
    for edition in editions:
        text = edition.on(ARCHIVE_PAGE)
        if found := archived(edition, text):
            made.append(Entry(edition, text, found, _taken(edition)))
    return tuple(made)


def _taken(edition: Edition) -> tuple[Held, ...]:
    """The PDFs and the report on the file that counts; everything else is on the edition's own page."""
    counted = counting(_received(edition))
    told = {counted.file, counted.report} if counted else set()
    returned = {name for found in _received(edition) for name in (found.file, found.report)} - told
    return tuple(held for held in holdings(edition) if held.download and held.is_read and held.name not in returned)


def _received(edition: Edition) -> tuple[Received, ...]:
    return edition.kept.manifest.received if edition.kept else ()


def _sums(editions: Iterable[Edition]) -> tuple[Sums, ...]:
    """What the check knows, drafts last."""
    found = ((edition, known(edition)) for edition in sorted(editions, key=lambda edition: not edition.is_archived))
    return tuple(Sums(edition, relative(_page(edition), ARCHIVE_PAGE), files) for edition, files in found if files)


def _page(edition: Edition) -> str:
    return edition.name.archive_url if edition.is_archived else edition.name.url


def _keepers(agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """An agreement of each förbund, which can be asked."""
    return tuple({agreement.federation: agreement for agreement in agreements}.values())
