"""Owns where changes stand in the redline: an anchor for each passage, and the stops that a reader goes between."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from overens.compare.changes import Change
from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.document.tree import Kind

WAS = "var_"
"""What the anchor of an old edition's provision begins with; no id of a provision holds an underscore."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the redline with something to tell; `number` counts from 1, neighbours wrap around at the ends."""

    anchor: str
    number: int
    changes: tuple[Change, ...]
    before: str
    after: str


def anchor(passage: Passage) -> str:
    """The anchor of a passage in the redline."""
    own = passage.provision.id
    return f"{WAS}{own}" if passage.stands is Stands.OLD else own


@dataclass(frozen=True)
class Spots:
    """The anchors of one comparison's redline."""

    comparison: Comparison

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Every passage under its anchor, in the redline's order."""
        return {anchor(passage): passage for top in self.comparison.redline for passage in top.walk()}

    @cached_property
    def _rows(self) -> dict[str, str]:
        """For a cell the anchor of its row, since a cell has none of its own on the page."""
        rows = (passage for passage in self.passages.values() if passage.provision.kind is Kind.ROW)
        return {anchor(cell): anchor(row) for row in rows for cell in row.children}

    def passage(self, change: Change) -> Passage | None:
        """Where the change is in the redline; a change of the registers alone is nowhere."""
        candidates = (change.new.id if change.new else "", f"{WAS}{change.old.id}" if change.old else "")
        return next((self.passages[found] for found in candidates if found in self.passages), None)

    def of(self, change: Change) -> str | None:
        """The anchor of the change on a page that shows the redline."""
        passage = self.passage(change)
        return self.shown(anchor(passage)) if passage else None

    def of_id(self, own: str) -> str:
        """The anchor of the provision that has an id in either edition, the new one's first."""
        return self.shown(own if own in self.passages else f"{WAS}{own}")

    def shown(self, own: str) -> str:
        """The anchor that a page has for a passage's anchor."""
        return self._rows.get(own, own)

    @cached_property
    def stops(self) -> dict[str, Stop]:
        """Every place where something changes in what is agreed or in how it is worded, under its anchor."""
        found: dict[str, list[Change]] = {}
        for change in self.comparison.changes:
            own = None if change.kind.is_formal else self.of(change)
            if own:
                found.setdefault(own, []).append(change)
        ordered = [own for own in self.passages if own in found]
        around = zip(ordered, [*ordered[-1:], *ordered[:-1]], [*ordered[1:], *ordered[:1]], strict=True)
        return {
            own: Stop(own, number, tuple(found[own]), before, after)
            for number, (own, before, after) in enumerate(around, 1)
        }

    @cached_property
    def touched(self) -> frozenset[str]:
        """The anchors of every passage in or below which a reader sees a change; a new number alone is none."""
        found: set[str] = set()
        for top in self.comparison.redline:
            self._touch(top, found)
        return frozenset(found)

    def _touch(self, passage: Passage, found: set[str]) -> bool:
        below = [self._touch(child, found) for child in passage.children]
        own = anchor(passage)
        changed = passage.fate is not Fate.KEPT or differs(passage.heading) or differs(passage.text)
        if changed or any(below) or own in self.stops:
            found.add(own)
        return own in found

    @cached_property
    def turning(self) -> frozenset[str]:
        """The anchors of the passages that something happens to as a whole, and not just to what is around them."""
        return frozenset(anchor(passage) for passage in _turning(self.comparison.redline, Fate.KEPT))


def _turning(found: tuple[Passage, ...], around: Fate) -> Iterator[Passage]:
    for passage in found:
        if passage.fate is not around and passage.fate is not Fate.KEPT:
            yield passage
        yield from _turning(passage.children, passage.fate)
