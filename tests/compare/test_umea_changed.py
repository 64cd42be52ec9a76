"""Shows that the kinds that Umeåregionen brought are compared by meaning: budget, initiatives, indicators, reports."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from overens.compare.comparison import Comparison, compare
from overens.compare.redline.passages import Stands
from overens.compare.wording.sentences import describe
from overens.document.reports import build_text
from overens.document.tree import Document
from overens.exchange.comparison_json import tree
from overens.exchange.comparison_schema import schema
from overens.exchange.comparison_text import as_text
from overens.exchange.word.file import as_word
from overens.pages.comparison.chain import name
from overens.source.folder import load
from tests.compare.covering import untold
from tests.support.paths import ROOT
from tests.support.shipped import repository

Compared = Callable[[str], Comparison]
EDITION, REPORT = "umea 2024", "umea uppfoljning/2017"
OURS = ("agreements/parter.yaml", "agreements/ordlista.yaml", "agreements/umea", "annexes/umea", "roles/umea")
BUDGET, GOALS = "annexes/umea/2024/6-budget.yaml", "annexes/umea/2024/1-mal-och-indikatorer.yaml"
INITIATIVES, ANNUAL = "annexes/umea/2024/4-analys-och-initiativ.yaml", "agreements/umea/uppfoljning/2017.yaml"
WHOLE = "under ”1 Resultat för hela förbundet”"
MEDICAL = "namn: Medicinska underlag för sjukskrivna arbetslösa"
PARTIES = "parter: [region-vasterbotten, forsakringskassan]\n"
DEGREE = "genomförbarhet: { svårighet: lätt, tid: lång tid }\n"
INDENT = " " * 12
EDITS: Mapping[str, tuple[tuple[str, str], ...]] = {
    BUDGET: (("Lokalhyra, värden: [-85, -85, -85]", "Lokalhyra, värden: [-85, -90, -85]"),),
    GOALS: (("jämfört med året före. Den ska öka.", "jämfört med tre år tidigare. Den ska öka."),),
    INITIATIVES: (
        (
            f"{MEDICAL}\n{INDENT}{PARTIES}{INDENT}{DEGREE}{INDENT}läge: pågående",
            f"{MEDICAL}\n{INDENT}{PARTIES}{INDENT}{DEGREE}{INDENT}läge: avslutat",
        ),
    ),
    ANNUAL: (
        ("värden: [422, 468, 890]", "värden: [423, 468, 891]"),
        (
            "    utfall: delvis nått\n    text: Kommunen uppger att 80–90 procent är nådda.",
            "    utfall: nått\n    text: Alla.",
        ),
        ("status: fastställd", "status: utkast"),
        ("försiktig uppskattning", "grov uppskattning"),
    ),
}
"""What is changed in each file, and into what."""


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """The edition or the report before the edits and after them, each compared once."""
    root = tmp_path_factory.mktemp("umea")
    for own in OURS:
        (root / own).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / own).is_dir() else shutil.copyfile)(ROOT / own, root / own)
    before = _documents(root)
    for file, edits in EDITS.items():
        _edit(root / file, edits)
    after = _documents(root)
    return cache(lambda own: compare(before[own], after[own]))


def _documents(root: Path) -> dict[str, Document]:
    return {str(found.name): build_text(found) for found in load(root).texts}


def _edit(path: Path, edits: tuple[tuple[str, str], ...]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def _told(comparison: Comparison) -> list[str]:
    return [describe(change) for change in comparison.changes]


def test_a_changed_figure_of_the_budget_is_told_as_a_figure(compared: Compared) -> None:
    place = "”Lokalhyra” i kolumnen ”2025” under ”B6.1 Intäkter, kostnader och eget kapital”"
    assert f"{place} ändras från −85 tkr till −90 tkr." in _told(compared(EDITION))


def test_an_initiative_that_comes_further_is_told_by_its_state(compared: Compared) -> None:
    [found] = [line for line in _told(compared(EDITION)) if "initiativ" in line.lower()]
    assert found.startswith("”Läge” för initiativ 2 ”Medicinska underlag för sjukskrivna")
    assert found.endswith("ändras från pågående till avslutat.")


def test_another_indicator_is_told_as_an_indicator(compared: Compared) -> None:
    [found] = [line for line in _told(compared(EDITION)) if "ndikator" in line]
    assert found.startswith("Indikatorn ”Andelen individer i arbetskraften, jämfört med")


def test_what_a_report_says_otherwise_is_told_by_what_it_is(compared: Compared) -> None:
    assert _told(compared(REPORT)) == [
        "Status ändras från fastställd till utkast.",
        f"”Deltagare” i kolumnen ”Kvinnor” {WHOLE} ändras från 422 till 423.",
        f"”Deltagare” i kolumnen ”Totalt” {WHOLE} ändras från 890 till 891.",
        f"Stycket ”Därtill kommer ungefär 990 ärenden i samverkan …” {WHOLE} omformuleras.",
        "Utfallet för målet ”Robertsfors kommun: alla medarbetare som har …” ändras från delvis nått till nått.",
        "Det som visar hur det gick med målet ”Robertsfors kommun: alla medarbetare som har …” omformuleras.",
    ]


def test_goals_that_a_report_tells_of_come_go_and_are_worded_otherwise() -> None:
    [found] = [each for each in repository().reports if str(each.name) == REPORT]
    _, second, *others = found.report.value.goals
    goals = (second.model_copy(update={"name": "Alla har en plan."}), *others)
    less = found.report.value.model_copy(update={"goals": goals})
    old, new = build_text(found), build_text(replace(found, report=replace(found.report, value=less)))
    there, back = compare(old, new), compare(new, old)
    assert _told(there) == [
        "Målet ”Minst 40 procent av dem som avslutar sin insats …” utgår i måluppfyllelsen.",
        f"Raden ”{str(second.name).rpartition(' ')[0]} …” heter nu ”Alla har en plan.”",
    ]
    for comparison in (there, back):
        assert comparison.proof.holds
        assert untold(comparison) == []


@pytest.mark.parametrize("own", [EDITION, REPORT])
def test_nothing_else_is_told_and_nothing_left_untold(compared: Compared, own: str) -> None:
    comparison = compared(own)
    assert comparison.proof.holds
    assert untold(comparison) == []
    edits = sum(len(EDITS[file]) for file in EDITS if (file == ANNUAL) is (own == REPORT))
    assert len(comparison.changes) >= edits
    changed = [each for top in comparison.redline for each in top.walk() if each.stands is not Stands.BOTH]
    assert changed == []


def test_two_reports_have_a_name_and_files_of_their_own(compared: Compared) -> None:
    comparison = compared(REPORT)
    assert name(comparison).stem == "umea-uppfoljning-2017-2017"
    assert name(comparison).url == "umea/uppfoljning/jamfor/2017-2017/"
    made = tree(comparison)
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(made)] == []
    assert (made["gamla"]["status"], made["nya"]["status"]) == ("fastställd", "utkast")
    assert "(fastställd)" in as_text(comparison, 100)
    assert "alla parter" not in as_text(comparison, 100)
    assert as_word(comparison, date(2018, 3, 20))
