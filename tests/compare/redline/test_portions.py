"""Shows from which stretch of a text each of its parts came."""

import pytest

from overens.compare.redline.portions import portions
from overens.document.inline import parse, plain

PARTS = [
    ("Ett två tre. Fyra fem sex.", ["Ett två tre.", "Fyra fem sex."], ["Ett två tre. ", "Fyra fem sex."]),
    ("Ett två tre. Fyra fem sex.", ["Ett tre.", "Fyra nya fem sex."], ["Ett två tre. ", "Fyra fem sex."]),
    ("A b c. D e f. G h i.", ["A b c.", "D e f.", "G h i."], ["A b c. ", "D e f. ", "G h i."]),
    ("Allt här.", ["Allt här.", "Nytt."], ["Allt här.", ""]),
]


@pytest.mark.parametrize(("whole", "parts", "stretches"), PARTS)
def test_each_part_has_its_stretch(whole: str, parts: list[str], stretches: list[str]) -> None:
    read = [parse(text, str) for text in (whole, *parts)]
    assert [plain(found) for found in portions(read[0], read[1:])] == stretches
