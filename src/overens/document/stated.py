"""Owns what an edition states, in reading order: its own facts, its text, its annexes and its material."""

from datetime import date

from overens.document.inline import Inline, Link, LinkKind, Span, words
from overens.document.tree import Document, Kind, Provision
from overens.model.months import MONTHS

HEAD = "utgava--"
"""What the ids of the edition's own facts begin with; no author can give such an id."""


def stated(document: Document) -> tuple[Provision, ...]:
    """Everything that the edition says."""
    return (*head(document), *document.front, *document.tops)


def head(document: Document) -> tuple[Provision, ...]:
    """What the edition says of itself, each as a fact: title, status, validity, decision."""
    validity, decision = document.validity, document.decision
    facts: list[tuple[str, str, Inline]] = [
        ("titel", "Titel", words(document.title)),
        ("kortnamn", "Kort namn", words(document.short_title)),
        ("status", "Status", words(document.status.value)),
        ("fran", "Gäller från och med", words(day(validity.start) if validity.start else "")),
        ("till", "Gäller till och med", words(day(validity.end) if validity.end else "")),
        (
            "nytt-beslut",
            "Beslut om nästa utgåva senast",
            words(day(validity.next_decision) if validity.next_decision else ""),
        ),
        ("giltighet", "Om giltigheten", document.inline(validity.note)),
        ("beslutad", "Beslutad", words(day(decision.decided) if decision else "")),
        ("beslutad-av", "Beslutad av", _reference(document, decision.body) if decision else ()),
        ("villkor", "Villkor för beslutet", document.inline(decision.condition) if decision else ()),
    ]
    return tuple(
        Provision(f"{HEAD}{name}", Kind.FACT, heading=words(label), text=text) for name, label, text in facts if text
    )


def day(found: date) -> str:
    """A date as Swedish text has it: `18 februari 2025`."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def _reference(document: Document, role: str) -> Inline:
    link = Link(LinkKind.ROLE, role)
    return (Span(document.name_of(link), link=link),)
