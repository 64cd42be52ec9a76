"""Owns how long before a meeting something is due, read from the words of the provision that says so."""

import re
from datetime import date, timedelta

from overens.calendar.holidays import workday

UNITS = {"dag": 1, "dagar": 1, "dygn": 1, "vecka": 7, "veckor": 7}
NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
BEFORE = re.compile(rf"\b([0-9]{{1,3}}|ett|{'|'.join(NUMBERS)}) ({'|'.join(UNITS)}) (?:före|innan)\b", re.IGNORECASE)


def notice(words: str) -> timedelta | None:
    """The time that a text says, as in `en vecka före mötet`; None when it says none."""
    found = BEFORE.search(words)
    if not found:
        return None
    number, unit = found[1].lower(), found[2].lower()
    count = int(number) if number.isdecimal() else NUMBERS.index("en" if number == "ett" else number)
    return timedelta(days=count * UNITS[unit])


def last_day(meeting: date, before: timedelta) -> date:
    """The last workday on which something can be handed in for a meeting."""
    return workday(meeting - before, -1)
