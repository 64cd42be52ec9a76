"""Owns the rules about tables of figures: their form, and that what they say adds up is recomputed."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded, LoadedEdition
from overens.model.reckoning import Cell, Outcome, Reckoned, quoted, reckon
from overens.model.signs import COMPUTED
from overens.model.tables import Calculation, CellDeviation, FigureRow, FigureTable, Operation, Quoted
from overens.problems import KeyPath, Problem, Severity, did_you_mean

WITHIN = "gäller"
KEEP = "Rätta siffran. Ska den stå kvar som den är, skriv"


def row_lengths(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A row has one figure for each column; a heading may have none."""
    for path, table in _tables(loaded):
        for below, row in walk(table, path):
            wrong = isinstance(row, FigureRow) and len(row.values) != len(table.columns)
            if isinstance(row, FigureRow) and wrong and not (row.rows and not row.values):
                yield loaded.problem(
                    "antal-siffror",
                    (*below, "värden") if row.values else (*below, "id"),
                    what=f"Antalet siffror i raden ”{row.name}” är {len(row.values)}, men antalet kolumner är "
                    f"{len(table.columns)}.",
                    fix="Skriv en siffra för varje kolumn, och ett tankstreck (–) där det inte finns någon.",
                    value=row.name,
                )


def unknown_parts(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """What adds up is told of rows and columns that the table has."""
    for path, table in _tables(loaded):
        reckoned = Reckoned(table)
        for index, each in enumerate(table.calculations):
            here = (*path, "räknas", index)
            yield from _incomplete(loaded, here, each)
            for key, ids in _named(each):
                yield from _unknown(
                    loaded, (*here, key), reckoned, ids=ids, columns=_along_columns(each) is not (key == WITHIN)
                )
        if table.chart:
            here = (*path, "diagram")
            yield from _unknown(loaded, (*here, "kolumner"), reckoned, ids=table.chart.columns, columns=True)
            yield from _unknown(loaded, (*here, "rader"), reckoned, ids=table.chart.rows, columns=False)
        for below, entry in walk(table, path):
            if isinstance(entry, CellDeviation) and entry.column not in reckoned.columns:
                yield loaded.problem(
                    "okand-hanvisning",
                    (*below, "kolumn"),
                    what=f"Tabellen har ingen kolumn med id:t ”{entry.column}”.",
                    fix=f"{did_you_mean(entry.column, reckoned.columns)}Rätta id:t.",
                    value=entry.column,
                )


def uncomputable(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A figure that is to be computed follows from something."""
    for path, table in _tables(loaded):
        reckoned = Reckoned(table)
        for own, row in reckoned.rows.items():
            for index, (column, found) in enumerate(zip(reckoned.columns, row.values, strict=False)):
                if found.computed and Cell(own, column) not in reckoned.answered:
                    yield loaded.problem(
                        "siffra-utan-rakning",
                        (*path, *reckoned.paths[own], "värden", index),
                        what=f"Raden ”{row.name}” ska räknas fram i kolumnen ”{reckoned.columns[column].heading}”, men "
                        "ingenting under räknas säger hur.",
                        fix="Lägg till räkningen under räknas, eller skriv siffran i stället för likhetstecknet.",
                        value=COMPUTED,
                    )


def wrong_figures(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """What a table says adds up does add up, or its reason for not doing so is given."""
    for path, table in _tables(loaded):
        reckoned = Reckoned(table)
        wrong = [outcome for each in table.calculations for outcome in reckon(reckoned, each) if not outcome.holds]
        excused = {Cell(row.id, found.column) for row in reckoned.rows.values() for found in row.deviations}
        for outcome in wrong:
            if not excused & set(outcome.cells):
                yield _wrong(loaded, path, reckoned, outcome)
        told = {cell for outcome in wrong for cell in outcome.cells}
        yield from _needless(loaded, path, reckoned, told)


def wrong_quotes(edition: LoadedEdition) -> Iterator[Problem]:
    """A figure in a text is the one of the table that it comes from, or its reason for not being so is given."""
    tables = [Reckoned(table) for loaded in edition.files for _, table in _tables(loaded)]
    for loaded in edition.files:
        for path, entry in walk(loaded.value):
            if isinstance(entry, Quoted):
                yield from _quoted(loaded, path, entry, tables)


def _unknown(
    loaded: Loaded[Entry], path: KeyPath, reckoned: Reckoned, *, ids: tuple[str, ...], columns: bool
) -> Iterator[Problem]:
    known = reckoned.columns.keys() if columns else reckoned.rows.keys()
    for number, own in enumerate(ids):
        if own not in known and own not in loaded.lost:
            yield loaded.problem(
                "okand-hanvisning",
                (*path, number),
                what=f"Tabellen har ingen {'kolumn' if columns else 'rad'} med id:t ”{own}”.",
                fix=f"{did_you_mean(own, known)}Rätta id:t.",
                value=own,
            )


def _tables(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, FigureTable]]:
    return ((path, entry) for path, entry in walk(loaded.value) if isinstance(entry, FigureTable))


def _along_columns(each: Calculation) -> bool:
    return bool(each.columns)


def _named(each: Calculation) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "rader", each.rows
    yield "kolumner", each.columns
    yield "av", each.of
    yield "minus", each.minus
    yield "helhet", each.whole
    yield WITHIN, each.within


def _incomplete(loaded: Loaded[Entry], path: KeyPath, each: Calculation) -> Iterator[Problem]:
    if bool(each.rows) is bool(each.columns):
        yield _lacks(loaded, path, "Räkningen ska gälla antingen rader eller kolumner.", "Skriv rader eller kolumner.")
    if each.kind is Operation.SHARE and (each.percent is None or each.percent.value is None):
        yield _lacks(loaded, path, "En andel behöver veta hur många procent den är.", "Lägg till procent.")
    if each.kind is Operation.PERCENT and not each.whole:
        yield _lacks(loaded, path, "Procent behöver veta vad som är helheten.", "Lägg till helhet.")
    if each.kind is Operation.CARRIED and each.columns:
        yield _lacks(loaded, path, "Bara en rad kan föras över till nästa kolumn.", "Skriv rader i stället.")


def _lacks(loaded: Loaded[Entry], path: KeyPath, what: str, fix: str) -> Problem:
    return loaded.problem("ofullstandig-rakning", (*path, "slag"), what=what, fix=fix)


def _wrong(loaded: Loaded[Entry], path: KeyPath, reckoned: Reckoned, outcome: Outcome) -> Problem:
    cell = outcome.cells[0]
    row, column = reckoned.rows[cell.row], reckoned.columns[cell.column]
    named = f"Raden ”{row.name}”" if len(outcome.cells) == 1 else f"Raderna {_rows(reckoned, outcome)}"
    return loaded.problem(
        "siffran-stammer-inte",
        (*path, *reckoned.paths[cell.row], "värden", list(reckoned.columns).index(cell.column)),
        what=f"{named} säger {outcome.stated} i kolumnen ”{column.heading}”, men {outcome.told} är {outcome.expected}.",
        fix=f"{KEEP} skälet under avvikelser i raden.",
        value=outcome.stated,
    )


def _rows(reckoned: Reckoned, outcome: Outcome) -> str:
    return ", ".join(f"”{reckoned.rows[cell.row].name}”" for cell in outcome.cells)


def _needless(loaded: Loaded[Entry], path: KeyPath, reckoned: Reckoned, wrong: set[Cell]) -> Iterator[Problem]:
    for own, row in reckoned.rows.items():
        for index, found in enumerate(row.deviations):
            if found.column in reckoned.columns and Cell(own, found.column) not in wrong:
                yield loaded.problem(
                    "avvikelse-utan-fel",
                    (*path, *reckoned.paths[own], "avvikelser", index, "kolumn"),
                    what=f"Raden ”{row.name}” stämmer i kolumnen ”{reckoned.columns[found.column].heading}”, men har "
                    "en avvikelse där.",
                    fix="Ta bort avvikelsen, eller skriv under räknas vad som ska stämma.",
                    value=found.column,
                    severity=Severity.WARNING,
                )


def _quoted(loaded: Loaded[Entry], path: KeyPath, entry: Quoted, tables: list[Reckoned]) -> Iterator[Problem]:
    table = next((each for each in tables if entry.row in each.rows and entry.column in each.columns), None)
    if table is None:
        yield loaded.problem(
            "okand-hanvisning",
            (*path, "rad"),
            what=f"Ingen tabell har raden ”{entry.row}” och kolumnen ”{entry.column}”.",
            fix="Rätta id:t på raden eller kolumnen.",
            value=entry.row,
        )
        return
    outcome = quoted(table, entry)
    if outcome and not outcome.holds and entry.deviation is None:
        yield loaded.problem(
            "siffran-stammer-inte",
            (*path, "siffra"),
            what=f"Texten säger {outcome.stated}, men {outcome.told} är {outcome.expected}.",
            fix=f"{KEEP} skälet under avvikelse.",
            value=outcome.stated,
        )
    if outcome and outcome.holds and entry.deviation:
        yield loaded.problem(
            "avvikelse-utan-fel",
            (*path, "avvikelse"),
            what=f"Siffran {outcome.stated} stämmer med tabellen, men har en avvikelse.",
            fix="Ta bort avvikelsen.",
            severity=Severity.WARNING,
        )
