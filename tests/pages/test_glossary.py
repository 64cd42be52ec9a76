"""Shows the glossary: every word with its explanation, in Swedish order, and where it is used."""

from dataclasses import replace

from tests.support.editions import Content
from tests.support.library import body, library, made
from tests.support.small_agreement import GLOSSARY

PAGE = body("ordlista/")


def test_words_stand_under_their_letters() -> None:
    assert PAGE.texts("h2") == ["S", "T"]
    assert PAGE.one("nav").links() == {"S": "#om_1", "T": "#om_2"}


def test_a_word_has_its_meaning_its_explanation_and_where_it_is_used() -> None:
    assert PAGE.by_id("sip").text == "SIP samordnad individuell plan En gemensam plan. Används i 2 Syfte, B1.2 Möten"
    assert PAGE.by_id("sip").links()["B1.2 Möten"].startswith("../prov/2025/text/#sip-mote")


def test_a_meaning_in_another_language_says_so() -> None:
    content = Content()
    content.at(GLOSSARY, ("ord", 0))["språk"] = "danska"
    page = body("ordlista/", library(content.document()))
    assert [found.attributes.get("lang") for found in page.all("span") if found.text] == ["da"]


def test_a_word_that_explains_another_leads_to_it_on_the_page() -> None:
    assert PAGE.by_id("team").links()["SIP"] == "#sip"


def test_words_are_in_swedish_order_whatever_their_case() -> None:
    content = Content()
    for word in ("öppenvård", "Åre", "ärende", "zon", "Äpple"):
        content.at(GLOSSARY, ("ord",)).append({"id": f"x{len(word)}{word[-1]}", "term": word, "förklaring": "Ett ord."})
    page = body("ordlista/", library(content.document()))
    assert page.texts("dt")[2:] == ["zon", "Åre", "Äpple", "ärende", "öppenvård"]
    assert page.texts("h2") == ["S", "T", "Z", "Å", "Ä", "Ö"]


def test_a_word_that_two_agreements_share_stands_once() -> None:
    document = Content().document()
    second = replace(document, name=replace(document.name, agreement="andra"))
    assert len(body("ordlista/", library(document, second)).all("dt")) == 2


def test_a_site_without_words_says_so() -> None:
    bare = replace(Content().document(), terms=())
    assert "Det finns inga ord i ordlistan ännu." in body("ordlista/", library(bare)).text


def test_the_letters_are_the_contents() -> None:
    assert made(library())["ordlista/"].outline == ()
