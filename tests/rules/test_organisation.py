"""Shows the rules about the levels of an organisation."""

from overens.problems import KeyPath
from tests.support.editions import faults, told
from tests.support.grown import grown
from tests.support.small_agreement import ANNEX

LEVELS: KeyPath = ("avsnitt", 3, "innehåll", 0, "organisation")


def test_a_body_on_two_levels_is_told_at_the_second() -> None:
    content = grown().put(ANNEX, (*LEVELS, 1, "organ", 1), "samradet")
    [problem] = faults(content, "organ-pa-tva-nivaer")
    assert problem.path == (*LEVELS, 1, "organ", 1)
    assert problem.what == "Organet ”samradet” står både på ”Beslutande” och på ”Operativ”."


def test_a_level_without_a_body_is_told() -> None:
    content = grown().put(ANNEX, (*LEVELS, 0, "organ"), [])
    assert told(content) == ["fel niva-utan-organ bilaga avsnitt[4].innehåll[1].organisation[1].organ"]


def test_levels_with_each_their_bodies_are_left_alone() -> None:
    assert told(grown()) == []
