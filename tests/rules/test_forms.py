"""Shows the rules about forms: something to fill in, fields that are one each, boxes with room, and a file to have."""

from typing import Any

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, told
from tests.support.living_data import FORMS, REFERRAL

FIELDS: KeyPath = ("blanketter", 0, "delar", 0, "fält")


def test_a_form_without_a_mistake_is_not_told_of() -> None:
    assert [line for line in told(Content().enliven()) if "blankett" in line] == []


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("blanketter", 0, "delar"), [], "fel blankett-utan-falt blanketter blanketter[1].delar"),
        ((*FIELDS, 2, "id"), "namn", "fel dubbelt-falt blanketter blanketter[1].delar[1].fält[3].id"),
        ((*FIELDS, 1, "rader"), "1", "fel rutans-rader blanketter blanketter[1].delar[1].fält[2].rader"),
        ((*FIELDS, 1, "rader"), "21", "fel rutans-rader blanketter blanketter[1].delar[1].fält[2].rader"),
    ],
)
def test_a_mistake_in_a_form_is_told_at_its_place(path: KeyPath, value: Any, line: str) -> None:  # noqa: ANN401 - plain data
    assert line in told(Content().enliven().put(FORMS, path, value))


@pytest.mark.parametrize("rows", ["2", "20"])
def test_a_box_that_fits_is_no_mistake(rows: str) -> None:
    assert not [line for line in told(Content().enliven().put(FORMS, (*FIELDS, 1, "rader"), rows)) if "rader" in line]


def test_a_form_that_cannot_be_had_is_told_of() -> None:
    content = Content().enliven().put(REFERRAL, ("blankett",), {"namn": "Provblanketten", "enligt": ["kallelsen"]})
    assert "varning blankett-utan-fil remittera blankett" in told(content)
