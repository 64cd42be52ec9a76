"""Owns which meetings of a series a reader is shown on a day."""

from datetime import date

from overens.calendar.occurrences import Occurrence, occurrences
from overens.model.meetings import Series

MOST = 12
"""A year of monthly meetings."""


def upcoming(series: Series, today: date) -> tuple[Occurrence, ...]:
    """The next meetings of a series from a day on, cancelled ones too, at most `MOST`."""
    return tuple(found for found in occurrences(series) if found.day >= today)[:MOST]
