"""Shows which days a series of meetings gives: by its rule, on holidays, and where something is changed."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import FR, MO, MONTHLY, TH, TU, WE, rrule
from hypothesis import given
from hypothesis import strategies as st

from overens.calendar.occurrences import MOST_MONTHS, monthly_days, occurrences
from overens.model.meetings import Monthly, OnHoliday, Series, Weekday, Which
from overens.model.wheel import Month

BYDAY = dict(zip(Weekday, (MO, TU, WE, TH, FR), strict=True))
BYPLACE = dict(zip(Which, (1, 2, 3, 4, -1), strict=True))


JANUARY = {"vilken": "första", "veckodag": "tisdag", "från": "2026-01-01", "till": "2026-01-31"}
"""One meeting, on Epiphany."""


def monthly(which: str, weekday: str, first: str = "2026-01-01", last: str = "2026-12-31", **more: Any) -> Monthly:  # noqa: ANN401 - a rule as it is written
    return Monthly.model_validate({"vilken": which, "veckodag": weekday, "från": first, "till": last, **more})


def series(**keys: Any) -> Series:  # noqa: ANN401 - a series as it is written
    return Series.model_validate({"id": "mote", "namn": "Möte", "börjar": "09:00", "slutar": "12:00", **keys})


def held(found: Series) -> list[str]:
    return [str(one.day) for one in occurrences(found) if not one.cancelled]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (monthly("andra", "tisdag", last="2026-03-31"), ["2026-01-13", "2026-02-10", "2026-03-10"]),
        (monthly("sista", "fredag", last="2026-03-31"), ["2026-01-30", "2026-02-27", "2026-03-27"]),
        (monthly("första", "måndag", "2026-06-01", "2026-06-01"), ["2026-06-01"]),
        (monthly("första", "måndag", "2026-06-02", "2026-06-30"), []),
        (monthly("fjärde", "onsdag", månader=["juli"]), ["2026-07-22"]),
        (monthly("andra", "tisdag", "2026-12-01", "2026-01-01"), []),
    ],
)
def test_a_rule_gives_its_days(rule: Monthly, days: list[str]) -> None:
    assert [str(day) for day in monthly_days(rule)] == days


@given(
    st.sampled_from(list(Which)),
    st.sampled_from(list(Weekday)),
    st.sets(st.sampled_from(list(Month))),
    st.tuples(st.dates(date(2001, 1, 1), date(2100, 1, 1)), st.integers(0, 1500)),
)
def test_a_rule_gives_the_days_that_another_library_gives(
    which: Which, weekday: Weekday, months: set[Month], span: tuple[date, int]
) -> None:
    first = span[0]
    last = date.fromordinal(first.toordinal() + span[1])
    rule = monthly(which, weekday, str(first), str(last), månader=sorted(months))
    numbers = [list(Month).index(month) + 1 for month in months] or None
    theirs = rrule(MONTHLY, first, until=last, byweekday=BYDAY[weekday](BYPLACE[which]), bymonth=numbers)
    assert list(monthly_days(rule)) == [found.date() for found in theirs]


def test_a_rule_without_end_is_not_followed_for_ever() -> None:
    assert len(list(monthly_days(monthly("första", "måndag", last="9999-12-31")))) == MOST_MONTHS


@pytest.mark.parametrize(
    ("wish", "days"),
    [
        (None, []),
        (OnHoliday.CANCELLED, []),
        (OnHoliday.DAY_BEFORE, ["2026-01-05"]),
        (OnHoliday.DAY_AFTER, ["2026-01-07"]),
        (OnHoliday.WEEK_AFTER, ["2026-01-13"]),
    ],
)
def test_a_meeting_on_a_holiday(wish: OnHoliday | None, days: list[str]) -> None:
    found = series(
        varje_månad=monthly("första", "tisdag", last="2026-01-31").model_dump(by_alias=True), vid_helgdag=wish
    )
    assert held(found) == days
    [one] = occurrences(found)
    assert (str(one.planned), one.reason, one.is_changed) == ("2026-01-06", "trettondedag jul", True)


def test_a_day_that_the_office_gives_is_held_on_a_holiday_too() -> None:
    assert held(series(dagar=["2026-01-06"])) == ["2026-01-06"]


def test_what_is_changed_keeps_the_day_it_was_planned_for() -> None:
    changes = [
        {"dag": "2026-03-10", "flyttas_till": "2026-03-12", "börjar": "13:00", "slutar": "15:00"},
        {"dag": "2026-04-14", "inställt": "ja", "skäl": "ledigt"},
    ]
    moved, cancelled, plain = occurrences(series(dagar=["2026-05-12", "2026-04-14", "2026-03-10"], undantag=changes))
    assert (str(moved.planned), str(moved.day), moved.start, moved.end) == (
        "2026-03-10",
        "2026-03-12",
        time(13),
        time(15),
    )
    assert (cancelled.cancelled, cancelled.reason, cancelled.is_changed) == (True, "ledigt", True)
    assert not plain.is_changed


def test_a_change_wins_over_a_holiday() -> None:
    rule = monthly("första", "tisdag", last="2026-01-31").model_dump(by_alias=True)
    assert held(series(varje_månad=rule, undantag=[{"dag": "2026-01-06", "flyttas_till": "2026-01-08"}])) == [
        "2026-01-08"
    ]


def test_a_day_of_a_misspelt_year_is_no_meeting() -> None:
    assert held(series(dagar=["0206-01-06", "9999-12-31", "2026-01-07"])) == ["2026-01-07"]


def test_thousands_of_days_are_as_many_meetings() -> None:
    days = [str(date(2010, 1, 1) + timedelta(days=number)) for number in range(6000)]
    assert len(occurrences(series(dagar=days))) == len(days) > 5000
