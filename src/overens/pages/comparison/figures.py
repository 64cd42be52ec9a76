"""Owns the tables of figures that both texts have, set side by side: what was, what is, and how much that differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.finding.figures import is_figures, name_of
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.compare.redline.spans import unmarked
from overens.document.inline import plain
from overens.document.labels import FIGURES, LEAD
from overens.document.tree import HEADED, Kind, Provision
from overens.model.figures import spoken_figure
from overens.model.signs import NONE
from overens.pages.comparison.compared import ComparedText
from overens.pages.comparison.entries import ANCHOR
from overens.pages.finding import title
from overens.pages.template import html

ABREAST = 3
"""How many columns of a table, each with what was, what is and the difference, have room beside each other."""
PERCENT = "procent"
POINTS = "Skillnaden mellan två procenttal är procentenheter."


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
    """Some columns of a table, as many as have room; `caption` says of what and in which unit."""

    caption: str
    label: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The tables below one heading."""

    id: str
    name: str
    tables: tuple[Table, ...]


class Figures:
    """Every table of figures that both texts have, as one page sets it."""

    def __init__(self, text: ComparedText) -> None:
        self._text, self._spots = text, text.compared.spots

    @cached_property
    def _tables(self) -> tuple[tuple[Passage, Passage, str], ...]:
        """Each table with the heading it stands below, and the words that lead into it."""
        return tuple(found for top in self._text.compared.comparison.redline for found in _tables(top, top))

    @cached_property
    def _rows(self) -> tuple[Passage, ...]:
        return tuple(row for table, _, _ in self._tables for row in table.children if _is_shown(row))

    @cached_property
    def _changes(self) -> dict[str, Change]:
        """What the tables tell of, under the id of row or cell; what binds only some parties is left to the list."""
        within = {own.id for row in self._rows for own in (row.provision, *row.provision.children)}
        return {
            change.place.id: change
            for change in self._text.compared.real
            if change.place and change.place.id in within and not change.binds and _is_of_a_figure(change)
        }

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that the tables tell of."""
        return tuple(self._changes.values())

    @cached_property
    def total(self) -> int:
        """How many figures both texts have."""
        return sum(map(len, self._both))

    @cached_property
    def same(self) -> int:
        """How many of them are the same."""
        return sum(not _differ(old, new) for row in self._both for old, new in row)

    @property
    def _both(self) -> Iterator[list[tuple[Provision, Provision]]]:
        for row in self._rows:
            pairs = _pairs(row).values()
            yield [(old, new) for old, new in pairs if old and new and (old.fact("amount") or new.fact("amount"))]

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The tables in which a figure is another one, below their headings."""
        found: dict[str, list[Table]] = {}
        named: dict[str, str] = {}
        for table, heading, lead in self._tables:
            if any(map(self._is_touched, table.children)):
                own = f"om_siffror_{heading.provision.id}"
                named[own] = title(heading.provision)
                found.setdefault(own, []).extend(self._set(table, lead))
        return tuple(Chapter(own, named[own], tuple(tables)) for own, tables in found.items())

    def _is_touched(self, row: Passage) -> bool:
        pairs = _pairs(row).values() if _is_shown(row) else ()
        return any(old is None or new is None or _differ(old, new) for old, new in pairs)

    def _set(self, table: Passage, lead: str) -> Iterator[Table]:
        columns = _columns(table)
        names = list(columns)
        unit = table.new.fact("unit") if table.new else ""
        for first in range(0, len(names), ABREAST):
            some = {name: columns[name] for name in names[first : first + ABREAST]}
            part = f"kolumn {first + 1}–{first + len(some)} av {len(names)}" if len(names) > len(some) else ""
            yield Table(
                _caption(lead, unit, part),
                plain(table.provision.children[0].children[0].heading),
                tuple(some.values()),
                tuple(self._line(row, some, is_first=not first) for row in table.children if _is_shown(row)),
            )

    def _line(self, row: Passage, columns: dict[str, str], *, is_first: bool) -> Line:
        pairs = _pairs(row)
        change = self._changes.get(row.provision.id) if is_first else None
        return Line(
            f"{ANCHOR}{change.id}" if change else "",
            name_of(row.provision),
            {Fate.ADDED: "Ny rad", Fate.REMOVED: "Utgår"}.get(row.fate, ""),
            sort if (sort := row.provision.fact("kind")) != FIGURES else "",
            tuple(self._beside(pairs[own], name) for own, name in columns.items() if own in pairs),
        )

    def _beside(self, pair: tuple[Provision | None, Provision | None], column: str) -> Beside:
        old, new = pair
        change = self._changes.get(new.id) if new else None
        return Beside(
            f"{ANCHOR}{change.id}" if change else "",
            column,
            html(self._text.marks.old.inline(old.text) if old else NONE),
            html(self._text.marks.new.inline(new.text) if new else NONE),
            difference(old, new),
            old is None or new is None or _differ(old, new),
        )


