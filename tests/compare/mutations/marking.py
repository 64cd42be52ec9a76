"""Owns which words a redline shows as changed, beside those that were."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from overens.compare.changes import Change
from overens.compare.redline.chunks import Chunk, Chunks, Op
from overens.compare.words.tokens import tokens
from overens.compare.words.vocabulary import FILLERS
from overens.document.inline import Inline, LinkKind, plain
from overens.document.tree import Document
from tests.compare.mutations.answers import Piece, Rewording
from tests.compare.mutations.wording import WRITTEN, written

BEGIN, END = "\ue000", "\ue001"
Stretch = tuple[int, int]
TINY = 2
"""Words kept between two changes, at most, that count as an island."""
ENDS = frozenset(".;:!?")


@dataclass
class Marks:
    """Words asked for, shown and rightly shown; stretches kept between changes; chunks and what an author edited."""

    asked: int = 0
    shown: int = 0
    right: int = 0
    kept: int = 0
    islands: int = 0
    chunks: int = 0
    edits: int = 0

    def add(self, other: "Marks") -> None:
        """Counts other marks in."""
        for name in ("asked", "shown", "right", "kept", "islands", "chunks", "edits"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def precision(self) -> float:
        """Of the words that are shown as changed, the share that were."""
        return self.right / self.shown if self.shown else 1.0

    @property
    def recall(self) -> float:
        """Of the words that were changed, the share that are shown."""
        return self.right / self.asked if self.asked else 1.0


def marks(documents: tuple[Document, Document], rewording: Rewording, chunks: Chunks, *, is_other: bool) -> Marks:
    """How well the chunks of a text show its rewording; one that is another text is to be shown as a whole."""
    found = Marks() if is_other else Marks(chunks=sum(map(_is_changed, chunks)), edits=rewording.edits)
    both = _shared(rewording.pieces)
    for side, document in enumerate(documents):
        text, stretches = _truth(document, rewording.pieces, side)
        assert plain(tuple(span for chunk in chunks for span in _side(chunk, side))) == text
        edited = [(0, len(text))] if is_other else stretches
        either, shown = _gaps(text, edited), list(_shown(chunks, side))
        for word in WRITTEN.finditer(text):
            if word[0].lower() not in both and not _meets(word.span(), either):
                was, is_shown = (_meets(word.span(), places) for places in (edited, shown))
                found.asked += was
                found.shown += is_shown
                found.right += was and is_shown
    kept = [plain(chunk.new) for chunk in chunks[1:-1] if chunk.op is Op.EQUAL]
    found.kept, found.islands = len(kept), sum(_is_tiny(text) for text in kept)
    return found


def is_whole(chunks: Chunks) -> bool:
    """Whether a text is shown as another one, with no word kept."""
    return all(map(_is_changed, chunks))


def untold(pieces: Sequence[Piece], change: Change) -> list[str]:
    """The words of the edits that a change does not tell among those that gave way, or among those that came."""
    both = _shared(pieces)
    sides = [(change.before, change.after), *change.edits]
    missing = []
    for side in (0, 1):
        told = {word.lower() for values in sides for word in WRITTEN.findall(values[side])}
        edited = (word.lower() for piece in pieces if piece.is_edit for word in written(piece[side]))
        missing += [word for word in edited if word not in told | both]
    return missing


def _is_changed(chunk: Chunk) -> bool:
    return chunk.op is not Op.EQUAL


def _is_tiny(text: str) -> bool:
    return len(WRITTEN.findall(text)) <= TINY and not ENDS & set(text)


def _shared(pieces: Sequence[Piece]) -> set[str]:
    """Words that an edit takes out and puts in again: shown or not, both are right."""
    return {
        word.lower()
        for piece in pieces
        if piece.is_edit
        for word in WRITTEN.findall(piece.out)
        if word.lower() in {other.lower() for other in WRITTEN.findall(piece.put)}
    }


def _truth(document: Document, pieces: Sequence[Piece], side: int) -> tuple[str, list[Stretch]]:
    """One side of a text without markup, and the stretches of it that were edited."""
    marked = "".join(f"{BEGIN}{piece[side]}{END}" if piece.is_edit else piece[side] for piece in pieces)
    text, stretches, start = "", [], 0
    for sign in plain(document.inline(marked)):
        if sign == BEGIN:
            start = len(text)
        elif sign == END:
            stretches.append((start, len(text)))
        else:
            text += sign
    return text, stretches


def _gaps(text: str, edited: Sequence[Stretch]) -> list[Stretch]:
    """What is left between two edits that is too little to stand alone: small words, and one with content at most.

    To show it as kept is right, and leaves an island; to let it give way with its neighbours is right, too.
    """
    found = []
    for (_, start), (end, _) in pairwise(edited):
        kept = text[start:end]
        if sum(word.lower() not in FILLERS for word in WRITTEN.findall(kept)) <= 1 and not ENDS & set(kept):
            found.append((start, end))
    return found


def _shown(chunks: Chunks, side: int) -> Iterator[Stretch]:
    place = 0
    for chunk in chunks:
        length = len(plain(chunk.new if side else chunk.old))
        if chunk.op is not Op.EQUAL:
            yield place, place + length
        place += length


def _meets(word: Stretch, stretches: Sequence[Stretch]) -> bool:
    return any(start < word[1] and word[0] < end for start, end in stretches)


def cut_words(chunks: Chunks) -> list[str]:
    """The words that a border between two chunks cuts in two, in either text."""
    # Most texts are one chunk, which has no border.
    return [word for side in (0, 1) for word in _cut(chunks, side)] if len(chunks) > 1 else []


def _cut(chunks: Chunks, side: int) -> Iterator[str]:
    sides = [_side(chunk, side) for chunk in chunks]
    text = "".join(map(plain, sides))
    inside = {place for start, end in tokens(text).spans for place in range(start + 1, end)}
    marked, place = set(_borders_of_marks(sides)), 0
    for inline in sides:
        place += len(plain(inline))
        if place not in marked and (place in inside or re.fullmatch(r"\w\w", text[place - 1 : place + 1])):
            yield text[max(place - 20, 0) : place + 20]


def _side(chunk: Chunk, side: int) -> Inline:
    return chunk.new if side else chunk.old


def _borders_of_marks(sides: Sequence[Inline]) -> Iterator[int]:
    """Where the mark of a footnote begins or ends, which is a word of its own."""
    place = 0
    for span in (span for inline in sides for span in inline):
        end = place + len(span.text)
        if span.link and span.link.kind is LinkKind.NOTE:
            yield from (place, end)
        place = end
