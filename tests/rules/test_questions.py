"""Shows the rules about open questions."""

import pytest

from overens.problems import KeyPath, Severity
from tests.support.drafts import draft
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import EDITION

DECISION = {"datum": "2025-02-18", "organ": "samradet"}


def decided() -> Content:
    return draft().put(EDITION, ("status",), "beslutad").put(EDITION, ("beslut",), DECISION)


def test_every_open_question_is_noted_with_whether_somebody_is_to_see_to_it() -> None:
    found = faults(draft(), "oppen-fraga")
    assert [(problem.key, problem.what) for problem in found] == [
        ("öppna_frågor[1].fråga", "Frågan ”fraga-mote” är öppen."),
        ("öppna_frågor[2].fråga", "Frågan ”fraga-malgrupp” är öppen och saknar ägare."),
    ]
    assert {problem.severity for problem in found} == {Severity.NOTE}
    assert [problem.fix.startswith("Skriv under ägare") for problem in found] == [False, True]


def test_nothing_is_decided_while_a_question_is_open() -> None:
    [problem] = faults(decided(), "oppen-fraga-i-beslutad")
    assert (problem.key, problem.severity) == ("status", Severity.ERROR)
    assert problem.what == "Utgåvan är beslutad, men 2 frågor är öppna: fraga-mote, fraga-malgrupp."
    assert faults(decided(), "oppen-fraga") == []


@pytest.mark.parametrize(
    ("count", "words"), [(1, "en fråga är öppen: f0."), (4, "4 frågor är öppna: f0, f1, f2 och 1 till.")]
)
def test_the_problem_names_the_first_questions_and_counts_the_rest(count: int, words: str) -> None:
    questions = [{"id": f"f{number}", "fråga": "Hur?", "gäller": "syfte"} for number in range(count)]
    [problem] = faults(decided().put(EDITION, ("öppna_frågor",), questions), "oppen-fraga-i-beslutad")
    assert problem.what.removeprefix("Utgåvan är beslutad, men ") == words


def test_a_text_with_every_question_answered_can_be_decided() -> None:
    content = decided()
    for index in (0, 1):
        content.put(EDITION, ("öppna_frågor", index, "läge"), "besvarad").put(
            EDITION, ("öppna_frågor", index, "svar"), "Ja."
        )
    assert not [line for line in told(content) if line.startswith("fel")]


CASES: list[tuple[KeyPath, object, list[str]]] = [
    (("öppna_frågor", 0, "läge"), "besvarad", ["fel svar-saknas utgåva öppna_frågor[1].läge"]),
    (("öppna_frågor", 0, "svar"), "Varje vecka.", ["varning svar-utan-lage utgåva öppna_frågor[1].svar"]),
    (("öppna_frågor", 0, "ägare", 0), "kommunerna", []),
    (("öppna_frågor", 0, "ägare", 1), "samradet", ["fel dubbel-i-lista utgåva öppna_frågor[1].ägare[2]"]),
]


@pytest.mark.parametrize(("path", "value", "lines"), CASES)
def test_an_answer_and_a_state_go_together(path: KeyPath, value: object, lines: list[str]) -> None:
    content = draft().put(EDITION, path, value)
    assert [line for line in told(content) if not line.startswith("notering")] == lines


def test_an_owner_outside_the_edition_is_told_as_one() -> None:
    content = draft().put("agreements/parter.yaml", ("parter", 4), {"id": "andra", "namn": "Andra", "typ": "region"})
    content.put(EDITION, ("öppna_frågor", 0, "ägare", 1), "andra")
    [problem] = faults(content, "inte-part")
    assert problem.what == "”andra” är inte part i prov 2025."
