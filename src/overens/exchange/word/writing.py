"""Owns how lines are written into a Word file, with everything that differs as a tracked change."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from overens.compare.redline.chunks import Chunk, Op
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import Inline, Link
from overens.exchange.word.comments import Telling
from overens.exchange.word.elements import AUTHOR, DELETED, INSERTED, Revisions, around, commented, element, run
from overens.exchange.word.lines import Block, Grid, Line, Look, Piece, Role, Row, standing
from overens.exchange.word.links import Links
from overens.exchange.word.styles import TEXT_WIDTH, Numbering, style_id

TRACKED = {Stands.OLD: DELETED, Stands.NEW: INSERTED}
INITIALS = "Ö"
DEEPEST = {Role.HEADING: 9, Role.POINT: 3, Role.NUMBERED: 3, Role.CONTINUED: 3}


class Writer:
    """Writes the lines of one comparison at the end of a Word file."""

    def __init__(self, file: WordFile, revisions: Revisions, telling: Telling, links: Links) -> None:
        self._file, self._revisions, self._telling, self._links = file, revisions, telling, links
        self._numbering = Numbering(file)
        # Before the last element, which is the page's set-up.
        self._end = file.element.body.sectPr

    def write(self, blocks: Iterable[Block], about: str) -> None:
        """Writes every block; `about` is the comment on the first line."""
        tracked = False
        for block in blocks:
            if isinstance(block, Grid):
                # A tracked paragraph right before a table cannot go, so one that stays is put between them.
                if tracked:
                    self._put(around("w:p", []))
                self._put(self._table(block))
                tracked = True
            else:
                self._put(self._paragraph(block, about))
                about, tracked = "", block.stands is not Stands.BOTH
        if tracked:
            # Nor can one that ends the file; and after a table there has to be one.
            self._put(around("w:p", []))

    def _put(self, made: BaseOxmlElement) -> None:
        self._end.addprevious(made)

    def _paragraph(self, line: Line, about: str = "") -> BaseOxmlElement:
        stands = line.stands
        inner = list(self._pieces(line.pieces, stands, self._notes(line.starts)))
        if about:
            inner = commented(inner, self._comment(about))
        return around("w:p", [self._properties(line, stands), *self._bookmarks(line.starts), *inner])

    def _notes(self, starts: Iterable[Passage]) -> list[str]:
        return [note for passage in starts for note in self._telling.notes(passage)]

    def _bookmarks(self, starts: Iterable[Passage]) -> Iterator[BaseOxmlElement]:
        return self._revisions.bookmarks([name for passage in starts for name in self._links.bookmarks(passage)])

    def _properties(self, line: Line, stands: Stands | None) -> BaseOxmlElement:
        made = around("w:pPr", self._style(line.role, line))
        if line.page:
            made.append(element("w:pageBreakBefore"))
        if stands in TRACKED:
            made.append(around("w:rPr", [self._revisions.change(TRACKED[stands])]))
        if line.was:
            made.append(self._revisions.change("w:pPrChange", [around("w:pPr", self._style(line.was, line))]))
        return made

    def _style(self, role: Role, line: Line) -> Iterator[BaseOxmlElement]:
        depth = min(line.depth, DEEPEST.get(role, 1))
        yield element("w:pStyle", val=style_id(role, depth))
        if role is Role.NUMBERED and depth == 1:
            number = str(self._numbering.series(line.series))
            yield around("w:numPr", [element("w:ilvl", val="0"), element("w:numId", val=number)])

    def _pieces(
        self, pieces: Iterable[Piece], stands: Stands | None, notes: Sequence[str] = ()
    ) -> Iterator[BaseOxmlElement]:
        """The runs of a paragraph; comments are made inside what they are about, so that they come and go with it."""
        chunks = [(chunk, piece.look) for piece in pieces for chunk in piece.chunks]
        for place, (chunk, look) in enumerate(chunks):
            own = list(notes) if place == 0 else []
            if chunk.op is Op.EQUAL:
                yield from self._commented(list(self._kept(chunk.new, look)), own)
                continue
            if chunk.op is Op.STYLE and stands is Stands.BOTH:
                own.append(self._telling.restyled(chunk))
            yield from self._changed(chunk, look, own)

    def _changed(self, chunk: Chunk, look: Look, notes: list[str]) -> Iterator[BaseOxmlElement]:
        for side, inline in ((Stands.OLD, chunk.old), (Stands.NEW, chunk.new)):
            is_last = side is Stands.NEW or not chunk.new
            yield from self._side(inline, look, side, notes if is_last else [])

    def _side(self, inline: Inline, look: Look, side: Stands, notes: list[str]) -> Iterator[BaseOxmlElement]:
        for link, spans in groupby(inline, key=lambda span: span.link):
            runs = [run(span, look, is_deleted=side is Stands.OLD) for span in spans]
            runs, notes = self._commented(runs, notes), []
            yield from self._linked([self._revisions.change(TRACKED[side], runs)], link, side)

    def _kept(self, inline: Inline, look: Look) -> Iterator[BaseOxmlElement]:
        for link, spans in groupby(inline, key=lambda span: span.link):
            runs = [run(span, look) for span in spans]
            yield from self._linked(runs, link, Stands.NEW)

    def _linked(self, inner: list[BaseOxmlElement], link: Link | None, side: Stands) -> list[BaseOxmlElement]:
        """The same, led from where there is somewhere to lead to."""
        if link and (anchor := self._links.anchor(link, side)):
            return [around("w:hyperlink", inner, anchor=anchor, history="1")]
        if link and (address := self._links.web(link, side)):
            made = around("w:hyperlink", inner, history="1")
            related = self._file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            made.set(qn("r:id"), related)
            return [made]
        return inner

    def _commented(self, inner: list[BaseOxmlElement], notes: Iterable[str]) -> list[BaseOxmlElement]:
        for note in notes:
            inner = commented(inner, self._comment(note))
        return inner

    def _comment(self, text: str) -> int:
        made = self._file.comments.add_comment(text, AUTHOR, INITIALS)
        made._comment_elm.set(qn("w:date"), self._revisions.moment)  # noqa: SLF001 - there is no other way to date one
        return made.comment_id

    def _table(self, grid: Grid) -> BaseOxmlElement:
        count = len(grid.rows[0].cells)
        columns = [element("w:gridCol", w=str(TEXT_WIDTH // count)) for _ in range(count)]
        made = around("w:tbl", [_table_properties(), around("w:tblGrid", columns)])
        for number, row in enumerate(grid.rows):
            made.append(self._row(row, grid.starts if number == 0 else row.starts, is_head=number == 0))
        return made

    def _row(self, row: Row, starts: tuple[Passage, ...], *, is_head: bool) -> BaseOxmlElement:
        properties = [element("w:cantSplit")]
        if is_head:
            properties.append(element("w:tblHeader"))
        if row.stands in TRACKED:
            properties.append(self._revisions.change(TRACKED[row.stands]))
        cells = [self._cell(cell, row, starts if number == 0 else ()) for number, cell in enumerate(row.cells)]
        return around("w:tr", [around("w:trPr", properties), *cells])

    def _cell(self, cell: tuple[Piece, ...], row: Row, starts: tuple[Passage, ...]) -> BaseOxmlElement:
        inner = self._pieces(cell, standing(cell), self._notes(starts))
        properties = around("w:pPr", [element("w:pStyle", val=style_id(Role.CELL, 1))])
        if row.stands in TRACKED:
            properties.append(around("w:rPr", [self._revisions.change(TRACKED[row.stands])]))
        paragraph = around("w:p", [properties, *self._bookmarks(starts), *inner])
        return around("w:tc", [around("w:tcPr", []), paragraph])


def _table_properties() -> BaseOxmlElement:
    return around(
        "w:tblPr",
        [
            element("w:tblStyle", val="TableGrid"),
            element("w:tblW", w="5000", type="pct"),
            element("w:tblLook", firstRow="1", lastRow="0", firstColumn="1", lastColumn="0", noHBand="1", noVBand="1"),
        ],
    )
