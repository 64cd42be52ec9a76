"""Owns an edition while mutations are made in it, so that no two touch the same thing."""

import re
from collections.abc import Hashable, Iterable, Iterator
from random import Random
from typing import TypeVar

from tests.compare.mutations.spots import Raw, Spot, spots
from tests.compare.mutations.wording import Words
from tests.support.editions import Content

T = TypeVar("T")


class Draft:
    """The new edition in the making; `chance` decides what every mutation does."""

    def __init__(self, content: Content, words: Words, chance: Random) -> None:
        self.content = content.copy()
        self.words = words
        self.chance = chance
        self._touched: dict[int | str, Raw] = {}
        self._whole: set[int | str] = set()

    @property
    def edition(self) -> Raw:
        """The edition's own file."""
        return self.content.files[self.content.name.file]

    @property
    def roles(self) -> Raw:
        """The file with its roles and functions."""
        return self.content.files[self.edition["roller"]]

    def file(self, name: str) -> Raw:
        """Another file, such as the register of parties."""
        return self.content.files[name]

    def choose(self, found: Iterable[T]) -> T | None:
        """One of what there is."""
        candidates = list(found)
        return self.chance.choice(candidates) if candidates else None

    def spots(self) -> list[Spot]:
        """What may still be edited by itself."""
        return [spot for spot in spots(self.content) if self.is_free(spot.entry, spot.above)]

    def wholes(self) -> list[Spot]:
        """What may still be moved, taken out or replaced with all that it holds: the first text of each."""
        return [spot for spot in self.spots() if spot.main and self.is_whole(spot.entry, spot.above)]

    def is_free(self, entry: Raw, above: Iterable[Raw] = ()) -> bool:
        """Whether no mutation has touched this, or anything around it as a whole."""
        return _key(entry) not in self._touched and not any(_key(each) in self._whole for each in (entry, *above))

    def is_whole(self, entry: Raw, above: Iterable[Raw] = ()) -> bool:
        """Whether no mutation has touched this or anything in it."""
        return self.is_free(entry, above) and all(_key(each) not in self._touched for each in inside(entry))

    def touch(self, *things: Raw) -> None:
        """Keeps what is told only by itself, such as a text or the order of a list, from other mutations."""
        # What is held cannot be thrown away, so that nothing else can get its identity.
        self._touched |= {_key(each): each for each in things}

    def take(self, *things: Raw) -> None:
        """Keeps something from other mutations with all that it holds."""
        self.touch(*things)
        self._whole |= {_key(each) for each in things}

    def refers_to(self, own: str) -> bool:
        """Whether a text or a step points to an id."""
        return any(own == text or f"](#{own})" in text for text in self._pointers())

    def _pointers(self) -> Iterator[str]:
        for file in self.content.files.values():
            yield from _pointing(file)

    def readdress(self, own: str, new: str) -> None:
        """Lets everything that points to an id point to another one."""
        for file in self.content.files.values():
            _readdressed(file, own, new)


def _key(thing: Raw) -> int | str:
    return thing if isinstance(thing, str) else id(thing)


def inside(entry: Raw) -> Iterator[Raw]:
    """Every mapping and list below an entry."""
    for value in entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ():
        if isinstance(value, dict | list):
            yield value
            yield from inside(value)


POINTERS = ("beskrivs_i", "sedan", "ersätter")


def _pointing(value: Raw, key: Hashable = "") -> Iterator[str]:
    if isinstance(value, str) and (key in POINTERS or "](#" in value):
        yield value
    elif isinstance(value, dict):
        for inner, item in value.items():
            yield from _pointing(item, inner)
    elif isinstance(value, list):
        for item in value:
            yield from _pointing(item, key)


def _readdressed(value: Raw, own: str, new: str, key: Hashable = "") -> None:
    for place, item in list(value.items() if isinstance(value, dict) else enumerate(value)):
        around = place if isinstance(value, dict) else key
        if isinstance(item, str):
            value[place] = new if around in POINTERS and item == own else item.replace(f"](#{own})", f"](#{new})")
        elif isinstance(item, dict | list):
            _readdressed(item, own, new, around)


def pointed_to(content: Content) -> frozenset[str]:
    """Every id that a text, a step or a role points to."""
    found = (text for file in content.files.values() for text in _pointing(file))
    return frozenset(own for text in found for own in (text, *re.findall(r"\]\(#([^)]*)\)", text)))
