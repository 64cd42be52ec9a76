"""Shows that lists hold something, that steps lead to each other, and that some text points to every footnote."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import ANNEX, EDITION

STEPS: KeyPath = ("avsnitt", 0, "innehåll", 0, "process")


def process(*steps: tuple[str, list[str]]) -> Content:
    """The small agreement with other steps, each with those that follow on it."""
    written = [{"id": step, "namn": step.upper(), "sedan": following} for step, following in steps]
    return Content().put(ANNEX, STEPS, written)


REACHED = [
    ("in order", [("a", []), ("b", []), ("c", [])], []),
    ("told", [("a", ["b"]), ("b", ["c"]), ("c", [])], []),
    ("branches", [("a", ["b", "c"]), ("b", ["d"]), ("c", ["d"]), ("d", [])], []),
    ("a loop", [("a", ["b"]), ("b", ["a", "c"]), ("c", ["a"])], []),
    ("one passed over", [("a", ["c"]), ("b", []), ("c", [])], ["b"]),
    ("an island", [("a", ["d"]), ("b", ["c"]), ("c", ["b"]), ("d", [])], ["b", "c"]),
    ("back to the first alone", [("a", []), ("b", ["a"]), ("c", [])], ["c"]),
    ("none", [], []),
]


@pytest.mark.parametrize(("steps", "lost"), [case[1:] for case in REACHED], ids=[case[0] for case in REACHED])
def test_every_step_can_be_reached_from_the_first(steps: list[tuple[str, list[str]]], lost: list[str]) -> None:
    assert [problem.value for problem in faults(process(*steps), "steg-nas-inte")] == lost


def test_a_step_leads_to_a_step_of_its_own_process() -> None:
    content = process(("kalla", ["mota"]), ("mote", []))
    [problem] = faults(content, "okand-hanvisning")
    assert problem.path == (*STEPS, 0, "sedan", 0)
    assert problem.fix == "Menade du ”mote”? Rätta id:t, eller lägg till steget i processen."
    second = {"process": [{"id": "annan", "namn": "Annan", "sedan": ["kalla"]}]}
    content.put(ANNEX, (*STEPS[:-2], 1), second)
    assert [problem.value for problem in faults(content, "okand-hanvisning")] == ["mota", "kalla"]


@pytest.mark.parametrize("key", ["punkter", "process", "beslutsregel", "kategorier", "nivåer"])
def test_a_list_holds_something(key: str) -> None:
    content = Content().put(ANNEX, ("avsnitt", 1, "innehåll", 4), {key: []})
    assert told(content) == [f"fel tom-lista bilaga avsnitt[2].innehåll[5].{key}"]


def test_some_text_points_to_every_footnote() -> None:
    content = Content().put(EDITION, ("avsnitt", 1, "innehåll", 0, "text"), "Utan not.")
    assert told(content) == ["varning not-utan-tecken utgåva avsnitt[2].innehåll[1].fotnot.id"]
