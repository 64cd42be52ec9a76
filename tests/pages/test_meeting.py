"""Shows the page of the meeting at which an edition was taken up for decision."""

from tests.support.grown import grown
from tests.support.library import body, library, made
from tests.support.small_agreement import EDITION

LIBRARY = library(grown().document())
URL = "prov/2025/sammantrade/"
PAGE = body(URL, LIBRARY)


def test_it_says_who_met_when_and_where() -> None:
    assert PAGE.one("h1").text == "Sammanträdet den 18 februari 2025"
    assert PAGE.texts("dd")[:3] == ["Samrådet", "18 februari 2025, kl. 08.30–12.00", "Storgatan 1"]
    assert PAGE.links()["Samrådet"] == "../../../prov/2025/roller/samradet/"


def test_what_settled_the_edition_comes_first() -> None:
    panel = PAGE.one(of="o-panel")
    assert panel.one("h2").text == "Beslutet om utgåvan"
    assert panel.texts("p")[1] == "Rekommendation från Teamet: Anta den."
    assert panel.texts("li") == ["Samrådet antar den."]
    assert panel.texts("p")[-2:] == ["Villkor: Budgeten godkänns.", "Utfall: Samrådet antog den."]


def test_without_minutes_the_outcome_is_said_to_be_unknown() -> None:
    content = grown().put(EDITION, ("sammanträde", "dagordning", 1, "utfall"), None)
    panel = body(URL, library(content.document())).one(of="o-panel")
    assert panel.texts("p")[-1] == "Vad protokollet säger om punkten står inte här."


def test_the_agenda_has_every_item_with_what_is_known() -> None:
    items = PAGE.all("section", of="o-agenda")
    assert [item.one("h3").text for item in items] == ["1. Öppnande", "2. Överenskommelsen", "3. Läget"]
    assert items[1].texts("li") == ["Beslut", "Föredragande: Alva Ek och Bo Al", "Handling 1–2"]
    assert items[2].texts("li") == ["Information och diskussion"]
    assert items[1].links()["Se förslaget till beslut ovan"] == "#om_utgavan"


def test_papers_are_told_apart_from_annexes() -> None:
    assert "inte numren på överenskommelsens bilagor" in PAGE.text
    assert PAGE.texts("li")[-2:] == ["Handling 1", "Handling 2: Budgeten"]


def test_the_edition_leads_to_it_and_one_without_a_meeting_has_no_such_page() -> None:
    assert URL not in made(library())
    page = body("prov/2025/", LIBRARY)
    assert page.links()["Sammanträdet"] == "../../prov/2025/sammantrade/"
    assert "Beslut om nästa utgåva senast 30 november 2025" in page.text
    assert "Viktiga att samverka med, utan att vara parter: arbetsgivare och skolor." in page.text
    assert "En undertecknar bara för en del och en part undertecknar inte." in page.text
