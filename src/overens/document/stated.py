"""Owns what an edition states, in reading order: its own facts, its text, its annexes and its material."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from overens.document.inline import Inline, Link, LinkKind, Span, words
from overens.document.tree import Document, Kind, Provision
from overens.model.months import MONTHS

if TYPE_CHECKING:
    # Its name alone, as in the tree.
    from overens.model.report import Report

HEAD = "utgava--"
"""What the ids of the edition's own facts begin with; no author can give such an id."""


def stated(document: Document) -> tuple[Provision, ...]:
    """Everything that the edition says."""
    return (*head(document), *document.front, *document.tops)


def head(document: Document) -> tuple[Provision, ...]:
    """What the edition says of itself, each as a fact: title, status, validity, decision; of a report its period."""
    facts = (
        ("titel", "Titel", words(document.title)),
        ("kortnamn", "Kort namn", words(document.short_title)),
        *(_of_report(document.report) if document.report else _of_edition(document)),
    )
    return tuple(
        Provision(f"{HEAD}{name}", Kind.FACT, heading=words(label), text=text) for name, label, text in facts if text
    )


def _of_report(report: "Report") -> Iterator[tuple[str, str, Inline]]:
    yield "status", "Status", words(report.status.value)
    yield "slag", "Slag", words(report.kind.value)
    yield "fran", "Period från och med", words(day(report.period.start))
    yield "till", "Period till och med", words(day(report.period.end))
    yield "foljer", "Följer upp utgåvan", words(report.edition or "")


def _of_edition(document: Document) -> tuple[tuple[str, str, Inline], ...]:
    validity, decision = document.validity, document.decision
    return (
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
    )


def day(found: date) -> str:
    """A date as Swedish text has it: `18 februari 2025`."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def _reference(document: Document, role: str) -> Inline:
    link = Link(LinkKind.ROLE, role)
    return (Span(document.name_of(link), link=link),)
