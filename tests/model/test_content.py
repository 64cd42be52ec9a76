"""Shows what an edition makes of the registers that it shares with others."""

from dataclasses import replace

from overens.document.inline import Link, LinkKind, plain
from overens.model.content import LoadedEdition
from tests.support.editions import Content
from tests.support.small_agreement import EDITION, GLOSSARY, PARTIES


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


def frozen(content: Content) -> LoadedEdition:
    """The small edition, frozen as it is, seen with the registers of this content."""
    edition = Content().put(EDITION, ("partsnamn",), []).freeze().edition()
    later = content.edition()
    return replace(edition, parties=later.parties, glossary=later.glossary)


def test_a_frozen_edition_keeps_its_names_and_who_is_in_a_group() -> None:
    content = Content().put(PARTIES, ("parter", 2, "namn"), "Bergs stad").put(GLOSSARY, ("ord", 0, "term"), "Plan")
    content.put(PARTIES, ("grupper", 0), {"id": "kommunerna", "namn": "Städerna", "parter": ["are-kommun"]})
    edition = frozen(content)
    assert edition.party_by_id["bergs-kommun"].name == "Bergs kommun"
    assert edition.term_by_id["sip"].term == "SIP"
    assert edition.group_by_id["kommunerna"].name == "Kommunerna"
    assert edition.members("kommunerna") == ("bergs-kommun", "are-kommun")


def test_what_stands_beside_the_text_is_that_of_today() -> None:
    content = Content().put(PARTIES, ("parter", 0, "webbplats"), "https://ny.example")
    content.put(GLOSSARY, ("ord", 0, "förklaring"), "En bättre förklaring.")
    content.put(GLOSSARY, ("ord", 2), {"id": "nytt", "term": "nytt", "förklaring": "Ett nytt ord."})
    edition = frozen(content)
    assert edition.party_by_id["af"].website == "https://ny.example"
    assert edition.term_by_id["sip"].explanation == "En bättre förklaring."
    assert list(edition.term_by_id) == ["sip", "team", "nytt"]


def test_who_has_left_the_registers_is_still_in_a_frozen_edition() -> None:
    content = Content().drop(PARTIES, ("parter", 2)).put(PARTIES, ("grupper", 0, "parter"), ["are-kommun"])
    content.drop(GLOSSARY, ("ord", 0))
    edition = frozen(content)
    assert edition.party_by_id["bergs-kommun"].name == "Bergs kommun"
    assert edition.members("kommunerna") == ("bergs-kommun", "are-kommun")
    assert edition.term_by_id["sip"].explanation == "En gemensam plan."
