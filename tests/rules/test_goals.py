"""Shows the rules about the goals of an area and their indicators."""

from overens.problems import KeyPath
from tests.support.editions import faults, told
from tests.support.grown import grown
from tests.support.small_agreement import ANNEX

BLOCK: KeyPath = ("avsnitt", 2, "innehåll", 0)
OTHER = {"id": "fler-mal", "mål": [{"id": "mal-till", "text": "Ett mål till."}]}


def test_goals_without_an_indicator_are_noted_beside_those_that_have_one() -> None:
    content = grown().put(ANNEX, ("avsnitt", 2, "innehåll", 1), OTHER)
    assert told(content) == ["notering mal-utan-indikator bilaga avsnitt[3].innehåll[2].mål"]


def test_an_annex_that_measures_nothing_is_left_alone() -> None:
    assert told(grown().put(ANNEX, (*BLOCK, "indikatorer"), [])) == []


def test_the_same_goal_twice_is_told_where_it_stands_again() -> None:
    content = grown().put(ANNEX, (*BLOCK, "mål", 1, "text"), "Fler är\nfriska.")
    [problem] = faults(content, "dubbelt-mal")
    assert (problem.path, problem.what) == ((*BLOCK, "mål", 1, "text"), "Målet ”Fler är friska.” står redan i filen.")


def test_the_same_indicator_twice_is_told_and_a_goal_with_its_words_is_none() -> None:
    content = grown().put(ANNEX, (*BLOCK, "indikatorer", 1, "text"), "Andelen friska.")
    assert [problem.what for problem in faults(content, "dubbelt-mal")] == [
        "Indikatorn ”Andelen friska.” står redan i filen."
    ]
    content = grown().put(ANNEX, (*BLOCK, "indikatorer", 1, "text"), "Det går fort.")
    assert faults(content, "dubbelt-mal") == []


def test_an_empty_list_of_goals_is_told() -> None:
    assert [problem.what for problem in faults(grown().put(ANNEX, (*BLOCK, "mål"), []), "tom-lista")] == [
        "Listan ”mål” är tom."
    ]
