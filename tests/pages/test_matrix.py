"""Shows the commitment matrix: a row a party or group, a column an area, and words in every cell."""

from tests.support.library import body

PAGE = body("prov/2025/atagandematris/")
ROWS = PAGE.one("tbody").all("tr")


def test_the_columns_are_the_areas_and_lead_to_their_bodies() -> None:
    columns = PAGE.one("thead").all("th")
    assert [column.text for column in columns] == ["Part", "Team", "Samråd"]
    assert columns[1].links() == {"Team": "../../../prov/2025/roller/team/"}
    assert columns[2].links() == {}


def test_a_group_names_its_members() -> None:
    head = ROWS[0].one("th")
    assert head.text == "Kommunerna Bergs kommun Åre kommun"
    assert head.links()["Åre kommun"] == "../../../prov/2025/parter/are-kommun/"
    assert head.links()["Kommunerna"] == "../../../prov/2025/text/#kommunerna-ataganden"


def test_a_party_alone_leads_to_its_own_page() -> None:
    assert ROWS[1].one("th").links() == {"Regionen": "../../../prov/2025/parter/regionen/"}


def test_every_cell_tells_its_form_its_mandate_and_its_functions() -> None:
    assert [cell.text for cell in ROWS[0].all("td")] == [
        (
            "Deltar (Kommunerna, Team) Mandat: operativt beslutsmandat"
            " Minst dessa funktioner deltar: Handläggare Samordnare Vid behov deltar också: Lots"
        ),
        "Deltar (Kommunerna, Samråd) Parten företräds av: Chef",
    ]
    assert ROWS[0].all("td")[0].one("a").attributes["href"] == "../../../prov/2025/text/#kommunerna-team"


def test_an_empty_cell_is_told_in_words() -> None:
    assert [cell.text for cell in ROWS[2].all("td")] == [
        "Kontaktperson (Arbetsförmedlingen, Team) Kontaktpersoner: Kontakt",
        "Inget eget åtagande",
    ]


def test_the_main_rule_stands_above() -> None:
    assert PAGE.one(of="o-notice").text == ("Huvudregeln: Alla deltar enligt bilaga 1. Läs huvudregeln i texten")


def test_who_cannot_see_the_whole_table_can_scroll_it_with_the_keyboard() -> None:
    region = PAGE.one(of="o-scroll")
    assert region.attributes["tabindex"] == "0"
    assert PAGE.by_id(region.attributes["aria-labelledby"]).text == "Åtaganden efter part och område"


def test_on_a_phone_each_cell_says_its_area() -> None:
    assert [cell.attributes["data-label"] for cell in ROWS[0].all("td")] == ["Team", "Samråd"]
