"""Owns the words that JSON Schemas of our own files are made of."""

from typing import Any

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def closed(properties: Schema, required: tuple[str, ...]) -> Schema:
    """An object with these keys and no others."""
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def array(items: Schema, description: str = "") -> Schema:
    """A list of things of one kind."""
    return {"type": "array", "items": items, **_described(description)}


def ids(description: str) -> Schema:
    """A list of ids."""
    return array({"type": "string"}, description)


def text(description: str = "") -> Schema:
    """Any text."""
    return {"type": "string", **_described(description)}


def day(description: str) -> Schema:
    """A date: `2025-02-18`."""
    return {"type": "string", "format": "date", "description": description}


def count(description: str) -> Schema:
    """How many there are of something."""
    return {"type": "integer", "minimum": 0, "description": description}


def one_of(words: list[str], description: str) -> Schema:
    """One of a few words."""
    return {"enum": words, "description": description}


def true(description: str) -> Schema:
    """A key that is there when something holds, and not when it does not."""
    return {"const": True, "description": description}


def _described(description: str) -> Schema:
    return {"description": description} if description else {}
