"""Shows the page of a role or body: what is said of it, who is in it, and everything it answers for."""

from overens.pages.page import Library
from tests.support.editions import Content
from tests.support.library import body, library
from tests.support.small_agreement import ROLES

TEAM, COORDINATOR = body("prov/2025/roller/team/"), body("prov/2025/roller/samordnaren/")


def with_role(**role: object) -> Library:
    """The small agreement with one more role."""
    return library(
        Content().put(ROLES, ("roller", 3), {"id": "lots", "namn": "Lotsen", "typ": "roll", **role}).document()
    )


def test_roles_and_bodies_are_listed_apart_with_a_sentence_each() -> None:
    page = body("prov/2025/roller/")
    assert page.texts("h2")[:2] == ["Organ", "Roller"]
    assert page.texts("li", of="o-door") == ["Samrådet Samrådet leder.", "Teamet", "Samordnaren"]
    assert page.links()["Teamet"] == "../../../prov/2025/roller/team/"


def test_a_sentence_in_a_card_has_no_links_of_its_own() -> None:
    page = body("prov/2025/roller/", with_role(kort="Lotsen leder [](roll:team)."))
    assert page.all("li", of="o-door")[-1].text == "Lotsen Lotsen leder Teamet."
    assert len(page.all("li", of="o-door")[-1].all("a")) == 1


def test_a_role_is_described_as_the_annex_describes_it() -> None:
    assert TEAM.by_id("om_beskrivning").text == "Teamet"
    assert TEAM.by_id("team-sammansattning").text == "Minst dessa: Handläggare Koordinator"
    assert TEAM.links()["Läs beskrivningen där den står, B2.2"] == "../../../../prov/2025/text/#roll-team"


def test_a_body_says_which_parties_take_part_and_how() -> None:
    assert TEAM.one("tbody").texts("tr") == [
        (
            "Kommunerna Deltar Mandat: operativt beslutsmandat Minst dessa funktioner deltar: Handläggare Samordnare"
            " Vid behov deltar också: Lots"
        ),
        "Regionen Deltar Minst dessa funktioner deltar: Koordinator Kan adjungeras vid behov: Chef",
        "Arbetsförmedlingen Kontaktperson Kontaktpersoner: Kontakt",
    ]


def test_duties_and_mentions_are_quoted_and_led_to() -> None:
    assert COORDINATOR.texts("h2") == ["Ansvarar för", "Om texten"]
    assert [passage.text for passage in COORDINATOR.all(of="o-passage")][
        -1
    ] == "B1.2 Möten Alla är med. Annat möte Annars."
    assert TEAM.texts("h2") == ["Teamet", "Så deltar parterna", "Ansvarar för", "Nämns också", "Om texten"]


def test_a_role_without_a_heading_is_quoted_from_where_it_is_described() -> None:
    assert "Rollen har ingen egen rubrik i texten. Så här beskrivs den:" in COORDINATOR.text
    assert COORDINATOR.all(of="o-passage")[0].links()["B1.2 Möten"].startswith("../../../../prov/2025/text/#moten")


def test_a_role_that_nobody_describes_says_so() -> None:
    page = body("prov/2025/roller/lots/", with_role(saknar_beskrivning="Ingen säger vad <lotsen> gör.", kort="Lotsen."))
    assert page.one(of="o-lead").text == "Lotsen."
    assert page.one(of="o-notice").text == ("Rollen beskrivs inte i överenskommelsen. Ingen säger vad <lotsen> gör.")
