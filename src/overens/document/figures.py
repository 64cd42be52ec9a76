"""Owns how tables of figures become provisions: a row each, a cell for each column, a footnote for what is wrong."""

from collections.abc import Iterator

from overens.document.inline import Inline, words
from overens.document.labels import FIGURES, GROUP, LEAD, TOTAL
from overens.document.scope import Scope
from overens.document.statements import note
from overens.document.tree import Kind, Provision
from overens.model.figures import Figure
from overens.model.reckoning import Cell, Reckoned
from overens.model.tables import FigureRow, FigureTable, Operation, Quoted

Binds = tuple[str, ...]
NAME = "namn"
"""What the id of the cell with a row's name ends in."""


def figure_table(scope: Scope, block: FigureTable, own: str, binds: Binds) -> tuple[Provision, ...]:
    """The words that lead into the table, the table, and what is said of figures that are not what they should be."""
    lead = (Provision(f"{own}{LEAD}", Kind.PARAGRAPH, text=scope.text(block.lead), binds=binds),)
    totals = frozenset(row for each in block.calculations if each.kind is Operation.SUM for row in each.rows)
    table = Provision(
        own,
        Kind.TABLE,
        children=tuple(_rows(scope, Reckoned(block), block.rows, totals=totals, binds=binds)),
        binds=binds,
        responsible=block.responsible,
        facts=(("kind", FIGURES), ("unit", block.unit or ""), *_chart(block)),
        replaces=block.replaces,
    )
    notes = (note(scope, found, binds) for row in walk_rows(block.rows) for found in row.deviations)
    return *(lead if block.lead else ()), table, *(each for found in notes for each in found)


def _chart(block: FigureTable) -> tuple[tuple[str, str], ...]:
    """What is drawn after the table: its heading, and the ids of rows and columns, apart by blanks."""
    if block.chart is None:
        return ()
    return (
        ("chart", block.chart.heading),
        ("chart-rows", " ".join(block.chart.rows)),
        ("chart-columns", " ".join(block.chart.columns)),
    )


def walk_rows(rows: tuple[FigureRow, ...]) -> Iterator[FigureRow]:
    """Every row of a table in order, headings before what is below them."""
    for row in rows:
        yield row
        yield from walk_rows(row.rows)


def quoted(scope: Scope, figures: tuple[Quoted, ...], binds: Binds) -> tuple[Provision, ...]:
    """The footnotes of a text whose figures are not those of the table."""
    return tuple(each for found in figures for each in note(scope, found.deviation, binds))


def _rows(
    scope: Scope, reckoned: Reckoned, rows: tuple[FigureRow, ...], *, totals: frozenset[str], binds: Binds
) -> Iterator[Provision]:
    for row in rows:
        sort = GROUP if row.rows else TOTAL if row.id in totals else FIGURES
        yield Provision(
            row.id,
            Kind.ROW,
            children=(_head(reckoned.table, row, binds), *_cells(scope, reckoned, row, binds)),
            binds=binds,
            facts=(("kind", sort),),
        )
        yield from _rows(scope, reckoned, row.rows, totals=totals, binds=binds)


def _head(block: FigureTable, row: FigureRow, binds: Binds) -> Provision:
    return Provision(f"{row.id}-{NAME}", Kind.CELL, heading=words(block.label), text=words(row.name), binds=binds)


def _cells(scope: Scope, reckoned: Reckoned, row: FigureRow, binds: Binds) -> Iterator[Provision]:
    for column in reckoned.table.columns:
        found = reckoned.figure(Cell(row.id, column.id))
        marks = [mark for each in row.deviations if each.column == column.id for mark in scope.mark(each)]
        yield Provision(
            f"{row.id}-{column.id}",
            Kind.CELL,
            heading=words(column.heading),
            text=(*(() if row.rows and not row.values else _text(found)), *marks),
            binds=binds,
            facts=(("amount", str(found.value) if found.value is not None else ""),),
        )


def _text(found: Figure) -> Inline:
    return words("uppgiften har gått förlorad" if found.lost else str(found))
