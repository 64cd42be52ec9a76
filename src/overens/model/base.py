"""Owns what every entry in the YAML has in common: strictness, Swedish keys, text fields, a way to walk it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo

from overens.problems import KeyPath


class Entry(BaseModel):
    """A mapping in the YAML; unknown keys are refused and a loaded entry never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text field that takes inline Markdown and references."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Marks a text that is a digest of something's bytes."""


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
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), Digest()]


def walk(entry: Entry, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Entry]]:
    """Every entry below and including `entry`, in the order of the model's fields, with its key path."""
    yield path, entry
    for name, key, _ in _fields(type(entry)):
        yield from _walk_value(getattr(entry, name), (*path, key))


def _walk_value(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, Entry]]:
    if isinstance(value, Entry):
        yield from walk(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk_value(item, (*path, index))


@dataclass(frozen=True, slots=True)
class Written:
    """A text that an author wrote: its place, the model's field, and whether it takes inline Markdown."""

    path: KeyPath
    entry: Entry
    field: str
    value: str
    prose: bool


def written(entry: Entry) -> Iterator[Written]:
    """Every text below `entry`, names and ids too; choices, dates and numbers are none."""
    for path, part in walk(entry):
        for name, key, prose in _fields(type(part)):
            for place, value in _strings(getattr(part, name), (*path, key)):
                yield Written(place, part, name, value, prose)


def texts(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Every inline-Markdown text below `entry`, with its key path."""
    return ((found.path, found.value) for found in written(entry) if found.prose)


@cache
def _fields(kind: type[Entry]) -> tuple[tuple[str, str, bool], ...]:
    return tuple(
        (name, field.alias or name, any(isinstance(mark, Prose) for mark in _marks(field)))
        for name, field in kind.model_fields.items()
    )


def _marks(field: FieldInfo) -> Iterator[object]:
    # Optional and list-valued fields carry the mark inside their annotation, not on the field.
    yield from field.metadata
    pending: list[object] = [field.annotation]
    while pending:
        annotation = pending.pop()
        yield from getattr(annotation, "__metadata__", ())
        pending.extend(getattr(annotation, "__args__", ()))


def _strings(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _strings(item, (*path, index))
