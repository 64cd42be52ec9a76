"""Owns the JSON Schema of each kind of content file, by which an editor completes and explains keys in Swedish."""

import json
import re
from collections.abc import Iterator

from overens.model.base import Entry
from overens.model.blocks import KINDS
from overens.model.figures import PATTERN
from overens.model.shapes import Shape, Sort, keys_of, shape_of
from overens.model.signs import COMPUTED, LOST, NONE
from overens.source.kinds import MODELS
from overens.source.schema_words import CHOICES, TITLES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
MONTH_OR_DAY = r"^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"
FIGURE = rf"{PATTERN}|^[{NONE}{LOST}{COMPUTED}]$"
LETTERS = str.maketrans("åäö ", "aao-")

Schema = dict[str, object]


def schemas() -> dict[str, str]:
    """The schema of every kind of content file, by the kind's name; the same bytes each time."""
    return {kind: json.dumps(_document(model), ensure_ascii=False, indent=2) + "\n" for kind, model in MODELS.items()}


def _document(model: type[Entry]) -> Schema:
    below = [entry for entry in _reachable(model) if entry is not model]
    named = sorted((_name(entry), _mapping(entry)) for entry in below)
    return {"$schema": DIALECT, **_mapping(model), "$defs": dict(named)}


def _reachable(model: type[Entry]) -> Iterator[type[Entry]]:
    """The kinds of entry that a file of this kind can hold, each once."""
    waiting, seen = [model], {model}
    while waiting:
        entry = waiting.pop()
        yield entry
        found = {kind for shape in keys_of(shape_of(entry), {}).values() for kind in _entries(shape)}
        waiting += sorted(found - seen, key=_name)
        seen |= found


def _entries(shape: Shape) -> list[type[Entry]]:
    if shape.sort is Sort.BLOCK:
        return list(KINDS.values())
    if shape.item:
        return _entries(shape.item)
    return [shape.entry] if shape.entry else []


def _name(entry: type[Entry]) -> str:
    """The name that an editor shows for a kind of entry: its title, in letters that a reference can have."""
    return re.sub(r"[^a-z-]", "", TITLES[entry][0].lower().translate(LETTERS))


def _mapping(entry: type[Entry]) -> Schema:
    keys = keys_of(shape_of(entry), {})
    title, description = TITLES[entry]
    return {
        "title": title,
        "description": description,
        "type": "object",
        "properties": {key: _described(shape) for key, shape in keys.items()},
        "required": [key for key, shape in keys.items() if shape.required],
        "additionalProperties": False,
    }


def _described(shape: Shape) -> Schema:
    schema = _nullable(shape) if shape.nullable else _value(shape)
    return {"description": shape.description, **schema} if shape.description else schema


def _nullable(shape: Shape) -> Schema:
    """A key that may stand without a value says as much as one that is left out."""
    if shape.sort is Sort.TEXT:
        return {"type": ["string", "number", "null"]}
    return {"anyOf": [_value(shape), {"type": "null"}]}


def _value(shape: Shape) -> Schema:
    match shape.sort:
        case Sort.LIST if shape.item:
            return {"type": "array", "items": _value(shape.item)}
        case Sort.BLOCK:
            return {"anyOf": [_reference(kind) for kind in KINDS.values()]}
        case Sort.POINT:
            return {"anyOf": [TEXT, *map(_reference, _entries(shape))]}
        case Sort.CHOICE:
            return _choice(shape)
        case Sort.ENTRY if shape.entry:
            return _reference(shape.entry)
        case _:
            return dict(SCALARS[shape.sort])


def _choice(shape: Shape) -> Schema:
    """The values to choose from; one that is a number may be written as an editor takes it, without quotes."""
    told = [CHOICES[type(one)][one] for one in shape.choices]
    numbers = [(int(one), each) for one, each in zip(shape.choices, told, strict=True) if one.isdigit()]
    return {
        "enum": [*shape.choices, *(one for one, _ in numbers)],
        "markdownEnumDescriptions": [*told, *(each for _, each in numbers)],
    }


def _reference(entry: type[Entry]) -> Schema:
    return {"$ref": f"#/$defs/{_name(entry)}"}


# An editor takes an unquoted 2025 for a number, though it is read as the text that it is.
TEXT: Schema = {"type": ["string", "number"], "minLength": 1}
SCALARS: dict[Sort, Schema] = {
    Sort.TEXT: TEXT,
    Sort.DATE: {"type": "string", "format": "date", "pattern": DAY},
    Sort.MOMENT: {"type": "string", "pattern": MONTH_OR_DAY},
    Sort.CLOCK: {"type": "string", "pattern": CLOCK},
    Sort.NUMBER: {"type": "integer", "minimum": 1},
    Sort.FIGURE: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": FIGURE}]},
    Sort.YES_NO: {"enum": ["ja", "nej"]},
    Sort.DIGEST: {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}
