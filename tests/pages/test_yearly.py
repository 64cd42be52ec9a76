"""Shows the page of the year: what is done in which month, what has no month, and the file to follow."""

from tests.support.editions import Content
from tests.support.library import library, living_body, living_library, made
from tests.support.living_data import YEAR

PAGE = living_body("arshjul/")


def test_each_month_has_what_begins_in_it_and_what_has_none_stands_last() -> None:
    assert PAGE.texts("dt") == ["Februari", "November", "Ingen månad är sagd"]
    decision, followed, met = PAGE.texts("dd")
    assert decision == "Beslut om överenskommelsen. Utgåvan 2025 beslutades den 18 februari 2025."
    assert followed == "November–december: Det följs upp Läs i texten (Det följs upp)"
    assert met == "Parterna träffas Läs i texten (Parterna träffas)"


def test_it_can_be_followed_and_says_that_it_is_an_example() -> None:
    assert PAGE.links()["Årshjulet för Prov 2025 som kalenderfil"] == "../arshjul/prov.ics"
    assert "EXEMPEL. Månaderna är påhittade." in PAGE.text


def test_an_agreement_that_says_nothing_of_a_year_has_none() -> None:
    assert "arshjul/" not in made(library())
    content = Content().enliven()
    del content.files[YEAR]
    assert "arshjul/" not in made(living_library(content))
