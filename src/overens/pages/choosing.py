"""Owns the page where a party finds what binds it, whichever agreement it is."""

from overens.names import PARTIES_PAGE
from overens.pages.comparison.doors import compared
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.overview import ways
from overens.pages.page import Page
from overens.pages.template import fill


def choosing(leading: tuple[Edition, ...]) -> Page:
    """The door for parties and steering groups; `leading` is the edition to show of each agreement."""
    found = []
    for edition in leading:
        text = edition.on(PARTIES_PAGE)
        doors = [Door(party.name, text.link(edition.name.party_url(party.id))) for party in edition.document.parties]
        found.append((edition, text, doors, ways(edition, text), compared(edition, text)[:1]))
    body = fill("choosing.html", found=found)
    return Page(
        url=PARTIES_PAGE,
        title="För parter och styrgrupper",
        description="Välj din organisation och se allt som binder den: åtaganden, funktioner, mandat och mål.",
        body=body,
        outline=headings(body),
        nav_title="För parter",
    )
