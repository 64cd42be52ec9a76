"""Owns what one line of plain text or Markdown says that it is, by the signs that it begins with."""

import re

LONGEST_WRAPPED = 160
"""Characters; nobody breaks text into longer lines, so what is longer is a whole paragraph."""
LONGEST_HEADING = 100
TAB = 4

HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?$")
UNDERLINE = re.compile(r"=+|-+")
RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}")
SEPARATOR = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
FENCE = re.compile(r"`{3,}|~{3,}")
QUOTE = re.compile(r"(?:>[ \t]*)+")
POINT = re.compile(r"(?:([-*+•–])|(\d{1,3}[.)]|\(?[a-zåäö\d]\)|\(?[ivx]{2,4}\)))[ \t]+(?=\S)")
"""A point of a list, by its bullet or its label."""
SECTION = re.compile(r"(\d+(?:[ \u00a0]?[a-z])?[ \u00a0](?:§§?|kap\.))\s+(?=\S)")
"""How Swedish law numbers what it says."""
HEADING_NUMBER = re.compile(r"(\d+(?:[ \u00a0]?[a-z])?[ \u00a0](?:kap\.|§)|\d+(?:\.\d+)*\.?)\s+(?=\S)")
_FIRST_LABELS = frozenset({"1", "a", "i"})
_SIGNS = frozenset("#-*+•–=_|>`~(0123456789")


def is_words(bare: str) -> bool:
    """Whether nothing in a line could make it anything but words."""
    return bare[0] not in _SIGNS and ")" not in bare[:6] and "|" not in bare


def columns(blanks: str) -> int:
    """How far blanks set a line in."""
    return len(blanks) + (TAB - 1) * blanks.count("\t")


def is_first(label: str) -> bool:
    """Whether a label begins a list, and so may do it in the middle of a paragraph."""
    return label.strip("().") in _FIRST_LABELS


def is_row(bare: str, *, in_table: bool) -> bool:
    """Whether a line is a row of a table."""
    return "|" in bare and (in_table or (bare[0] == "|" and bare.count("|") > 1))


def is_chapter(bare: str) -> bool:
    """Whether a line is the heading of a chapter of law."""
    found = SECTION.match(bare)
    return bool(found and found[1].endswith("kap.") and len(bare) <= LONGEST_HEADING and bare[-1] not in ".,;:")
