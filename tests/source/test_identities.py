"""Shows that a personal identity number is found wherever it stands, and that nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.source.identities import identities
from overens.source.sheet import Sheet


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("namn: Tolvan 19121212-1212", 14),
        ("namn: Tolvan 191212121212", 14),
        ("namn: Tolvan 121212-1212.", 14),
        ("namn: Tolvan 121212+1212", 14),
        ("# 20121212-1212", 3),
        ("id: a, nummer: 121272-1219", 16),  # a coordination number: the day is 60 more
        ("namn: 000229-0005", 7),  # a leap day
    ],
)
def test_a_number_is_found(text: str, column: int) -> None:
    [problem] = identities(Sheet("fil.yaml", f"a: b\n{text}"))
    assert (problem.place.line, problem.place.column) == (2, column)
    assert "1212" not in problem.value[6:]
    assert problem.value.endswith("-xxxx")


@pytest.mark.parametrize(
    "text",
    [
        "organisationsnummer: 202100-2114",  # the third digit of an organisation is at least 2
        "telefon: 0121212-1212",
        "telefon: 1212121212",
        "namn: 121212-1213",  # wrong check digit
        "namn: 121312-1211",  # no such month
        "namn: 120230-1210",  # no such day
        "adress: https://www.example.se/a121212-1212b",
        "sha256: 3c121212121212a0",
        "från: 2026-01-01",
        "",
    ],
)
def test_other_numbers_are_left_in_peace(text: str) -> None:
    assert list(identities(Sheet("fil.yaml", text))) == []


@given(st.dates(), st.integers(0, 999))
def test_every_number_with_its_check_digit_is_found(born: object, serial: int) -> None:
    nine = str(born).replace("-", "")[2:] + f"{serial:03}"
    doubled = [int(digit) * (2 - index % 2) for index, digit in enumerate(nine)]
    check = -sum(sum(map(int, str(digit))) for digit in doubled) % 10
    text = f"{nine[:6]}-{nine[6:]}{check}"
    assert len(list(identities(Sheet("fil.yaml", text)))) == 1
