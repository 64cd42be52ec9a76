"""Owns the arithmetic of tables: what each figure should be by what the table says adds up, in exact decimals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from overens.model.figures import Figure, decimals, spoken_figure
from overens.model.tables import Calculation, Column, FigureRow, FigureTable, Operation, Quoted
from overens.problems import KeyPath

HUNDRED, HALF = Decimal(100), Decimal("0.5")
TOLD = {
    Operation.SUM: "summan",
    Operation.SHARE: "andelen",
    Operation.PERCENT: "procenten",
    Operation.CARRIED: "det som förs över",
    Operation.SAME: "det som den ska vara lika med",
}
ROUNDED = frozenset({Operation.SHARE, Operation.PERCENT})
"""Operations whose answer is seldom even, so that the figure may be rounded to its last digit."""


class Cell(NamedTuple):
    """A place in a table, by the ids of its row and its column."""

    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What some cells together say, and what they should; `told` says what was computed, in the definite form."""

    cells: tuple[Cell, ...]
    stated: str
    expected: str
    told: str
    holds: bool


class Reckoned:
    """A table by its rows and columns, headings included; `paths` are those of the rows below the table."""

    def __init__(self, table: FigureTable) -> None:
        self.table = table
        self.columns: dict[str, Column] = {column.id: column for column in table.columns}
        found = list(_rows(table.rows, ("tabell",)))
        self.rows: dict[str, FigureRow] = {row.id: row for _, row in found}
        self.paths: dict[str, KeyPath] = {row.id: path for path, row in found}
        self._computed: dict[Cell, Figure] = {}
        _compute(self, self._computed)

    @cached_property
    def plain_rows(self) -> tuple[str, ...]:
        """The ids of the rows that hold figures."""
        return tuple(own for own, row in self.rows.items() if row.values)

    @cached_property
    def answered(self) -> frozenset[Cell]:
        """The cells that some calculation gives by themselves."""
        tasks = (task for each in self.table.calculations for task in _tasks(self, each))
        return frozenset(targets[0] for targets, _ in tasks if len(targets) == 1)

    def figure(self, cell: Cell) -> Figure:
        """What stands in a cell, or follows there from others; nothing where the row is too short."""
        if cell in self._computed:
            return self._computed[cell]
        values, index = self.rows[cell.row].values, list(self.columns).index(cell.column)
        return values[index] if index < len(values) else Figure()

    def below(self, own: str) -> tuple[str, ...]:
        """The rows that an id stands for: those below a heading, or the row itself."""
        row = self.rows[own]
        return tuple(each for below in row.rows for each in self.below(below.id)) if row.rows else (own,)


def _rows(rows: Iterable[FigureRow], path: KeyPath) -> Iterator[tuple[KeyPath, FigureRow]]:
    for index, row in enumerate(rows):
        yield (*path, index), row
        yield from _rows(row.rows, (*path, index, "rader"))


def reckon(table: Reckoned, each: Calculation) -> Iterator[Outcome]:
    """What a calculation gives, column by column or row by row; where a figure is lost nothing can be said."""
    for targets, operands in _tasks(table, each):
        yield from _outcome(table, each, targets, _expected(table, each, operands))


def _tasks(table: Reckoned, each: Calculation) -> Iterator[tuple[list[Cell], list[list[Cell]]]]:
    """The cells that a calculation gives, with those it is made of: added, taken away and the whole."""
    if not _can_be_reckoned(table, each):
        return
    if each.kind is Operation.CARRIED:
        for before, after in pairwise(table.columns):
            yield _cells(table, each.rows, after), [_cells(table, each.of, before), [], []]
    elif each.rows:
        for column in each.within or table.columns:
            yield _cells(table, each.rows, column), [_cells(table, ids, column) for ids in _operands(each)]
    else:
        for row in each.within or table.plain_rows:
            parts = [[Cell(row, column) for column in ids] for ids in _operands(each)]
            yield [Cell(row, column) for column in each.columns], parts


