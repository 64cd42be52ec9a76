"""Owns the page of the commitment matrix: every party or group by every area."""

from dataclasses import dataclass

from overens.document.inline import plain
from overens.document.tree import Kind, Provision
from overens.pages.commitments import Cell, cell
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import below
from overens.pages.page import Page
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Row:
    """One party or group: its name, where its commitments stand, the parties it means and a cell an area."""

    name: str
    address: str
    members: tuple[Door, ...]
    cells: tuple[Cell | None, ...]


def matrix(edition: Edition) -> Page:
    """The commitments in one table; an empty cell is told in words."""
    document, url = edition.document, edition.name.matrix_url
    text = edition.on(url)
    body = fill(
        "matrix.html",
        edition=edition,
        text=text,
        areas=[(area, text.link(edition.name.role_url(area.role)) if area.role else None) for area in document.areas],
        rows=[_row(text, block) for block in document.of_kind(Kind.PARTY)],
        default=document.by_id.get("forval"),
    )
    return Page(
        url=url,
        title=f"Åtagandematris för {document.short_title}",
        description=f"Vilken part som gör vad i {document.short_title}: alla åtaganden i en tabell.",
        body=body,
        edition=document.name,
        tree=document.short_title,
        nav_title="Åtagandematris",
    )


def _row(text: EditionText, block: Provision) -> Row:
    document = text.document
    found = {commitment.fact("area"): commitment for commitment in below(block, Kind.COMMITMENT)}
    cells = tuple(cell(text, found[area.id]) if area.id in found else None for area in document.areas)
    members = tuple(
        Door(party.name, text.link(document.name.party_url(party.id)))
        for party in document.parties
        if block.fact("subject") in document.subjects(party.id)
    )
    return Row(plain(block.heading), text.place(block.id), members, cells)
