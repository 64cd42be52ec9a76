"""Owns the page of one party: everything in the edition that binds it, also through its groups."""

from dataclasses import dataclass

from markupsafe import Markup

from overens.document.inline import plain
from overens.document.labels import NOT_SIGNER
from overens.document.tree import HEADED, Document, Kind, Provision
from overens.model.parties import Party
from overens.pages.commitments import cell, party_blocks
from overens.pages.comparison.doors import changes_for
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import below, title, topmost
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.passages import passages
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs for the party, for which part of the text if not for all, and the id of the provision that says so."""

    name: str
    title: str
    scope: Markup
    provision: str
    known: bool


def party(edition: Edition, found: Party) -> Page:
    """Everything that binds one party of an edition."""
    document, url = edition.document, edition.name.party_url(found.id)
    subjects = document.subjects(found.id)
    blocks = party_blocks(document, subjects)
    text = edition.on(url, blocks)
    body = fill(
        "party.html",
        edition=edition,
        text=text,
        party=found,
        groups=[group for group in document.groups if group.id in subjects],
        cells=[cell(text, commitment) for block in blocks for commitment in below(block, Kind.COMMITMENT)],
        commitments=text.full(blocks, 3),
        special=passages(text, special_rules(document, found.id)),
        signature=_signature(text, found.id),
        not_signing=document.by_id.get(f"undertecknar-inte-{found.id}"),
        common=_common(text),
        changes=changes_for(edition, text, found.id),
    )
    return Page(
        url=url,
        title=f"{found.name} i {document.short_title}",
        description=f"Allt i {document.short_title} som binder {found.name}: åtaganden, funktioner, mandat.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        trail=("Parter",),
        nav_title=found.name,
    )


def special_rules(document: Document, party: str) -> tuple[Provision, ...]:
    """What binds the party by name outside its commitments; the lists of parties and of signatures are no rules."""
    bound = (found for found in document.walk() if party in found.binds and found.kind not in HEADED)
    return topmost(document, (found for found in bound if _is_a_rule(document, found)))


def _is_a_rule(document: Document, provision: Provision) -> bool:
    above = document.path_to[provision.id]
    listed = any(found.fact("party") or found.fact("kind") == NOT_SIGNER for found in above)
    kinds = {found.kind for found in above}
    return not (listed or kinds & {Kind.PARTY, Kind.QUESTION, Kind.MATERIAL})


def _signature(text: EditionText, party: str) -> Signature | None:
    row = text.document.by_id.get(f"underskrift-{party}")
    if row is None:
        return None
    name, title_of_name = (plain(cell.text) for cell in below(row, Kind.CELL)[1:])
    scope = Markup(" ").join(text.words(note) for note in below(row, Kind.NOTE))
    return Signature(name, title_of_name, scope, row.id, not row.fact("missing"))


def _common(text: EditionText) -> tuple[tuple[str, tuple[Door, ...]], ...]:
    """The headings under which there is something that binds all parties: the text's own, then annex by annex."""
    tops = (
        ("Överenskommelsen", text.document.body),
        *((title(annex), annex.children) for annex in text.document.annexes),
    )
    return tuple(
        (name, tuple(_door(text, section) for section in found if _binds_all(section))) for name, found in tops
    )


def _door(text: EditionText, section: Provision) -> Door:
    return Door(title(section), text.place(section.id))


def _binds_all(section: Provision) -> bool:
    return bool(section.heading) and any(not found.binds and found.text for found in section.walk())
