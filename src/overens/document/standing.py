"""Owns what is derived about an edition on a given day: in force, coming, replaced, expired."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from overens.document.tree import Document
from overens.model.edition import Decision, Status, Validity


class Standing(StrEnum):
    """How an edition stands on a day; the value is what a reader sees."""

    DRAFT = "Utkast"
    CONSULTATION = "På remiss"
    REVOKED = "Upphävd"
    COMING = "Beslutad, gäller ännu inte"
    IN_FORCE = "Gäller"
    EXPIRED = "Har slutat gälla"
    REPLACED = "Ersatt av en senare utgåva"


_UNDECIDED = {
    Status.DRAFT: Standing.DRAFT,
    Status.CONSULTATION: Standing.CONSULTATION,
    Status.REVOKED: Standing.REVOKED,
}


def first_day(validity: Validity, decision: Decision | None) -> date | None:
    """The first day of an edition: its validity's, else the day it was decided."""
    return validity.start or (decision.decided if decision else None)


def begins(document: Document) -> date:
    """The first day of an edition; the end of time where nothing tells."""
    return first_day(document.validity, document.decision) or date.max


def standing(document: Document, editions: Iterable[Document], today: date) -> Standing:
    """How `document` stands among the editions of its agreement on the day `today`."""
    if document.status in _UNDECIDED:
        return _UNDECIDED[document.status]
    if begins(document) > today:
        return Standing.COMING
    if _replaced(document, editions, today):
        return Standing.REPLACED
    if document.validity.end and document.validity.end < today:
        return Standing.EXPIRED
    return Standing.IN_FORCE


def _replaced(document: Document, editions: Iterable[Document], today: date) -> bool:
    return any(
        other.status is Status.DECIDED
        and other.name.agreement == document.name.agreement
        and begins(document) < begins(other) <= today
        for other in editions
    )


def in_force(editions: Iterable[Document], today: date) -> Document | None:
    """The edition in force on a day, if there is one."""
    editions = tuple(editions)
    return next((found for found in editions if standing(found, editions, today) is Standing.IN_FORCE), None)