def difference(old: Provision | None, new: Provision | None) -> str:
    """How much more or less the new figure is, as text; a dash where one of them is no figure."""
    before, after = (found.fact("amount") if found else "" for found in (old, new))
    if not (before and after):
        return NONE
    found = Decimal(after) - Decimal(before)
    return f"{'+' if found > 0 else ''}{spoken_figure(found)}"


def _differ(old: Provision, new: Provision) -> bool:
    return unmarked(old.text) != unmarked(new.text)


def _is_of_a_figure(change: Change) -> bool:
    if change.kind is not ChangeKind.AMOUNT or change.aspect is not Aspect.WORDS or change.place is None:
        return False
    expected = {Action.CHANGED} if change.place.kind is Kind.CELL else {Action.ADDED, Action.REMOVED}
    return change.action in expected and change.place.kind in {Kind.CELL, Kind.ROW}


def _tables(passage: Passage, heading: Passage) -> Iterator[tuple[Passage, Passage, str]]:
    leads = {child.provision.id: plain(child.provision.text) for child in passage.children}
    for child in passage.children:
        if is_figures(child.provision) and child.stands is Stands.BOTH and child.children and _columns(child):
            yield child, heading, leads.get(f"{child.provision.id}{LEAD}", "")
        else:
            yield from _tables(child, child if child.provision.kind in HEADED else heading)


def _columns(table: Passage) -> dict[str, str]:
    """The columns of figures that both texts have, with their new headings, under what they add to a row's id."""
    olds, news = (
        {_column(found.children[0], cell): plain(cell.heading) for cell in _cells(found.children[0])[1:]}
        for found in (table.old, table.new)
        if found and found.children
    )
    return {own: heading for own, heading in news.items() if own in olds}


def _is_shown(row: Passage) -> bool:
    """Whether a row stands here in the new text, or only the old one has it; what moved is shown where it is."""
    return row.provision.kind is Kind.ROW and (row.stands is not Stands.OLD or row.new is None)


def _pairs(row: Passage) -> dict[str, tuple[Provision | None, Provision | None]]:
    """Both figures of each column of a row; a row that is but a heading has none."""
    olds, news = (_figures(found) for found in (row.old, row.new))
    return {own: (olds.get(own), news.get(own)) for own in dict.fromkeys((*news, *olds))}


def _figures(row: Provision | None) -> dict[str, Provision]:
    return {_column(row, cell): cell for cell in _cells(row)[1:] if cell.text} if row else {}


def _cells(row: Provision) -> tuple[Provision, ...]:
    return tuple(cell for cell in row.children if cell.kind is Kind.CELL)


def _column(row: Provision, cell: Provision) -> str:
    return cell.id.removeprefix(row.id)


def _caption(lead: str, unit: str, part: str) -> str:
    said = (lead.rstrip("."), part, f"Enhet: {unit}" if unit else "")
    told = ". ".join(found[:1].upper() + found[1:] for found in said if found)
    return " ".join(filter(None, (f"{told}." if told else "", POINTS if PERCENT in unit else "")))


def without(changes: Iterable[Change], told: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that the tables do not tell of."""
    ids = {change.id for change in told}
    return tuple(change for change in changes if change.id not in ids)
