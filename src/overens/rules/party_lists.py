"""Owns the rules that tables whose rows are parties have the parties that the edition lists, each of a group."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded, LoadedEdition
from overens.model.tables import FigureRow, FigureTable
from overens.problems import KeyPath, Problem, Severity

AFTER_NAME = (",", " ", ":")
FEWEST = 2
"""Rows of one group before a table is taken for a list of it."""

Found = dict[str, tuple[KeyPath, FigureRow]]


def strangers(edition: LoadedEdition) -> Iterator[Problem]:
    """A row that bears the name of a registered party is about a party of the edition."""
    listed = edition.edition.value.parties
    for loaded, rows in _tables(edition):
        for party, (path, row) in rows.items():
            if party not in listed:
                yield loaded.problem(
                    "partslistor",
                    (*path, "namn"),
                    what=f"Raden är om ”{party}”, som inte står under parter i {_place(edition)}.",
                    fix="Lägg till parten där, eller ta bort raden om parten inte är med.",
                    value=row.name,
                    severity=Severity.WARNING,
                )


def missing(edition: LoadedEdition) -> Iterator[Problem]:
    """A table with rows for several parties of a group has one for each; of groups within groups the widest is told."""
    for loaded, rows in _tables(edition):
        groups = {group: edition.members(group) for group in edition.group_by_id}
        partial = [group for group, members in groups.items() if FEWEST <= len(rows.keys() & members) < len(members)]
        if partial:
            yield _missing(edition, loaded, rows, max(partial, key=lambda group: len(groups[group])))


def _missing(edition: LoadedEdition, loaded: Loaded[Entry], rows: Found, group: str) -> Problem:
    members = edition.members(group)
    named, left = ([own for own in members if (own in rows) is there] for there in (True, False))
    path, row = rows[named[-1]]
    return loaded.problem(
        "partslistor",
        (*path, "namn"),
        what=f"Tabellen har rader för {len(named)} av gruppen ”{group}” men inte för {', '.join(left)}, "
        f"som står under parter i {_place(edition)}.",
        fix="Lägg till raden som saknas. Annars behöver inget göras.",
        value=row.name,
        severity=Severity.NOTE,
    )


def _tables(edition: LoadedEdition) -> Iterator[tuple[Loaded[Entry], Found]]:
    names = {party.name: own for own, party in edition.party_by_id.items()}
    for loaded in edition.files:
        for path, entry in walk(loaded.value):
            if isinstance(entry, FigureTable):
                rows = ((at, row) for at, row in walk(entry, path) if isinstance(row, FigureRow))
                yield loaded, {own: (at, row) for at, row in rows if (own := _party(row.name, names))}


def _party(name: str, names: dict[str, str]) -> str:
    """The party whose name a row has, or begins with before a share or a remark."""
    whole = (
        own for known, own in names.items() if name == known or name.startswith(tuple(known + a for a in AFTER_NAME))
    )
    return next(whole, "")


def _place(edition: LoadedEdition) -> str:
    """Where the edition lists its parties, with the line."""
    return f"{edition.edition.file}, rad {edition.edition.place(('parter',)).line}"
