"""Shows the short versions of the referrer's way: in English and easy to read, with the same names and numbers."""

import pytest

from overens.clarity.sentences import measured
from overens.pages.running_text import running_text
from tests.support.library import library, living_body, living_library, made

ENGLISH, EASY = "remittera/english/", "remittera/lattlast/"
FOUND = made(living_library())


def test_the_english_page_says_its_language_and_the_others_do_not() -> None:
    assert {page.url: page.language for page in FOUND.values() if page.language} == {ENGLISH: "en"}


@pytest.mark.parametrize("url", [ENGLISH, EASY])
def test_both_have_the_numbers_and_the_way_to_the_long_page(url: str) -> None:
    found = living_body(url)
    assert found.links()["0980-319 201"] == "tel:+46980319201"
    assert found.links()["Åre kommun"] == "../../remittera/are/"
    assert "Provblanketten" in found.text


def test_the_versions_lead_to_each_other_and_are_found_from_the_long_pages() -> None:
    assert living_body(ENGLISH).links()["Lättläst svenska"] == "../../remittera/lattlast/"
    assert living_body(EASY).links()["In English"] == "../../remittera/english/"
    assert living_body("remittera/").links()["In English"] == "../remittera/english/"
    assert living_body("remittera/are/").links()["Lättläst svenska"] == "../../remittera/lattlast/"


def test_words_of_another_language_are_marked() -> None:
    english, easy = FOUND[ENGLISH].body, FOUND[EASY].body
    assert english.count(' lang="sv"') == 5
    assert easy.count(' lang="en"') == 1


def test_easy_is_easier_than_any_other() -> None:
    assert measured(running_text(FOUND[EASY].body)).lix < 30


def test_without_a_way_to_refer_there_is_no_version() -> None:
    assert not {ENGLISH, EASY} & set(made(library()))
