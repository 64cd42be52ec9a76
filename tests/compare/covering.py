"""Owns the question whether every difference of a redline is told by some change."""

from collections.abc import Iterable, Iterator

from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import Op
from overens.compare.redline.passages import Passage, Stands
from overens.document.tree import Kind

BY_PARENT = (Kind.CELL, Kind.FACT)
"""Kinds that their row, their commitment or their step may tell of."""


def untold(comparison: Comparison) -> list[str]:
    """The ids of passages that differ and that no change names, itself or as a part of what came, went or moved."""
    named = {own for change in comparison.changes for own in change.also}
    named |= {place.id for change in comparison.changes for place in (change.old, change.new) if place}
    return [passage.provision.id for passage in _untold(comparison.redline, named, told=False)]


def _untold(row: Iterable[Passage], named: set[str], *, told: bool) -> Iterator[Passage]:
    for passage in row:
        ids = {side.id for side in (passage.old, passage.new) if side}
        goes_along = told and (passage.stands is not Stands.BOTH or passage.provision.kind in BY_PARENT)
        is_told = bool(ids & named) or goes_along
        below = list(_untold(passage.children, named, told=is_told))
        opened = passage.provision.kind in {Kind.PARTY, Kind.LIST} and passage.children and not below
        if _differs(passage) and not is_told and not opened:
            yield passage
        yield from below


def _differs(passage: Passage) -> bool:
    texts = (*passage.number, *passage.heading, *passage.text)
    return passage.stands is not Stands.BOTH or any(chunk.op is not Op.EQUAL for chunk in texts)
