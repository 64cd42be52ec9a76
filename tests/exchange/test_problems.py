"""The three forms of a list of problems, each held to the letter."""

import json

import pytest

from overens.exchange.problems import FORMATS, as_github, as_json, as_text, counted
from overens.problems import Place, Problem, Severity

UNKNOWN = Problem(
    "okand-nyckel",
    "agreements/star/2025.yaml",
    "Nyckeln ”rubrk” kan inte stå här.",
    "Menade du ”rubrik”? Rätta stavningen.",
    ("avsnitt", 1, "rubrk"),
    "rubrk",
    Place(12, 5),
)
EMPTY = Problem("tom-fil", "agreements/parter.yaml", "Filen är tom.", "Skriv filens innehåll.")
STRAY = Problem("oanvand-fil", "roles/100%, så:.yaml", "Används inte.", "Ta bort den.", severity=Severity.WARNING)
TO_CHECK = Problem("kontrollera", "roles/x.yaml", "Namnet är osäkert.", "", ("roller", 0), severity=Severity.NOTE)


def test_text_has_place_words_key_value_and_what_to_do_in_the_order_of_the_files() -> None:
    assert as_text([STRAY, UNKNOWN, TO_CHECK, EMPTY]) == (
        "agreements/parter.yaml:1:1: fel: Filen är tom. [tom-fil]\n"
        "    Gör så här: Skriv filens innehåll.\n"
        "\n"
        "agreements/star/2025.yaml:12:5: fel: Nyckeln ”rubrk” kan inte stå här. [okand-nyckel]\n"
        "    avsnitt[2].rubrk: rubrk\n"
        "    Gör så här: Menade du ”rubrik”? Rätta stavningen.\n"
        "\n"
        "roles/100%, så:.yaml:1:1: varning: Används inte. [oanvand-fil]\n"
        "    Gör så här: Ta bort den.\n"
        "\n"
        "roles/x.yaml:1:1: notering: Namnet är osäkert. [kontrollera]\n"
        "    roller[1]\n"
        "\n"
        "2 fel, 1 varning, 1 notering\n"
    )


@pytest.mark.parametrize(
    ("problems", "line"),
    [
        ([], "Inga problem."),
        ([EMPTY], "1 fel"),
        ([STRAY, STRAY], "2 varningar"),
        ([TO_CHECK, TO_CHECK, EMPTY], "1 fel, 2 noteringar"),
    ],
)
def test_the_count_names_only_the_weights_that_occur(problems: list[Problem], line: str) -> None:
    assert counted(problems) == line
    assert as_text(problems).endswith(f"{line}\n")


def test_json_has_every_part_of_a_problem_under_a_stable_key() -> None:
    assert json.loads(as_json([UNKNOWN])) == [
        {
            "severity": "fel",
            "rule": "okand-nyckel",
            "file": "agreements/star/2025.yaml",
            "line": 12,
            "column": 5,
            "key": "avsnitt[2].rubrk",
            "path": ["avsnitt", 1, "rubrk"],
            "value": "rubrk",
            "what": "Nyckeln ”rubrk” kan inte stå här.",
            "fix": "Menade du ”rubrik”? Rätta stavningen.",
        }
    ]


def test_json_without_problems_is_still_an_array() -> None:
    assert as_json([]) == "[]\n"


def test_github_commands_escape_what_would_end_a_property_or_the_message() -> None:
    assert as_github([STRAY]) == (
        "::warning file=roles/100%25%2C så%3A.yaml,line=1,col=1,title=oanvand-fil::Används inte.%0ATa bort den.\n"
    )


@pytest.mark.parametrize(("problem", "level"), [(EMPTY, "error"), (STRAY, "warning"), (TO_CHECK, "notice")])
def test_github_has_a_level_for_every_weight(problem: Problem, level: str) -> None:
    assert as_github([problem]).startswith(f"::{level} file=")


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_sorted_and_ends_its_last_line(form: str) -> None:
    written = FORMATS[form]([TO_CHECK, EMPTY])
    assert written == FORMATS[form]([EMPTY, TO_CHECK])
    assert written.endswith("\n")
