"""Owns the search index: what the browser is told of every page, in a script that it loads when somebody searches."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from overens.names import REPORTS, glossary_url
from overens.pages.page import Page
from overens.site.publication import Spelled

_LEFT_OUT = re.compile(
    r"<(script|style|svg|button|template)\b.*?</\1>"
    r"|<a class=\"headerlink\".*?</a>"
    r"|<(\w+)\b[^>]*\sdata-search-exclude\b.*?</\2>",
    re.DOTALL,
)
_HEADING = re.compile(r"<h([1-6])\b[^>]*?\sid=\"([^\"]+)\"[^>]*>(.*?)</h\1>", re.DOTALL)
# Elements inside a word's reach go without a trace; a blank stands for every other, so that the cells of a table do not
# become one word.
_INLINE = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|small|span|strong|time|wbr)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")

IN_FULL = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """A page as the search knows it; `headings` are ids and words, `text` each of its words once.

    `standing` says why the page is not what holds, and is empty where it is; `weight` multiplies its score. `language`
    is that of `foreign`, the end of the title that is not Swedish; a page whose whole title is foreign is all of it.
    """

    url: str
    title: str
    lead: str
    headings: tuple[tuple[str, str], ...] = ()
    text: str = ""
    standing: str = ""
    agreement: str = ""
    edition: str = ""
    weight: float = IN_FULL
    language: str = ""
    foreign: str = ""

    def row(self) -> list[Any]:
        """The page in the order in which the browser's script reads it."""
        headings = [list(heading) for heading in self.headings]
        row = [self.url, self.title, self.lead, headings, self.text, self.standing, self.agreement, self.edition, self.weight]
        return [*row, self.language, self.foreign] if self.language else row


def of_page(page: Page) -> Found:
    """What is found of a generated page."""
    return Found(
        page.url,
        page.title,
        page.description,
        _headings(page.body),
        bag(page.body),
        page.standing,
        page.edition.agreement if page.edition else "",
        page.tree if _is_part(page) else "",
        language=page.language,
        foreign=page.title if page.language else "",
    )


def _is_part(page: Page) -> bool:
    """Whether a page belongs to its edition; a report is below one in the menu, yet holds whatever becomes of that."""
    return page.edition is not None and REPORTS not in page.url.split("/")


def of_written(url: str, title: str, content: str, meta: Mapping[str, Any]) -> Found | None:
    """What is found of a hand-written page, whose front matter may weigh it down or keep it out as Material's may."""
    told = meta.get("search") or {}
    if told.get("exclude"):
        return None
    weight = IN_FULL * float(told.get("boost", 1))
    lead = str(meta.get("description", ""))
    return Found(url, unescape(_bare(title)), lead, _headings(content), bag(content), weight=weight)


def of_word(word: Spelled) -> Found:
    """What is found of a word in the glossary, at its own place there."""
    title = f"{word.term}, {word.meaning}" if word.meaning else word.term
    return Found(
        f"{glossary_url()}#{word.id}",
        title,
        word.explanation,
        text=bag(word.explanation),
        language=word.language,
        foreign=word.meaning if word.language else "",
    )


def script(found: Iterable[Found], words: Iterable[Spelled], agreements: Mapping[str, str]) -> bytes:
    """The index as a script, which works from a disk where nothing can be fetched; `agreements` names each by its id."""
    known = tuple(words)
    told = {
        "agreements": agreements,
        "pages": [page.row() for page in found],
        "spelled": [[word.term, word.meaning] for word in known if word.meaning],
        "misspelt": [[wrong, word.term] for word in known for wrong in word.misspelt],
    }
    return f"globalThis.overensIndex={json.dumps(told, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def bag(html: str) -> str:
    """Each word of some HTML once, in small letters, in the order in which they first stand."""
    return " ".join(dict.fromkeys(_WORD.findall(_bare(_LEFT_OUT.sub("", html)).lower())))


def _headings(body: str) -> tuple[tuple[str, str], ...]:
    found = _HEADING.findall(_LEFT_OUT.sub("", body))
    return tuple((own, _bare(words)) for level, own, words in found if level != "1")


def _bare(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split())

