"""Owns what the lines of a Word file hold: a redline as paragraphs and table rows, before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

from overens.compare.redline.chunks import Chunk, Chunks, accepted, deleted, inserted, rejected
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import words


class Role(StrEnum):
    """What a paragraph is; the value is the name of its style in Word."""

    TITLE = "Title"
    NOTICE = "Quote"
    HEADING = "Heading"
    TEXT = "Body Text"
    POINT = "List Bullet"
    NUMBERED = "List Number"
    CONTINUED = "List Continue"
    SUBGOAL = "List"
    NOTE = "footnote text"
    CELL = "Normal"


class Look(Enum):
    """How a stretch of a paragraph is set, besides its own emphasis."""

    PLAIN = "plain"
    STRONG = "strong"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph in one look."""

    chunks: Chunks
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of both editions.

    `depth` is the level of a heading or of a list, from 1. `series` tells apart the lists that are numbered each from
    1. `was` is what it was in the old edition, when that is something else. `starts` are the passages whose words begin
    here, `page` tells that it begins on a new page.
    """

    role: Role
    pieces: tuple[Piece, ...]
    depth: int = 1
    series: int = 0
    was: Role | None = None
    starts: tuple[Passage, ...] = ()
    page: bool = False

    @property
    def stands(self) -> Stands | None:
        """Which editions have the paragraph; neither when it is empty in both."""
        return standing(self.pieces)

    def with_pieces(self, pieces: tuple[Piece, ...]) -> "Line":
        """The same paragraph with its words told otherwise."""
        return replace(self, pieces=pieces)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of both editions, its cells in the order of the columns."""

    stands: Stands
    cells: tuple[tuple[Piece, ...], ...]
    starts: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of both editions; the first row holds the names of the columns."""

    rows: tuple[Row, ...]
    starts: tuple[Passage, ...] = ()


Block = Line | Grid


def standing(pieces: Iterable[Piece]) -> Stands | None:
    """Which editions have any of the words."""
    chunks = [chunk for piece in pieces for chunk in piece.chunks]
    old, new = bool(rejected(chunks)), bool(accepted(chunks))
    if old and new:
        return Stands.BOTH
    return Stands.OLD if old else Stands.NEW if new else None


def here(passage: Passage, chunks: Chunks) -> Chunks:
    """The words of a passage at its place: what stands in one edition only is all struck or all new."""
    match passage.stands:
        case Stands.OLD:
            return deleted(rejected(chunks))
        case Stands.NEW:
            return inserted(accepted(chunks))
    return chunks


def parting(first: Chunks, sign: str, second: Chunks) -> Piece:
    """What stands between two stretches in each edition that has both."""
    old = words(sign) if rejected(first) and rejected(second) else ()
    new = words(sign) if accepted(first) and accepted(second) else ()
    return Piece((Chunk(old, new),) if old or new else ())
