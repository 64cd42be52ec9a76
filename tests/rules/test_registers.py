"""Shows that organisation numbers are checked to the last digit, and that remarks are listed."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import PARTIES

NUMBER: KeyPath = ("parter", 0, "organisationsnummer")
# Printed in the source with an en dash, which is why that mistake has words of its own.
RIGHT = ["202100-2114", "202100-5521", "212000-2627", "232100-0214"]


@pytest.mark.parametrize("number", RIGHT)
def test_a_right_number_is_taken(number: str) -> None:
    assert told(Content().put(PARTIES, NUMBER, number)) == []


WRONG = [
    ("202100–2114", "Organisationsnumret är skrivet med tankstreck.", "Skriv det med bindestreck: 202100-2114."),
    ("202100−2114", "Organisationsnumret är skrivet med tankstreck.", "Skriv det med bindestreck: 202100-2114."),
    ("2021002114", "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN.", "Skriv numret så, eller ta bort det."),
    ("16202100-2114", "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN.", "Skriv numret så, eller ta bort det."),
    ("٢٠٢١٠٠-٢١١٤", "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN.", "Skriv numret så, eller ta bort det."),
    ("811218-9875", "Numret ser ut som ett personnummer.", "Ta bort det. Personnummer får aldrig stå här."),
    (
        "202100-2115",
        "Kontrollsiffran stämmer inte. Den sista siffran skulle vara 4 om de övriga är rätt.",
        "Jämför med källan och rätta den siffra som är fel.",
    ),
    (
        "202010-2114",
        "Kontrollsiffran stämmer inte. Den sista siffran skulle vara 3 om de övriga är rätt.",
        "Jämför med källan och rätta den siffra som är fel.",
    ),
]


@pytest.mark.parametrize(("number", "what", "fix"), WRONG)
def test_a_wrong_number_is_told(number: str, what: str, fix: str) -> None:
    [problem] = faults(Content().put(PARTIES, NUMBER, number), "organisationsnummer")
    assert (problem.path, problem.what, problem.fix, problem.value) == (NUMBER, what, fix, number)


@pytest.mark.parametrize("number", RIGHT)
@pytest.mark.parametrize("position", range(11))
def test_one_wrong_digit_is_always_found(number: str, position: int) -> None:
    if number[position] == "-":
        return
    wrong = str((int(number[position]) + 1) % 10)
    written = number[:position] + wrong + number[position + 1 :]
    assert len(faults(Content().put(PARTIES, NUMBER, written), "organisationsnummer")) == 1


def test_a_number_belongs_to_one_party() -> None:
    content = Content().put(PARTIES, ("parter", 1, "organisationsnummer"), "202100-2114")
    [problem] = faults(content, "organisationsnummer")
    assert problem.path == ("parter", 1, "organisationsnummer")
    assert problem.what == "Arbetsförmedlingen har redan organisationsnumret 202100-2114."


def test_what_is_to_be_checked_is_noted_with_the_reason() -> None:
    content = Content().put(PARTIES, ("parter", 1, "kontrollera"), "Regionen kan ha bytt namn.")
    assert told(content) == ["notering kontrollera parter parter[2].kontrollera"]
    [problem] = faults(content, "kontrollera")
    assert problem.what == "”Regionen” ska kontrolleras: Regionen kan ha bytt namn."
