"""Shows the page about the site, and that the pages about the site are there to be linked from every foot."""

from tests.support.library import library, living_body, living_library, made

PAGE = living_body("om/")


def test_it_says_who_answers_and_whose_texts_there_are() -> None:
    assert "Samordningsförbundet Prov ansvarar för webbplatsen." in PAGE.text
    assert "Sidorna gjordes den 1 juni 2025." in PAGE.text


def test_it_leads_to_the_other_pages_about_the_site() -> None:
    found = PAGE.links()
    assert (found["tillgänglighet"], found["integritet"]) == ("../tillganglighet/", "../integritet/")


def test_they_are_in_the_foot_and_in_no_menu() -> None:
    found = [page.url for page in made(living_library()).values() if page.in_foot]
    assert found == ["nyheter/", "om/", "tillganglighet/", "integritet/", "sok/"]


def test_without_a_statement_only_privacy_is_left() -> None:
    assert [page.url for page in made(library()).values() if page.in_foot] == ["nyheter/", "integritet/", "sok/"]
