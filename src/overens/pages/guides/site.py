"""Owns which pages a guide has, and what is told of it elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from overens.names import GUIDES_PAGE
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.guides.cases import cases
from overens.pages.guides.overview import about, ways
from overens.pages.guides.questions import questions
from overens.pages.guides.text import GuideText, Terms
from overens.pages.guides.tree import tree
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.template import fill

BRANCH = "Guider"
FRONT = "Guider för den som vill börja samverka. Läs, tala om frågorna och bocka av dem."


@dataclass(frozen=True, slots=True)
class Told:
    """A guide as other pages tell of it: its name, where it is, and the ways into it."""

    title: str
    address: str
    text: GuideText
    ways: tuple[Door, ...]


def guides(library: Library, leading: Iterable[Edition], page: str) -> tuple[Told, ...]:
    """Every guide of the library as it is told of on the page with address `page`."""
    found = _texts(library, leading, page)
    return tuple(Told(text.guide.short_title, text.link(text.name.url), text, ways(text)) for text in found)


def guide_pages(library: Library, leading: tuple[Edition, ...]) -> Iterator[Page]:
    """The pages of all guides, and the page that lists them; none where there are no guides."""
    found = guides(library, leading, GUIDES_PAGE)
    if found:
        yield _front(found)
    for text in _texts(library, leading, ""):
        yield from _pages(text)


def _pages(text: GuideText) -> Iterator[Page]:
    trail = (BRANCH, text.guide.short_title)
    yield replace(about(text), trail=trail[:1])
    yield replace(questions(text), trail=trail)
    if text.guide.tree:
        yield replace(tree(text, text.guide.tree), trail=trail)
    if text.guide.cases:
        yield replace(cases(text), trail=trail)


def _front(found: tuple[Told, ...]) -> Page:
    body = fill("guides/front.html", guides=found, lead=FRONT)
    return Page(url=GUIDES_PAGE, title=BRANCH, description=FRONT, body=body, outline=headings(body), nav_title=BRANCH)


def _texts(library: Library, leading: Iterable[Edition], page: str) -> tuple[GuideText, ...]:
    terms: Terms = {term.id: term for edition in leading for term in edition.document.terms}
    return tuple(
        GuideText(name, guide, page, terms, library.downloads.get(name, ()), library.laws)
        for name, guide in sorted(library.guides.items())
    )
