"""Owns what may stand in each place of a content file: text, list, keys, date and so on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from overens.model.base import Entry, Prose
from overens.model.blocks import KINDS, Point


class Sort(Enum):
    """The sorts of value that an author writes; a point is keys, or only its text."""

    TEXT = "text"
    LIST = "list"
    ENTRY = "entry"
    POINT = "point"
    BLOCK = "block"
    CHOICE = "choice"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand in one place.

    `entry` is the type of a mapping, `item` the annotation of a list's items, `choices` the values
    to choose from; `prose` tells a text that is read from a name or an id.
    """

    sort: Sort
    entry: type[Entry] | None = None
    item: object = None
    choices: tuple[str, ...] = ()
    prose: bool = False
    required: bool = True
    description: str = ""


SCALARS = {str: Sort.TEXT, bool: Sort.YES_NO, int: Sort.NUMBER, date: Sort.DATE}


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
        return _shape(shape.item) if isinstance(step, int) else None
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
    return _shape(
        field.annotation,
        field.metadata,
        required=field.is_required(),
        description=field.description or "",
    )


def _shape(annotation: object, marks: Iterable[object] = (), *, required: bool = True, description: str = "") -> Shape:
    inner, bare = _bare(annotation)
    sort, entry, item, choices = _sort(bare)
    prose = any(isinstance(mark, Prose) for mark in (*marks, *inner))
    return Shape(sort, entry, item, choices, prose, required, description)


def _sort(bare: object) -> tuple[Sort, type[Entry] | None, object, tuple[str, ...]]:
    if isinstance(bare, tuple):
        return Sort.BLOCK, None, None, ()
    if get_origin(bare) is tuple:
        return Sort.LIST, None, get_args(bare)[0], ()
    if not isinstance(bare, type):
        raise TypeError(bare)
    if issubclass(bare, Entry):
        return (Sort.POINT if bare is Point else Sort.ENTRY), bare, None, ()
    if issubclass(bare, StrEnum):
        return Sort.CHOICE, None, None, tuple(bare)
    return SCALARS[bare], None, None, ()


def _bare(annotation: object) -> tuple[tuple[object, ...], object]:
    """The marks of an annotation and the type below them; several types, the blocks, as a tuple."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks, bare = _bare(args[0])
        return (*args[1:], *marks), bare
    if origin in {Union, UnionType}:
        kinds = [kind for kind in args if kind is not type(None)]
        return _bare(kinds[0]) if len(kinds) == 1 else ((), tuple(kinds))
    return (), annotation
