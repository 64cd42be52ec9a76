"""Shows the rules about commitments point by point and unit by unit."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, told
from tests.support.grown import REGION, REGION_CELL, UNITS, grown
from tests.support.small_agreement import EDITION

KEY = "åtaganden.parter[2].områden[1]"
UNITS_OF_CELL: KeyPath = (*REGION_CELL, "enheter")

UNUSED = "notering enhet-oanvand utgåva åtaganden.enheter[2].id"

CASES: list[tuple[str, KeyPath, object, list[str]]] = [
    (
        "a unit that says nothing",
        (*UNITS_OF_CELL, 1, "text"),
        None,
        [f"fel tomt-atagande utgåva {KEY}.enheter[2].enhet"],
    ),
    (
        "a unit twice",
        (*UNITS_OF_CELL, 1, "enhet"),
        "kliniken",
        [f"fel enhet-fel-part utgåva {KEY}.enheter[2].enhet", UNUSED],
    ),
    (
        "a unit of another party",
        ("åtaganden", "enheter", 0, "part"),
        "af",
        [f"fel enhet-fel-part utgåva {KEY}.enheter[1].enhet"],
    ),
    ("points instead of words", (*REGION_CELL, "text"), None, []),
]


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_units_are_the_partys_own_and_say_something(path: KeyPath, value: object, lines: list[str]) -> None:
    assert sorted(told(grown().put(EDITION, path, value))) == sorted(lines)


def test_a_commitment_says_something() -> None:
    content = Content().put(EDITION, (*REGION_CELL, "text"), None)
    assert told(content) == [f"fel tomt-atagande utgåva {KEY}.område"]


def test_a_party_without_commitments_says_so() -> None:
    content = Content().put(EDITION, (*REGION, "områden"), [])
    key = "åtaganden.parter[2]"
    assert f"fel tomt-atagande utgåva {key}.part" in told(content)
    content.put(EDITION, (*REGION, "platshållare"), {"slag": "bara avsikt", "skäl": "Kommer nästa år."})
    assert f"notering platshallare utgåva {key}.platshållare" in told(content)
    assert not [line for line in told(content) if "tomt-atagande" in line]


def test_a_unit_without_commitments_is_noted() -> None:
    content = Content().put(EDITION, ("åtaganden", "enheter"), UNITS[:1])
    assert told(content) == ["notering enhet-oanvand utgåva åtaganden.enheter[1].id"]


def test_a_party_that_a_text_gives_tasks_by_name_needs_no_block() -> None:
    content = Content()
    content.at(EDITION, ("åtaganden", "parter")).pop()
    assert "varning part-utan-atagande utgåva parter[1]" in told(content)
    tasks = {"inledning": "Myndigheten ska:", "typ": "uppgift", "binder": ["af"], "punkter": ["leda arbetet"]}
    content.put(EDITION, ("avsnitt", 4, "innehåll", 1), tasks)
    assert "varning part-utan-atagande utgåva parter[1]" not in told(content)
