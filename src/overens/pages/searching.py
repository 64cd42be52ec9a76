"""Owns the search page: where a question is answered with JavaScript, and every page from A to Ö without it."""

from collections.abc import Iterable
from itertools import groupby

from overens.names import SEARCH_PAGE, relative
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import alphabetical


def searching(found: Iterable[Page], leading: tuple[Edition, ...]) -> Page:
    """The page; listed are the pages of `found` that hold, and `leading` has one edition of each agreement."""
    agreements = [(edition.name.agreement, edition.document.agreement.short_title) for edition in leading]
    body = fill("searching.html", letters=_letters(found), agreements=agreements)
    return Page(
        url=SEARCH_PAGE,
        title="Sök",
        description="Sök bland alla sidor och ord, eller hitta sidan i en lista från A till Ö.",
        body=body,
        nav_title="Sök",
        in_foot=True,
        indexed=False,
    )


def _letters(found: Iterable[Page]) -> list[tuple[str, list[Door]]]:
    holding = [page for page in found if not page.standing]
    holding.sort(key=lambda page: (alphabetical(page.title), page.url))
    return [
        (letter, [_door(page) for page in pages])
        for letter, pages in groupby(holding, key=lambda page: page.title[:1].upper())
    ]


def _door(page: Page) -> Door:
    return Door(_named(page), relative(page.url, SEARCH_PAGE), language=page.language)


def _named(page: Page) -> str:
    return f"{page.title} ({page.tree})" if page.tree and page.tree not in page.title else page.title
