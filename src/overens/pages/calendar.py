"""Owns the calendar: what is to come, month by month, and the files by which a reader's own calendar follows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from overens.model.meetings import Meetings, Series
from overens.model.months import MONTHS
from overens.names import ALL_MEETINGS, CALENDAR_PAGE, calendar_url, relative
from overens.pages.dates import Meeting, meetings, spoken
from overens.pages.doors import Door
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.template import fill
from overens.pages.wording import alphabetical

MOST_SHOWN = 250
"""Meetings on the page, some 150 kB, so that a phone opens it however many there are; the files have them all."""


@dataclass(frozen=True, slots=True)
class OfMonth:
    """The meetings of one month; `name` is the month with its year."""

    name: str
    meetings: tuple[Meeting, ...]


def calendar(library: Library, found: Meetings) -> Page:
    """Every body's next meetings; `library` says from which day on."""
    coming = meetings(found.series, library.today, CALENDAR_PAGE)
    by_month = groupby(coming[:MOST_SHOWN], key=lambda one: f"{MONTHS[one.found.day.month - 1]} {one.found.day.year}")
    ordered = sorted(_followed(found.series), key=lambda series: alphabetical(series.name))
    body = fill(
        "calendar.html",
        months=[OfMonth(name, tuple(of_month)) for name, of_month in by_month],
        feeds=[Door(series.name, relative(calendar_url(series.id), CALENDAR_PAGE)) for series in ordered],
        all_of_them=relative(ALL_MEETINGS, CALENDAR_PAGE),
        example=found.example,
        shown=MOST_SHOWN if len(coming) > MOST_SHOWN else 0,
        today=library.today,
        today_words=spoken(library.today),
    )
    return Page(
        url=CALENDAR_PAGE,
        title="Kalender",
        description="Alla möten för team och styrgrupper, månad för månad, och kalenderfiler att prenumerera på.",
        body=body,
        outline=headings(body),
        nav_title="Kalender",
    )


def _followed(series: tuple[Series, ...]) -> Iterable[Series]:
    """The series that have a link to their own file: all, or where they are very many those that come back."""
    return series if len(series) <= MOST_SHOWN else (one for one in series if one.monthly or len(one.days) > 1)
