"""Owns the verdict on what an author wrote: the typed value, or where it departs from the model and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from pydantic import ValidationError

from overens.model.base import Entry
from overens.model.blocks import KINDS
from overens.model.shapes import Shape, Sort, below, child, keys_of, shape_of
from overens.problems import KeyPath

T = TypeVar("T", bound=Entry)

MOST_FAULTS = 200
"""A file with more is a file of another sort; telling them all would take long and help nobody."""


class Departure(Enum):
    """How something departs from the model."""

    MISSING = "a key that must be there is not"
    UNKNOWN = "a key that may not be there is"
    KINDLESS = "a block has none of the keys that tell its kind"
    TWO_KINDS = "a block has a second key that tells a kind"
    WRONG = "a value is not of the sort that belongs there"


@dataclass(frozen=True, slots=True)
class Fault:
    """One departure.

    `path` ends with the key in question and `value` is what stands there; `shape` is what belongs
    there (None for an unknown key). `around` is the sort of the mapping around it, `keys` are those
    that may stand in that mapping, `free` those of them that do not; `outer` may stand in the mappings
    further out. `loose` is the nearest place at or around `path` that may be left out, so that the rest
    can still be used; it is empty when only the whole file can be.
    """

    departure: Departure
    path: KeyPath
    value: object
    shape: Shape | None = None
    around: Sort | None = None
    keys: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    outer: frozenset[str] = frozenset()
    loose: KeyPath = ()


def judge(entry: type[T], value: object) -> tuple[T | None, tuple[Fault, ...]]:
    """The typed value of dicts, lists and texts, or the faults in them: all, or one more than `MOST_FAULTS`."""
    try:
        return entry.model_validate(value), ()
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        return None, tuple(_fault(entry, value, each["type"], each["loc"]) for each in found[: MOST_FAULTS + 1])


def _fault(entry: type[Entry], value: object, name: str, loc: KeyPath) -> Fault:
    *around, here = _way(entry, value, loc)
    departure = _departure(name, around, here)
    mapping = around[-1] if around else here
    return Fault(
        departure,
        here.path,
        here.value,
        None if departure in {Departure.UNKNOWN, Departure.TWO_KINDS} else here.shape,
        around=mapping.shape.sort if mapping.shape else None,
        keys=mapping.keys,
        free=tuple(key for key in mapping.keys if child(mapping.value, key) is None),
        outer=frozenset(key for step in around[:-1] for key in step.keys),
        loose=next((step.path for step in reversed([*around, here]) if step.loose), ()),
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """One step on the way to a place; `loose` tells that what stands there may be left out."""

    path: KeyPath
    shape: Shape | None
    value: object
    loose: bool

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(keys_of(self.shape, self.value)) if self.shape else ()


def _way(entry: type[Entry], value: object, loc: KeyPath) -> Iterator[_Step]:
    step = _Step((), shape_of(entry), value, loose=False)
    yield step
    tagged = False
    for key in loc:
        # The library puts the kind of a block into the path, as a key that no author has written.
        tagged = bool(step.shape and step.shape.sort is Sort.BLOCK and not tagged and key in KINDS)
        if not tagged:
            step = _further(step, key)
            yield step


def _further(step: _Step, key: str | int) -> _Step:
    shape = below(step.shape, step.value, key) if step.shape else None
    loose = isinstance(key, int) or shape is None or not shape.required
    return _Step((*step.path, key), shape, child(step.value, key), loose)


def _departure(name: str, around: list[_Step], here: _Step) -> Departure:
    if name == "missing":
        return Departure.MISSING
    if name == "extra_forbidden":
        shape = around[-1].shape
        second = shape and shape.sort is Sort.BLOCK and here.path[-1] in KINDS
        return Departure.TWO_KINDS if second else Departure.UNKNOWN
    if name == "union_tag_not_found" and isinstance(here.value, dict):
        return Departure.KINDLESS
    return Departure.WRONG
