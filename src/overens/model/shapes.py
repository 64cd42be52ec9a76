"""Owns what may stand in each place of a content file: text, list, keys, date and so on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum, StrEnum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from overens.model.base import Digest, Entry, Prose
from overens.model.blocks import KINDS, Point
from overens.model.figures import Figure
from overens.model.moments import Moment


class Sort(Enum):
    """The sorts of value that an author writes; a point is keys, or only its text."""

    TEXT = "text"
    LIST = "list"
    ENTRY = "entry"
    POINT = "point"
    BLOCK = "block"
    CHOICE = "choice"
    DATE = "date"
    MOMENT = "month or date"
    CLOCK = "time of day"
    NUMBER = "number"
    FIGURE = "figure"
    YES_NO = "yes or no"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in one place.

    `entry` is the type of a mapping, `item` the shape of a list's items, `choices` the values to choose
    from; `prose` tells a text that is read from a name or an id, `nullable` that it may be left empty.
    """

    sort: Sort
    entry: type[Entry] | None = None
    item: "Shape | None" = None
    choices: tuple[StrEnum, ...] = ()
    prose: bool = False
    required: bool = True
    nullable: bool = False
    description: str = ""


SCALARS = {
    str: Sort.TEXT,
    bool: Sort.YES_NO,
    int: Sort.NUMBER,
    date: Sort.DATE,
    time: Sort.CLOCK,
    Moment: Sort.MOMENT,
    Figure: Sort.FIGURE,
}


def shape_of(entry: type[Entry]) -> Shape:
    """The shape of an entry that stands alone, such as a whole file."""
    return Shape(Sort.ENTRY, entry=entry)


def keys_of(shape: Shape, value: object) -> dict[str, Shape]:
    """The keys that may stand in `value`, as an author writes them, with what may stand under each.

    `value` is what the author wrote there (dicts, lists, texts); a block's keys depend on its kind.
    """
    entry = _kind_of_block(value) if shape.sort is Sort.BLOCK else shape.entry
    if entry is None:
        return {}
    return {field.alias or name: _field_shape(field) for name, field in entry.model_fields.items()}


def below(shape: Shape, value: object, step: str | int) -> Shape | None:
    """The shape one step further in, or None where the model knows no such step."""
    if shape.sort is Sort.LIST:
        return shape.item if isinstance(step, int) else None
    return keys_of(shape, value).get(str(step))


def child(value: object, step: str | int) -> object:
    """What stands one step further in, or None."""
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _kind_of_block(value: object) -> type[Entry] | None:
    return next((kind for key, kind in KINDS.items() if isinstance(value, dict) and key in value), None)


def _field_shape(field: FieldInfo) -> Shape:
    shape = _marked(_shape(field.annotation), field.metadata)
    return replace(shape, required=field.is_required(), description=field.description or "")


def _shape(annotation: object) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(_shape(args[0]), args[1:])
    if origin is tuple:
        return Shape(Sort.LIST, item=_shape(args[0]))
    if origin in {Union, UnionType}:
        return _shape_of_union([kind for kind in args if kind is not type(None)], nullable=type(None) in args)
    if isinstance(annotation, type):
        return _shape_of_class(annotation)
    raise TypeError(annotation)


def _marked(shape: Shape, marks: Iterable[object]) -> Shape:
    for mark in marks:
        shape = replace(shape, prose=True) if isinstance(mark, Prose) else shape
        shape = replace(shape, sort=Sort.DIGEST) if isinstance(mark, Digest) else shape
    return shape


def _shape_of_union(kinds: list[object], *, nullable: bool) -> Shape:
    """A value that may be left empty; the only union of several types is that of the blocks."""
    return replace(_shape(kinds[0]) if len(kinds) == 1 else Shape(Sort.BLOCK), nullable=nullable)


def _shape_of_class(kind: type) -> Shape:
    if issubclass(kind, Entry):
        return Shape(Sort.POINT if kind is Point else Sort.ENTRY, entry=kind)
    if issubclass(kind, StrEnum):
        return Shape(Sort.CHOICE, choices=tuple(kind))
    return Shape(SCALARS[kind])
