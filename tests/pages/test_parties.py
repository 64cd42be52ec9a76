"""Shows the page of the parties, where groups have their anchors."""

from tests.support.library import body


def test_parties_lead_to_their_pages_and_groups_are_places_on_the_page() -> None:
    page = body("prov/2025/parter/")
    assert page.texts("h2")[:2] == ["Fyra parter", "Grupper"]
    assert page.links()["Åre kommun"] == "../../../prov/2025/parter/are-kommun/"
    assert page.by_id("kommunerna").text == "Kommunerna"
    assert page.links()["Läs vad gruppen åtar sig"] == "../../../prov/2025/text/#kommunerna-ataganden"
