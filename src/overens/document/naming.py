"""Owns the ids of provisions that the author gave none: derived from their words, unique in the edition."""

import re
import unicodedata
from collections.abc import Iterable

WORDS_IN_ID = 4


def slug(text: str, words: int = WORDS_IN_ID) -> str:
    """The first words of a text as an ASCII id: `Ökad kunskap om STAR` → `okad-kunskap-om-star`."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", bare)[:words])


class Ids:
    """Hands out derived ids that no given id has, the same ones for the same content."""

    def __init__(self, given: Iterable[str]) -> None:
        self._taken = set(given)

    def derive(self, parent: str, text: str) -> str:
        """An id below `parent`, told apart by a number when the words do not suffice."""
        stem = "-".join(part for part in (parent, slug(text)) if part)
        found, number = stem, 2
        while found in self._taken:
            found, number = f"{stem}-{number}", number + 1
        self._taken.add(found)
        return found
