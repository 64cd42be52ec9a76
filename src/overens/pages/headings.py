"""Owns the table of contents of a page, read from the headings of its finished HTML."""

import re
from html import unescape

from overens.pages.text import Heading

# Our own HTML is sound, so that a pattern reads it as well as a parser does, at a tenth of the cost.
_HEADING = re.compile(r"<h([2-6])\b[^>]*?\sid=\"([^\"]+)\"[^>]*>(.*?)</h\1>", re.DOTALL)
_NO_WORDS = re.compile(r"<a class=\"headerlink\".*?</a>|<[^>]*>", re.DOTALL)


def headings(body: str) -> tuple[Heading, ...]:
    """The headings of a page's body that have an id, each with those of a deeper level that follow it."""
    return _nested([_heading(*found) for found in _HEADING.findall(str(body))])


def _heading(level: str, own: str, html: str) -> Heading:
    words = unescape(_NO_WORDS.sub("", html))
    return Heading(int(level), unescape(own), " ".join(words.split()))


def _nested(found: list[Heading]) -> tuple[Heading, ...]:
    made = []
    while found:
        first, *rest = found
        end = next((index for index, heading in enumerate(rest) if heading.level <= first.level), len(rest))
        made.append(Heading(first.level, first.id, first.title, _nested(rest[:end])))
        found = rest[end:]
    return tuple(made)
