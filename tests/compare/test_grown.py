"""Shows that the comparison tells what changed in goals, indicators, levels, units and the edition's own facts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from overens.compare.comparison import Comparison, compare
from overens.compare.wording.sentences import describe
from overens.names import EditionName
from tests.support.editions import Content
from tests.support.grown import REGION_CELL, grown
from tests.support.small_agreement import ANNEX, EDITION

GOALS = ("avsnitt", 2, "innehåll", 0)
LEVELS = ("avsnitt", 3, "innehåll", 0, "organisation")
UNITS = (*REGION_CELL, "enheter")


def compared(change: Callable[[Content], object]) -> Comparison:
    old, content = grown().document(), grown()
    change(content)
    return compare(old, replace(content.document(), name=EditionName("prov", "2026")))


CASES: list[tuple[Callable[[Content], object], str]] = [
    (
        lambda it: it.put(ANNEX, (*GOALS, "mål", 0, "text"), "Många är friska."),
        "Målet ”Många är friska.” under ”B1.3 Hälsa” omformuleras",
    ),
    (
        lambda it: it.drop(ANNEX, (*GOALS, "indikatorer", 1)),
        "Indikatorn ”Antalet dagar.” under ”B1.3 Hälsa” utgår",
    ),
    (
        lambda it: it.put(ANNEX, (*GOALS, "indikatorer", 2), {"id": "indikator-ny", "text": "Andelen nöjda."}),
        "Indikatorn ”Andelen nöjda.” under ”B1.3 Hälsa” tillkommer",
    ),
    (
        lambda it: it.put(EDITION, (*UNITS, 1, "deltagande"), "deltar"),
        "Region Provs deltagande i Team (Centralen) ändras från kontaktperson till deltar",
    ),
    (
        lambda it: it.drop(EDITION, (*UNITS, 1)),
        "Region Provs åtagande i Team (Centralen) utgår (kontaktperson)",
    ),
    (
        lambda it: it.drop(EDITION, (*UNITS, 0)),
        "Region Provs åtagande i Team (Kliniken) utgår",
    ),
    (
        lambda it: it.put(EDITION, ("giltighet", "nytt_beslut_senast"), "2025-10-31"),
        "Sista dagen för beslut om nästa utgåva ändras från 30 november 2025 till 31 oktober 2025",
    ),
    (
        lambda it: it.drop(EDITION, ("samverkar_med", 1)),
        "Punkten ”skolor” under ”1 Parter” utgår",
    ),
    (
        lambda it: it.put(ANNEX, (*LEVELS, 0, "namn"), "Högsta nivån"),
        "Nivån ”Beslutande” heter nu ”Högsta nivån”",
    ),
]


@pytest.mark.parametrize(("change", "told"), CASES, ids=[told for _, told in CASES])
def test_a_change_is_told_once_in_its_own_words(change: Callable[[Content], object], told: str) -> None:
    found = compared(change)
    assert [describe(each).rstrip(".") for each in found.changes] == [told]
    assert found.proof.holds
