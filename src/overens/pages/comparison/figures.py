"""Owns the figures of a comparison set side by side: what was, what is, and how much that differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from markupsafe import Markup

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.finding.figures import name_of
from overens.compare.redline.passages import Fate
from overens.document.labels import FIGURES
from overens.document.tree import Kind
from overens.model.signs import NONE
from overens.pages.comparison.compared import ComparedText
from overens.pages.comparison.entries import ANCHOR
from overens.pages.comparison.paired import Pair, PairedRow, PairedTable, paired
from overens.pages.finding import title
from overens.pages.template import html
from overens.pages.wording import sentence

ABREAST, ROOM = 3, 60
"""How many columns of a table, each of three figures, stand beside each other at most, and how many signs have room."""
PERCENT, POINTS = "procent", "Skillnaden mellan två procenttal är procentenheter."
FATES = {Fate.ADDED: "Ny rad", Fate.REMOVED: "Utgår"}


@dataclass(frozen=True, slots=True)
class Beside:
    """One figure of both texts; `id` is that of its change, empty where nothing changed or a list tells of it."""

    id: str
    column: str
    old: Markup
    new: Markup
    difference: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row; `fate` says that only one text has it, `sort` what it is when it is no single one."""

    id: str
    name: str
    fate: str
    sort: str
    figures: tuple[Beside, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """As many columns of a table as have room; `caption` says of what they are and in which unit."""

    caption: str
    label: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The tables below one heading; `id` is the anchor of that on the page."""

    id: str
    name: str
    tables: tuple[Table, ...]


class Figures:
    """The tables of figures that both texts have, as one page sets them."""

    def __init__(self, text: ComparedText) -> None:
        self._text = text
        self._tables = paired(text.compared.comparison.redline)

    @cached_property
    def _changes(self) -> dict[str, Change]:
        """What the tables tell of, under the id of row or cell; what binds only some parties is left to the list."""
        rows = (row.passage.provision for table in self._tables for row in table.rows)
        within = {own.id for row in rows for own in (row, *row.children)}
        real = (change for change in self._text.compared.real if not change.binds and _is_of_a_figure(change))
        return {change.place.id: change for change in real if change.place and change.place.id in within}

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that the tables tell of."""
        return tuple(self._changes.values())

    def untold(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Those of some changes that are left for a list to tell."""
        told = {change.id for change in self.told}
        return tuple(change for change in changes if change.id not in told)

    @property
    def _both(self) -> Iterator[Pair]:
        return (pair for table in self._tables for pair in table.pairs if pair.counts)

    @cached_property
    def total(self) -> int:
        """How many figures both texts have."""
        return sum(1 for _ in self._both)

    @cached_property
    def same(self) -> int:
        """How many of them are the same."""
        return sum(not pair.differs for pair in self._both)

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The tables in which a figure is another one, below their headings."""
        found: dict[str, list[PairedTable]] = {}
        for table in self._tables:
            if any(pair.differs for pair in table.pairs):
                found.setdefault(table.heading.id, []).append(table)
        return tuple(
            Chapter(f"om_siffror_{own}", title(tables[0].heading), tuple(chain.from_iterable(map(self._set, tables))))
            for own, tables in found.items()
        )

    def _set(self, table: PairedTable) -> Iterator[Table]:
        names, abreast = list(table.columns), max(1, min(ABREAST, ROOM // (3 * table.widest)))
        for first in range(0, len(names), abreast):
            some = {name: table.columns[name] for name in names[first : first + abreast]}
            part = f"kolumn {first + 1}–{first + len(some)} av {len(names)}" if len(some) < len(names) else ""
            yield Table(
                _caption(table, part),
                table.label,
                tuple(some.values()),
                tuple(self._line(row, some, is_first=not first) for row in table.rows),
            )

    def _line(self, row: PairedRow, columns: dict[str, str], *, is_first: bool) -> Line:
        own = row.passage.provision
        sort = own.fact("kind")
        return Line(
            # A row that is set in parts has its anchor in the first of them.
            self._anchor(own.id) if is_first else "",
            name_of(own),
            FATES.get(row.passage.fate, ""),
            sort if sort != FIGURES else "",
            tuple(self._beside(row.pairs[name], heading) for name, heading in columns.items() if name in row.pairs),
        )

    def _beside(self, pair: Pair, column: str) -> Beside:
        marks = self._text.marks
        return Beside(
            self._anchor(pair.new.id) if pair.new else "",
            column,
            html(marks.old.inline(pair.old.text) if pair.old else NONE),
            html(marks.new.inline(pair.new.text) if pair.new else NONE),
            pair.difference,
            pair.differs,
        )

    def _anchor(self, own: str) -> str:
        change = self._changes.get(own)
        return f"{ANCHOR}{change.id}" if change else ""


def _is_of_a_figure(change: Change) -> bool:
    if change.kind is not ChangeKind.AMOUNT or change.aspect is not Aspect.WORDS or change.place is None:
        return False
    if change.place.kind is Kind.CELL:
        return change.action is Action.CHANGED
    return change.place.kind is Kind.ROW and change.action in {Action.ADDED, Action.REMOVED}


def _caption(table: PairedTable, part: str) -> str:
    said = (table.lead.rstrip("."), part, f"Enhet: {table.unit}" if table.unit else "")
    told = "".join(f"{sentence(words)}. " for words in said if words)
    return f"{told}{POINTS if PERCENT in table.unit else ''}".rstrip()
