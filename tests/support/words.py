"""Owns the words of a text: of HTML as a browser would set it, and of a PDF by its tags."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pikepdf

from tests.support import poppler
from tests.support.pdf_reading import Reading, blocks

INLINE = ("a", "em", "span", "strong", "sup")
"""The elements that do not part the words before them from those after."""

INLINE_TAGS = ("Span", "Link", "Reference", "Lbl")
DEPTH = 2
"""By how many blanks poppler sets a tag in under the one above it."""


class _Text(HTMLParser):
    def __init__(self, left_out: str) -> None:
        super().__init__()
        self.left_out = frozenset(left_out.split())
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._silent or self.left_out & set((dict(attrs).get("class") or "").split()):
            self._silent += 1
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - 1)
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)

    def _part(self, tag: str) -> None:
        if tag not in INLINE:
            self.found.append(" ")


def of_html(html: str, *, left_out: str = "") -> list[str]:
    """The words of well-formed HTML, without those of elements with one of the classes in `left_out`."""
    text = _Text(left_out)
    text.feed(html)
    text.close()
    return "".join(text.found).split()


def of_tags(pdf: Path, *, under: str, left_out: Iterable[str] = ()) -> list[str]:
    """The words of a PDF under the first tag of the kind `under`, without those under the kinds in `left_out`."""
    with pikepdf.open(pdf) as opened:
        return " ".join(blocks(Reading(opened).first(under), tuple(left_out))).split()


def of_tags_by_poppler(pdf: Path, *, under: str, left_out: Iterable[str] = ()) -> list[str]:
    """The same words as poppler reads them, which takes it a second a page."""
    lines = poppler.structure(pdf).splitlines()
    start = next(number for number, line in enumerate(lines) if line.split()[:1] == [under])
    inside = _deeper(lines[start + 1 :], _depth(lines[start]))
    return "".join(_texts(inside, tuple(left_out))).split()


def _texts(lines: Iterable[str], left_out: tuple[str, ...]) -> Iterator[str]:
    silent_from: int | None = None
    for line in lines:
        depth, words = _depth(line), line.strip()
        if silent_from is not None and depth > silent_from:
            continue
        silent_from = None
        if words.startswith('"') and words.endswith('"'):
            yield words[1:-1] if words[1:-1].strip() else " "
        elif words.split()[0].rstrip(":") in left_out:
            silent_from = depth
        elif words.split()[0] not in INLINE_TAGS and not words.startswith("Object "):
            yield " "


def _deeper(lines: Iterable[str], depth: int) -> Iterator[str]:
    for line in lines:
        if line.strip() and _depth(line) <= depth:
            return
        if line.strip():
            yield line


def _depth(line: str) -> int:
    return (len(line) - len(line.lstrip(" "))) // DEPTH
