"""Owns what every entry in the YAML has in common: strictness, Swedish keys, text fields, a way to walk it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, WithJsonSchema
from pydantic.fields import FieldInfo

from overens.problems import KeyPath


class Entry(BaseModel):
    """A mapping in the YAML; unknown keys are refused and a loaded entry never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text field that takes inline Markdown and references."""


def _yes_or_no(value: object) -> object:
    return {"ja": True, "nej": False}.get(value, value) if isinstance(value, str) else value


def _day(value: object) -> object:
    written = isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
    return date.fromisoformat(written[0]) if written else value


def _number(value: object) -> object:
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value) else value


# Strict, as the library on its own also takes `yes`, `1.0` and the seconds since 1970.
Text = Annotated[str, Prose()]
YesNo = Annotated[bool, Strict(), BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["ja", "nej"]})]
Day = Annotated[date, Strict(), BeforeValidator(_day)]
Number = Annotated[int, Strict(), BeforeValidator(_number)]


def walk(entry: Entry, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Entry]]:
    """Every entry below and including `entry`, in the order of the file, with its key path."""
    yield path, entry
    for key, value in keyed_values(entry):
        yield from _walk_value(value, (*path, key))


def _walk_value(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, Entry]]:
    if isinstance(value, Entry):
        yield from walk(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk_value(item, (*path, index))


def texts(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Every inline-Markdown text below `entry`, with its key path."""
    for path, part in walk(entry):
        for name, field in type(part).model_fields.items():
            if any(isinstance(mark, Prose) for mark in _marks(field)):
                yield from _strings(getattr(part, name), (*path, field.alias or name))


def _marks(field: FieldInfo) -> Iterator[object]:
    # Optional and list-valued fields carry the mark inside their annotation, not on the field.
    yield from field.metadata
    pending: list[object] = [field.annotation]
    while pending:
        annotation = pending.pop()
        yield from getattr(annotation, "__metadata__", ())
        pending.extend(getattr(annotation, "__args__", ()))


def _strings(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))


def keyed_values(entry: Entry) -> Iterator[tuple[str, object]]:
    """The entry's own values under the keys that an author writes."""
    for name, field in type(entry).model_fields.items():
        yield field.alias or name, getattr(entry, name)
