"""Shows how the goals of an area, and the levels of an organisation, become provisions."""

from overens.document.inline import plain
from overens.document.tree import Kind, Provision
from tests.support.grown import grown

DOCUMENT = grown().document()


def lines(provision: Provision) -> list[tuple[Kind, str]]:
    return [(found.kind, plain(found.text)) for found in provision.walk()]


def test_goals_and_indicators_are_a_list_each() -> None:
    section = DOCUMENT.by_id["halsa"]
    assert [child.id for child in section.children] == ["halsa-mal", "halsa-mal-indikatorer"]
    assert lines(section)[1:] == [
        (Kind.LIST, "Områdets mål:"),
        (Kind.AREA_GOAL, "Fler är friska."),
        (Kind.AREA_GOAL, "Det går fort."),
        (Kind.LIST, "Indikatorer:"),
        (Kind.INDICATOR, "Andelen friska."),
        (Kind.FACT, "Varje år i oktober."),
        (Kind.INDICATOR, "Antalet dagar."),
    ]


def test_a_level_names_its_bodies_with_their_references() -> None:
    first, second = DOCUMENT.by_id["organisationen"].children
    assert (first.kind, plain(first.heading), plain(first.text)) == (Kind.TIER, "Beslutande", "Här beslutas.")
    [bodies] = second.children
    assert plain(bodies.text) == "Teamet, Samordnaren"
    assert [link.target for link in bodies.mentioned] == ["team", "samordnaren"]
