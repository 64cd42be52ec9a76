"""Shows the rules about years that slip."""

import pytest

from overens.problems import Severity
from tests.support.editions import Content, faults
from tests.support.small_agreement import EDITION

TEXT = ("avsnitt", 4, "innehåll", 0, "text")


@pytest.mark.parametrize(
    ("key", "name", "count"),
    [
        ("titel", "Överenskommelse om prov 2024", 1),
        ("kortnamn", "Prov 2026", 1),
        ("titel", "Överenskommelse om prov 2025", 0),
        ("titel", "Överenskommelse om prov", 0),
        ("titel", "Överenskommelse om prov 2024–2026", 0),
        ("titel", "Överenskommelse om prov, 2024-05-01", 0),
        ("titel", "Överenskommelse enligt lag (2003:1210)", 0),
    ],
)
def test_the_names_of_an_edition_have_the_year_of_its_file(key: str, name: str, count: int) -> None:
    found = faults(Content().put(EDITION, (key,), name), "ar-i-namn")
    assert [(problem.key, problem.severity) for problem in found] == [(key, Severity.WARNING)] * count


@pytest.mark.parametrize(
    ("validity", "count"),
    [
        ({"från": "2024-01-01"}, 1),
        ({"från": "2024-01-01", "till": "2024-12-31"}, 1),
        ({"från": "2024-07-01", "till": "2025-06-30"}, 0),
        ({"från": "2025-02-18"}, 0),
        ({"från": "2026-01-01"}, 1),
        ({"till": "2024-12-31"}, 0),
        ({}, 0),
    ],
)
def test_an_edition_holds_in_the_year_that_it_is_named_after(validity: dict[str, str], count: int) -> None:
    found = faults(Content().put(EDITION, ("giltighet",), validity), "ar-i-giltighet")
    assert [problem.key for problem in found] == ["giltighet.från"] * count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Se Prov 2024.", "Prov 2024"),
        ("Så säger överenskommelsen för 2026.", "överenskommelsen för 2026"),
        ("Enligt Prov 2025 och året 2024.", ""),
        ("Se Prov 2024-05-01.", ""),
        ("Sedan 2014 finns Prov.", ""),
    ],
)
def test_a_text_that_names_its_own_edition_has_the_right_year(text: str, words: str) -> None:
    found = faults(Content().put(EDITION, TEXT, text), "ar-i-text")
    assert [problem.what for problem in found] == ([f"Här står ”{words}” i utgåvan för 2025."] if words else [])
    assert {problem.severity for problem in found} <= {Severity.NOTE}
