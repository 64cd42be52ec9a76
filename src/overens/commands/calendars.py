"""Owns which calendar files a site has: one for all meetings, one a series, one for each meeting that pages show."""

from datetime import date
from urllib.parse import urlsplit

from overens.calendar.notice import notice
from overens.calendar.occurrences import occurrences
from overens.calendar.upcoming import upcoming
from overens.document.building import build
from overens.document.inline import plain
from overens.exchange.calendar_file import Calendar, as_calendar
from overens.model.content import Repository
from overens.names import ALL_MEETINGS, calendar_url
from overens.rules.references import followed

ALL = "Alla möten"


def calendar_files(repository: Repository, today: date) -> dict[str, bytes]:
    """The files by their address; none when there are no meetings."""
    meetings = repository.living.meetings
    if meetings is None:
        return {}
    calendar = _calendar(repository, today)
    series = meetings.value.series
    made = {ALL_MEETINGS: as_calendar(calendar, ALL, [found for one in series for found in occurrences(one)])}
    for one in series:
        made[calendar_url(one.id)] = as_calendar(calendar, one.name, occurrences(one))
        for found in upcoming(one, today):
            if not found.cancelled:
                made[calendar_url(one.id, str(found.planned))] = as_calendar(calendar, one.name, (found,))
    return made


def _calendar(repository: Repository, today: date) -> Calendar:
    living, edition = repository.living, followed(repository)
    example = living.meetings.value.example if living.meetings else None
    if edition is None or living.referral is None:
        return Calendar(owner(repository), today, example or "")
    said = build(edition).by_id.get(living.referral.value.notice or "")
    return Calendar(owner(repository), today, example or "", notice(plain(said.text)) if said else None)


def owner(repository: Repository) -> str:
    """The name of the host by which meetings and news are unique in the world: that of the förbund's site."""
    edition = followed(repository)
    if edition is None:
        return "overens"
    site = edition.agreement.value.federation.website
    return (urlsplit(site).hostname if site else None) or edition.name.agreement
