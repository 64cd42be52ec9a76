"""Owns figures as an author writes them: an amount or a count, nothing, or a figure that the source has lost."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from overens.model.signs import COMPUTED, LOST, NONE

GAP, MINUS = "\u00a0", "\u2212"
PATTERN = r"^[-\u2212]?[0-9]{1,3}(?:[ \u00a0]?[0-9]{3}){0,4}(?:,[0-9]{1,4})?$"
"""A figure in Swedish: a decimal comma, and a blank between thousands or none."""
WRITTEN = re.compile(PATTERN)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its value, None when there is none; `lost` tells that there was one, `computed` that one follows."""

    value: Decimal | None = None
    lost: bool = False
    computed: bool = False

    def __str__(self) -> str:
        if self.value is None:
            return LOST if self.lost else NONE
        return spoken_figure(self.value)

    @property
    def decimals(self) -> int:
        """How many decimals it is written with."""
        return decimals(self.value) if self.value is not None else 0


def decimals(value: Decimal) -> int:
    """How many decimals a value is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def spoken_figure(value: Decimal) -> str:
    """A value as Swedish text has it: `5 677`, `−2 090`, `83,7`, with blanks that do not break."""
    whole, _, part = f"{abs(value):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", GAP)
    return f"{MINUS if value < 0 else ''}{grouped}{f',{part}' if part else ''}"


def figure(written: str) -> Figure | None:
    """The figure of `5677`, `-2 090` or `83,7`, of `–` for none, `?` for one that is lost, `=` for a computed."""
    text = written.strip()
    if text in {NONE, LOST, COMPUTED}:
        return Figure(lost=text == LOST, computed=text == COMPUTED)
    if not WRITTEN.fullmatch(text):
        return None
    return Figure(Decimal(re.sub(f"[ {GAP}]", "", text).replace(MINUS, "-").replace(",", ".")))


def _figure(value: object) -> object:
    return figure(value) or value if isinstance(value, str) else value


Amount = Annotated[
    Figure, InstanceOf(), BeforeValidator(_figure), PlainSerializer(str), WithJsonSchema({"type": "string"})
]
"""A figure as a field: what is no text that says one is refused."""
