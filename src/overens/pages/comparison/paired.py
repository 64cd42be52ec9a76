"""Owns tables of figures that both texts have, read as one: the columns of both, the rows, and which figures differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from overens.compare.finding.figures import is_figures
from overens.compare.redline.passages import Passage, Stands
from overens.compare.redline.spans import unmarked
from overens.document.inline import plain
from overens.document.labels import LEAD
from overens.document.tree import HEADED, Kind, Provision
from overens.model.figures import spoken_figure
from overens.model.signs import NONE


@dataclass(frozen=True, slots=True)
class Pair:
    """One figure in the old text and in the new one; None where that has no such row or no figure in it."""

    old: Provision | None
    new: Provision | None

    @property
    def differs(self) -> bool:
        """Whether a reader is told something else; the mark of a footnote is no figure."""
        if self.old is None or self.new is None:
            return True
        return unmarked(self.old.text) != unmarked(self.new.text)

    @property
    def counts(self) -> bool:
        """Whether both texts have this place, and at least one of them a figure there."""
        return bool(self.old and self.new and (self.old.fact("amount") or self.new.fact("amount")))

    @property
    def unbreakable(self) -> Iterator[str]:
        """What is set on one line: the blanks within a figure do not break."""
        for said in (self.old, self.new):
            yield from unmarked(said.text).split(" ") if said else ()
        yield self.difference

    @property
    def difference(self) -> str:
        """How much more or less the new figure is, as text; a dash where one of them is no figure."""
        before, after = (found.fact("amount") if found else "" for found in (self.old, self.new))
        if not (before and after):
            return NONE
        found = Decimal(after) - Decimal(before)
        return f"{'+' if found > 0 else ''}{spoken_figure(found)}"


@dataclass(frozen=True, slots=True)
class PairedRow:
    """A row of either text with its figures under the names of the columns; a row that is but a heading has none."""

    passage: Passage
    pairs: dict[str, Pair]


@dataclass(frozen=True)
class PairedTable:
    """A table of both texts, with the heading it stands below and the words that lead into it."""

    passage: Passage
    heading: Provision
    lead: str

    @property
    def unit(self) -> str:
        """What the figures count, as the new text has it."""
        return self.passage.provision.fact("unit")

    @property
    def label(self) -> str:
        """What the column of the rows' names is called."""
        return plain(_cells(self.passage.provision.children[0])[0].heading)

    @cached_property
    def columns(self) -> dict[str, str]:
        """The columns of figures that both have, with their new headings, under what they add to a row's id."""
        olds, news = _headings(self.passage.old), _headings(self.passage.new)
        return {own: heading for own, heading in news.items() if own in olds}

    @cached_property
    def rows(self) -> tuple[PairedRow, ...]:
        """Every row of the new text, and in their places those that only the old one has."""
        return tuple(PairedRow(row, self._pairs(row)) for row in self.passage.children if _is_shown(row))

    def _pairs(self, row: Passage) -> dict[str, Pair]:
        olds, news = _figures(row.old), _figures(row.new)
        return {own: Pair(olds.get(own), news.get(own)) for own in self.columns if own in olds or own in news}

    @property
    def widest(self) -> int:
        """How many signs the longest figure has, or the longest word where there is none; at least one."""
        return max((len(word) for pair in self.pairs for word in pair.unbreakable), default=1)

    @property
    def pairs(self) -> Iterator[Pair]:
        """Every figure, row by row."""
        for row in self.rows:
            yield from row.pairs.values()


def paired(redline: Iterable[Passage]) -> tuple[PairedTable, ...]:
    """The tables of figures that both texts have, with at least one column of both, in the redline's order."""
    return tuple(found for top in redline for found in _below(top, top.provision))


def _below(passage: Passage, heading: Provision) -> Iterator[PairedTable]:
    leads = {child.provision.id: plain(child.provision.text) for child in passage.children}
    for child in passage.children:
        own = child.provision
        if not is_figures(own):
            yield from _below(child, own if own.kind in HEADED else heading)
        elif child.stands is Stands.BOTH:
            table = PairedTable(child, heading, leads.get(f"{own.id}{LEAD}", ""))
            yield from (table,) if table.columns else ()


def _is_shown(row: Passage) -> bool:
    """Whether a row is to be told of here: what moved is, where it came to."""
    return row.provision.kind is Kind.ROW and (row.stands is not Stands.OLD or row.new is None)


def _headings(table: Provision | None) -> dict[str, str]:
    if table is None or not table.children:
        return {}
    first = table.children[0]
    return {_column(first, cell): plain(cell.heading) for cell in _cells(first)[1:]}


def _figures(row: Provision | None) -> dict[str, Provision]:
    return {_column(row, cell): cell for cell in _cells(row)[1:] if cell.text} if row else {}


def _cells(row: Provision) -> tuple[Provision, ...]:
    return tuple(cell for cell in row.children if cell.kind is Kind.CELL)


def _column(row: Provision, cell: Provision) -> str:
    return cell.id.removeprefix(row.id)
