"""Shows the page of the goals, in the number that there are."""

from tests.support.editions import Content
from tests.support.grown import grown
from tests.support.library import body, library
from tests.support.small_agreement import EDITION


def test_goals_are_counted_and_shown_in_full() -> None:
    page = body("prov/2025/mal/")
    assert page.one(of="o-lead").text == "Parterna har två gemensamma mål med två delmål."
    assert page.texts("h2")[:2] == ["Mål 1 Ökad kunskap", "Mål 2 Bättre ordning"]
    assert page.links()["3 Mål"] == "../../../prov/2025/text/#mal"


def test_one_goal_is_told_in_the_singular() -> None:
    content = Content()
    content.at(EDITION, ("mål",)).pop()
    page = body("prov/2025/mal/", library(content.document()))
    assert page.one(of="o-lead").text == "Parterna har ett gemensamt mål med två delmål."


def test_goals_without_subgoals_are_not_told_to_have_any() -> None:
    content = Content()
    content.at(EDITION, ("mål",)).pop(0)
    page = body("prov/2025/mal/", library(content.document()))
    assert page.one(of="o-lead").text == "Parterna har ett gemensamt mål."


def test_goals_that_are_measured_stand_by_area_after_the_others() -> None:
    page = body("prov/2025/mal/", library(grown().document()))
    assert page.one("h1").text == "Mål och indikatorer"
    assert page.one(of="o-lead").text == "Parterna har 4 mål, 2 delmål och 2 indikatorer."
    assert page.texts("h3") == ["B1.3 Hälsa"]
    [goals, indicators] = page.all("div", of="o-list")
    assert goals.texts("li") == ["Fler är friska.", "Det går fort."]
    assert indicators.texts("li") == ["Andelen friska.Mäts: Varje år i oktober.", "Antalet dagar."]
    assert page.links()["bilaga 1"] == "../../../prov/2025/text/#bilaga-1"
