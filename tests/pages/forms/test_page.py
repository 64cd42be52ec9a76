"""Shows the page of a form: the file with its version, what it asks and where the text says so, and the warning."""

from datetime import date

from tests.support.html_tree import Element
from tests.support.library import body, living_body, living_library, made

PAGE = living_body("blanketter/prov/")


def test_the_file_stands_first_with_its_version() -> None:
    [file] = PAGE.all(of="o-download")
    assert file.links() == {"Ladda ner Provblanketten": "../../blanketter/prov/prov.pdf"}
    assert file.text == "Ladda ner Provblanketten 41 kB, 2 sidor Version 1.0, gäller från den 1 januari 2025."


def test_it_says_what_the_form_asks_and_where_the_agreement_says_so() -> None:
    asked = [line for line in PAGE.texts("li") if line.startswith(("Namn", "Vilket", "Jag"))]
    assert asked[0] == "Namn"
    assert asked[1].startswith("Vilket stöd behöver du? Med egna ord. Läs i texten: ")
    assert asked[2] == "Jag samtycker"


def test_it_warns_of_personal_data_in_the_offices_and_the_forms_own_words() -> None:
    assert "Skicka den aldrig med e-post." in PAGE.text
    assert PAGE.all(of="o-never")[0].text == "Personnummer"


def test_it_says_that_it_is_an_example_and_who_keeps_it() -> None:
    assert "EXEMPEL. Frågorna är påhittade." in PAGE.text
    assert "Ansvarar för blanketten: Kansliet. Granskas senast den 31 december 2025." in PAGE.text
    assert "Inte kontrollerad." not in PAGE.text
    assert "Inte kontrollerad." in body("blanketter/prov/", living_library(today=date(2026, 1, 1))).text


def test_every_form_stands_in_the_list() -> None:
    listed: Element = living_body("blanketter/")
    assert listed.links()["Provblanketten"] == "../blanketter/prov/"


def test_the_referrer_is_led_to_the_form() -> None:
    assert 'href="../../blanketter/prov/">Provblanketten</a>' in made(living_library())["remittera/are/"].body
