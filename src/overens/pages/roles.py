"""Owns the page of an edition's roles and bodies, and the page of each of them."""

from dataclasses import dataclass

from overens.document.inline import plain
from overens.document.tree import Document, Kind, Provision
from overens.model.roles import Role, RoleType
from overens.pages.commitments import Cell, cell
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import below, duties, mentions, statements
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.passages import passages
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Member:
    """A party or group that commits itself to a body, and how."""

    name: str
    cell: Cell


def roles(edition: Edition) -> Page:
    """Every body and role with a sentence about it."""
    document, url = edition.document, edition.name.roles_url
    kinds = (("Organ", RoleType.BODY), ("Roller", RoleType.ROLE))
    groups = [(name, [role for role in document.roles if role.type is kind]) for name, kind in kinds]
    body = fill("roles.html", edition=edition, text=edition.on(url), groups=groups)
    return Page(
        url=url,
        title=f"Roller och organ i {document.short_title}",
        description=f"Alla roller och organ i {document.title}, med en mening om var och en.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Roller",
    )


def role(edition: Edition, found: Role) -> Page:
    """What the edition says of one role or body, wherever it says it."""
    document, url = edition.document, edition.name.role_url(found.id)
    own = document.role_provision(found.id)
    described = own.children if own else ()
    text = edition.on(url, described)
    body = fill(
        "role.html",
        edition=edition,
        text=text,
        role=found,
        own=own,
        description=text.full(described, 3),
        described_in=passages(text, _described_in(document, found)),
        members=members(text, found.id),
        duties=passages(text, duties(document, found.id)),
        mentions=passages(text, mentions(document, found.id)),
    )
    return Page(
        url=url,
        title=f"{found.name} i {document.short_title}",
        description=_description(document, found),
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        trail=("Roller",),
        nav_title=found.name,
    )


def _described_in(document: Document, role: Role) -> tuple[Provision, ...]:
    found = document.by_id.get(role.described_in or "")
    return tuple(statements(found)) if found else ()


def _description(document: Document, role: Role) -> str:
    in_short = plain(document.inline(role.in_short))
    return f"{role.name} i {document.short_title}: uppgifter, vilka som ingår och allt som sägs. {in_short}".strip()


def members(text: EditionText, role: str) -> tuple[Member, ...]:
    """The parties and groups that commit themselves in the areas that concern this role or body."""
    areas = {area.id for area in text.document.areas if area.role == role}
    return tuple(
        Member(plain(block.heading), cell(text, commitment))
        for block in text.document.of_kind(Kind.PARTY)
        for commitment in below(block, Kind.COMMITMENT)
        if commitment.fact("area") in areas
    )
