"""Owns the rules about meetings: that they have days, end after they begin, and need nobody twice at a time."""

from collections.abc import Iterator
from datetime import date, time
from itertools import groupby

from overens.calendar.holidays import holiday
from overens.calendar.occurrences import YEARS, Occurrence, monthly_days, occurrences
from overens.model.content import Loaded, Repository
from overens.model.meetings import Meetings, Series
from overens.problems import KeyPath, Problem, Severity

LONGEST_RULE = 5
"""Years; nobody plans further, and a year too many is soon written."""

Found = tuple[Loaded[Meetings], int, Series]


def _series(repository: Repository) -> Iterator[Found]:
    meetings = repository.living.meetings
    if meetings:
        for index, series in enumerate(meetings.value.series):
            yield meetings, index, series


def dayless(repository: Repository) -> Iterator[Problem]:
    """A meeting has a rule or days."""
    for meetings, index, series in _series(repository):
        if not series.monthly and not series.days:
            yield meetings.problem(
                "mote-utan-dagar",
                ("möten", index),
                what=f"”{series.name}” har varken en regel eller dagar.",
                fix="Lägg till varje_månad med en regel, eller dagar med en lista av dagar.",
                value=series.name,
            )


def times(repository: Repository) -> Iterator[Problem]:
    """What ends has begun before."""
    for meetings, index, series in _series(repository):
        if fault := _time_fault(series.start, series.end):
            yield _badly_timed(meetings, ("möten", index, "slutar"), fault, series.end)
        for number, change in enumerate(series.changes):
            fault = _time_fault(change.start or series.start, change.end or series.end)
            if fault and (change.start or change.end):
                key = "slutar" if change.end else "börjar"
                path: KeyPath = ("möten", index, "undantag", number, key)
                yield _badly_timed(meetings, path, fault, change.end or change.start)


def _time_fault(start: time | None, end: time | None) -> str:
    if end and not start:
        return f"Mötet slutar {end:%H:%M} men börjar inte någon tid."
    if start and end and end <= start:
        return f"Mötet slutar {end:%H:%M}, {'när' if end == start else 'före'} det börjar {start:%H:%M}."
    return ""


def _badly_timed(meetings: Loaded[Meetings], path: KeyPath, what: str, value: time | None) -> Problem:
    shown = f"{value:%H:%M}" if value else ""
    return meetings.problem("tid-ordning", path, what=what, fix="Rätta den tid som är fel.", value=shown)


def spans(repository: Repository) -> Iterator[Problem]:
    """A rule begins before it ends, is no longer than anybody plans, and gives a day; every year is a likely one."""
    for meetings, index, series in _series(repository):
        yield from _unlikely(meetings, index, series)
        if series.monthly:
            fault = _span_fault(series.monthly.first, series.monthly.last)
            if not fault and not any(monthly_days(series.monthly)):
                fault = "Regeln ger ingen dag mellan första och sista dagen."
            if fault:
                path: KeyPath = ("möten", index, "varje_månad", "till")
                value = str(series.monthly.last)
                yield meetings.problem("motesregel", path, what=fault, fix="Rätta den dag som är fel.", value=value)


def _span_fault(first: date, last: date) -> str:
    if first > last:
        return f"Regeln slutar {last}, före den börjar {first}."
    if last.year - first.year > LONGEST_RULE:
        return f"Regeln gäller i mer än {LONGEST_RULE} år, från {first} till {last}."
    return ""


def _unlikely(meetings: Loaded[Meetings], index: int, series: Series) -> Iterator[Problem]:
    days: list[tuple[KeyPath, date]] = [(("dagar", number), day) for number, day in enumerate(series.days)]
    if series.monthly:
        days += [(("varje_månad", "från"), series.monthly.first), (("varje_månad", "till"), series.monthly.last)]
    days += [(("undantag", number, "dag"), change.day) for number, change in enumerate(series.changes)]
    moved = ((number, change.moved_to) for number, change in enumerate(series.changes))
    days += [(("undantag", number, "flyttas_till"), day) for number, day in moved if day]
    for path, day in days:
        if day.year not in YEARS:
            what = f"{day} är inget troligt år för ett möte."
            fix = "Rätta året."
            yield meetings.problem("orimligt-ar", ("möten", index, *path), what=what, fix=fix, value=str(day))


