"""Owns contacts and shared documents as pages tell of them: how to reach them, and whether they are looked after."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from overens.model.contacts import Contact, SharedDocument


@dataclass(frozen=True, slots=True)
class Reached:
    """A contact with what a phone dials; `late` tells that nobody has looked at it by the day it should have been."""

    contact: Contact
    dialled: str
    late: bool
    example: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared document; `late` and `example` are as for a contact."""

    document: SharedDocument
    late: bool
    example: bool


def reached(found: Iterable[Contact], today: date, *, example: bool) -> tuple[Reached, ...]:
    """Contacts as they stand on a day."""
    return tuple(Reached(one, dialled(one.phone or ""), one.review < today, example) for one in found)


def shared(found: Iterable[SharedDocument], today: date, *, example: bool) -> tuple[Shared, ...]:
    """Shared documents as they stand on a day."""
    return tuple(Shared(one, one.review < today, example) for one in found)


def dialled(phone: str) -> str:
    """A Swedish phone number as any phone can dial it: `+46647161 00` without its spaces."""
    digits = re.sub(r"[^0-9+]", "", phone)
    return f"+46{digits[1:]}" if digits.startswith("0") else digits
