"""Owns the start of the referrer's way: which municipality."""

from overens.model.content import Living
from overens.model.referring import Referral
from overens.names import REFERRAL_PAGE, EditionName, municipality_url, relative
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import alphabetical


def choosing(edition: Edition, referral: Referral, leading: tuple[Edition, ...]) -> Page:
    """One plain link for each municipality; `leading` is the edition to show of each agreement."""
    names = {party.id: party.name for party in edition.document.parties}
    teams = {team.id: team.name for team in referral.teams}
    doors = [
        Door(
            names.get(found.party, found.party),
            relative(municipality_url(found.id), REFERRAL_PAGE),
            teams.get(found.team or "", "Inget team ännu"),
        )
        for found in referral.municipalities
    ]
    others = [
        Door(other.document.short_title, relative(other.name.url, REFERRAL_PAGE))
        for other in leading
        if other.name.agreement != edition.name.agreement
    ]
    body = fill(
        "referring/choosing.html",
        edition=edition,
        text=edition.on(REFERRAL_PAGE),
        doors=sorted(doors, key=lambda door: alphabetical(door.title)),
        others=others,
    )
    return Page(
        url=REFERRAL_PAGE,
        title="Remittera",
        description="Välj kommun och se vem du ringer, vad blanketten ska innehålla och när nästa möte är.",
        body=body,
        outline=headings(body),
        nav_title="Remittera",
    )


def followed(living: Living, editions: tuple[Edition, ...]) -> Edition | None:
    """The edition that referrers follow, if the living data name one."""
    if living.referral is None:
        return None
    wanted = EditionName(living.referral.value.agreement, living.referral.value.edition)
    return next((edition for edition in editions if edition.name == wanted), None)
