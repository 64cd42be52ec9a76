"""Owns meetings as pages tell of them: day and hours in words, the last day to hand in, the file to keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from overens.calendar.notice import last_day
from overens.calendar.occurrences import Occurrence
from overens.calendar.upcoming import upcoming
from overens.model.meetings import Series
from overens.model.months import WEEKDAYS
from overens.names import calendar_url, relative
from overens.pages.wording import day


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting to come. `hand_in` is the last day to hand something in for it, if there is one.

    `file` leads to a calendar file with this meeting alone; it is empty for a cancelled one.
    """

    found: Occurrence
    hand_in: date | None
    file: str

    @property
    def series(self) -> Series:
        """The series that the meeting is of."""
        return self.found.series

    @property
    def words(self) -> str:
        """The day in words: `tisdag 10 mars 2026`."""
        return spoken(self.found.day)

    @property
    def hours(self) -> str:
        """The time in words: `kl. 9–12`."""
        return hours(self.found.start, self.found.end)

    @property
    def hand_in_words(self) -> str:
        """The last day to hand in, in words."""
        return spoken(self.hand_in) if self.hand_in else ""

    @property
    def moment(self) -> str:
        """The beginning for programs, in the local time of the meeting."""
        return f"{self.found.day}T{self.found.start:%H:%M}" if self.found.start else str(self.found.day)

    @property
    def moved_from(self) -> str:
        """The day that the meeting would have been on, in words, when it is another."""
        return spoken(self.found.planned) if self.found.day != self.found.planned else ""


def meetings(series: Iterable[Series], today: date, page: str, before: timedelta | None = None) -> tuple[Meeting, ...]:
    """The next meetings of some series, in order of time, as told on the page with address `page`."""
    found = sorted((one for each in series for one in upcoming(each, today)), key=lambda one: one.order)
    return tuple(_meeting(one, page, before) for one in found)


def _meeting(found: Occurrence, page: str, before: timedelta | None) -> Meeting:
    file = "" if found.cancelled else relative(calendar_url(found.series.id, str(found.planned)), page)
    hand_in = last_day(found.day, before) if before is not None and not found.cancelled else None
    return Meeting(found, hand_in, file)


def spoken(found: date) -> str:
    """A day with its weekday: `tisdag 10 mars 2026`."""
    return f"{WEEKDAYS[found.weekday()]} {day(found)}"


def hours(start: time | None, end: time | None) -> str:
    """A time as Swedish text has it: `kl. 9–12`, `kl. 9.30`; empty when there is none."""
    if start is None:
        return ""
    return f"kl. {_clock(start)}–{_clock(end)}" if end else f"kl. {_clock(start)}"


def _clock(found: time) -> str:
    return f"{found.hour}.{found.minute:02}" if found.minute else str(found.hour)
