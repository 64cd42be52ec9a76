"""Shows the year of an agreement as a calendar file: read by others, back every year, and never after its last day."""

import icalendar
import pytest
import vobject

from overens.document.building import build
from overens.exchange.year_file import as_year_file
from overens.names import EditionName
from overens.pages.yearly import Year, year
from tests.support.icalendar import Component, parsed
from tests.support.shipped import repository


@pytest.fixture(scope="module")
def years() -> dict[str, Year]:
    content = repository()
    editions = [edition for edition in content.editions if edition.name.agreement in {"star", "umea"}]
    found = [year(build(edition), content.living) for edition in editions]
    return {str(of_one.name): of_one for of_one in found if of_one}


def events(found: Year) -> list[Component]:
    return parsed(as_year_file(found, "samordning.example")).below("VEVENT")


def test_what_a_decided_edition_has_of_a_year_is_told_and_no_draft_has_one(years: dict[str, Year]) -> None:
    assert [of_one.name for of_one in years.values()] == [EditionName("star", "2025"), EditionName("umea", "2024")]


def test_the_year_of_star_has_follow_up_revision_and_decision(years: dict[str, Year]) -> None:
    assert [(one.value("UID").partition("@")[0], one.value("DTSTART")) for one in events(years["star 2025"])] == [
        ("arshjul-star-uppfoljning-resultat-01", "20250101"),
        ("arshjul-star-uppfoljning-resultat-05", "20250501"),
        ("arshjul-star-uppfoljning-resultat-09", "20250901"),
        ("arshjul-star-beslut-02", "20250201"),
        ("arshjul-star-revidering-11", "20251101"),
    ]
    decision = events(years["star 2025"])[3]
    assert decision.text("SUMMARY") == ("Beslut om överenskommelsen. Utgåvan 2025 beslutades den 18 februari 2025.")
    assert decision.text("DESCRIPTION").startswith("EXEMPEL. ")


def test_months_that_follow_on_each_other_are_one_event_to_the_end_of_the_last(years: dict[str, Year]) -> None:
    revision = events(years["star 2025"])[4]
    assert (revision.value("DTSTART"), revision.value("DTEND")) == ("20251101", "20260101")


def test_the_wheel_of_umea_ends_with_the_edition_and_that_of_star_goes_on(years: dict[str, Year]) -> None:
    assert {one.value("RRULE") for one in events(years["umea 2024"])} == {"FREQ=YEARLY;UNTIL=20241231"}
    assert {one.value("RRULE") for one in events(years["star 2025"])} == {"FREQ=YEARLY"}
    decided = next(one for one in events(years["umea 2024"]) if "arshjul-beslut" in one.value("UID"))
    assert decided.value("DTSTART") == "20241101"


@pytest.mark.parametrize("name", ["star 2025", "umea 2024"])
def test_two_other_libraries_read_the_same(years: dict[str, Year], name: str) -> None:
    data = as_year_file(years[name], "samordning.example")
    ours = [(one.text("UID"), one.value("DTSTART"), one.text("SUMMARY")) for one in events(years[name])]
    found = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [(str(one["UID"]), f"{one.decoded('DTSTART'):%Y%m%d}", str(one["SUMMARY"])) for one in found] == ours
    others = vobject.readOne(data.decode()).contents["vevent"]
    assert [(one.uid.value, f"{one.dtstart.value:%Y%m%d}", one.summary.value) for one in others] == ours
