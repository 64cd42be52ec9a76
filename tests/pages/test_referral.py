"""Shows the referrer's page, for an agreement with a process and for one without."""

from dataclasses import replace

from overens.pages.page import Library
from tests.support.editions import Content
from tests.support.library import body, library, other
from tests.support.small_agreement import ANNEX

DOCUMENT = Content().document()


def with_content(*blocks: object) -> Library:
    """The small agreement with more content in the section that describes a step."""
    content = Content()
    content.at(ANNEX, ("avsnitt", 1, "innehåll")).extend(blocks)
    return library(content.document())


PAGE = body("remittera/")


def test_the_page_follows_the_case_from_beginning_to_end() -> None:
    assert PAGE.texts("h2") == [
        "Är det ett ärende för Prov?",
        "Så går det till",
        "Möten",
        "Vilka som sitter i teamet",
        "Vem som gör vad",
    ]


def test_what_the_agreement_demands_and_how_it_ends_are_there_when_it_says_so() -> None:
    demands = {"inledning": "En plan ska:", "typ": "krav", "punkter": ["vara skriven"]}
    criteria = {"inledning": "Ärendet avslutas när:", "typ": "kriterium", "punkter": ["allt är klart"]}
    page = body("remittera/", with_content(demands, criteria))
    assert page.by_id("om_krav").text == "Det här ska finnas med"
    assert [passage.text for passage in page.all(of="o-passage")][
        -1
    ] == "B1.2 Möten Ärendet avslutas när: allt är klart"
    assert "B1.2 Möten En plan ska: vara skriven" in [passage.text for passage in page.all(of="o-passage")]


def test_consent_stands_first_when_a_section_is_about_it() -> None:
    section = {"id": "samtycke", "rubrik": "Individens samtycke", "innehåll": [{"text": "Det ska vara skriftligt."}]}
    page = body("remittera/", library(Content().put(ANNEX, ("avsnitt", 2), section).document()))
    assert page.texts("h2")[1] == "Samtycke först"
    assert "B1.3 Individens samtycke Det ska vara skriftligt." in [found.text for found in page.all(of="o-passage")]


def test_each_step_tells_who_answers_where_it_leads_and_where_it_stands() -> None:
    steps = PAGE.all("li", of="o-step")
    assert steps[0].text == "Start Därefter: Plan och Slut Läs i texten: B1.1 Översikt"
    assert steps[1].links()["Teamet"] == "../prov/2025/roller/team/"
    assert steps[1].links()["Läs i texten: B1.2 Möten"] == "../prov/2025/text/#moten"


def test_the_rules_of_a_step_are_at_hand_without_what_the_page_shows_apart() -> None:
    [rules] = PAGE.one("ol", of="o-path").all("details")
    assert rules.one("summary").text == "Det här gäller för Plan"
    assert "Möten hålls varje månad." in rules.text
    assert "SIP-möte" not in rules.text


def test_a_decision_rule_is_told_as_when_and_then() -> None:
    assert [case.text for case in PAGE.all("li", of="o-case")] == [
        "SIP-möte När: Båda är med. Då gäller: SIP används.",
        "Annat möte När: Annars.",
    ]


def test_the_team_is_named_by_its_functions() -> None:
    heading = PAGE.by_id("om_team")
    assert heading.text == "Vilka som sitter i teamet"
    assert PAGE.links()["Teamet"] == "../prov/2025/roller/team/"


def test_tasks_are_gathered_by_who_does_them() -> None:
    assert PAGE.texts("h3")[-3:] == ["Samrådet", "Teamet", "Samordnaren"]


def test_an_agreement_without_a_process_is_named_and_nothing_is_made_up() -> None:
    bare = replace(DOCUMENT, annexes=())
    page = body("remittera/", library(bare))
    assert page.texts("h2") == ["Överenskommelser"]
    assert page.links() == {
        "Roller i Prov 2025": "../prov/2025/roller/",
        "Hela texten i Prov 2025": "../prov/2025/text/",
    }


def test_two_agreements_stand_under_a_heading_each() -> None:
    second = replace(other(DOCUMENT, "2025", DOCUMENT.status, DOCUMENT.validity.start), short_title="Andra 2025")
    second = replace(second, name=replace(second.name, agreement="andra"))
    page = body("remittera/", library(DOCUMENT, second))
    assert [heading for heading in page.texts("h2") if heading.endswith("2025")] == ["Andra 2025", "Prov 2025"]
    ids = [element.attributes["id"] for element in page.all("h2")]
    assert len(ids) == len(set(ids))


def test_no_agreement_at_all_is_told() -> None:
    assert "Det finns ingen överenskommelse här ännu." in body("remittera/", Library((), library().today, "Prov")).text
