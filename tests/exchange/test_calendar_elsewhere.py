"""Shows that two other libraries read every calendar file of the site as we do: the same meetings, days and words."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import icalendar
import pytest
import vobject

from overens.calendar.occurrences import occurrences
from overens.commands.calendars import calendar_files
from overens.exchange.calendar_file import Calendar, as_calendar
from overens.model.meetings import Series
from tests.support.icalendar import parsed
from tests.support.shipped import repository

TODAY = date(2026, 3, 2)
NASTY = "Samråd, del 1; \\ ”å ä ö”\nrad 2 🙂🙂🙂 och en rad som är så lång att den måste vikas på flera ställen"
Read = tuple[str, str, str, str]
"""A meeting: its name in the world, when it begins, what it is called and where it is."""


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return calendar_files(repository(), TODAY)


def ours(data: bytes) -> Iterator[Read]:
    for event in parsed(data).below("VEVENT"):
        place = event.text("LOCATION") if event.has("LOCATION") else ""
        yield event.text("UID"), event.value("DTSTART"), event.text("SUMMARY"), place


def by_icalendar(data: bytes) -> Iterator[Read]:
    calendar = icalendar.Calendar.from_ical(data)
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        yield (
            str(event["UID"]),
            written(event.decoded("DTSTART")),
            str(event["SUMMARY"]),
            str(event.get("LOCATION", "")),
        )


def by_vobject(data: bytes) -> Iterator[Read]:
    calendar: Any = vobject.readOne(data.decode())
    for event in calendar.contents.get("vevent", ()):
        place = event.location.value if "location" in event.contents else ""
        yield event.uid.value, written(event.dtstart.value), event.summary.value, place


def written(moment: date) -> str:
    return f"{moment:%Y%m%dT%H%M%S}" if isinstance(moment, datetime) else f"{moment:%Y%m%d}"


def test_each_file_of_the_site_is_read_alike(files: Mapping[str, bytes]) -> None:
    assert files
    for url, data in files.items():
        found = list(ours(data))
        assert found, url
        assert list(by_icalendar(data)) == found, url
        assert list(by_vobject(data)) == found, url


def test_commas_line_breaks_and_emoji_are_read_alike() -> None:
    keys = {"id": "mote", "namn": NASTY, "plats": NASTY, "dagar": ["2026-03-10"], "börjar": "09:00", "slutar": "12:00"}
    data = as_calendar(Calendar("samordning.example", TODAY), NASTY, occurrences(Series.model_validate(keys)))
    [found] = ours(data)
    assert found == ("mote-20260310@samordning.example", "20260310T090000", NASTY, NASTY)
    assert [found] == list(by_icalendar(data)) == list(by_vobject(data))
