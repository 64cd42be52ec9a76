"""Owns the abbreviations of a page: what each is short for is told at its first use and at the end of the page.

An agreement's words stay as they are signed: the first use becomes a link with an explanation, and what is spelt out
stands beside the text, in the frame.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from overens.clarity.shortenings import ABBREVIATION
from overens.model.parties import SWEDISH, Term
from overens.names import glossary_url, relative
from overens.pages.page import Page, Shortening

_TAGS = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)")
_ELEMENTS = "a button code del h1 h2 h3 h4 h5 h6 ins label nav option script style summary svg template th title"
_NOT_IN = frozenset(_ELEMENTS.split())
"""Where no link may stand, or where one would be read twice."""
_DOOR = '<li class="o-door'


@dataclass(frozen=True, slots=True)
class _Piece:
    html: str
    takes_link: bool
    is_word: bool = True


def spelt_out(page: Page, terms: Iterable[Term]) -> Page:
    """The page with its abbreviations explained; `terms` are those of the glossary that it may link to."""
    known = {term.term: term for term in terms if term.meaning and ABBREVIATION.fullmatch(term.term)}
    shorts = (short for piece in _pieces(page.body) if piece.is_word for short in ABBREVIATION.findall(piece.html))
    met = [short for short in dict.fromkeys(shorts) if short in known]
    if not met or page.url == glossary_url():
        return page
    told = tuple(_told(known[short]) for short in met)
    return replace(page, body=_linked(page, known), shortenings=told)


def _told(term: Term) -> Shortening:
    return Shortening(term.term, term.meaning or "", term.spoken if term.spoken != SWEDISH else "")


def _linked(page: Page, known: dict[str, Term]) -> str:
    waiting = dict(known)

    def first(found: re.Match[str]) -> str:
        term = waiting.pop(found[0], None)
        return _link(page, term) if term else found[0]

    made = (ABBREVIATION.sub(first, piece.html) if piece.takes_link else piece.html for piece in _pieces(page.body))
    return "".join(made)


def _link(page: Page, term: Term) -> str:
    href = relative(glossary_url(term.id), page.url)
    own, words = page.language or SWEDISH, escape(term.term)
    spoken = ""
    if term.spoken != own:
        # A title is in the language of its element, and the word is in that of the page.
        spoken, words = f' lang="{term.spoken}"', f'<span lang="{own}">{words}</span>'
    return f'<a class="o-term" href="{escape(href)}"{spoken} title="{escape(term.meaning or "")}">{words}</a>'


def _pieces(body: str) -> Iterator[_Piece]:
    """The body's tags and the texts between them; what stands in a link, a heading or a door takes none."""
    within, door = 0, False
    for part in _TAGS.split(str(body)):
        if part.startswith("<"):
            name = _NAME.match(part)
            if name and name[1] in _NOT_IN:
                within += -1 if part.startswith("</") else 1
            # A door is one link from edge to edge, and a link in it could be reached by keys alone.
            door = part.startswith(_DOOR) or (door and part != "</li>")
            yield _Piece(part, takes_link=False, is_word=False)
        else:
            yield _Piece(part, takes_link=not (within or door))
