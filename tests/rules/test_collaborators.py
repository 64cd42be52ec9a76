"""Shows the rule about those whom the parties work with."""

import pytest

from tests.support.editions import faults
from tests.support.grown import grown
from tests.support.small_agreement import EDITION


@pytest.mark.parametrize("name", ["Bergs kommun", "bergs kommun", "Region Prov"])
def test_a_party_is_not_also_one_of_the_others(name: str) -> None:
    [problem] = faults(grown().put(EDITION, ("samverkar_med", 1, "namn"), name), "part-bland-andra")
    assert (problem.path, problem.value) == (("samverkar_med", 1, "namn"), name)


def test_others_are_left_alone() -> None:
    assert faults(grown(), "part-bland-andra") == []
