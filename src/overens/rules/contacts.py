"""Owns the rules about contacts and shared documents: that they can be reached, and that somebody looks at them."""

import re
from collections.abc import Iterator
from datetime import date

from overens.model.accessibility import Statement
from overens.model.base import Entry, walk, written
from overens.model.contacts import Contact, SharedDocument
from overens.model.content import Living, Loaded, Repository
from overens.model.forms import Form
from overens.problems import Problem, Severity

PHONE = re.compile(r"(?:\+[1-9]|0)[0-9]{0,3}(?:[- ]?[0-9]{2,4})+")
SHORTEST, LONGEST = 8, 15
"""Digits in a number, its area code counted."""

MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


def out_of_reach(repository: Repository) -> Iterator[Problem]:
    """A contact can be reached in some way."""
    contacts = repository.living.contacts
    for index, contact in enumerate(contacts.value.contacts if contacts else ()):
        if contacts and not (contact.phone or contact.mail or contact.website):
            yield contacts.problem(
                "kontakt-utan-vag",
                ("kontakter", index),
                what=f"”{contact.name}” går inte att nå: telefon, e-post och webbplats saknas.",
                fix="Lägg till minst en av dem, eller ta bort kontakten.",
                value=contact.name,
            )


def phones(repository: Repository) -> Iterator[Problem]:
    """A phone number is one."""
    yield from _unfit(
        repository.living,
        "phone",
        what="är inget telefonnummer",
        fix="Skriv riktnummer och nummer med bindestreck, till exempel 0647-161 00. Anknytning skrivs i telefontid.",
    )


def mails(repository: Repository) -> Iterator[Problem]:
    """An address for mail is one."""
    yield from _unfit(
        repository.living,
        "mail",
        what="är ingen e-postadress",
        fix="Skriv hela adressen till funktionen, till exempel star@kommunen.se.",
    )


def _unfit(living: Living, field: str, *, what: str, fix: str) -> Iterator[Problem]:
    rules = {"phone": ("telefonnummer", is_phone), "mail": ("e-postadress", is_mail)}
    rule, fits = rules[field]
    reached: tuple[Loaded[Entry] | None, ...] = (living.contacts, living.statement)
    for loaded in filter(None, reached):
        for found in written(loaded.value):
            if found.field == field and not fits(found.value):
                told = f"”{found.value}” {what}."
                yield loaded.problem(rule, found.path, what=told, fix=fix, value=found.value)


def is_phone(value: str) -> bool:
    """Whether a text is a phone number with its area code."""
    digits = sum(char.isdecimal() for char in value)
    return PHONE.fullmatch(value) is not None and SHORTEST <= digits <= LONGEST


def is_mail(value: str) -> bool:
    """Whether a text is an address for mail."""
    return MAIL.fullmatch(value) is not None


def overdue(living: Living, today: date) -> Iterator[Problem]:
    """What should have been looked at before today; the command says which day that is."""
    for loaded in living.files:
        for path, entry in walk(loaded.value):
            if isinstance(entry, Contact | SharedDocument | Form | Statement) and entry.review < today:
                yield loaded.problem(
                    "granskning",
                    (*path, "granskas_senast"),
                    what=f"”{entry.name}” skulle ha granskats senast {entry.review}. Ansvarar: {entry.owner}.",
                    fix="Kontrollera att uppgiften stämmer. Skriv sedan en ny dag för nästa granskning.",
                    value=str(entry.review),
                    severity=Severity.NOTE,
                )
