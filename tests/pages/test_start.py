"""Shows the start page: the three doors, the way of a case, what holds now and the parties."""

from dataclasses import replace
from datetime import date

from overens.model.edition import Status
from overens.pages.page import Library
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.library import body, library, made, other

DOCUMENT = Content().document()
PAGE = body("")


def test_one_agreement_is_what_the_site_is_about() -> None:
    assert PAGE.one("h1").text == "Överenskommelse om prov"
    assert PAGE.one(of="o-lead").text == "Parterna planerar tillsammans."


def test_there_are_three_doors() -> None:
    doors = PAGE.one(of="o-start-doors")
    assert doors.links() == {
        "Remittera": "remittera/",
        "För parter och styrgrupper": "parter/",
        "Överenskommelsen": "prov/",
    }
    assert doors.texts("li")[0] == "Remittera Är det ett ärende för Prov? Läs hur det går till och vem som gör vad."


def test_the_way_of_a_case_is_shown_in_short() -> None:
    assert PAGE.texts("li", of="o-stop") == ["Start", "Plan", "Slut"]


def test_what_holds_now_is_told_with_its_files() -> None:
    panel = PAGE.one(of="o-panel")
    assert panel.text == (
        "Prov 2025 Gäller Överenskommelse om prov 2025. Beslutad den 18 februari 2025."
        " Hela texten i Prov 2025 Hela överenskommelsen som PDF (Prov 2025) (123 kB, 12 sidor)"
        " Texten som data (JSON) (Prov 2025) (987 byte)"
        " Underskrifter och arkiv för Prov 2025 Alla utgåvor av Prov"
    )
    assert "Det här gäller nu" in PAGE.texts("h2")


def test_an_edition_that_does_not_hold_is_not_told_to() -> None:
    page = body("", library(other(DOCUMENT, "2026", Status.DRAFT, date(2026, 1, 1))))
    assert "Det här gäller nu" not in page.texts("h2")
    assert "Prov 2026 Utkast" in page.one(of="o-panel").text
    assert "arkiv" not in page.one(of="o-panel").text


def test_several_agreements_have_a_door_each() -> None:
    second = replace(DOCUMENT, name=replace(DOCUMENT.name, agreement="andra"))
    page = body("", library(DOCUMENT, second))
    assert page.one("h1").text == "Samordningsförbundet Prov"
    assert len(page.one(of="o-start-doors").all("li")) == 4
    assert len(page.all(of="o-panel")) == 2


def test_the_agreement_that_holds_is_met_first_and_only_those_with_a_process_take_cases() -> None:
    second = replace(draft().document(), name=replace(DOCUMENT.name, agreement="andra"), annexes=())
    page = body("", library(second, DOCUMENT))
    assert page.texts("h2")[-2:] == ["Det här gäller nu", "Övriga överenskommelser"]
    assert [panel.text.split(" Överenskommelse")[0] for panel in page.all(of="o-panel")] == [
        "Prov 2025 Gäller",
        "Prov 2025 Utkast",
    ]
    doors = page.one(of="o-start-doors").texts("li")
    assert doors[0] == "Remittera Är det ett ärende för Prov? Läs hur det går till och vem som gör vad."
    assert doors[3] == "Prov Läs utkastet, eller ladda ner det. Det är inte beslutat."


def test_an_agreement_that_has_ended_takes_no_cases_while_another_does() -> None:
    ended = replace(
        DOCUMENT,
        name=replace(DOCUMENT.name, agreement="andra"),
        agreement=DOCUMENT.agreement.model_copy(update={"short_title": "Förra"}),
        status=Status.REVOKED,
    )
    page = body("", library(DOCUMENT, ended))
    assert "Ett ärendes väg genom Prov" in page.texts("h2")
    assert "Ett ärendes väg genom Förra" not in page.texts("h2")
    assert page.one(of="o-start-doors").texts("li")[0].startswith("Remittera Är det ett ärende för Prov? Läs")
    alone = body("", library(ended))
    assert "Ett ärendes väg genom Förra" in alone.texts("h2")


def test_a_site_without_agreements_says_so() -> None:
    empty = Library((), date(2025, 1, 1), "Prov")
    assert "Det finns ingen överenskommelse här ännu." in body("", empty).text
    assert made(empty)[""].description.startswith("Överenskommelser om samverkan.")
