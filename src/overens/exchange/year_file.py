"""Owns the year of an agreement as an iCalendar file (RFC 5545): whole months that come back every year."""

from collections.abc import Iterator
from datetime import date

from overens.exchange.calendar_file import enclosed, escaped
from overens.pages.yearly import Turn, Year


def as_year_file(year: Year, owner: str) -> bytes:
    """A calendar of all that has a month; the same year gives the same bytes whatever day it is."""
    return enclosed(f"Årshjul: {year.title}", (line for turn in year.turns for line in _turn(year, turn, owner)))


def _turn(year: Year, turn: Turn, owner: str) -> Iterator[str]:
    for first, last in turn.spells:
        start = date(year.first.year, first, 1)
        end = date(year.first.year + last // 12, last % 12 + 1, 1)
        yield "BEGIN:VEVENT"
        yield f"UID:arshjul-{year.name.agreement}-{turn.id}-{first:02}@{owner}"
        yield f"DTSTAMP:{year.first:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
        yield f"RRULE:FREQ=YEARLY{f';UNTIL={year.last:%Y%m%d}' if year.last else ''}"
        yield f"SUMMARY:{escaped(turn.what)}"
        yield f"DESCRIPTION:{escaped(' '.join(_told(year)))}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"


def _told(year: Year) -> Iterator[str]:
    if year.example:
        yield f"EXEMPEL. {year.example}"
    yield f"Ur årshjulet för {year.title}."