def _compute(table: Reckoned, found: dict[Cell, Figure]) -> None:
    """Fills in what is to be computed, from figures and from what is computed already, until no more follows."""
    before = -1
    while before < len(found):
        before = len(found)
        for each in table.table.calculations:
            for targets, operands in _tasks(table, each):
                waits = len(targets) == 1 and targets[0] not in found and table.figure(targets[0]).computed
                value = _expected(table, each, operands) if waits and _is_filled(table, operands[0]) else None
                if value is not None:
                    found[targets[0]] = Figure(_whole(each, value), computed=True)


def _is_filled(table: Reckoned, cells: Iterable[Cell]) -> bool:
    """Whether anything stands there at all, so that an empty form gives no noughts."""
    return any(table.figure(cell).value is not None for cell in cells)


def _whole(each: Calculation, value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP) if each.kind in ROUNDED else value


def quoted(table: Reckoned, entry: Quoted) -> Outcome | None:
    """Whether a text says what the table does; None when either figure is not known."""
    found = table.figure(Cell(entry.row, entry.column)).value
    if found is None or entry.figure.value is None:
        return None
    told = f"siffran i tabellen (raden ”{table.rows[entry.row].name}”)"
    within = entry.rounding.value if entry.rounding and entry.rounding.value is not None else Decimal(0)
    holds = abs(entry.figure.value - found) <= within
    return Outcome((Cell(entry.row, entry.column),), str(entry.figure), spoken_figure(found), told, holds)


def _operands(each: Calculation) -> tuple[tuple[str, ...], ...]:
    return each.of, each.minus, each.whole


def _can_be_reckoned(table: Reckoned, each: Calculation) -> bool:
    known = table.columns.keys() if each.columns else table.rows.keys()
    named = {*each.rows, *each.columns, *each.of, *each.minus, *each.whole}
    within = set(each.within) <= (table.rows.keys() if each.columns else table.columns.keys())
    complete = each.kind is not Operation.SHARE or (each.percent is not None and each.percent.value is not None)
    return within and named <= known and bool(each.rows) is not bool(each.columns) and complete


def _cells(table: Reckoned, rows: Iterable[str], column: str) -> list[Cell]:
    return [Cell(below, column) for own in rows for below in table.below(own)]


def _sum(table: Reckoned, cells: Iterable[Cell]) -> Decimal | None:
    """The sum of cells, where nothing counts as nought; None when one of them is lost or not computed yet."""
    found = [table.figure(cell) for cell in cells]
    if any(figure.lost or (figure.computed and figure.value is None) for figure in found):
        return None
    return sum((figure.value for figure in found if figure.value is not None), Decimal(0))


def _expected(table: Reckoned, each: Calculation, operands: Sequence[Sequence[Cell]]) -> Decimal | None:
    """What follows from the cells that are added, taken away and the whole, in that order; None when it is unknown."""
    plus, less, total = (_sum(table, cells) for cells in operands)
    if plus is None or less is None:
        return None
    match each.kind:
        case Operation.SHARE:
            percent = each.percent.value if each.percent else None
            return plus * percent / HUNDRED if percent is not None else None
        case Operation.PERCENT:
            return plus * HUNDRED / total if total else None
        case _:
            return plus - less


def _outcome(table: Reckoned, each: Calculation, cells: Sequence[Cell], expected: Decimal | None) -> Iterator[Outcome]:
    stated = _sum(table, cells)
    if stated is None or expected is None or all(table.figure(cell).value is None for cell in cells):
        return
    places = max(table.figure(cell).decimals for cell in cells)
    holds = abs(stated - expected) <= _within(each, places)
    yield Outcome(
        tuple(cells), spoken_figure(stated), spoken_figure(_rounded(each, expected, places)), TOLD[each.kind], holds
    )


def _within(each: Calculation, places: int) -> Decimal:
    if each.rounding and each.rounding.value is not None:
        return each.rounding.value
    return HALF.scaleb(-places) if each.kind in ROUNDED else Decimal(0)


def _rounded(each: Calculation, expected: Decimal, places: int) -> Decimal:
    """As a figure of its kind is printed: exact sums as they are, percentages with one decimal more than stated."""
    if each.kind in ROUNDED:
        return expected.quantize(Decimal(1).scaleb(-places - 1))
    return expected if decimals(expected) else expected.quantize(Decimal(1))
