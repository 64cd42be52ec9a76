"""Owns the reading of faults together: several departures that are one mistake are told and mended as one."""

from collections.abc import Iterable
from dataclasses import replace

from overens.model.blocks import KINDS
from overens.model.judging import Departure, Fault
from overens.model.shapes import Shape, Sort
from overens.problems import KeyPath, nearest


def mistakes(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults as an author made them, each once."""
    found = _texts_with_colon([_misspelt_kind(fault) for fault in faults])
    meant = {(*fault.path[:-1], key) for fault in found if (key := meant_key(fault))}
    return tuple(fault for fault in found if fault.departure is not Departure.MISSING or fault.path not in meant)


def meant_key(fault: Fault) -> str | None:
    """The key that an unknown one is most likely meant to be: a near one that is not there already."""
    return nearest(str(fault.path[-1]), fault.free) if fault.departure is Departure.UNKNOWN else None


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
    return [*others, *(Fault(Departure.WRONG, path, None, Shape(Sort.POINT), loose=path) for path in texts)]


def _points_with(departure: Departure, faults: list[Fault]) -> set[KeyPath]:
    return {
        fault.path[:-1]
        for fault in faults
        if fault.around is Sort.POINT and fault.departure is departure and not meant_key(fault)
    }
