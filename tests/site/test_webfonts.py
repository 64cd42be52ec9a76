"""Tests the web fonts: small, the same each time, and with every letter that Swedish text needs."""

import io

import pytest
from fontTools.ttLib import TTFont

from overens.fonts import Font, fonts
from overens.site.webfonts import name, stylesheet, woff2

FACES = {name(font): font for font in fonts()}


@pytest.mark.parametrize("font", list(FACES.values())[:1])
def test_a_face_is_cut_the_same_each_time_and_keeps_its_letters(font: Font) -> None:
    made = woff2(font)
    assert made == woff2(font)
    assert len(made) < font.path.stat().st_size / 5
    with TTFont(io.BytesIO(made)) as face:
        letters = set(face.getBestCmap())
    assert {ord(char) for char in "ÅÄÖåäöéüÅ–—…”’«»§¶→½€ \u00a0\u202f"} - letters <= {0x202F}


def test_every_face_has_a_rule_and_a_name_of_its_own() -> None:
    rules = stylesheet(fonts()).decode()
    assert rules.count("@font-face") == len(FACES) == len(fonts())
    assert all(f'src:url("../fonts/{file}") format("woff2")' in rules for file in FACES)
    assert 'font-family:"Source Sans Pro";font-style:italic;font-weight:400' in rules
    assert "http" not in rules
