"""Owns the commitments as pages show them beside their own place: a cell in short, and the functions it names."""

from dataclasses import dataclass

from overens.document.inline import plain
from overens.document.tree import Document, Kind, Provision
from overens.pages.doors import Door
from overens.pages.edition import EditionText
from overens.pages.finding import below


@dataclass(frozen=True, slots=True)
class Functions:
    """Functions that take part in one way; `how` is the words that lead into the list, without their colon."""

    how: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One commitment in short; `address` leads to it in full, `body` to the role or body that its area concerns."""

    area: str
    address: str
    participation: str
    mandate: str
    functions: tuple[Functions, ...]
    body: str | None
    units: tuple[Door, ...] = ()


def party_blocks(document: Document, subjects: tuple[str, ...]) -> tuple[Provision, ...]:
    """The blocks of commitments that bind these parties or groups, in the order of the text."""
    return tuple(block for block in document.of_kind(Kind.PARTY) if block.fact("subject") in subjects)


def cell(text: EditionText, commitment: Provision) -> Cell:
    """A commitment in short, as seen from the text's page."""
    return Cell(
        plain(commitment.heading),
        text.place(commitment.id),
        commitment.fact("participation"),
        commitment.fact("mandate"),
        functions(commitment),
        _body(text, commitment),
        tuple(Door(plain(unit.heading), text.place(unit.id)) for unit in below(commitment, Kind.UNIT)),
    )


def functions(provision: Provision) -> tuple[Functions, ...]:
    """The lists of functions directly below a commitment or a role."""
    return tuple(
        Functions(plain(found.text).rstrip(":"), tuple(plain(child.text) for child in found.children))
        for found in below(provision, Kind.LIST)
        if found.fact("kind") == "function"
    )


def _body(text: EditionText, commitment: Provision) -> str | None:
    area = next((area for area in text.document.areas if area.id == commitment.fact("area")), None)
    return text.link(text.document.name.role_url(area.role)) if area and area.role else None
