"""Shows the overview of the initiatives and the page of each, and how a table of figures is set."""

from tests.support.library import body, library
from tests.support.typed import typed

LIBRARY = library(typed().document())
OVERVIEW = body("prov/2025/initiativ/", LIBRARY)
PAGE = body("prov/2025/initiativ/initiativ-unga/", LIBRARY)
ANNEX = body("prov/2025/bilagor/1/", LIBRARY)


def test_the_overview_is_computed_from_the_details() -> None:
    [row] = OVERVIEW.all("tbody")[0].all("tr")
    assert [*row.texts("th"), *row.texts("td")] == [
        "Unga utan arbete",
        "3",
        "Arbetsförmedlingen och Kommunerna: socialtjänsten",
        "lätt, lång tid",
        "pågående",
        "2",
    ]
    assert OVERVIEW.links()["Unga utan arbete"] == "../../../prov/2025/initiativ/initiativ-unga/"


def test_an_initiative_has_a_page_with_all_that_is_said_of_it() -> None:
    assert PAGE.one("h1").text == "Initiativ 3: Unga utan arbete"
    assert "Ansvarig för uppföljning: Koordinatorn" in PAGE.text
    assert PAGE.links()["Alla initiativ"] == "../../../../prov/2025/initiativ/"


def test_figures_stand_in_a_table_with_a_header_for_each_row_and_column() -> None:
    [table] = ANNEX.all("table", of="o-figures")
    assert table.all("thead")[0].texts("th") == ["Post", "2025", "2026"]
    assert next(row.texts("td") for row in table.all("tr", of="o-row-total")) == ["2 000", "1 500"]
    [heading] = table.all("tr", of="o-row-group")
    assert (heading.texts("td"), heading.all("td")[0].attributes["colspan"]) == (["Bidrag"], "3")


def test_a_figure_that_is_wrong_leads_to_its_reason() -> None:
    [table] = ANNEX.all("table", of="o-figures")
    assert "#not-kostnad" in table.links().values()
    assert any(note.text.endswith("Originalet säger −1 700.") for note in ANNEX.all("p", of="o-note"))
