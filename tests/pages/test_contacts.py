"""Shows the page of contacts: by team, with who answers for them, and what nobody has looked at."""

from datetime import date

import pytest

from overens.pages.people import dialled
from tests.support.library import body, living_body, living_library

PAGE = living_body("kontakter/")


def test_contacts_stand_by_team_after_those_that_are_for_all() -> None:
    assert PAGE.texts("h2") == [
        "För alla",
        "Teamet i Berg",
        "Teamet i Åre",
        "Parternas egna webbplatser",
        "Gemensamma dokument",
    ]


def test_a_contact_says_who_answers_for_it_and_until_when() -> None:
    assert PAGE.by_id("kontakt_samordnare-are").text == (
        "Samordnare i Åre 0980-319 201 Ansvarar för uppgiften: Åre kommun. Granskas senast den 31 december 2025."
    )


def test_what_is_overdue_is_marked_with_words() -> None:
    assert [late.text for late in PAGE.all(of="o-late")] == [
        "Inte kontrollerad. Uppgiften skulle ha kontrollerats senast den 31 maj 2025."
    ]
    later = body("kontakter/", living_library(today=date(2026, 1, 1)))
    assert len(later.all(of="o-late")) == 4


def test_the_parties_and_the_documents_are_linked() -> None:
    assert PAGE.links()["Arbetsförmedlingen"] == "https://arbetsformedlingen.se"
    assert PAGE.links()["Kartan"] == "https://www.example.se/kartan"


@pytest.mark.parametrize(
    ("written", "number"),
    [("0647-161 00", "+4664716100"), ("08-465 004 00", "+46846500400"), ("+46 63 14 30 00", "+4663143000")],
)
def test_a_number_is_dialled_from_anywhere(written: str, number: str) -> None:
    assert dialled(written) == number
