"""Owns the start of the referrer's way: which municipality."""

from overens.names import EASY_PAGE, ENGLISH_PAGE, REFERRAL_PAGE, municipality_url, relative
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.referring.followed import Followed
from overens.pages.template import fill
from overens.pages.wording import alphabetical


def choosing(found: Followed, leading: tuple[Edition, ...]) -> Page:
    """One plain link for each municipality; `leading` is the edition to show of each agreement."""
    edition, teams = found.edition, {team.id: team.name for team in found.referral.teams}
    doors = [
        Door(
            found.name_of(own.party),
            relative(municipality_url(own.id), REFERRAL_PAGE),
            teams.get(own.team or "", "Inget team ännu"),
        )
        for own in found.referral.municipalities
    ]
    others = [other for other in leading if other.name.agreement != edition.name.agreement]
    body = fill(
        "referring/choosing.html",
        edition=edition,
        text=edition.on(REFERRAL_PAGE),
        doors=sorted(doors, key=lambda door: alphabetical(door.title)),
        others=others,
        english=relative(ENGLISH_PAGE, REFERRAL_PAGE),
        easy=relative(EASY_PAGE, REFERRAL_PAGE),
    )
    return Page(
        url=REFERRAL_PAGE,
        title="Remittera",
        description="Välj kommun och se vem du ringer, vad blanketten ska innehålla och när nästa möte är.",
        body=body,
        outline=headings(body),
        nav_title="Remittera",
    )
