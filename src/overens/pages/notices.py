"""Owns what is said above every page of an edition that is not in force, and which page search engines shall prefer."""

from collections.abc import Iterable
from dataclasses import replace

from overens.document.standing import Standing
from overens.names import relative
from overens.pages.edition import Edition
from overens.pages.page import Page
from overens.pages.template import fill

NOT_YET = (Standing.DRAFT, Standing.CONSULTATION, Standing.COMING)


def noticed(edition: Edition, found: Iterable[Page], preferred: frozenset[str]) -> tuple[Page, ...]:
    """The pages of an edition; where it is not in force with a notice, a canonical address and no place in search.

    `preferred` holds the addresses of the edition in force; what has no counterpart there is led to its root.
    """
    if edition.is_current:
        return tuple(found)
    return tuple(_noticed(edition, page, preferred) for page in found)


def _noticed(edition: Edition, page: Page, preferred: frozenset[str]) -> Page:
    current = edition.current.name.url if edition.current else ""
    same = page.url.replace(edition.name.url, current, 1) if current else ""
    canonical = same if same in preferred else current
    notice = fill(
        "notice.html",
        edition=edition,
        unfinished=edition.standing in NOT_YET,
        current=edition.current,
        address=relative(canonical, page.url),
    )
    return replace(
        page,
        canonical=canonical or None,
        indexed=False,
        notices=(*page.notices, notice),
        standing=edition.standing.value,
    )
