"""Shows that a role that is used is described, and that what is written about one is seen."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, told
from tests.support.small_agreement import EDITION, ROLES

UNDESCRIBED = {"id": "vakt", "namn": "Vakten", "typ": "roll", "kort": "Den som vaktar."}
TEXT: KeyPath = ("avsnitt", 4, "innehåll", 0)

CASES: list[tuple[str, dict[str, object], list[str]]] = [
    ("used and not described", {}, ["varning roll-utan-beskrivning roller roller[4].id"]),
    (
        "used and said not to be described",
        {"saknar_beskrivning": "Källan tiger."},
        ["notering roll-utan-beskrivning roller roller[4].saknar_beskrivning"],
    ),
    ("described elsewhere", {"beskrivs_i": "syfte"}, []),
    ("described under a heading", {"rubrik": "Vakten"}, []),
    ("text without a heading", {"innehåll": [{"text": "Vaktar."}]}, ["fel roll-utan-rubrik roller roller[4].id"]),
]


@pytest.mark.parametrize(("more", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.parametrize(("key", "value"), [("text", "[](roll:vakt) och [](roll:samradet)."), ("ansvarig", ["vakt"])])
def test_a_role_that_is_used(key: str, value: object, more: dict[str, object], lines: list[str]) -> None:
    content = Content().put(ROLES, ("roller", 3), {**UNDESCRIBED, **more})
    assert told(content.put(EDITION, (*TEXT, key), value)) == lines


def test_a_role_that_nothing_names_is_noted_whether_described_or_not() -> None:
    content = Content().put(ROLES, ("roller", 3), UNDESCRIBED)
    content.put(ROLES, ("roller", 4), {**UNDESCRIBED, "id": "vard", "rubrik": "Vården"})
    assert told(content) == [
        "notering roll-oanvand roller roller[4].id",
        "notering roll-oanvand roller roller[5].id",
    ]


def test_a_composition_without_a_heading_is_not_seen() -> None:
    content = Content().put(ROLES, ("roller", 1, "rubrik"), None)
    assert told(content) == ["fel roll-utan-rubrik roller roller[2].id"]


def test_roles_that_are_described_stand_in_an_annex() -> None:
    content = Content().drop(EDITION, ("bilagor", 1)).put(EDITION, TEXT, {"text": "[](roll:samradet)"})
    assert "varning roller-utan-bilaga utgåva roller" in told(content)
