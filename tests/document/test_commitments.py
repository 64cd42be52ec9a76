"""Shows how commitments become provisions point by point and unit by unit, also in an annex."""

from overens.document.inline import plain
from overens.document.tree import Kind
from tests.support.editions import Content, told
from tests.support.grown import REGION_CELL, grown
from tests.support.small_agreement import ANNEX, EDITION

DOCUMENT = grown().document()


def test_tasks_stand_before_units_and_units_have_their_own() -> None:
    cell = DOCUMENT.by_id["regionen-team"]
    assert [child.id for child in cell.children if child.kind is Kind.LIST] == [
        "regionen-team-uppgifter",
        "regionen-team-minst",
        "regionen-team-adjungeras",
    ]
    units = [child for child in cell.children if child.kind is Kind.UNIT]
    assert [(unit.id, plain(unit.heading)) for unit in units] == [
        ("regionen-team-kliniken", "Kliniken"),
        ("regionen-team-centralen", "Centralen"),
    ]
    assert [child.kind for child in units[0].children] == [Kind.PARAGRAPH, Kind.LIST]
    assert [child.kind for child in units[1].children] == [Kind.FACT, Kind.PARAGRAPH]
    assert {below.binds for unit in units for below in unit.walk()} == {("regionen",)}


def test_without_a_default_rule_there_is_none() -> None:
    content = Content().put(EDITION, ("åtaganden", "förval"), None).put(EDITION, ("åtaganden", "förval_text"), None)
    assert "forval" not in content.document().by_id
    assert told(content) == []


def test_a_commitment_may_do_without_words() -> None:
    content = grown().put(EDITION, (*REGION_CELL, "text"), None)
    assert "regionen-team-text" not in content.document().by_id


def test_commitments_may_stand_in_an_annex_and_are_numbered_there() -> None:
    content = Content()
    content.at(EDITION, ("avsnitt",)).pop(3)
    content.put(ANNEX, ("avsnitt", 2), {"id": "allas", "rubrik": "Allas", "innehåll": [{"visa": "åtaganden"}]})
    document = content.document()
    assert told(content) == []
    assert document.by_id["kommunerna-ataganden"].number == "B1.3.1"
    assert document.path_to["kommunerna-team"][0].id == "bilaga-1"
