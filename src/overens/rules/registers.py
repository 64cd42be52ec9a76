"""Owns the rules about the registers: organisation numbers, and what an author has marked for checking."""

import re
from collections.abc import Iterator

from overens.model.base import Entry, written
from overens.model.content import Loaded, Repository
from overens.problems import Problem, Severity
from overens.source.identities import is_identity

NUMBER = re.compile(r"[0-9]{6}-[0-9]{4}")
DASHES = re.compile("[\u2010-\u2015\u2212]")
LOWEST_THIRD_DIGIT = "2"
"""In the number of an organisation; a lower one is the month of somebody's birth."""


def organisation_numbers(repository: Repository) -> Iterator[Problem]:
    """An organisation number is well formed, has its right check digit and belongs to one party."""
    parties, first = repository.parties, dict[str, str]()
    for index, party in enumerate(parties.value.parties if parties else ()):
        number = party.organisation_number
        if parties is None or number is None:
            continue
        path = ("parter", index, "organisationsnummer")
        found = _fault(number) or _shared(number, first.setdefault(number, party.name), party.name)
        if found:
            what, fix = found
            yield parties.problem("organisationsnummer", path, what=what, fix=fix, value=number)


def _shared(number: str, first: str, name: str) -> tuple[str, str] | None:
    if first == name:
        return None
    return f"{first} har redan organisationsnumret {number}.", "Kontrollera båda och rätta det som är fel."


def _fault(number: str) -> tuple[str, str] | None:
    if not NUMBER.fullmatch(number):
        hyphened = DASHES.sub("-", number)
        if NUMBER.fullmatch(hyphened):
            return "Organisationsnumret är skrivet med tankstreck.", f"Skriv det med bindestreck: {hyphened}."
        return "Organisationsnumret ska vara tio siffror, NNNNNN-NNNN.", "Skriv numret så, eller ta bort det."
    if is_identity(number):
        # Told of already, as it is wherever in a file it stands.
        return None
    if number[2] < LOWEST_THIRD_DIGIT:
        return "Numret ser ut som ett personnummer.", "Ta bort det. Personnummer får aldrig stå här."
    right = _check_digit(number)
    if right != number[-1]:
        return (
            f"Kontrollsiffran stämmer inte. Den sista siffran skulle vara {right} om de övriga är rätt.",
            "Jämför med källan och rätta den siffra som är fel.",
        )
    return None


def _check_digit(number: str) -> str:
    """The last digit that the first nine call for, by the Luhn formula."""
    digits = [int(digit) for digit in number.replace("-", "")[:9]]
    doubled = (digit * 2 if index % 2 == 0 else digit for index, digit in enumerate(digits))
    return str(-sum(digit // 10 + digit % 10 for digit in doubled) % 10)


def to_check(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """What an author has marked for checking is listed until it is checked."""
    for found in written(loaded.value):
        if found.field == "to_check":
            name = getattr(found.entry, "name", None) or ""
            yield loaded.problem(
                "kontrollera",
                found.path,
                what=f"{f'”{name}”' if name else 'Uppgiften'} ska kontrolleras: {found.value}",
                fix="Kontrollera mot originalet och ta sedan bort raden kontrollera.",
                value=name,
                severity=Severity.NOTE,
            )
