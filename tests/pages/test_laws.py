"""Shows what is told of laws, in the glossary and in a guide."""

from dataclasses import replace
from typing import Any

import pytest

from overens.model.parties import Law
from overens.pages.laws import told_laws, when
from tests.support.guide import guide_library
from tests.support.html_tree import Element
from tests.support.library import body, library

OLD = {"id": "gamla", "beteckning": "SFS 1991:900", "namn": "provlagen", "till": "2017-12-31", "ersatt_av": "nya"}
NEW = {"id": "nya", "beteckning": "SFS 2017:725", "namn": "andra provlagen", "från": "2018-01-01"}
LAWS = tuple(map(Law.model_validate, (OLD, NEW)))
BASES = [
    {"id": "grund", "namn": "Provlagen", "lag": "gamla", "anmärkning": "Mer om den."},
    {"id": "grund-tva", "namn": "Balken"},
]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"från": "2018-01-01"}, "Från 1 januari 2018"),
        ({"till": "2017-12-31"}, "Till och med 31 december 2017"),
        ({"från": "2018-01-01", "till": "2019-06-30"}, "Från 1 januari 2018 till och med 30 juni 2019"),
        ({}, "Ingen uppgift"),
    ],
)
def test_how_long_a_law_is_in_force_is_said_in_words(days: dict[str, Any], words: str) -> None:
    assert when(Law.model_validate({"id": "l", "beteckning": "SFS 1:1", "namn": "l", **days})) == words


def test_laws_stand_by_name_and_lead_to_what_replaced_them() -> None:
    new, old = told_laws(LAWS, "ordlista/")
    assert (new.address, new.successor) == ("#lag-nya", None)
    assert old.successor
    assert (old.successor.title, old.successor.address) == ("Andra provlagen (SFS 2017:725)", "#lag-nya")


def test_the_glossary_lists_them_after_the_words() -> None:
    page = body("ordlista/", replace(library(), laws=LAWS))
    assert page.texts("tr")[1:] == [
        "Andra provlagen (SFS 2017:725) Från 1 januari 2018 –",
        "Provlagen (SFS 1991:900) Till och med 31 december 2017 Andra provlagen (SFS 2017:725)",
    ]
    assert not body("ordlista/").all("table")


def test_a_guide_leads_to_its_law_and_says_when_it_has_ended() -> None:
    page: Element = body("guide/prov/", replace(guide_library((("rättslig_grund",), BASES)), laws=LAWS))
    assert page.texts("tr")[1:] == [
        "Provlagen Hela Gällde till och med 31 december 2017. Ersatt av Andra provlagen (SFS 2017:725). Mer om den.",
        "Balken Hela –",
    ]
    assert page.links()["Provlagen"] == "../../ordlista/#lag-gamla"
