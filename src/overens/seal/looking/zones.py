"""Owns the edges of a page that a service may put its stamps in, as the office says them: `nederkant:15`."""

import re
from dataclasses import dataclass

from overens.problems import UsageError
from overens.seal.looking.sheets import Box, Sheet

EDGES = ("överkant", "nederkant", "vänsterkant", "högerkant")
WRITTEN = re.compile(rf"({'|'.join(EDGES)}):([0-9]{{1,3}})")
WIDEST = 60
POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Zone:
    """A band along one edge of every page, so many millimetres wide."""

    edge: str
    width: int

    def __str__(self) -> str:
        return f"{self.edge}:{self.width}"

    def on(self, sheet: Sheet) -> Box:
        """The band on a page."""
        width = self.width * POINTS_PER_MM
        left, bottom, right, top = 0.0, 0.0, sheet.width, sheet.height
        match self.edge:
            case "överkant":
                bottom = top - width
            case "nederkant":
                top = width
            case "vänsterkant":
                right = width
            case _:
                left = right - width
        return Box(left, bottom, right, top)


def zone(written: str) -> Zone:
    """The zone of a text such as `nederkant:15`.

    Raises:
        UsageError: it is none, or so wide that it would hide the text.
    """
    found = WRITTEN.fullmatch(written)
    if found is None:
        raise UsageError(
            f"”{written}” är ingen kant. Skriv till exempel nederkant:15, och välj bland {', '.join(EDGES)}."
        )
    if not 0 < int(found[2]) <= WIDEST:
        raise UsageError(f"”{written}” är inte 1–{WIDEST} mm. Ange hur bred stämpeln är, i millimeter.")
    return Zone(found[1], int(found[2]))
