"""Owns the parts that drawings are made of: lines of text, boxes, arrows, and the whole with its words.

Nothing is told by colour: lines and text have the colour of the text around them, also in the dark and on paper.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

FONT, SIZE, LINE = "Source Sans Pro", 14.0, 18.0
WIDTH = 0.48
"""How wide a letter is at most on average, in sizes; so that a line of text keeps inside its box."""
NARROW = 360.0
"""What is wider than this is not made smaller on a phone, so that its words can be read."""
XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
STROKE = 'fill="none" stroke="currentColor"'


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing in CSS pixels: what it is of, where its words stand as text, and its parts."""

    id: str
    title: str
    description: str
    width: float
    height: float
    parts: tuple[str, ...]

    @property
    def html(self) -> str:
        """The drawing in a region that can be scrolled, also by keyboard, where it is wider than the page."""
        title, told = f"{self.id}--titel", f"{self.id}--beskrivning"
        head = f'<title id="{title}">{escape(self.title)}</title><desc id="{told}">{escape(self.description)}</desc>'
        size = f'viewBox="0 0 {number(self.width)} {number(self.height)}" width="{number(self.width)}"'
        look = f'font-family="{FONT}" font-size="{number(SIZE)}" fill="currentColor"'
        label = f'role="img" aria-labelledby="{title} {told}"'
        drawn = f"<svg {XMLNS} {size} {label} {look}>{head}{''.join(self.parts)}</svg>"
        region = f'role="region" aria-label="Figur: {escape(self.title)}" tabindex="0"'
        css = "o-drawing o-drawing--wide" if self.width > NARROW else "o-drawing"
        return f'<div class="{css}" {region} data-search-exclude>{drawn}</div>'


def number(value: float) -> str:
    """A length with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def lines(words: str, width: float, size: float = SIZE) -> tuple[str, ...]:
    """A text as the lines that fit into a width."""
    return tuple(wrap(words, max(4, int(width / (size * WIDTH))), break_long_words=False, break_on_hyphens=False)) or (
        "",
    )


def text(found: Sequence[str], x: float, y: float, *, anchor: str = "middle", look: str = "") -> str:
    """Lines of text, the first with its base line at `y`."""
    spans = "".join(
        f'<tspan x="{number(x)}" y="{number(y + place * LINE)}">{escape(line, quote=False)}</tspan>'
        for place, line in enumerate(found)
    )
    return f'<text text-anchor="{anchor}"{f" {look}" if look else ""}>{spans}</text>'


def path(points: Iterable[tuple[float, float]], look: str = "") -> str:
    """A line through points."""
    drawn = " ".join(f"{'L' if place else 'M'}{number(x)} {number(y)}" for place, (x, y) in enumerate(points))
    return f'<path d="{drawn}" {STROKE}{f" {look}" if look else ""}/>'


def arrow(points: Sequence[tuple[float, float]], look: str = "") -> str:
    """A line that ends in a filled head; its last piece goes straight down or up."""
    (x, y), (_, before) = points[-1], points[-2]
    back = -7 if y >= before else 7
    head = f"M{number(x)} {number(y)} L{number(x - 4)} {number(y + back)} L{number(x + 4)} {number(y + back)} Z"
    return f'{path(points, look)}<path d="{head}" fill="currentColor"/>'


def box(x: float, y: float, width: float, height: float, look: str = "") -> str:  # noqa: PLR0917 - four sides of a box
    """A rectangle by its upper left corner."""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f"<rect {place} {STROKE}{f' {look}' if look else ''}/>"
