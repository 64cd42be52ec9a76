"""Owns points in time as precise as an author knows them: a month, a day, or the time from one to another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from overens.model.months import MONTHS

SPOKEN = re.compile(rf"(?:(?:den )?([0-9]{{1,2}}) )?({'|'.join(MONTHS)}) ([0-9]{{4}})")
WRITTEN = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A month, or one day of it."""

    year: int
    month: int
    day: int | None = None

    def __str__(self) -> str:
        written = f"{self.year:04}-{self.month:02}"
        return f"{written}-{self.day:02}" if self.day else written

    @property
    def first(self) -> date:
        """The first day of the time."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day of the time."""
        return date(self.year, self.month, self.day or monthrange(self.year, self.month)[1])


def moment(written: str) -> Moment | None:
    """The moment of `2023-04` or `2023-08-28`, if the calendar has it."""
    found = WRITTEN.fullmatch(written)
    if not found:
        return None
    made = Moment(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    try:
        date(made.year, made.month, made.day or 1)
    except ValueError:
        return None
    return made


def spoken(written: str) -> Moment | None:
    """The moment that is meant by `april 2023` or `28 augusti 2023`, if the calendar has it."""
    found = SPOKEN.fullmatch(written.strip().lower())
    if not found:
        return None
    made = Moment(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]) if found[1] else None)
    return moment(str(made))


def _moment(value: object) -> object:
    return moment(value) or value if isinstance(value, str) else value


MonthOrDay = Annotated[
    Moment, InstanceOf(), BeforeValidator(_moment), PlainSerializer(str), WithJsonSchema({"type": "string"})
]
"""A moment as a field: what is no text that says one is refused."""


def span(start: Moment, end: Moment | None = None) -> str:
    """A time in Swedish: `april 2023`, `22 maj 2023`, `28–29 augusti 2023`, `april–juni 2023`."""
    if end is None or end == start:
        return _words(start)
    if start.year != end.year:
        return f"{_words(start)}–{_words(end)}"
    if start.month != end.month or start.day is None or end.day is None:
        return f"{_words(start, year=False)}–{_words(end)}"
    return f"{start.day}–{_words(end)}"


def _words(found: Moment, *, year: bool = True) -> str:
    parts = (str(found.day) if found.day else "", MONTHS[found.month - 1], str(found.year) if year else "")
    return " ".join(part for part in parts if part)
