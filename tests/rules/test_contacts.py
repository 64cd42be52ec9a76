"""Shows the rules about contacts: what is a number, what is an address, and what is overdue on a day."""

from datetime import date

import pytest

from overens.problems import Severity
from overens.rules.contacts import is_mail, is_phone, overdue
from tests.support.editions import Content, told
from tests.support.living_data import CONTACTS


@pytest.mark.parametrize("number", ["0647-161 00", "063-14 30 00", "08-465 004 00", "+46 63 14 30 00", "0980-319 200"])
def test_a_phone_number_is_one(number: str) -> None:
    assert is_phone(number)


@pytest.mark.parametrize(
    "number", ["ring växeln", "161 00", "0647-161 00 ankn 12", "0647–161 00", "00", "0647-16100000000000", "", "063-"]
)
def test_what_is_no_phone_number(number: str) -> None:
    assert not is_phone(number)


@pytest.mark.parametrize("address", ["star@are.se", "a.b-c+d@x-y.example", "STAR@Are.SE"])
def test_an_address_for_mail_is_one(address: str) -> None:
    assert is_mail(address)


@pytest.mark.parametrize(
    "address", ["star", "star@are", "star@", "@are.se", "star @are.se", "star@are..se", "å@are.se"]
)
def test_what_is_no_address_for_mail(address: str) -> None:
    assert not is_mail(address)


@pytest.mark.parametrize(
    ("day", "late"),
    [
        (date(2025, 5, 31), []),
        (date(2025, 6, 1), ["Samordnare i Berg"]),
        (
            date(2026, 1, 1),
            ["Samordnare i Berg", "Samordnare i Åre", "Kontakt hos Arbetsförmedlingen", "Kartan", "Provblanketten"],
        ),
    ],
)
def test_what_should_have_been_looked_at_is_told_the_day_after(day: date, late: list[str]) -> None:
    found = list(overdue(Content().enliven().living(), day))
    assert [problem.what.split("”")[1] for problem in found] == late
    assert {problem.severity for problem in found} <= {Severity.NOTE}
    assert all("Ansvarar:" in problem.what for problem in found)


def test_one_way_to_reach_a_contact_is_enough() -> None:
    content = Content().enliven().drop(CONTACTS, ("kontakter", 0, "telefon"))
    content.drop(CONTACTS, ("kontakter", 0, "epost"))
    assert told(content) == []
    content.drop(CONTACTS, ("kontakter", 0, "webbplats"))
    assert told(content) == ["fel kontakt-utan-vag kontakter kontakter[1]"]
