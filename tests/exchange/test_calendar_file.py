"""Shows that our iCalendar files are right, by a strict reading of the grammar and by the time zones of two others."""

import io
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from overens.calendar.occurrences import occurrences
from overens.exchange.calendar_file import Calendar, as_calendar, escaped, folded
from overens.model.meetings import Series
from tests.support.icalendar import Component, parsed, unescaped

CALENDAR = Calendar("samordning.example", date(2026, 3, 2), before=timedelta(days=7))
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def series(**keys: Any) -> Series:  # noqa: ANN401 - a series as it is written
    written = {
        "id": "mote",
        "namn": "Möte",
        "team": "laget",
        "dagar": ["2026-03-10"],
        "börjar": "09:00",
        "slutar": "12:00",
    }
    return Series.model_validate(written | keys)


def made(found: Series, calendar: Calendar = CALENDAR) -> Component:
    return parsed(as_calendar(calendar, found.name, occurrences(found)))


def event(found: Series) -> Component:
    [one] = made(found).below("VEVENT")
    return one


def test_a_meeting_has_all_that_a_calendar_needs() -> None:
    one = event(series(plats="Kommunhuset, rum 3; ring på", digital="https://www.example.se/mote"))
    assert {name: value for name, _, value in one.properties} == {
        "UID": "mote-20260310@samordning.example",
        "DTSTAMP": "20260302T000000Z",
        "SEQUENCE": "0",
        "DTSTART": "20260310T090000",
        "DTEND": "20260310T120000",
        "SUMMARY": "Möte",
        "LOCATION": "Kommunhuset\\, rum 3\\; ring på",
        "DESCRIPTION": "Sista dag att lämna in ärenden: 2026-03-03.\\nDelta digitalt: https://www.example.se/mote",
        "URL": "https://www.example.se/mote",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
    }
    assert one.parameter("DTSTART", "TZID") == "Europe/Stockholm"


def test_a_moved_meeting_keeps_its_name_and_is_newer() -> None:
    one = event(series(undantag=[{"dag": "2026-03-10", "flyttas_till": "2026-03-12", "skäl": "planeringsdag"}]))
    assert one.value("UID") == "mote-20260310@samordning.example"
    assert (one.value("DTSTART"), one.value("SEQUENCE")) == ("20260312T090000", "1")
    assert one.text("DESCRIPTION").split("\n")[:2] == ["Flyttat från 2026-03-10.", "Planeringsdag."]


def test_a_cancelled_meeting_stays_and_says_so() -> None:
    one = event(series(undantag=[{"dag": "2026-03-10", "inställt": "ja"}]))
    assert (one.value("STATUS"), one.text("SUMMARY"), one.value("TRANSP")) == (
        "CANCELLED",
        "Inställt: Möte",
        "TRANSPARENT",
    )
    assert not one.has("DESCRIPTION")


def test_a_date_to_keep_is_a_whole_day_without_a_time_zone() -> None:
    calendar = made(series(börjar=None, slutar=None, team=None))
    [one] = calendar.below("VEVENT")
    assert (one.parameter("DTSTART", "VALUE"), one.value("DTSTART")) == ("DATE", "20260310")
    assert calendar.below("VTIMEZONE") == []


def test_what_is_made_up_is_called_so() -> None:
    calendar = Calendar("a.example", date(2026, 3, 2), "Tiderna är påhittade.")
    [one] = made(series(), calendar).below("VEVENT")
    assert one.text("DESCRIPTION") == "EXEMPEL. Tiderna är påhittade."


def test_meetings_stand_in_order_and_have_names_of_their_own() -> None:
    many = made(series(dagar=["2026-05-12", "2026-03-10", "2026-04-14"])).below("VEVENT")
    assert [one.value("DTSTART")[:8] for one in many] == ["20260310", "20260414", "20260512"]
    assert len({one.value("UID") for one in many}) == 3


def test_five_thousand_meetings_are_read_again() -> None:
    days = [str(date(2026, 1, 1) + timedelta(days=number)) for number in range(5000)]
    assert len(made(series(dagar=days)).below("VEVENT")) == 5000


def zone(moment: datetime) -> timedelta | None:
    """How far from UTC a moment is by the time zone in our own file, as dateutil reads it."""
    file = io.StringIO(as_calendar(CALENDAR, "Möte", occurrences(series())).decode())
    return moment.replace(tzinfo=tzical(file).get("Europe/Stockholm")).utcoffset()


@pytest.mark.parametrize(
    "moment",
    [
        "2026-03-28T09:00",
        "2026-03-29T01:59",
        "2026-03-29T03:00",
        "2026-06-10T09:00",
        "2026-10-25T01:59",
        "2026-10-25T03:00",
        "2027-03-28T09:00",
        "2040-10-28T09:00",
    ],
)
def test_summer_time_begins_and_ends_as_it_does_in_sweden(moment: str) -> None:
    local = datetime.fromisoformat(moment)
    assert zone(local) == local.replace(tzinfo=STOCKHOLM).utcoffset()


NASTY = [
    "a, b; c\\d",
    "rad 1\nrad 2",
    "rad 1\r\nrad 2\r",
    "🙂" * 60,
    "å" * 80,
    "\x00\x07a\x1b",
    ":;,\"'",
    "END:VEVENT\n",
]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_are_read_again_as_they_were(text: str) -> None:
    one = event(series(namn=text, plats=text))
    assert one.text("SUMMARY") == one.text("LOCATION") == cleaned(text)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_is_read_again(text: str) -> None:
    assert unescaped(escaped(text)) == cleaned(text)
    lines = folded(f"SUMMARY:{escaped(text)}").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == f"SUMMARY:{escaped(text)}"
    assert all(line.startswith(" ") for line in lines[1:])


def cleaned(text: str) -> str:
    """A text without the control signs that no calendar takes, its line breaks of one kind."""
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in one_kind if char in "\n\t" or (char >= " " and char != "\x7f"))


def test_the_same_meetings_give_the_same_bytes() -> None:
    found = occurrences(series())
    assert as_calendar(CALENDAR, "a", found) == as_calendar(CALENDAR, "a", reversed(found))
