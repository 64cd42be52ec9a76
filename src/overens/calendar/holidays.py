"""Owns which days are not worked in Sweden, computed for any year.

Public holidays are those of lagen (1989:253) om allmänna helgdagar; the three eves have the same standing in
semesterlagen (1977:480), 7 §.
"""

from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)
SATURDAY = 5
FIXED = {
    (1, 1): "nyårsdagen",
    (1, 6): "trettondedag jul",
    (5, 1): "första maj",
    (6, 6): "nationaldagen",
    (12, 24): "julafton",
    (12, 25): "juldagen",
    (12, 26): "annandag jul",
    (12, 31): "nyårsafton",
}
AFTER_EASTER = {
    -2: "långfredagen",
    0: "påskdagen",
    1: "annandag påsk",
    39: "Kristi himmelsfärdsdag",
    49: "pingstdagen",
}


def holiday(day: date) -> str:
    """The name of the holiday or eve that a day is; empty for other days, Sundays too."""
    return _holidays(day.year).get(day, "")


def is_workday(day: date) -> bool:
    """Whether people are at work on a day."""
    return day.weekday() < SATURDAY and not holiday(day)


def workday(day: date, step: int) -> date:
    """The day itself, else the nearest workday before (`step` −1) or after (1) it."""
    while not is_workday(day):
        day += step * DAY
    return day


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year, by the algorithm of Meeus, Jones and Butcher."""
    golden, (century, years) = year % 19, divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * rest + 2 * (years // 4) - moon - years % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, before = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, before + 1)


@cache
def _holidays(year: int) -> dict[date, str]:
    found = {date(year, month, day): name for (month, day), name in FIXED.items()}
    found |= {easter(year) + days * DAY: name for days, name in AFTER_EASTER.items()}
    midsummer = _saturday(date(year, 6, 20))
    found |= {midsummer - DAY: "midsommarafton", midsummer: "midsommardagen"}
    return found | {_saturday(date(year, 10, 31)): "alla helgons dag"}


def _saturday(first: date) -> date:
    """The first Saturday on or after a day."""
    return first + (SATURDAY - first.weekday()) % 7 * DAY
