"""Only my party: what changes for it stands apart from what changes for everybody."""

import pytest

from tests.support.compared import body, comparison, view
from tests.support.html_tree import Element


def listed(page: Element, heading: str) -> set[str]:
    """The ids of the changes that stand in the section with a heading."""
    section = next(found for found in page.all("section") if found.all("h2") and found.all("h2")[0].text == heading)
    return {found.attributes["id"].removeprefix("andring_") for found in section.all("li", of="o-change")}


@pytest.mark.parametrize("party", view("star").party_names)
def test_the_two_are_told_apart(party: str) -> None:
    page, name = body("star", f"parter/{party}/"), view("star").party_names[party]
    real = [change for change in comparison("star").changes if not change.kind.is_formal]
    assert listed(page, f"Ändras för {name}") == {change.id for change in real if party in change.binds}
    assert listed(page, "Ändras för alla parter") == {change.id for change in real if not change.binds}


def test_what_binds_through_a_group_is_there() -> None:
    page = body("star", "parter/bergs-kommun/")
    assert "atagande-kommunerna-personuppgifter" in listed(page, "Ändras för Bergs kommun")
    assert "Kommunerna, som Bergs kommun hör till" in page.text


def test_one_who_joins_and_one_who_leaves_are_told() -> None:
    joining, leaving = (body("star", f"parter/{party}/") for party in ("kriminalvarden", "ragunda-kommun"))
    assert "Kriminalvården är ny part i STAR 2026, exempel." in joining.text
    assert "Ragunda kommun är inte part i STAR 2026, exempel." in leaving.text
    assert not [link for link in joining.links().values() if "2025/parter/kriminalvarden" in link]
    assert not [link for link in leaving.links().values() if "2026/parter/ragunda-kommun" in link]


def test_all_parties_on_one_page() -> None:
    page = body("star", "parter/")
    assert page.texts("h2") == [*view("star").party_names.values(), "Ändras för alla parter"]
    assert "Försäkringskassans deltagande i STAR ändras från kontaktperson till deltar." in page.text
