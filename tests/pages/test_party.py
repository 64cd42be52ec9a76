"""Shows the page of one party: what binds it alone, through its group, by name, and with all the others."""

from overens.pages.page import Library
from overens.pages.party import special_rules
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.library import body, library
from tests.support.small_agreement import ANNEX, EDITION, PARTIES

DOCUMENT = Content().document()
BERG, ARE, AF = (body(f"prov/2025/parter/{party}/") for party in ("bergs-kommun", "are-kommun", "af"))


def test_the_head_says_whose_page_it_is_and_how_the_edition_stands() -> None:
    assert BERG.one("h1").text == "Bergs kommun"
    assert BERG.one(of="o-kicker").text == "Prov 2025 Gäller"
    assert BERG.one(of="o-lead").text == "Här står allt i Prov 2025 som binder Bergs kommun."


def test_the_facts_are_those_that_the_register_has() -> None:
    assert BERG.one("dl").text == "Slag av part Kommun Binds också som Kommunerna"
    assert AF.one("dl").text == (
        "Slag av part Statlig myndighet Organisationsnummer 202100-2114 Webbplats arbetsformedlingen.se"
    )
    assert AF.one("dl").links() == {"arbetsformedlingen.se": "https://arbetsformedlingen.se"}


def test_a_question_and_the_material_are_no_rules() -> None:
    content = draft().put(EDITION, ("arbetsmaterial", 0, "binder"), ["regionen"])
    rules = special_rules(content.document(), "regionen")
    assert [rule.id for rule in rules] == ["malgrupp-alla"]


def test_an_address_that_is_no_web_address_is_not_linked() -> None:
    content = Content().put(PARTIES, ("parter", 0, "webbplats"), "javascript:alert(1)")
    assert "javascript" not in str(body("prov/2025/parter/af/", _library(content)).links())


def test_the_commitments_stand_in_short_and_in_full() -> None:
    assert BERG.texts("li", of="o-cell") == [
        "Team Deltar Mandat: operativt beslutsmandat",
        "Samråd Deltar",
    ]
    assert BERG.one(of="o-party").texts("h4") == ["4.1.1 Team", "4.1.2 Samråd"]
    assert BERG.by_id("kommunerna-team-regler").text.startswith("Särskilda regler: Frågor ställs skriftligt.")


def test_each_commitment_in_short_leads_to_itself_in_full() -> None:
    targets = [cell.one("a").attributes["href"] for cell in BERG.all(of="o-cell")]
    assert targets == ["#kommunerna-team", "#kommunerna-samrad"]


def test_functions_are_told_with_where_they_work() -> None:
    assert AF.one("tbody").texts("tr") == ["Team Kontaktpersoner: Kontakt"]
    assert AF.one("tbody").links() == {"Team": "../../../../prov/2025/roller/team/"}
    assert BERG.one("tbody").links()["Samråd"] == "#kommunerna-samrad"


def test_what_binds_the_party_by_name_is_gathered_from_the_whole_text() -> None:
    assert [passage.text for passage in AF.all(of="o-passage")] == ["B1.2 Möten Alla är med."]
    assert [passage.text for passage in BERG.all(of="o-passage")] == []


def test_a_section_that_binds_a_party_is_quoted_by_what_stands_in_it() -> None:
    content = Content()
    content.at(EDITION, ("avsnitt", 1, "avsnitt", 0, "innehåll", 0)).pop("binder")
    assert [rule.id for rule in special_rules(content.document(), "are-kommun")] == ["malgrupp-alla"]


def test_the_lists_of_parties_and_of_signatures_are_no_rules() -> None:
    assert [rule.name for rule in special_rules(DOCUMENT, "regionen")] == ["Alla som behöver."]


def test_who_signs_is_told_and_that_nobody_does() -> None:
    assert BERG.by_id("om_underskrift").text == "Underskrift"
    assert "För Bergs kommun undertecknar Cia Asp, chef. Gäller skolan. Se alla underskrifter" in BERG.text
    assert "För Arbetsförmedlingen undertecknar Alva Ek, chef. Se alla underskrifter" in AF.text
    assert "Åre kommun är part men undertecknar inte." in ARE.text


def test_what_binds_everybody_is_apart_and_led_to() -> None:
    common = BERG.one(of="o-common")
    assert common.texts("h3") == ["Överenskommelsen", "Bilaga 1 Arbetsgången", "Bilaga 2 Roller"]
    assert common.links()["B1.2 Möten"] == "../../../../prov/2025/text/#moten"


def test_a_section_that_binds_only_some_is_not_told_to_bind_everybody() -> None:
    content = Content().put(ANNEX, ("avsnitt", 0, "binder"), ["af"])
    common = body("prov/2025/parter/bergs-kommun/", _library(content)).one(of="o-common")
    assert "B1.1 Översikt" not in common.links()


def test_a_party_without_commitments_is_told_that_the_rest_holds() -> None:
    content = Content()
    content.at(EDITION, ("åtaganden", "parter")).pop()
    page = body("prov/2025/parter/af/", _library(content))
    assert "inga åtaganden som gäller just Arbetsförmedlingen" in page.text
    assert page.all("table") == []


def _library(content: Content) -> Library:
    return library(content.document())


def test_a_name_that_is_lost_is_said_to_be_and_not_taken_for_nobody() -> None:
    content = Content().put(EDITION, ("underskrifter", "undertecknare", 0), {"part": "af", "namn_saknas": "Oläsligt."})
    page = body("prov/2025/parter/af/", library(content.document()))
    assert "Vem som undertecknar för Arbetsförmedlingen: namnet saknas i källan." in page.text


def test_commitments_that_are_not_written_are_said_to_be_missing() -> None:
    content = Content().put(EDITION, ("åtaganden", "parter", 1, "områden"), [])
    content.put(EDITION, ("åtaganden", "parter", 1, "platshållare"), {"slag": "bara avsikt", "skäl": "Kommer sedan."})
    page = body("prov/2025/parter/regionen/", library(content.document()))
    assert page.one("p", of="o-placeholder").text == "Inte skriven än: Kommer sedan."
