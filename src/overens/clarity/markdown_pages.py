"""Owns which passages of a page written in Markdown are read as text, and on which line each begins."""

import re
from collections.abc import Iterator
from itertools import groupby

_FENCE = re.compile(r"\s*(?:```|~~~)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s+")
_NOT_TEXT = re.compile(r"\s*(?:#|\||<|:::|!!!|\{|\[[^\]]+\]:|---|\*\*\*)")
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*+|(?<!\w)_|_(?!\w)|\{[^}]*\}")
CODE = "kod"
"""What stands for a piece of code in a sentence, as one short word."""


def passages(markdown: str) -> Iterator[tuple[int, str]]:
    """The paragraphs and list items; headings, tables, code and what stands before the page are left out."""
    for is_text, lines in groupby(_told_apart(markdown.split("\n")), key=lambda found: found[1]):
        if is_text:
            yield from _paragraphs([(number, line) for number, _, line in lines])


def _told_apart(lines: list[str]) -> Iterator[tuple[int, bool, str]]:
    in_code, in_front = False, lines[:1] == ["---"]
    for number, line in enumerate(lines, 1):
        if in_front:
            in_front = number == 1 or line != "---"
            yield number, False, line
        elif _FENCE.match(line):
            in_code = not in_code
            yield number, False, line
        else:
            yield number, not in_code and bool(line.strip()) and not _NOT_TEXT.match(line), line


def _paragraphs(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    begun, told = 0, list[str]()
    for number, line in lines:
        if _ITEM.match(line) and told:
            yield begun, _bare(told)
            told = []
        begun = begun if told else number
        told.append(_ITEM.sub("", line, count=1))
    yield begun, _bare(told)


def _bare(lines: list[str]) -> str:
    text = _LINK.sub(r"\1", _CODE.sub(CODE, " ".join(line.strip() for line in lines)))
    return _MARKS.sub("", text)
