"""Shows that Swedish holidays are computed right, beside two sources: a printed almanac and dateutil's Easter."""

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as theirs
from hypothesis import given
from hypothesis import strategies as st

from overens.calendar.holidays import easter, holiday, is_workday, workday

ALMANAC_2026 = {
    "2026-01-01": "nyårsdagen",
    "2026-01-06": "trettondedag jul",
    "2026-04-03": "långfredagen",
    "2026-04-05": "påskdagen",
    "2026-04-06": "annandag påsk",
    "2026-05-01": "första maj",
    "2026-05-14": "Kristi himmelsfärdsdag",
    "2026-05-24": "pingstdagen",
    "2026-06-06": "nationaldagen",
    "2026-06-19": "midsommarafton",
    "2026-06-20": "midsommardagen",
    "2026-10-31": "alla helgons dag",
    "2026-12-24": "julafton",
    "2026-12-25": "juldagen",
    "2026-12-26": "annandag jul",
    "2026-12-31": "nyårsafton",
}


def days(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=number) for number in range(365)]


def test_a_year_has_the_holidays_of_the_almanac() -> None:
    assert {str(day): holiday(day) for day in days(2026) if holiday(day)} == ALMANAC_2026


def test_easter_is_where_others_compute_it() -> None:
    assert [year for year in range(1583, 4100) if easter(year) != theirs(year)] == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2025-06-20", "midsommarafton"),
        ("2027-06-26", "midsommardagen"),
        ("2025-11-01", "alla helgons dag"),
        ("2027-11-06", "alla helgons dag"),
        ("2027-05-06", "Kristi himmelsfärdsdag"),
        ("2027-03-29", "annandag påsk"),
        ("2026-05-25", ""),
    ],
)
def test_days_that_move_are_found_in_other_years(day: str, name: str) -> None:
    assert holiday(date.fromisoformat(day)) == name


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2026-03-03", "2026-03-03", "2026-03-03"),
        ("2026-04-05", "2026-04-02", "2026-04-07"),
        ("2026-12-25", "2026-12-23", "2026-12-28"),
        ("2026-01-01", "2025-12-30", "2026-01-02"),
    ],
)
def test_the_nearest_workday(day: str, before: str, after: str) -> None:
    found = date.fromisoformat(day)
    assert (str(workday(found, -1)), str(workday(found, 1))) == (before, after)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_the_nearest_workday_is_one_and_is_near(day: date) -> None:
    for step in (-1, 1):
        found = workday(day, step)
        assert is_workday(found)
        assert 0 <= (found - day).days * step <= 5
        assert not [one for one in range(abs((found - day).days)) if is_workday(day + timedelta(days=one * step))]
