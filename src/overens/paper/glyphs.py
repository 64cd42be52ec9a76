"""Owns the question whether the fonts have every character of a text, asked once the layout has chosen the fonts."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont
from weasyprint.formatting_structure.boxes import Box, TextBox

from overens.fonts import Font, fonts
from overens.paper.tracing import TracedPage
from overens.problems import OverensError

LONGEST_QUOTE, MOST_PLACES = 60, 3
START = "dokumentets början"
STYLES = {"normal": "", "italic": " kursiv"}

FaceName = tuple[str, int, str]
"""Family, weight and style, as CSS has them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that a font lacks, with the ids of the provisions it stands in and the first line with it."""

    char: str
    font: str
    ids: tuple[str, ...]
    line: str

    def __str__(self) -> str:
        """The character and its places, for an author."""
        name = unicodedata.name(self.char, "namnlöst")
        line = self.line if len(self.line) <= LONGEST_QUOTE else f"{self.line[: LONGEST_QUOTE - 1]}…"
        places, more = ", ".join(self.ids[:MOST_PLACES]), len(self.ids) - MOST_PLACES
        places += f" och på {more} ställen till" if more > 1 else " och på ett ställe till" if more == 1 else ""
        return f"”{self.char}” (U+{ord(self.char):04X}, {name}) saknas i {self.font}. Det står i {places}: ”{line}”"


class GlyphError(OverensError):
    """The text has characters that the fonts do not have; a PDF would be neither archival nor accessible."""

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        lines = "\n".join(f"  {found}" for found in missing)
        super().__init__(
            f"PDF:en kan inte göras, eftersom texten har tecken som saknas i typsnitten:\n{lines}\n"
            "Skriv om texten utan tecknen, till exempel med ett ord i stället för en symbol."
        )
        self.missing = missing


def require(pages: Iterable[TracedPage]) -> None:
    """Makes sure that every character on the pages has a glyph in the font that it is set in.

    Raises:
        GlyphError: names every character that has none, and where it stands.
    """
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for page in pages:
        for char, font, own, line in _uncovered(page.box, START):
            found.setdefault((char, font), []).append((own, line))
    if found:
        raise GlyphError(tuple(_missing(*key, places) for key, places in found.items()))


def _missing(char: str, font: str, places: list[tuple[str, str]]) -> Missing:
    return Missing(char, font, tuple(dict.fromkeys(own for own, _ in places)), places[0][1])


def _uncovered(box: Box, above: str) -> Iterator[tuple[str, str, str, str]]:
    for child in box.children:
        if isinstance(child, TextBox):
            face = _face(child)
            for char in dict.fromkeys(child.text):
                if ord(char) not in _coverage(face):
                    yield char, f"{face[0]}{STYLES[face[2]]}", above, child.text.strip()
        else:
            own = child.element.get("id") if child.element is not None else None
            yield from _uncovered(child, own or above)


def _face(box: TextBox) -> FaceName:
    return box.style["font_family"][0], box.style["font_weight"], box.style["font_style"]


@cache
def _coverage(name: FaceName) -> frozenset[int]:
    """The code points that a face has; a face that is not ours would be made up by the machine."""
    with TTFont(_faces()[name].path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _faces() -> dict[FaceName, Font]:
    return {(font.family, font.weight, font.style): font for font in fonts()}
