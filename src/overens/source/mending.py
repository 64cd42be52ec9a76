"""Owns what is done with a faulty part of a file, so that the rest can still be read and checked."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from overens.model.clocks import spoken_clock
from overens.model.judging import Departure, Fault
from overens.model.moments import spoken
from overens.model.shapes import Shape, Sort
from overens.model.signs import LOST
from overens.problems import KeyPath, Place, nearest
from overens.source.meaning import Mistake
from overens.source.nodes import Mapping, Node, Pair, Scalar, Sequence, at, put, renamed, without

NAMES = frozenset({"titel", "kortnamn", "namn", "rubrik", "term"})
"""The keys of plain text that nothing refers to, so that any words can stand in for a missing one."""

STAND_IN = "saknas"


@dataclass(frozen=True, slots=True)
class Mended:
    """A tree without faulty parts, and the ids that went with them."""

    root: Node
    lost: frozenset[str]


def mend(root: Node, mistakes: Iterable[Mistake]) -> Mended | None:
    """The tree with every mistake mended or left out; None when only the whole file can be."""
    leave_out: set[KeyPath] = set()
    for mistake in mistakes:
        fault, node = mistake.fault, at(root, mistake.fault.path)
        if mistake.meant and mistake.misspelt:
            root = renamed(root, fault.path, str(mistake.meant[-1]))
        elif mistake.meant and node:
            root = put(root, mistake.meant, node)
            leave_out.add(fault.path)
        elif value := _instead(fault, node, at(root, fault.path[:-1])):
            root = put(root, fault.path, value)
        else:
            leave_out.add(fault.path if fault.shape is None else fault.loose)
    return _left_out(root, leave_out)


def _left_out(root: Node, paths: set[KeyPath]) -> Mended | None:
    if () in paths:
        return None
    outermost = [path for path in paths if not any(path[:length] in paths for length in range(len(path)))]
    lost = frozenset(name for path in outermost for name in _ids(at(root, path)))
    # From the end, so that the indexes of what is yet to go stay true.
    for path in sorted(outermost, reverse=True):
        root = without(root, path)
    return Mended(root, lost)


def _ids(node: Node | None) -> Iterator[str]:
    match node:
        case Mapping():
            for pair in node.pairs:
                if pair.key == "id" and isinstance(pair.value, Scalar) and pair.value.text:
                    yield pair.value.text
                yield from _ids(pair.value)
        case Sequence():
            for item in node.items:
                yield from _ids(item)
        case _:
            return


def _instead(fault: Fault, node: Node | None, around: Node | None) -> Node | None:
    """What can stand in for a missing or wrong value without causing problems that are not there."""
    beside = node or around
    if not fault.path or not fault.shape or not beside or fault.departure is Departure.KINDLESS:
        return None
    meant = _meant_value(fault.shape, node)
    if meant is None and fault.shape.required:
        return _scalar(beside.place, _stand_in(fault.shape, fault.path))
    return meant


def _meant_value(shape: Shape, node: Node | None) -> Node | None:
    match node:
        case Scalar(text=str() as text):
            return _meant_by_text(shape, node, text)
        case Mapping() if shape.sort is Sort.LIST and shape.item and shape.item.sort is not Sort.TEXT:
            return Sequence(node.place, (node,), (0,))
        case Sequence(items=(Mapping() as only,)) if shape.sort is Sort.ENTRY:
            return only
        case Sequence(items=(Scalar(text=str()) as only,)) if shape.sort is Sort.TEXT:
            return only
        case _:
            return None


def _meant_by_text(shape: Shape, node: Scalar, text: str) -> Node | None:
    match shape.sort:
        case Sort.LIST:
            return Sequence(node.place, (node,), (0,))
        case Sort.BLOCK:
            return Mapping(node.place, (Pair("text", node.place, node),))
        case Sort.CHOICE:
            return _scalar(node.place, nearest(text, shape.choices))
        case _:
            return _scalar(node.place, _meant_words(shape.sort, text))


def _meant_words(sort: Sort, text: str) -> str | None:
    match sort:
        case Sort.DATE:
            return last_day(text)
        case Sort.CLOCK:
            return spoken_clock(text)
        case Sort.FIGURE:
            # So that the figures after it keep their columns.
            return LOST
        case Sort.MOMENT:
            meant = spoken(text)
            return str(meant) if meant else last_day(text)
        case _:
            return None


def _scalar(place: Place, text: str | None) -> Scalar | None:
    return Scalar(place, text) if text else None


def _stand_in(shape: Shape, path: KeyPath) -> str | None:
    if shape.sort is Sort.CHOICE and path[-1] != "visa":
        return shape.choices[0]
    if shape.sort is Sort.TEXT and (shape.prose or path[-1] in NAMES):
        return STAND_IN
    if shape.sort is Sort.NUMBER:
        return next((str(step + 1) for step in reversed(path) if isinstance(step, int)), None)
    return None


def last_day(text: str) -> str | None:
    """The last day of the month for a day that the month does not have, such as 2025-02-31."""
    found = re.fullmatch(r"([0-9]{4})-(0[1-9]|1[0-2])-(3[01]|29)", text)
    if not found or found[1] == "0000":
        return None
    return f"{found[1]}-{found[2]}-{monthrange(int(found[1]), int(found[2]))[1]:02}"