def changes(repository: Repository) -> Iterator[Problem]:
    """What is changed is a meeting of the series, and is changed once."""
    for meetings, index, series in _series(repository):
        planned, seen = {found.planned for found in occurrences(series)}, set[date]()
        for number, change in enumerate(series.changes):
            path: KeyPath = ("möten", index, "undantag", number, "dag")
            if change.day not in planned:
                what, fix = (
                    f"”{series.name}” har inget möte {change.day}, så undantaget gör ingenting.",
                    _nearest(change.day, planned),
                )
                yield meetings.problem("undantag-utan-mote", path, what=what, fix=fix, value=str(change.day))
            elif change.day in seen:
                what, fix = f"Mötet {change.day} har redan ett undantag.", "Ta bort det ena."
                yield meetings.problem("undantag-dubbelt", path, what=what, fix=fix, value=str(change.day))
            seen.add(change.day)


def _nearest(day: date, planned: set[date]) -> str:
    near = min(planned, key=lambda found: abs(found - day), default=None)
    return f"Det närmaste mötet är {near}. Rätta dagen, eller ta bort undantaget." if near else "Ta bort undantaget."


def on_holidays(repository: Repository) -> Iterator[Problem]:
    """Where nothing is said of holidays, the office is told which meetings are cancelled by one."""
    for meetings, index, series in _series(repository):
        changed = {change.day for change in series.changes}
        if series.monthly and series.on_holiday is None:
            for day in monthly_days(series.monthly):
                if holiday(day) and day not in changed:
                    yield meetings.problem(
                        "mote-helgdag",
                        ("möten", index, "varje_månad"),
                        what=f"”{series.name}” skulle vara {day}, som är {holiday(day)}. Mötet ställs in.",
                        fix="Skriv vid_helgdag för att säga vad som ska hända, eller ett undantag för den dagen.",
                        value=str(day),
                        severity=Severity.NOTE,
                    )


def collisions(repository: Repository) -> Iterator[Problem]:
    """Two meetings are not at the same time; each is told of once, with the first that it meets."""
    places = {series.id: (meetings, index) for meetings, index, series in _series(repository)}
    held = [found for _, _, series in _series(repository) for found in occurrences(series) if _takes_time(found)]
    told = set[str]()
    for _, of_day in groupby(sorted(held, key=lambda found: found.order), key=lambda found: found.day):
        before: Occurrence | None = None
        for found in of_day:
            if before and _meet(before, found) and found.series.id not in told:
                told.add(found.series.id)
                meetings, index = places[found.series.id]
                yield _collision(meetings, index, before=before, found=found)
            before = max((one for one in (before, found) if one), key=lambda one: one.end or time.min)


def _takes_time(found: Occurrence) -> bool:
    return bool(not found.cancelled and found.start and found.end)


def _meet(before: Occurrence, found: Occurrence) -> bool:
    allowed = found.series.id in before.series.may_collide or before.series.id in found.series.may_collide
    return bool(before.end and found.start and found.start < before.end) and not allowed


def _collision(meetings: Loaded[Meetings], index: int, *, before: Occurrence, found: Occurrence) -> Problem:
    same = found.series.id == before.series.id or bool(found.series.team and found.series.team == before.series.team)
    who = "Samma team kan inte mötas två gånger samtidigt." if same else "Den som är med i båda kan bara vara på ett."
    instead = "" if same else f" Skriv annars får_krocka_med: [{before.series.id}] om ingen är med i båda."
    return meetings.problem(
        "mote-krock",
        ("möten", index),
        what=f"”{found.series.name}” och ”{before.series.name}” är på samma tid {found.day}. {who}",
        fix=f"Flytta det ena.{instead}",
        value=found.series.id,
        severity=Severity.ERROR if same else Severity.WARNING,
    )
