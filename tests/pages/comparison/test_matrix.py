"""The matrix of both editions: a cell that changes says so in words, and how."""

from tests.support.compared import body
from tests.support.html_tree import Element


def cells(name: str) -> dict[tuple[str, str], Element]:
    """Every cell under its row's and its column's heading."""
    table = body(name, "atagandematris/").one("table")
    columns = table.one("thead").texts("th")[1:]
    return {
        (row.one("th").text, column): cell
        for row in table.one("tbody").all("tr")
        for column, cell in zip(columns, row.all("td"), strict=True)
    }


def state(cell: Element) -> str:
    """The word for what happens to a cell."""
    return cell.one(of="o-state").text


def test_a_form_that_changes_shows_both() -> None:
    found = cells("star")["Försäkringskassan", "STAR"]
    assert state(found) == "Ändras"
    assert (found.one("del").text, found.one("ins").text) == (
        "[struket: Kontaktperson – slut på struket]",
        "[tillagt: Deltar – slut på tillagt]",
    )


def test_commitments_that_come_and_go_say_so() -> None:
    found = cells("star")
    added = "[tillagt: Samtycke och personuppgifter – slut på tillagt]"
    area = next(column for _, column in found if "Samtycke" in column)
    assert area == added
    assert state(found["Kommunerna", area]) == "Tillkommer"
    assert state(found["Arbetsförmedlingen", "STAR utvecklingsarbete"]) == "Utgår"


def test_functions_are_compared_one_by_one() -> None:
    found = cells("star")["Kommunerna", "STAR"]
    assert [made.text for made in found.all("ins")] == ["[tillagt: Kommunala aktivitetsansvaret – slut på tillagt]"]
    assert [made.text for made in found.all("del")] == ["[struket: Integration – slut på struket]"]


def test_a_cell_leads_to_its_changes() -> None:
    links = cells("star")["Försäkringskassan", "STAR"].links()
    assert "../../../../star/jamfor/2025-2026/#andring_deltagandeform-forsakringskassan-star" in links.values()


def test_an_edition_against_itself_changes_no_cell() -> None:
    found = [cell for cell in cells("star 2025").values() if "Inget eget åtagande" not in cell.text]
    assert {state(cell) for cell in found} == {"Oförändrat"}
