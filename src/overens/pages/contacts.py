"""Owns the page of whom to reach and what is shared: contacts by team, the parties' own sites, shared documents."""

from dataclasses import dataclass

from overens.document.tree import Document
from overens.model.content import Living
from overens.names import CONTACTS_PAGE, REFERRAL_PAGE, relative
from overens.pages.doors import Door
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.people import Reached, reached, shared
from overens.pages.template import fill
from overens.pages.wording import host, is_web

FOR_ALL = "För alla"


@dataclass(frozen=True, slots=True)
class OfTeam:
    """The contacts of one team, or those that are for all."""

    name: str
    contacts: tuple[Reached, ...]


def contacts(library: Library, document: Document | None) -> Page:
    """Everybody to reach; `document` is the edition whose parties' sites are listed."""
    living = library.living
    documents = living.documents.value if living.documents else None
    examples = (loaded.value.example for loaded in (living.contacts, living.documents) if loaded)
    body = fill(
        "contacts.html",
        teams=_teams(library),
        parties=_sites(document),
        documents=shared(documents.documents, library.today, example=bool(documents.example)) if documents else (),
        examples=[example for example in examples if example],
        referral=relative(REFERRAL_PAGE, CONTACTS_PAGE),
    )
    return Page(
        url=CONTACTS_PAGE,
        title="Kontakter",
        description="Telefonnummer till teamen, parternas egna webbplatser och de dokument som parterna delar.",
        body=body,
        outline=headings(body),
        nav_title="Kontakter",
    )


def has_contacts(living: Living) -> bool:
    """Whether there is anything for the page to tell."""
    return bool(living.contacts or living.documents)


def _teams(library: Library) -> tuple[OfTeam, ...]:
    living = library.living
    found = living.contacts.value if living.contacts else None
    if found is None:
        return ()
    all_of_them = reached(found.contacts, library.today, example=bool(found.example))
    teams = living.referral.value.teams if living.referral else ()
    named = {team.id for team in teams}
    general = tuple(one for one in all_of_them if one.contact.team not in named)
    made = [OfTeam(FOR_ALL, general)]
    made += [OfTeam(team.name, tuple(one for one in all_of_them if one.contact.team == team.id)) for team in teams]
    return tuple(team for team in made if team.contacts)


def _sites(document: Document | None) -> tuple[Door, ...]:
    sites = ((party.name, party.website or "") for party in (document.parties if document else ()))
    return tuple(Door(name, site, host(site)) for name, site in sites if is_web(site))
