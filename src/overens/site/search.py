"""Owns what the site's own search finds of the generated pages: entries in the index that Material's script reads."""

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from overens.pages.page import Page

INDEX = "search/search_index.json"
"""Where Material's plugin writes the index, relative to the site's root."""

Entry = dict[str, str]

_LEFT_OUT = re.compile(
    r"<(script|style|svg|button|template)\b.*?</\1>"
    r"|<a class=\"headerlink\".*?</a>"
    r"|<(\w+)\b[^>]*\sdata-search-exclude\b.*?</\2>",
    re.DOTALL,
)
_HEADING = re.compile(r"<h([1-6])\b[^>]*?\sid=\"([^\"]+)\"[^>]*>(.*?)</h\1>", re.DOTALL)
# Elements inside a word's reach go without a trace; those that Material's list of results keeps lose their attributes;
# a blank stands for every other, so that the cells of a table do not become one word.
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|small|span|strong|time)\b[^>]*>")
_KEPT = re.compile(r"<(/?(?:p|li|ul|ol|sub|sup))\b[^>]*>")
_TAG = re.compile(r"<(?!/?(?:p|li|ul|ol|sub|sup)>)[^>]*>")
_EMPTY = re.compile(r"<(p|li|ul|ol)>\s*</\1>")


def entries(page: Page) -> list[Entry]:
    """The page's parts, each from one heading with an id to the next; the first is the page itself.

    This is what Material's plugin makes of a page, at a fraction of its cost: our HTML is known to be sound.
    """
    body = _LEFT_OUT.sub("", page.body)
    found = list(_HEADING.finditer(body))
    ends = [*(heading.start() for heading in found), len(body)][1:]
    parts = [(heading, _words(body[heading.end() : end])) for heading, end in zip(found, ends, strict=True)]
    return list(_entries(page, body[: found[0].start()] if found else body, parts))


def _entries(page: Page, before: str, parts: list[tuple[re.Match[str], str]]) -> Iterator[Entry]:
    # A page that begins with its own heading is one with it; other words before a heading are the page's too.
    own = parts.pop(0) if parts and parts[0][0][1] == "1" else None
    title = _title(own[0]) if own else escape(page.title, quote=False)
    yield {"location": page.url, "title": title, "text": " ".join([_words(before), own[1] if own else ""]).strip()}
    for heading, text in parts:
        yield {"location": f"{page.url}#{heading[2]}", "title": _title(heading), "text": text}


def _title(heading: re.Match[str]) -> str:
    return " ".join(_TAG.sub(" ", _INLINE.sub("", heading[3])).split())


def _words(html: str) -> str:
    bare = _TAG.sub(" ", _KEPT.sub(r"<\1>", _INLINE.sub("", html)))
    return " ".join(_EMPTY.sub("", bare).split())


def add(pages: Iterable[Page], index: Path) -> None:
    """Puts the pages before whatever the index holds already; does nothing where the site has no search."""
    if not index.is_file():
        return
    found = json.loads(index.read_text(encoding="utf-8"))
    found["docs"] = [*(entry for page in pages for entry in entries(page)), *found["docs"]]
    index.write_text(json.dumps(found, separators=(",", ":")), encoding="utf-8")
