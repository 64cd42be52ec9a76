"""Shows the rules about timelines."""

import pytest

from overens.problems import KeyPath
from tests.support.drafts import draft
from tests.support.editions import faults, told
from tests.support.small_agreement import EDITION

PLAN: KeyPath = ("arbetsmaterial", 0, "innehåll", 0, "tidplan")
KEY = "arbetsmaterial[1].innehåll[1].tidplan"

CASES: list[tuple[str, KeyPath, str, list[str]]] = [
    ("ends before it begins", (*PLAN, 1, "till"), "2025-08-27", [f"fel datum-ordning utgåva {KEY}[2].till"]),
    ("ends in the month that it begins in", (*PLAN, 1, "till"), "2025-08", []),
    ("ends the same day", (*PLAN, 1, "till"), "2025-08-28", []),
    ("stands after a later one", (*PLAN, 1, "när"), "2025-03-31", [f"varning tidplan-ordning utgåva {KEY}[2].när"]),
    ("stands in the month of the one before", (*PLAN, 1, "när"), "2025-04-01", []),
    (
        "the one before is a day of its month",
        (*PLAN, 0, "när"),
        "2025-08-30",
        [f"varning tidplan-ordning utgåva {KEY}[2].när"],
    ),
]


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_steps_end_after_they_begin_and_stand_in_order(path: KeyPath, value: str, lines: list[str]) -> None:
    assert [line for line in told(draft().put(EDITION, path, value)) if not line.startswith("notering")] == lines


def test_the_times_are_told_in_words() -> None:
    [problem] = faults(draft().put(EDITION, (*PLAN, 1, "när"), "2025-03"), "tidplan-ordning")
    assert problem.what == "Steget ”plan-dagar” (mars 2025) står efter ”plan-start” (april 2025)."


@pytest.mark.parametrize(("index", "key"), [(0, "tidplan"), (1, "ledamöter")])
def test_an_empty_list_is_told(index: int, key: str) -> None:
    content = draft().put(EDITION, (*PLAN[:-2], index, key), [])
    assert [problem.what for problem in faults(content, "tom-lista")] == [f"Listan ”{key}” är tom."]
