"""Shows the commitments as pages show them beside their own place."""

from overens.pages.commitments import Functions, cell, functions, party_blocks
from overens.pages.edition import editions
from tests.support.editions import Content
from tests.support.library import library

DOCUMENT = Content().document()
[EDITION] = editions(library(DOCUMENT))
HERE = "prov/2025/parter/af/"
BLOCKS = party_blocks(DOCUMENT, ("bergs-kommun", "kommunerna"))
TEXT = EDITION.on(HERE, BLOCKS)


def test_a_party_is_bound_by_its_own_block_and_by_its_groups() -> None:
    assert [block.id for block in BLOCKS] == ["kommunerna-ataganden"]
    assert party_blocks(DOCUMENT, ("ingen",)) == ()


def test_a_cell_in_short() -> None:
    found = cell(TEXT, DOCUMENT.by_id["kommunerna-team"])
    assert (found.area, found.address, found.participation, found.mandate) == (
        "Team",
        "#kommunerna-team",
        "deltar",
        "operativt beslutsmandat",
    )
    assert found.functions == (
        Functions("Minst dessa funktioner deltar", ("Handläggare", "Samordnare")),
        Functions("Vid behov deltar också", ("Lots",)),
    )


def test_the_functions_of_a_body_are_those_that_it_is_made_of() -> None:
    assert functions(DOCUMENT.by_id["roll-team"]) == (
        Functions("Minst dessa", ("Handläggare", "Koordinator")),
        Functions("Enligt särskild ordning ingår också", ("Kontakt",)),
    )


def test_a_cell_leads_to_the_body_that_its_area_concerns() -> None:
    assert cell(TEXT, DOCUMENT.by_id["kommunerna-team"]).body == "../../../../prov/2025/roller/team/"
    assert cell(TEXT, DOCUMENT.by_id["kommunerna-samrad"]).body is None
