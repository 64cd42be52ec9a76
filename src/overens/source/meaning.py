"""Owns the reading of faults together: departures that are one mistake are told and mended as one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from overens.model.blocks import KINDS
from overens.model.judging import Departure, Fault
from overens.model.shapes import Shape, Sort
from overens.problems import KeyPath, nearest


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fault, and for a key that cannot stand where it does the path that it was most likely meant to have."""

    fault: Fault
    meant: KeyPath | None = None

    @property
    def misspelt(self) -> bool:
        """Whether the key is in its place and only spelt in another way."""
        return self.meant is not None and self.meant[:-1] == self.fault.path[:-1]


def mistakes(faults: Iterable[Fault]) -> tuple[Mistake, ...]:
    """The mistakes that an author made, each once; a key that is somewhere else is not missing."""
    found = _texts_with_colon([_misspelt_kind(fault) for fault in faults])
    missing = [fault.path for fault in found if fault.departure is Departure.MISSING]
    made: list[Mistake] = []
    for fault in found:
        taken = {mistake.meant for mistake in made}
        meant = _meant(fault, missing) if fault.departure is Departure.UNKNOWN else None
        made.append(Mistake(fault, None if meant in taken else meant))
    there = {mistake.meant for mistake in made}
    return tuple(each for each in made if each.fault.departure is not Departure.MISSING or each.fault.path not in there)


def _meant(fault: Fault, missing: Iterable[KeyPath]) -> KeyPath | None:
    *around, key = fault.path
    near = nearest(str(key), fault.free)
    if near:
        return (*around, near)
    # Too far in: the same key is missing further out.
    return next((path for path in missing if path[-1] == key and path[:-1] == fault.path[: len(path) - 1]), None)


def _misspelt_kind(fault: Fault) -> Fault:
    """A block without a kind, but with a key that is nearly one, has that key misspelt."""
    if fault.departure is not Departure.KINDLESS or not isinstance(fault.value, dict):
        return fault
    key = next((key for key in fault.value if nearest(key, KINDS)), None)
    if key is None:
        return fault
    path = (*fault.path, key)
    return replace(fault, departure=Departure.UNKNOWN, path=path, shape=None, free=tuple(KINDS))


def _texts_with_colon(faults: list[Fault]) -> list[Fault]:
    """A point that lacks its text and has a key of its own making is a text with a colon in it."""
    texts = _points_with(Departure.MISSING, faults) & _points_with(Departure.UNKNOWN, faults)
    others = [fault for fault in faults if fault.path[:-1] not in texts]
    return [*others, *(Fault(Departure.WRONG, path, None, Shape(Sort.POINT), loose=path) for path in sorted(texts))]


def _points_with(departure: Departure, faults: list[Fault]) -> set[KeyPath]:
    return {
        fault.path[:-1]
        for fault in faults
        if fault.around is Sort.POINT and fault.departure is departure and not _is_misspelt(fault)
    }


def _is_misspelt(fault: Fault) -> bool:
    return fault.departure is Departure.UNKNOWN and nearest(str(fault.path[-1]), fault.free) is not None
