"""Owns the referrer's page: from whether it is a case to how it ends, for every agreement that describes a process."""

from overens.names import REFERRAL_PAGE
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.way import way


def referral(leading: tuple[Edition, ...]) -> Page:
    """The door for the one who has a case; `leading` is the edition to show of each agreement."""
    found = [way(edition) for edition in leading]
    body = fill(
        "referral.html",
        ways=[one for one in found if one.processes],
        others=[one for one in found if not one.processes],
    )
    return Page(
        url=REFERRAL_PAGE,
        title="Remittera",
        description="Är det ett ärende? Så går det till steg för steg, vem som gör vad och när det avslutas.",
        body=body,
        outline=headings(body),
        nav_title="Remittera",
    )
