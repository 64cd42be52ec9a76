"""Shows that what a table of figures says adds up is recomputed, and that what does not is told with its place."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.model.reckoning import Outcome, Reckoned, reckon
from overens.model.tables import FigureTable
from overens.problems import KeyPath
from tests.support.editions import faults, told
from tests.support.small_agreement import ANNEX
from tests.support.typed import typed

TABLE: KeyPath = ("avsnitt", 2, "innehåll", 0)
ROWS: KeyPath = (*TABLE, "tabell")
WRONG = "siffran-stammer-inte"


def wrong(path: KeyPath, value: object) -> list[str]:
    """What the recomputing says when one value of the table is another."""
    return [problem.what for problem in faults(typed().put(ANNEX, path, value), WRONG)]


def test_a_table_that_adds_up_has_no_problems() -> None:
    assert told(typed()) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (
            (*ROWS, 0, "rader", 1, "värden", 0),
            "501",
            ["Raden ”Summa bidrag” säger 2\u00a0000 i kolumnen ”2025”, men summan är 2\u00a0001."],
        ),
        (
            (*ROWS, 3, "värden", 0),
            "101",
            [
                "Raden ”Kostnader” säger −1\u00a0900 i kolumnen ”2025”, men summan är −1\u00a0899.",
                "Raden ”Utgående” säger 150 i kolumnen ”2025”, men summan är 151.",
            ],
        ),
        (
            (*ROWS, 4, "värden", 1),
            "149",
            [
                "Raden ”Ingående” säger 149 i kolumnen ”2026”, men det som förs över är 150.",
                "Raden ”Utgående” säger 50 i kolumnen ”2026”, men summan är 49.",
            ],
        ),
        (
            (*ROWS, 6, "värden", 1),
            "66,6",
            ["Raden ”Statens del i procent” säger 66,6 i kolumnen ”2026”, men procenten är 66,67."],
        ),
        ((*ROWS, 6, "värden", 1), "67", []),
        ((*ROWS, 0, "rader", 2, "värden", 0), "?", []),
        (
            ("avsnitt", 2, "innehåll", 1, "siffror", 0, "siffra"),
            "111",
            ["Texten säger 111, men siffran i tabellen (raden ”Resultat”) är 100."],
        ),
    ],
)
def test_a_figure_that_does_not_follow_is_told(path: KeyPath, value: str, said: list[str]) -> None:
    assert wrong(path, value) == said


def test_a_wrong_figure_without_its_reason_is_an_error_at_its_own_place() -> None:
    content = typed().drop(ANNEX, (*ROWS, 2, "avvikelser"))
    [problem] = faults(content, WRONG)
    assert problem.key == "avsnitt[3].innehåll[1].tabell[3].värden[2]"
    assert problem.what == "Raden ”Kostnader” säger −1\u00a0700 i kolumnen ”2026”, men summan är −1\u00a0600."


def test_a_reason_for_nothing_is_a_warning() -> None:
    content = typed().put(ANNEX, (*ROWS, 2, "värden", 1), "-1600")
    assert told(content) == ["varning avvikelse-utan-fel bilaga avsnitt[3].innehåll[1].tabell[3].avvikelser[1].kolumn"]


def test_a_reason_covers_its_own_column_only() -> None:
    content = typed().put(ANNEX, (*ROWS, 2, "värden", 0), "-1800")
    assert len(faults(content, WRONG)) == 1


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        ((*TABLE, "räknas", 0, "av", 0), "bidraget", "okand-hanvisning"),
        ((*TABLE, "räknas", 0, "kolumner"), ["2025"], "ofullstandig-rakning"),
        ((*TABLE, "räknas", 4, "helhet"), [], "ofullstandig-rakning"),
        ((*TABLE, "räknas", 0, "slag"), "andel", "ofullstandig-rakning"),
        ((*ROWS, 2, "avvikelser", 0, "kolumn"), "2027", "okand-hanvisning"),
        ((*ROWS, 1, "värden"), ["2000"], "antal-siffror"),
        (("avsnitt", 2, "innehåll", 1, "siffror", 0, "rad"), "ingen", "okand-hanvisning"),
    ],
)
def test_a_reckoning_of_what_is_not_there_is_told(path: KeyPath, value: object, rule: str) -> None:
    assert rule in {problem.rule for problem in faults(typed().put(ANNEX, path, value), rule)}


def outcomes(rows: list[dict[str, Any]], calculation: dict[str, Any], columns: int = 4) -> list[Outcome]:
    """What one calculation gives in a table of these rows."""
    made = FigureTable.model_validate(
        {
            "radrubrik": "Post",
            "kolumner": [{"id": f"k{number}", "rubrik": f"K{number}"} for number in range(columns)],
            "tabell": rows,
            "räknas": [calculation],
        }
    )
    return list(reckon(Reckoned(made), made.calculations[0]))


PEOPLE = [
    {"id": "in", "namn": "Nya", "värden": ["12", "30", "42", "28,6"]},
    {"id": "ut", "namn": "Avslutade", "värden": ["10", "5", "16", "62,5"]},
]


def test_columns_add_up_row_by_row() -> None:
    found = outcomes(PEOPLE, {"slag": "summa", "kolumner": ["k2"], "av": ["k0", "k1"]})
    assert [(each.stated, each.expected, each.holds) for each in found] == [("42", "42", True), ("16", "15", False)]


def test_a_percentage_may_be_rounded_to_its_own_digits() -> None:
    found = outcomes(PEOPLE, {"slag": "procent", "kolumner": ["k3"], "av": ["k0"], "helhet": ["k2"]})
    assert [each.holds for each in found] == [True, True]


def test_the_shares_of_the_law_hold_within_half_a_unit() -> None:
    rows = [{"id": own, "namn": own, "värden": [value]} for own, value in (("a", "5677"), ("b", "2839"), ("c", "2838"))]
    shares = [("a", "50"), ("b", "25"), ("c", "25"), ("c", "24")]
    found = [
        outcomes(rows, {"slag": "andel", "rader": [own], "procent": percent, "av": ["a", "b", "c"]}, 1)[0].holds
        for own, percent in shares
    ]
    assert found == [True, True, True, False]


@given(st.lists(st.decimals(-99999, 99999, places=2), min_size=1, max_size=8))
def test_an_exact_sum_holds_and_any_other_does_not(values: list[Decimal]) -> None:
    parts = [{"id": f"r{n}", "namn": "r", "värden": [f"{value}".replace(".", ",")]} for n, value in enumerate(values)]
    for extra, holds in ((Decimal(0), True), (Decimal("0.01"), False)):
        total = f"{sum(values) + extra:f}".replace(".", ",")
        rows = [*parts, {"id": "s", "namn": "s", "värden": [total]}]
        [found] = outcomes(rows, {"slag": "summa", "rader": ["s"], "av": [row["id"] for row in parts]}, 1)
        assert found.holds is holds
