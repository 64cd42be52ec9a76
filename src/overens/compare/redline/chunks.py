"""Owns the difference of two inline texts as chunks: what stays, what gives way to what, word by word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from overens.compare.redline.spans import Cutter, read
from overens.compare.words.cleanup import readable
from overens.compare.words.hunks import Hunk
from overens.compare.words.tokens import Tokens, bare
from overens.document.inline import Inline, joined, plain


class Op(StrEnum):
    """What happens to a chunk; the value is the word that tells it where colours do not."""

    EQUAL = "oförändrat"
    INSERT = "tillagt"
    DELETE = "struket"
    REPLACE = "ändrat"
    STYLE = "ändrad stil eller länk"
    TYPOGRAPHY = "ändrad typografi"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of text as it is before and after; the chunks of a text, read one after the other, are both texts."""

    old: Inline
    new: Inline
    op: Op = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "op", _op(self.old, self.new))

    @property
    def flipped(self) -> "Chunk":
        """The same stretch told from new to old."""
        return Chunk(self.new, self.old)


def _op(old: Inline, new: Inline) -> Op:
    if old == new:
        return Op.EQUAL
    before, after = plain(old), plain(new)
    if before == after:
        return Op.STYLE
    if bare(before).split() == bare(after).split():
        return Op.TYPOGRAPHY
    if not before.strip():
        return Op.INSERT
    return Op.REPLACE if after.strip() else Op.DELETE


Chunks = tuple[Chunk, ...]


def differs(chunks: Chunks) -> bool:
    """Whether anything changes."""
    for chunk in chunks:  # noqa: SIM110 - asked of every passage, and twice as fast as any()
        if chunk.op is not Op.EQUAL:
            return True
    return False


def accepted(chunks: Iterable[Chunk]) -> Inline:
    """The text as it is after every change."""
    return joined(span for chunk in chunks for span in chunk.new)


def rejected(chunks: Iterable[Chunk]) -> Inline:
    """The text as it was before every change."""
    return joined(span for chunk in chunks for span in chunk.old)


def kept(inline: Inline) -> Chunks:
    """A text that stays as it is."""
    text = joined(inline)
    return (Chunk(text, text),) if text else ()


def inserted(inline: Inline) -> Chunks:
    """A text that is all new."""
    return (Chunk((), text),) if (text := joined(inline)) else ()


def deleted(inline: Inline) -> Chunks:
    """A text that is all gone."""
    return (Chunk(text, ()),) if (text := joined(inline)) else ()


def difference(old: Inline, new: Inline) -> Chunks:
    """What stays and what changes between two texts, styles and links included."""
    if not (old or new):
        return ()
    if old == new or joined(old) == joined(new):
        return kept(new)
    return tuple(_Chunking(old, new).chunks())


class _Reach(NamedTuple):
    """A stretch of both texts, in characters."""

    old: tuple[int, int]
    new: tuple[int, int]

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing of either text."""
        return self.old[0] == self.old[1] and self.new[0] == self.new[1]


class _Chunking:
    def __init__(self, old: Inline, new: Inline) -> None:
        self.old, self.new = Cutter(old), Cutter(new)
        self.before, self.after = read(old), read(new)

    def chunks(self) -> Iterator[Chunk]:
        """The chunks in order: what has the same words between the hunks, and the hunks."""
        last, end = Hunk(0, 0, 0, 0), _Reach((0, 0), (0, 0))
        for hunk in readable(self.before, self.after):
            reach = self._reach(hunk)
            yield from self._same(last, hunk, end, reach)
            yield self._chunk(reach)
            last, end = hunk, reach
        after = Hunk(len(self.before), len(self.before), len(self.after), len(self.after))
        lengths = (len(self.before.text), len(self.after.text))
        yield from self._same(last, after, end, _Reach((lengths[0], lengths[0]), (lengths[1], lengths[1])))

    def _reach(self, hunk: Hunk) -> _Reach:
        """The characters of a hunk, without the blanks that both texts have on its edges."""
        old = _with_blanks(self.before, hunk.old_start, hunk.old_end)
        new = _with_blanks(self.after, hunk.new_start, hunk.new_end)
        before, after = self.before.text[slice(*old)], self.after.text[slice(*new)]
        leading = _shared_blanks(before, after)
        trailing = _shared_blanks(before[leading:][::-1], after[leading:][::-1])
        return _Reach((old[0] + leading, old[1] - trailing), (new[0] + leading, new[1] - trailing))

    def _same(self, last: Hunk, hunk: Hunk, end: _Reach, start: _Reach) -> Iterator[Chunk]:
        between = _Reach((end.old[1], start.old[0]), (end.new[1], start.new[0]))
        whole = self._chunk(between)
        if whole.op is Op.EQUAL:
            yield from () if between.is_empty else (whole,)
            return
        pieces = self._pieces(last.old_end, last.new_end, hunk.old_start - last.old_end, between)
        for _, run in groupby(pieces, lambda piece: self._chunk(piece).op):
            found = tuple(run)
            first, final = found[0], found[-1]
            yield self._chunk(_Reach((first.old[0], final.old[1]), (first.new[0], final.new[1])))

    def _pieces(self, old: int, new: int, count: int, reach: _Reach) -> Iterator[_Reach]:
        """The stretch in pieces of one op each; `count` tokens from `old` and `new` on have the same keys."""
        if reach.is_empty:
            return
        if count == 0 or self._chunk(reach).op is Op.EQUAL:
            yield reach
        elif count == 1:
            yield from self._around(self.before.span(old), self.after.span(new), reach)
        else:
            half = count // 2
            middle = (self.before.span(old + half)[0], self.after.span(new + half)[0])
            yield from self._pieces(old, new, half, _Reach((reach.old[0], middle[0]), (reach.new[0], middle[1])))
            yield from self._pieces(
                old + half, new + half, count - half, _Reach((middle[0], reach.old[1]), (middle[1], reach.new[1]))
            )

    def _around(self, old: tuple[int, int], new: tuple[int, int], reach: _Reach) -> Iterator[_Reach]:
        pieces = (
            _Reach((reach.old[0], old[0]), (reach.new[0], new[0])),
            _Reach(old, new),
            _Reach((old[1], reach.old[1]), (new[1], reach.new[1])),
        )
        return (piece for piece in pieces if not piece.is_empty)

    def _chunk(self, reach: _Reach) -> Chunk:
        return Chunk(self.old.cut(*reach.old), self.new.cut(*reach.new))


def _with_blanks(found: Tokens, start: int, end: int) -> tuple[int, int]:
    before = found.span(start - 1)[1] if start else 0
    after = found.span(end)[0] if end < len(found) else len(found.text)
    return before, after


def _shared_blanks(one: str, other: str) -> int:
    place, most = 0, min(len(one), len(other))
    while place < most and one[place] == other[place] and one[place].isspace():
        place += 1
    return place
