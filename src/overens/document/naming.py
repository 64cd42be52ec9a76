"""Owns the form of ids, and those of provisions that the author gave none: derived from their words."""

import re
import unicodedata

WORDS_IN_ID = 4
WORDLESS = "text"
ENOUGH = 32
"""Characters for each word that an id is made of: a long text is seldom read further."""
GIVEN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What an id that an author gives looks like. It has no `--`, which parts a derived id from its parent's."""


def is_given(written: str) -> bool:
    """Whether a text can be an id that an author gives."""
    return GIVEN.fullmatch(written) is not None


def is_derived(own: str) -> bool:
    """Whether an id was made from words, so that it changes when they do."""
    return "--" in own


def slug(text: str, words: int = WORDS_IN_ID) -> str:
    """The first words of a text as an ASCII id: `Ökad kunskap om STAR` → `okad-kunskap-om-star`."""
    found = _ascii_words(text[: words * ENOUGH])
    if len(found) <= words and len(text) > words * ENOUGH:
        found = _ascii_words(text)
    return "-".join(found[:words])


def _ascii_words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower())


class Ids:
    """Hands out derived ids: those of one parent are told apart by number, those of two can never meet.

    So an id depends on nothing outside its parent, and a section may be moved without changing any.
    """

    def __init__(self) -> None:
        self._taken = set[str]()
        self._numbers: dict[str, int] = {}

    def derive(self, parent: str, text: str) -> str:
        """An id below `parent` from the first words of a text."""
        stem = f"{parent}--{slug(text) or WORDLESS}"
        # Of thousands that begin alike, each goes on where the last one found a number.
        found, number = stem, self._numbers.get(stem, 2)
        while found in self._taken:
            found, number = f"{stem}-{number}", number + 1
        self._taken.add(found)
        self._numbers[stem] = number
        return found
