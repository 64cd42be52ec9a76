"""Owns the drawing of a yearly wheel: twelve months in a ring, and in each the numbers of what is done then."""

from collections.abc import Iterator
from math import cos, pi, sin

from overens.document.inline import plain
from overens.document.tree import Provision
from overens.model.months import MONTHS
from overens.pages.drawing.svg import STROKE, Drawing, number, path, text

SIDE, OUTER, INNER, MARKS = 340.0, 166.0, 122.0, 100.0
"""The drawing's side, the ring of month names, and how far out the first row of numbers stands."""
STEP, RADIUS = 27.0, 12.0
"""From one row of numbers inwards to the next, and how large the circle around a number is."""
MIDDLE = SIDE / 2
SMALL = 'font-size="12"'
SHORT = 3
"""How many letters of a month's name fit into the ring."""
TOLD = "Varje siffra är numret på en aktivitet i listan efter figuren. Det som inte har någon månad står bara i listan."


def wheel(found: Provision) -> Drawing:
    """The drawing of a list of what comes back every year; January begins at the top and the year goes clockwise."""
    title = plain(found.text).rstrip(".:") or "Årshjulet"
    parts = (*_ring(), *_numbers(found))
    return Drawing(found.id, title, TOLD, SIDE, SIDE, tuple(parts))


def _at(month: float, radius: float) -> tuple[float, float]:
    """A point by month, counted from 0 at the beginning of January, and by how far out it is."""
    angle = month / len(MONTHS) * 2 * pi
    return MIDDLE + sin(angle) * radius, MIDDLE - cos(angle) * radius


def _ring() -> Iterator[str]:
    for radius in (OUTER, INNER):
        yield f'<circle cx="{number(MIDDLE)}" cy="{number(MIDDLE)}" r="{number(radius)}" {STROKE}/>'
    for month, name in enumerate(MONTHS):
        yield path([_at(month, OUTER), _at(month, INNER)])
        yield path([_at(month, INNER), _at(month, 30)], 'stroke-dasharray="1 5"')
        x, y = _at(month + 0.5, (OUTER + INNER) / 2)
        yield text((name[:SHORT],), x, y + 5, look='font-weight="600"')


def _numbers(found: Provision) -> Iterator[str]:
    used = dict.fromkeys(range(len(MONTHS)), 0)
    for place, each in enumerate(found.children, 1):
        for month in (int(written) - 1 for written in each.fact("months").split()):
            x, y = _at(month + 0.5, MARKS - used[month] * STEP)
            used[month] += 1
            yield f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(RADIUS)}" {STROKE} stroke-width="1.5"/>'
            yield text((str(place),), x, y + 4.5, look=SMALL)
