"""Shows that the overview of the initiatives is held against the details, and what else is asked of them."""

from copy import deepcopy

import pytest

from overens.problems import KeyPath
from tests.support.editions import faults, told
from tests.support.small_agreement import ANNEX
from tests.support.typed import INITIATIVE, typed

LIST: KeyPath = ("avsnitt", 3, "innehåll", 0, "initiativ")
FIRST: KeyPath = (*LIST, 0)
KEY = "avsnitt[4].innehåll[1].initiativ[1]"


@pytest.mark.parametrize(
    ("path", "value", "key", "what"),
    [
        (("läge",), "avslutat", "läge", "”avslutat”, men bedömningen säger ”pågående”"),
        (("bedömning", "tid"), "kort tid", "tid", "”lång tid”, men bedömningen säger ”kort tid”"),
        (("bedömning", "svårighet"), "svårt", "svårighet", "”lätt”, men bedömningen säger ”svårt”"),
    ],
)
def test_an_overview_that_the_assessment_denies_is_an_error(path: KeyPath, value: str, key: str, what: str) -> None:
    content = typed().drop(ANNEX, (*FIRST, "bedömning", "avvikelse")).put(ANNEX, (*FIRST, *path), value)
    found = [problem for problem in faults(content, "oversikt-stammer-inte") if problem.key.endswith(key)]
    [problem] = found
    assert problem.key == f"{KEY}.bedömning.{key}"
    assert what in problem.what


def test_a_difference_with_its_reason_is_none() -> None:
    assert told(typed()) == []


def test_what_the_assessment_does_not_say_is_no_difference() -> None:
    content = typed().drop(ANNEX, (*FIRST, "bedömning", "avvikelse")).drop(ANNEX, (*FIRST, "bedömning", "svårighet"))
    assert told(content) == []


def test_a_reason_for_no_difference_is_a_warning() -> None:
    content = typed().put(ANNEX, (*FIRST, "bedömning", "svårighet"), "lätt")
    assert told(content) == [f"varning avvikelse-utan-fel bilaga {KEY}.bedömning.avvikelse"]


def test_a_number_is_that_of_one_initiative() -> None:
    second = deepcopy(INITIATIVE) | {"id": "initiativ-andra"}
    second["bedömning"]["avvikelse"]["id"] = "not-andra"
    content = typed()
    content.at(ANNEX, LIST).append(second)
    [problem] = faults(content, "dubbelt-initiativ")
    assert problem.what == "Numret 3 har redan initiativet ”initiativ-unga”."


def test_that_nobody_follows_up_is_noted() -> None:
    content = typed().drop(ANNEX, (*FIRST, "ansvarig_för_uppföljning"))
    assert told(content) == [f"notering uppfoljning-utan-ansvarig bilaga {KEY}.namn"]
