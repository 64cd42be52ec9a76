"""Shows that the time before a meeting is read from the words of a provision."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.calendar.holidays import is_workday
from overens.calendar.notice import last_day, notice


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Samordnaren skickar ut kallelsen en vecka före teamets möte.", 7),
        ("Ärenden lämnas senast två veckor innan mötet.", 14),
        ("Kallelsen skickas 10 dagar före mötet.", 10),
        ("Ett dygn innan? Nej, ett dygn före.", 1),
        ("En dag före mötet.", 1),
        ("Tre dagar före.", 3),
        ("Kallelsen skickas i god tid före mötet.", None),
        ("Mötet varar en vecka.", None),
        ("Om 1000 dagar före.", None),
        ("", None),
    ],
)
def test_a_time_is_read(words: str, days: int | None) -> None:
    assert notice(words) == (None if days is None else timedelta(days=days))


@pytest.mark.parametrize(
    ("meeting", "last"),
    [
        ("2026-03-10", "2026-03-03"),
        ("2026-04-13", "2026-04-02"),  # a week before is Easter Monday
        ("2026-01-08", "2025-12-30"),  # New Year's Day, and its eve before
        ("2026-05-21", "2026-05-13"),  # Ascension Day
    ],
)
def test_the_last_day_is_a_workday(meeting: str, last: str) -> None:
    assert str(last_day(date.fromisoformat(meeting), timedelta(days=7))) == last


@given(st.dates(date(2000, 1, 1), date(2150, 1, 1)), st.integers(0, 60))
def test_the_last_day_is_never_too_late(meeting: date, days: int) -> None:
    last = last_day(meeting, timedelta(days=days))
    assert is_workday(last)
    assert 0 <= (meeting - timedelta(days=days) - last).days <= 5
