"""Owns the referrer's page of one municipality."""

from dataclasses import dataclass

from overens.model.contacts import Contact
from overens.model.content import Living
from overens.model.meetings import Series
from overens.model.referring import Municipality, Referral, Team
from overens.names import (
    CONTACTS_PAGE,
    EASY_PAGE,
    ENGLISH_PAGE,
    REFERRAL_PAGE,
    calendar_url,
    municipality_url,
    relative,
)
from overens.pages.dates import Meeting, meetings, spoken
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.people import Reached, reached
from overens.pages.referring.followed import Followed
from overens.pages.referring.guide import Guide, guide
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Local:
    """What belongs to one municipality: its team, whom to call first and else, and when the team meets."""

    name: str
    team: Team | None
    first: tuple[Reached, ...]
    others: tuple[Reached, ...]
    meetings: tuple[Meeting, ...]
    feed: str

    @property
    def next(self) -> tuple[Meeting, ...]:
        """The meetings that are held."""
        return tuple(meeting for meeting in self.meetings if not meeting.found.cancelled)


def municipality(library: Library, followed: Followed, found: Municipality) -> Page:
    """The page of one municipality; the library has whom to call and when the team meets."""
    living, url = library.living, municipality_url(found.id)
    shown, name = guide(followed.edition, followed.referral, url), followed.name_of(found.party)
    local = _local(library, shown, found, name)
    examples = tuple(loaded.value.example for loaded in (living.contacts, living.meetings) if loaded)
    body = fill(
        "referring/municipality.html",
        guide=shown,
        local=local,
        coming=next((one for one in local.next if (one.hand_in or one.found.day) >= library.today), None),
        own=found,
        examples=[example for example in (followed.referral.example, *examples) if example],
        start=relative(REFERRAL_PAGE, url),
        english=relative(ENGLISH_PAGE, url),
        easy=relative(EASY_PAGE, url),
        contacts=relative(CONTACTS_PAGE, url),
        today=library.today,
        today_words=spoken(library.today),
    )
    agreement = followed.edition.document.agreement.short_title
    return Page(
        url=url,
        title=f"Remittera till {agreement} i {name}",
        description=f"Så lämnar du ett ärende till {agreement} i {name}: vem du ringer, blanketten och nästa möte.",
        body=body,
        outline=headings(body),
        trail=("Remittera",),
        nav_title=name,
    )


def _local(library: Library, shown: Guide, found: Municipality, name: str) -> Local:
    living, referral = library.living, shown.referral
    team = next((team for team in referral.teams if team.id == found.team), None)
    of_team = _of_team(living, found.team)
    contacts = living.contacts.value.contacts if living.contacts else ()
    example = bool(living.contacts and living.contacts.value.example)
    first = coordinators(library, referral, found)
    asked = {one.contact.id for one in first}
    others = [one for one in contacts if one.id not in asked and (_is_of(one, team) or (one.function and not one.team))]
    return Local(
        name,
        team,
        first,
        reached(others, library.today, example=example),
        meetings(of_team, library.today, municipality_url(found.id), shown.before),
        relative(calendar_url(of_team[0].id), municipality_url(found.id)) if of_team else "",
    )


def coordinators(library: Library, referral: Referral, found: Municipality) -> tuple[Reached, ...]:
    """Whom to call first in a municipality."""
    loaded = library.living.contacts
    if loaded is None or found.team is None:
        return ()
    team = [one for one in loaded.value.contacts if one.team == found.team and one.role == referral.coordinator]
    return reached(team, library.today, example=bool(loaded.value.example))


def _is_of(contact: Contact, team: Team | None) -> bool:
    return team is not None and contact.team == team.id


def _of_team(living: Living, team: str | None) -> tuple[Series, ...]:
    series = living.meetings.value.series if living.meetings else ()
    return tuple(one for one in series if team and one.team == team)
