"""Owns how a redline becomes lines: which paragraphs, points and rows its passages are set as."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count

from overens.compare.redline.chunks import Chunks, deleted, difference, inserted
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import words
from overens.document.stated import HEAD
from overens.document.tree import HEADED, ITEMS, LABELLED, Kind, Provision
from overens.exchange.word.lines import Block, Grid, Line, Look, Piece, Role, Row, here, parting, standing

ON_A_NEW_PAGE = (Kind.ANNEX, Kind.MATERIAL)
TITLE = f"{HEAD}titel"
LABEL_END, GAP, BREAK = ": ", "\t", "\n"


def blocks(redline: Iterable[Passage]) -> Iterator[Block]:
    """The paragraphs and tables of a redline, in order; none is empty in both editions."""
    layout = _Layout()
    waiting: tuple[Passage, ...] = ()
    for block in (block for passage in redline for block in layout.top(passage)):
        starts = (*waiting, *block.starts)
        if not (block.rows[0].cells if isinstance(block, Grid) else block.stands):
            # What has no words of its own begins where the next has them.
            waiting = starts
            continue
        waiting = ()
        yield replace(block, starts=starts)


@dataclass(frozen=True, slots=True)
class _Mark:
    """How the points of a list are marked, and how they were."""

    role: Role
    depth: int = 1
    series: int = 0
    was: Role | None = None

    def line(self, passage: Passage, pieces: tuple[Piece, ...]) -> Line:
        """The first line of a point."""
        return Line(self.role, pieces, self.depth, self.series, self.was, (passage,))


class _Layout:
    def __init__(self) -> None:
        self._series = count(1)

    def top(self, passage: Passage) -> Iterator[Block]:
        """A section or annex, or one of the things that an edition says of itself before them."""
        if passage.provision.kind is Kind.PARAGRAPH:
            yield _paragraph(passage, Role.NOTICE)
        else:
            yield from self.block(passage, 1)

    def block(self, passage: Passage, depth: int) -> Iterator[Block]:
        """A passage that is no item of a list, with all below it."""
        kind = passage.provision.kind
        if kind in HEADED:
            yield from self._headed(passage, depth)
        elif kind is Kind.LIST:
            yield from self._list(passage)
        elif kind is Kind.TABLE:
            yield table(passage)
        elif kind in ITEMS:
            yield from self._item(passage, _Mark(Role.POINT))
        else:
            yield _paragraph(passage, _role(passage))
            yield from self._below(passage.children, depth)

    def _below(self, found: Iterable[Passage], depth: int) -> Iterator[Block]:
        for passage in found:
            yield from self.block(passage, depth)

    def _headed(self, passage: Passage, depth: int) -> Iterator[Block]:
        pieces = _numbered(passage, passage.heading, GAP)
        page = passage.provision.kind in ON_A_NEW_PAGE
        yield Line(Role.HEADING, pieces, depth, starts=(passage,), page=page)
        if passage.provision.kind is Kind.GOAL:
            for child in passage.children:
                yield from self._item(child, _Mark(Role.SUBGOAL))
        else:
            yield from self._below(passage.children, depth + 1)

    def _list(self, passage: Passage) -> Iterator[Block]:
        lead = Line(Role.TEXT, (Piece(here(passage, passage.text)),), starts=(passage,))
        yield lead
        role, was = _marked(passage.provision), _marked(passage.old) if passage.stands is Stands.BOTH else None
        series = next(self._series)
        for child in passage.children:
            stays = child.stands is Stands.BOTH and was is not role
            yield from self._item(child, _Mark(role, 1, series, was if stays else None))

    def _item(self, passage: Passage, mark: _Mark) -> Iterator[Block]:
        heading = here(passage, passage.heading)
        if heading:
            yield mark.line(passage, (Piece(heading, Look.STRONG),))
            yield Line(Role.CONTINUED, (Piece(here(passage, passage.text)),), mark.depth)
        else:
            yield mark.line(passage, _numbered(passage, passage.text, GAP))
        for child in passage.children:
            if child.provision.kind is Kind.POINT:
                yield from self._item(child, _Mark(Role.POINT, mark.depth + 1))
            elif child.provision.kind is Kind.FACT:
                yield _paragraph(child, Role.CONTINUED)
            else:
                yield from self.block(child, mark.depth)


def _marked(provision: Provision | None) -> Role:
    return Role.NUMBERED if provision and provision.ordered else Role.POINT


def _role(passage: Passage) -> Role:
    own = passage.provision
    if own.id == TITLE:
        return Role.TITLE
    return Role.NOTE if own.kind is Kind.NOTE else Role.TEXT


def _paragraph(passage: Passage, role: Role) -> Line:
    if passage.provision.id == TITLE:
        pieces: tuple[Piece, ...] = (Piece(here(passage, passage.text)),)
    elif passage.provision.kind in LABELLED:
        pieces = _labelled(passage)
    elif passage.provision.kind is Kind.NOTE:
        pieces = _note(passage)
    else:
        pieces = _numbered(passage, passage.text, " ")
    return Line(role, pieces, starts=(passage,))


def _numbered(passage: Passage, chunks: Chunks, sign: str) -> tuple[Piece, ...]:
    number, text = here(passage, passage.number), here(passage, chunks)
    # Looks like the rest of a heading; elsewhere it is what a reader looks for.
    look = Look.PLAIN if passage.provision.kind in HEADED else Look.STRONG
    return Piece(number, look), parting(number, sign, text), Piece(text)


def _labelled(passage: Passage) -> tuple[Piece, ...]:
    label, text = here(passage, passage.heading), here(passage, passage.text)
    return Piece(label, Look.STRONG), parting(label, LABEL_END, text), Piece(text)


def _note(passage: Passage) -> tuple[Piece, ...]:
    number, text = here(passage, passage.number), here(passage, passage.text)
    return Piece(number, Look.RAISED), parting(number, " ", text), Piece(text)


def table(passage: Passage) -> Grid:
    """A table: its columns are told by what a cell's id adds to its row's, its rows by their own."""
    columns = _columns(passage)
    names = tuple((Piece(chunks, Look.STRONG),) for chunks in columns.values())
    head = Row(standing(piece for cell in names for piece in cell) or passage.stands, names)
    rows = tuple(_row(row, tuple(columns)) for row in passage.children)
    return Grid((head, *rows), (passage,))


def _row(row: Passage, columns: tuple[str, ...]) -> Row:
    cells = {_column(row.provision, cell.provision): cell for cell in row.children if cell.provision.kind is Kind.CELL}
    made = [_cell(cells.get(name)) for name in columns]
    if made:
        made[0] = _with_notes(made[0], [note for note in row.children if note.provision.kind is Kind.NOTE])
    return Row(row.stands, tuple(made), (row,))


def _cell(cell: Passage | None) -> tuple[Piece, ...]:
    return (Piece(here(cell, cell.text)),) if cell else ()


def _with_notes(cell: tuple[Piece, ...], notes: list[Passage]) -> tuple[Piece, ...]:
    # In the same paragraph, as a paragraph that ends a cell cannot come and go.
    for note in notes:
        pieces = _note(note)
        own = tuple(chunk for piece in pieces for chunk in piece.chunks)
        cell = (*cell, parting(tuple(chunk for piece in cell for chunk in piece.chunks), BREAK, own), *pieces)
    return cell


def _column(row: Provision, cell: Provision) -> str:
    return cell.id.removeprefix(row.id)


def _columns(passage: Passage) -> dict[str, Chunks]:
    old, new = _headings(passage, Stands.NEW), _headings(passage, Stands.OLD)
    merged: dict[str, Chunks] = {}
    for name in (*new, *(name for name in old if name not in new)):
        before, after = words(old.get(name, "")), words(new.get(name, ""))
        merged[name] = difference(before, after) if before and after else deleted(before) + inserted(after)
    return merged


def _headings(passage: Passage, without: Stands) -> dict[str, str]:
    """The columns of one edition with their names, from its first row."""
    for row in passage.children:
        own = row.old if without is Stands.NEW else row.new
        if row.stands is not without and own:
            return {_column(own, cell): _name(cell) for cell in own.children if cell.kind is Kind.CELL}
    return {}


def _name(cell: Provision) -> str:
    return "".join(span.text for span in cell.heading)
