"""Shows what an edition makes of the registers that it shares with others."""

from overens.document.inline import Link, LinkKind, plain
from overens.model.content import LoadedEdition
from tests.support.editions import Content
from tests.support.small_agreement import EDITION


def named(name: str | None) -> LoadedEdition:
    """The small edition, in which one municipality may have a name of its own."""
    names = [{"part": "are-kommun", "namn": name}] if name else []
    return Content().put(EDITION, ("partsnamn",), names).edition()


def test_a_party_has_the_name_that_the_edition_gives_it() -> None:
    edition = named("Åre bergsstad")
    assert edition.party_by_id["are-kommun"].name == "Åre bergsstad"
    assert edition.party_by_id["bergs-kommun"].name == "Bergs kommun"
    assert [party.name for party in edition.parties.value.parties if party.id == "are-kommun"] == ["Åre kommun"]


def test_the_name_of_an_edition_stands_everywhere_in_its_text() -> None:
    document = Content().put(EDITION, ("partsnamn",), [{"part": "regionen", "namn": "Region Prov"}]).document()
    assert [party.name for party in document.parties if party.id == "regionen"] == ["Region Prov"]
    assert document.name_of(Link(LinkKind.PARTY, "regionen")) == "Region Prov"
    places = ("part-regionen", "underskrift-regionen-part")
    assert {plain(document.by_id[place].text) for place in places} == {"Region Prov"}


def test_a_group_keeps_its_members_whatever_they_are_called() -> None:
    assert named("Åre bergsstad").members("kommunerna") == named(None).members("kommunerna")
