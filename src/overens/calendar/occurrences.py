"""Owns the step from a series of meetings to each of its days, with what is moved and what is cancelled."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

from overens.calendar.holidays import holiday, is_workday, workday
from overens.model.meetings import Change, Monthly, OnHoliday, Series, Which
from overens.model.months import MONTHS, WEEKDAYS

MOST_MONTHS = 120
"""No rule is followed further; that a rule is longer than anybody plans is for the rules to say."""

YEARS = range(2000, 2200)
"""Days of other years are misspelt, which the rules tell of; they give no meeting."""

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting: `planned` is the day that the rule gives and never changes, `day` the day that it is on."""

    series: Series
    planned: date
    day: date
    start: time | None
    end: time | None
    cancelled: bool = False
    reason: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether the meeting is not as the rule or the list of days says."""
        same_time = (self.start, self.end) == (self.series.start, self.series.end)
        return self.cancelled or self.day != self.planned or not same_time

    @property
    def order(self) -> tuple[date, time, str]:
        """Sorts meetings by day, time and series."""
        return self.day, self.start or time.min, self.series.id


def occurrences(series: Series) -> tuple[Occurrence, ...]:
    """Every meeting of a series, cancelled ones too, by day."""
    changes = {change.day: change for change in series.changes}
    by_rule = set(monthly_days(series.monthly)) if series.monthly else set()
    days = by_rule.union(series.days)
    found = [_one(series, day, changes.get(day), by_rule=day in by_rule) for day in days if day.year in YEARS]
    return tuple(sorted(found, key=lambda occurrence: occurrence.order))


def monthly_days(rule: Monthly) -> Iterator[date]:
    """The days that a rule gives, holidays or not."""
    months = {MONTHS.index(month) + 1 for month in rule.months} or set(range(1, 13))
    start = max(rule.first.year, YEARS.start) * 12 + rule.first.month - 1
    end = min(rule.last.year, YEARS[-1]) * 12 + rule.last.month - 1
    for index in range(start, min(end, start + MOST_MONTHS - 1) + 1):
        year, month = index // 12, index % 12 + 1
        day = _in_month(rule, year, month)
        if month in months and rule.first <= day <= rule.last:
            yield day


def _in_month(rule: Monthly, year: int, month: int) -> date:
    weekday = WEEKDAYS.index(rule.weekday)
    if rule.which is Which.LAST:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7) + list(Which).index(rule.which) * WEEK


def _one(series: Series, day: date, change: Change | None, *, by_rule: bool) -> Occurrence:
    plain = Occurrence(series, day, day, series.start, series.end)
    if change:
        return _changed(plain, change)
    return _on_holiday(plain, series.on_holiday) if by_rule and holiday(day) else plain


def _changed(plain: Occurrence, change: Change) -> Occurrence:
    return Occurrence(
        plain.series,
        plain.planned,
        change.moved_to or plain.day,
        change.start or plain.start,
        change.end or plain.end,
        change.cancelled,
        change.reason or "",
    )


def _on_holiday(plain: Occurrence, wish: OnHoliday | None) -> Occurrence:
    day, name = plain.day, holiday(plain.day)
    match wish:
        case OnHoliday.DAY_BEFORE:
            day = workday(day, -1)
        case OnHoliday.DAY_AFTER:
            day = workday(day, 1)
        case OnHoliday.WEEK_AFTER:
            while not is_workday(day):
                day += WEEK
    cancelled = wish in {None, OnHoliday.CANCELLED}
    return Occurrence(plain.series, plain.planned, day, plain.start, plain.end, cancelled, name)
