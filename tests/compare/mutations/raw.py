"""Owns what can be asked of plain data, as YAML has it."""

import re
from collections.abc import Hashable, Iterator
from typing import Any

Raw = Any
"""Plain data: mappings, lists, texts."""
POINTERS = ("beskrivs_i", "sedan", "ersätter", "gäller")
"""Keys that hold ids of other things."""
LINK = re.compile(r"\]\(#([^)]*)\)")


def is_at(row: list[Raw], entry: Raw) -> int:
    """Where an entry stands in its list."""
    return next(place for place, each in enumerate(row) if each is entry)


def inside(entry: Raw) -> Iterator[Raw]:
    """Every mapping and list below an entry."""
    for value in entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ():
        if isinstance(value, dict | list):
            yield value
            yield from inside(value)


def ids(entry: Raw) -> Iterator[str]:
    """The ids of an entry and all below it."""
    return (each["id"] for each in (entry, *inside(entry)) if isinstance(each, dict) and "id" in each)


def shows(entry: Raw) -> bool:
    """Whether one of the edition's own parts is shown in an entry."""
    return any("visa" in each for each in (entry, *inside(entry)) if isinstance(each, dict))


def weight(value: Raw) -> int:
    """How many words there are in something, without those of parts of the edition that it shows."""
    if isinstance(value, str):
        return len(value.split())
    if isinstance(value, dict):
        return sum(weight(each) for key, each in value.items() if key not in {"id", "visa"})
    return sum(map(weight, value)) if isinstance(value, list) else 0


def pointed(value: Raw, key: Hashable = "") -> Iterator[str]:
    """Every id that something below points to: an id by itself, or one in a link of a text."""
    if isinstance(value, str):
        yield from [value] if key in POINTERS else LINK.findall(value)
    elif isinstance(value, dict):
        for inner, item in value.items():
            yield from pointed(item, inner)
    elif isinstance(value, list):
        for item in value:
            yield from pointed(item, key)


def readdress(value: Raw, own: str, new: str, key: Hashable = "") -> None:
    """Lets everything below that points to an id point to another one."""
    for place, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        around = place if isinstance(value, dict) else key
        if isinstance(item, str):
            value[place] = new if around in POINTERS and item == own else item.replace(f"](#{own})", f"](#{new})")
        elif isinstance(item, dict | list):
            readdress(item, own, new, around)
