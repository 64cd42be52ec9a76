"""Owns plain text and Markdown as blocks: headings, paragraphs, points and rows, with all that a file has between them.

Read as CommonMark has it, as far as that matters to what the words say. As much text is not written so, a line too long
to have been wrapped is a paragraph of its own, and `3 §` first in a paragraph is its number.
"""

import re
from dataclasses import dataclass
from enum import Enum

import plain_lines as lines


class Sort(Enum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    ROW = "row"


NUMBERS = {Sort.HEADING: lines.HEADING_NUMBER, Sort.PARAGRAPH: lines.SECTION, Sort.POINT: lines.POINT}
"""What a block may have before its words; the number is the pattern's last group."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block with its words on one line, and how to write it out again as it stands in the file.

    `level` is a heading's, 1 to 6, or else how many columns the block is set in. `lead` is what the file has before
    it, `gap` what is between its number and its words, `breaks` the line breaks in its words: where, and what.
    """

    sort: Sort
    level: int
    number: str
    words: str
    lead: str
    gap: str
    breaks: tuple[tuple[int, str], ...]

    def written(self, number: str, words: str) -> str:
        """The block as the file has it, with this number and these words in it."""
        made, last = [self.lead, number, self.gap], 0
        for place, line_break in self.breaks:
            made += [words[last:place], line_break]
            last = place + 1
        return "".join([*made, words[last:]])


@dataclass(slots=True)
class _Draft:
    """A block that more lines may belong to; `start`, `end` and its `last` line's start are in the file."""

    sort: Sort
    level: int
    start: int
    end: int
    last: int
    quoted: bool = False


def blocks(text: str) -> tuple[tuple[Block, ...], str]:
    """The blocks of a text in order, and what the file has after the last one."""
    reader, start = _Reader(), len(text) - len(text.removeprefix("\ufeff"))
    for line in text[start:].split("\n"):
        reader.read(line, start)
        start += len(line) + 1
    made, last = [], 0
    for draft in reader.drafts:
        made.append(_block(text, draft, last))
        last = draft.end
    return tuple(made), text[last:]


_BREAK, _QUOTED_BREAK = re.compile(r"([^\S\n]*\n\s*)"), re.compile(r"([^\S\n]*\n[\s>]*)")


def _block(text: str, draft: _Draft, last: int) -> Block:
    raw, lead = text[draft.start : draft.end], text[last : draft.start]
    found = NUMBERS[draft.sort].match(raw) if draft.sort in NUMBERS else None
    number, gap, words = "", "", raw
    if found:
        number = found[found.re.groups] or ""
        gap, words = raw[len(number) : found.end()], raw[found.end() :]
    breaks = list[tuple[int, str]]()
    if "\n" in words:
        pieces = (_QUOTED_BREAK if draft.quoted else _BREAK).split(words)
        words = " ".join(pieces[::2])
        place = -1
        for piece, line_break in zip(pieces[::2], pieces[1::2], strict=False):
            place += len(piece) + 1
            breaks.append((place, line_break))
    return Block(draft.sort, draft.level, number, words, lead, gap, tuple(breaks))


class _Reader:
    """Takes one line after the other: each begins a block, goes on with the last one, or ends it."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self._open: _Draft | None = None
        self._in_table = False
        self._fence = ""

    def read(self, line: str, start: int) -> None:
        """Reads a line; `start` is where it begins in the file."""
        bare = line.strip()
        blanks = line[: len(line) - len(line.lstrip())]
        at = start + len(blanks)
        if self._fence or (bare and lines.FENCE.match(bare)):
            self._code(bare, at)
        elif not bare:
            self._open, self._in_table = None, False
        elif self._open and lines.is_words(bare):
            self._go_on(bare, at, 0)
        else:
            self._begin(bare, at, lines.columns(blanks))

    def _begin(self, bare: str, at: int, level: int) -> None:
        quote = lines.QUOTE.match(bare)
        if quote:
            bare, at = bare[quote.end() :], at + quote.end()
        if not bare or self._underlines(bare) or lines.RULE.fullmatch(bare):
            self._open = None
        elif lines.is_row(bare, in_table=self._in_table) or self._makes_table(bare):
            self._row(bare, at, level)
        elif not (self._heads(bare, at) or self._counts(bare, at, level)):
            self._go_on(bare, at, level)
            if quote and self._open:
                self._open.quoted = True

    def _underlines(self, bare: str) -> bool:
        """Whether a line makes a heading of what is open, and does so."""
        found = self._open
        if not (found and found.sort is Sort.PARAGRAPH and lines.UNDERLINE.fullmatch(bare)):
            return False
        if found.end - found.start <= lines.LONGEST_WRAPPED:
            found.sort, found.level = Sort.HEADING, 1 if bare[0] == "=" else 2
        return True

    def _makes_table(self, bare: str) -> bool:
        """Whether a line parts the head of a table, which looked like words, from its rows; makes the head a row."""
        found = self._open if "|" in bare and lines.SEPARATOR.fullmatch(bare) else None
        if found and found.sort is Sort.PARAGRAPH:
            found.sort = Sort.ROW
        return found is not None

    def _row(self, bare: str, at: int, level: int) -> None:
        self._in_table = True
        self._open = None
        inside = bare.strip("|").strip()
        if inside and not lines.SEPARATOR.fullmatch(bare):
            self._add(Sort.ROW, level, at + bare.find(inside), len(inside))
            self._open = None

    def _heads(self, bare: str, at: int) -> bool:
        found = lines.HEADING.match(bare)
        if found:
            self._add(Sort.HEADING, len(found[1]), at + found.start(2), len(found[2]))
        elif self._open is None and lines.is_chapter(bare):
            self._add(Sort.HEADING, 1, at, len(bare))
        else:
            return False
        self._open = None
        return True

    def _counts(self, bare: str, at: int, level: int) -> bool:
        """Whether a line is a point: in the middle of a paragraph only the first of a list can be one."""
        found = lines.POINT.match(bare)
        inside = self._open is not None and self._open.sort is Sort.PARAGRAPH
        if not found or (inside and found[2] and not lines.is_first(found[2])):
            return False
        self._add(Sort.POINT, level, at, len(bare))
        return True

    def _go_on(self, bare: str, at: int, level: int) -> None:
        found = self._open
        if found and max(found.end - found.last, len(bare)) <= lines.LONGEST_WRAPPED:
            found.end, found.last = at + len(bare), at
        else:
            self._add(Sort.PARAGRAPH, level, at, len(bare))

    def _code(self, bare: str, at: int) -> None:
        """Code between fences, which are not words: its lines are neither points nor headings."""
        fence = lines.FENCE.match(bare)
        if not self._fence and fence:
            self._fence, self._open = fence[0], None
        elif fence and fence[0] == bare and bare.startswith(self._fence):
            self._fence, self._open = "", None
        elif self._open and bare:
            self._open.end = at + len(bare)
        elif bare:
            self._add(Sort.PARAGRAPH, 0, at, len(bare))

    def _add(self, sort: Sort, level: int, start: int, length: int) -> None:
        self._open = _Draft(sort, level, start, start + length, start)
        self.drafts.append(self._open)
