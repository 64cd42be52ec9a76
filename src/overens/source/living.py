"""Owns the reading of the living data: what stands beside the agreements and changes between editions."""

from typing import TypeVar

from overens.model.accessibility import Statement
from overens.model.base import Entry
from overens.model.contacts import Contacts, SharedDocuments
from overens.model.content import Living, Loaded
from overens.model.forms import Forms
from overens.model.meetings import Meetings
from overens.model.news import News
from overens.model.referring import Referral
from overens.model.yearly import Yearly
from overens.names import (
    ACCESSIBILITY_FILE,
    CONTACTS_FILE,
    DATA_FOLDER,
    DOCUMENTS_FILE,
    FORMS_FILE,
    MEETINGS_FILE,
    NEWS_FILE,
    REFERRAL_FILE,
    YEAR_FILE,
)
from overens.problems import Severity
from overens.source.shelf import OUTSIDE, Shelf, is_yaml

T = TypeVar("T", bound=Entry)

FILES = (
    REFERRAL_FILE,
    CONTACTS_FILE,
    MEETINGS_FILE,
    DOCUMENTS_FILE,
    ACCESSIBILITY_FILE,
    FORMS_FILE,
    NEWS_FILE,
    YEAR_FILE,
)


def living(shelf: Shelf) -> Living:
    """The files that there are; what is wrong with them, or with the folder, is in `shelf.problems`."""
    if not shelf.has(DATA_FOLDER):
        return Living()
    if not shelf.is_inside(DATA_FOLDER):
        shelf.report(DATA_FOLDER, OUTSIDE)
        return Living()
    _report_strangers(shelf)
    return Living(
        referral=_if_there(shelf, REFERRAL_FILE, Referral),
        contacts=_if_there(shelf, CONTACTS_FILE, Contacts),
        meetings=_if_there(shelf, MEETINGS_FILE, Meetings),
        documents=_if_there(shelf, DOCUMENTS_FILE, SharedDocuments),
        statement=_if_there(shelf, ACCESSIBILITY_FILE, Statement),
        forms=_if_there(shelf, FORMS_FILE, Forms),
        news=_if_there(shelf, NEWS_FILE, News),
        yearly=_if_there(shelf, YEAR_FILE, Yearly),
    )


def _if_there(shelf: Shelf, file: str, model: type[T]) -> Loaded[T] | None:
    return shelf.get(file, model) if shelf.has(file) else None


def _report_strangers(shelf: Shelf) -> None:
    for entry in shelf.entries(DATA_FOLDER):
        file = f"{DATA_FOLDER}/{entry.name}"
        if is_yaml(entry.name) and file not in FILES:
            known = ", ".join(name.rpartition("/")[2] for name in FILES)
            what = f"Filen läses inte. I mappen {DATA_FOLDER} läses bara {known}."
            shelf.report(file, ("oanvand-fil", what, "Rätta namnet eller ta bort filen."), Severity.WARNING)
