"""Shows that text in every colour that an agreement may have can be read, in light and in dark."""

import re

import pytest

from overens.model.edition import Colour
from tests.support.paths import ROOT

STYLES = ROOT / "overrides/assets/stylesheets"
VALUE = re.compile(r"--o-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);")
LOOKS = {"light": 0, "dark": 1}
# What is written in which colour, on which ground, with the least contrast that WCAG 2.2 asks for.
PAIRS = (
    ("brand", "paper", 4.5),
    ("brand", "ground", 4.5),
    ("brand", "brand-ground", 4.5),
    ("ink", "brand-ground", 4.5),
    ("link", "paper", 4.5),
    ("link", "ground", 4.5),
    ("link", "brand-ground", 4.5),
    ("link-strong", "brand-ground", 4.5),
    ("band-ink", "band", 4.5),
    ("focus", "paper", 3.0),
)


def values(text: str) -> dict[str, tuple[str, str]]:
    return {name: (light, dark) for name, light, dark in VALUE.findall(text)}


def of(colour: Colour) -> dict[str, tuple[str, str]]:
    """The site's own values, with those of a colour in their place."""
    own = values((STYLES / "tokens.css").read_text(encoding="utf-8"))
    if colour is Colour.SPRUCE:
        return own
    rules = (STYLES / "colours.css").read_text(encoding="utf-8")
    [rule] = re.findall(rf'\[data-o-colour="{colour}"\] .*?\}}', rules, re.DOTALL)
    return own | values(rule)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2, from 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("colour", Colour)
def test_every_colour_can_be_read(colour: Colour, look: str) -> None:
    found, place = of(colour), LOOKS[look]
    told = {(text, on): contrast(found[text][place], found[on][place]) for text, on, _ in PAIRS}
    assert {pair: told[pair[:2]] for pair in PAIRS if told[pair[:2]] < pair[2]} == {}


def test_each_colour_is_another() -> None:
    assert len({of(colour)["brand"] for colour in Colour}) == len(Colour)
