"""Owns the drawing of a table's figures as bars: rows below each other, in each a bar for every column.

The columns are told apart by how their bars are filled, never by colour, and each bar has its figure beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from overens.document.inline import plain
from overens.document.tree import Kind, Provision
from overens.model.signs import NONE
from overens.pages.drawing.svg import LINE, Drawing, box, lines, number, path, text

WIDTH, PLOT = 340.0, 250.0
"""The drawing's width, and how much of it the longest bars take; figures stand in the rest."""
BAR, GAP, AFTER, KEY = 14.0, 4.0, 14.0, 22.0
"""How high a bar is, the space below it, the space after a row, and a line of the key."""
STRIPE = 5.0
SMALL = 'font-size="12"'
FILLED, STRIPED = 0, 2
"""Which columns' bars are filled and striped; others are empty."""


@dataclass(frozen=True, slots=True)
class Bars:
    """One row: its name in lines, and for each column the value, None where there is none, and its words."""

    name: tuple[str, ...]
    values: tuple[tuple[float | None, str], ...]

    @property
    def height(self) -> float:
        """How high the row is with the space after it."""
        return len(self.name) * LINE + len(self.values) * (BAR + GAP) + AFTER


@dataclass(frozen=True, slots=True)
class Scale:
    """Where nought stands, and how long one is."""

    nought: float
    one: float

    def at(self, value: float) -> float:
        """How far to the right a value stands."""
        return self.nought + value * self.one


def bars(table: Provision) -> Drawing:
    """The drawing of the rows and columns that the table names for it."""
    columns = table.fact("chart-columns").split()
    found = {row.id: row for row in table.children}
    rows = [_bars(found[own], columns) for own in table.fact("chart-rows").split() if own in found]
    names = [_heading(table.children[0], column) for column in columns]
    parts = tuple(_parts(rows, names, _scale(rows)))
    height = KEY * len(names) + 8 + sum(row.height for row in rows)
    told = (
        f"Staplar för {' och '.join(names)}. Varje stapel har sin siffra intill, och alla siffror står i tabellen före."
    )
    return Drawing(f"{table.id}-diagram", table.fact("chart"), told, WIDTH, height, parts)


def _bars(row: Provision, columns: list[str]) -> Bars:
    cells = {cell.id: cell for cell in row.children if cell.kind is Kind.CELL}
    named = cells.get(f"{row.id}-namn")
    name = lines(plain(named.text) if named else "", WIDTH)
    return Bars(name, tuple(_value(cells[f"{row.id}-{column}"]) for column in columns if f"{row.id}-{column}" in cells))


def _value(cell: Provision) -> tuple[float | None, str]:
    amount = cell.fact("amount")
    return (float(amount), plain(cell.text[:1])) if amount else (None, NONE)


def _heading(row: Provision, column: str) -> str:
    return next((plain(cell.heading) for cell in row.children if cell.id == f"{row.id}-{column}"), column)


def _scale(rows: list[Bars]) -> Scale:
    values = [0.0, *(value for row in rows for value, _ in row.values if value is not None)]
    span = max(values) - min(values)
    one = PLOT / span if span else 0.0
    return Scale(2 - min(values) * one, one)


def _parts(rows: list[Bars], names: list[str], scale: Scale) -> Iterator[str]:
    y = 4.0
    for place, name in enumerate(names):
        yield from _bar(place, 2, y, 28)
        yield text((name,), 38, y + BAR - 3, anchor="start", look=SMALL)
        y += KEY
    y += 4
    for row in rows:
        yield text(row.name, 2, y + BAR - 1, anchor="start")
        y += len(row.name) * LINE
        top = y
        for place, (value, words) in enumerate(row.values):
            ends = sorted((scale.nought, scale.at(value or 0)))
            yield from _bar(place, ends[0], y, ends[1] - ends[0])
            yield text((words,), ends[1] + 5, y + BAR - 3, anchor="start", look=SMALL)
            y += BAR + GAP
        yield path([(scale.nought, top - 2), (scale.nought, y)])
        y += AFTER


def _bar(place: int, x: float, y: float, width: float) -> Iterator[str]:
    if width <= 0:
        return
    if place == FILLED:
        size = f'width="{number(width)}" height="{number(BAR)}"'
        yield f'<rect x="{number(x)}" y="{number(y)}" {size} fill="currentColor"/>'
        return
    yield box(x, y, width, BAR)
    if place == STRIPED:
        for step in range(1, int(width / STRIPE) + 1):
            yield path([(x + step * STRIPE, y), (x + step * STRIPE, y + BAR)])
