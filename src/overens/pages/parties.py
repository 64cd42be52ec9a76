"""Owns the page of an edition's parties and of the groups that commitments bind."""

from overens.pages.commitments import party_blocks
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


def parties(edition: Edition) -> Page:
    """Every party with a link to its page; groups have their ids as anchors here."""
    document, url = edition.document, edition.name.parties_url
    text = edition.on(url)
    body = fill(
        "parties.html",
        edition=edition,
        text=text,
        doors=[Door(party.name, text.link(edition.name.party_url(party.id)), party.type) for party in document.parties],
        groups=[
            (
                group,
                [party for party in document.parties if party.id in group.parties],
                party_blocks(document, (group.id,)),
            )
            for group in document.groups
        ],
    )
    return Page(
        url=url,
        title=f"Parter i {document.short_title}",
        description=f"Parterna i {document.title}, var och en med allt som binder den.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Parter",
    )
