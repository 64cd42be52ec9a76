"""Owns iCalendar files (RFC 5545): meetings as calendars everywhere read them, in the time of Sweden."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from overens.calendar.notice import last_day
from overens.calendar.occurrences import Occurrence

LONGEST = 75
"""Bytes in a line without its end."""

ZONE = "Europe/Stockholm"
# The rule of the European Union since 1996 (directive 2000/84/EC): last Sunday of March and of October, 01:00 UTC.
TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the meetings of one site share.

    `owner` makes the meetings' names unique in the world, `day` is that of the build, `example` is said of each
    meeting while they are made up, and `before` is how long before a team's meeting cases are to be handed in.
    """

    owner: str
    day: date
    example: str = ""
    before: timedelta | None = None


def as_calendar(calendar: Calendar, name: str, found: Iterable[Occurrence]) -> bytes:
    """A calendar of these meetings, in order of time; the same meetings on the same day give the same bytes."""
    ordered = sorted(found, key=lambda one: one.order)
    zone = TIMEZONE if any(one.start for one in ordered) else ()
    return enclosed(name, (*zone, *(line for one in ordered for line in _event(calendar, one))))


def enclosed(name: str, events: Iterable[str]) -> bytes:
    """A calendar of these lines of events, with what every calendar begins and ends with."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Overens//Overens//SV",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        f"NAME:{escaped(name)}",
        f"X-WR-TIMEZONE:{ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *events,
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def _event(calendar: Calendar, found: Occurrence) -> Iterator[str]:
    series = found.series
    yield "BEGIN:VEVENT"
    yield f"UID:{series.id}-{found.planned:%Y%m%d}@{calendar.owner}"
    yield f"DTSTAMP:{calendar.day:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{int(found.is_changed)}"
    yield from _when(found)
    yield f"SUMMARY:{escaped(f'Inställt: {series.name}' if found.cancelled else series.name)}"
    if series.place:
        yield f"LOCATION:{escaped(series.place)}"
    if told := "\n".join(_told(calendar, found)):
        yield f"DESCRIPTION:{escaped(told)}"
    if series.website:
        yield f"URL:{CONTROL.sub('', series.website)}"
    yield f"STATUS:{'CANCELLED' if found.cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'TRANSPARENT' if found.cancelled or not found.start else 'OPAQUE'}"
    yield "END:VEVENT"


def _when(found: Occurrence) -> Iterator[str]:
    if found.start is None:
        yield f"DTSTART;VALUE=DATE:{found.day:%Y%m%d}"
        return
    yield f"DTSTART;TZID={ZONE}:{_moment(found.day, found.start)}"
    if found.end:
        yield f"DTEND;TZID={ZONE}:{_moment(found.day, found.end)}"


def _moment(day: date, clock: time) -> str:
    return f"{day:%Y%m%d}T{clock:%H%M}00"


def _told(calendar: Calendar, found: Occurrence) -> Iterator[str]:
    if calendar.example:
        yield f"EXEMPEL. {calendar.example}"
    if found.day != found.planned:
        yield f"Flyttat från {found.planned}."
    if found.reason:
        yield f"{found.reason[:1].upper()}{found.reason[1:]}."
    if calendar.before is not None and found.series.team and not found.cancelled:
        yield f"Sista dag att lämna in ärenden: {last_day(found.day, calendar.before)}."
    if found.series.website and not found.cancelled:
        yield f"Delta digitalt: {found.series.website}"


def escaped(text: str) -> str:
    """A text as the value of a property: what would end or divide it is escaped, other control signs are left out."""
    one_kind = text.replace("\r\n", "\n").replace("\r", "\n")
    for sign in "\\;,":
        one_kind = one_kind.replace(sign, f"\\{sign}")
    return CONTROL.sub("", one_kind).replace("\n", "\\n")


def folded(line: str) -> str:
    """A line cut so that no part is too long in bytes and no letter is cut in two."""
    parts, part, length = list[str](), "", 0
    for letter in line:
        size = len(letter.encode())
        if length + size > LONGEST:
            parts.append(part)
            # The blank that begins what goes on counts too.
            part, length = "", 1
        part, length = part + letter, length + size
    return "\r\n ".join([*parts, part])
