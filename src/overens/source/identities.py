"""Owns the finding of personal identity numbers, which may stand nowhere in a content file, not even in a remark."""

import re
from collections.abc import Iterator
from datetime import date

from overens.problems import Place, Problem
from overens.source.sheet import Sheet

NUMBER = re.compile(r"(?<![0-9A-Za-z-])(?:(?:18|19|20)([0-9]{6})[-+]?|([0-9]{6})[-+])([0-9]{4})(?![0-9A-Za-z-])")
"""With its century, or with the sign before its last four digits; ten digits in a row may be a phone number."""

COORDINATION = 60
"""What is added to the day in a coordination number."""


def identities(sheet: Sheet) -> Iterator[Problem]:
    """A problem for every personal identity number in a file; its last four digits are not repeated."""
    for number, line in enumerate(sheet.lines, 1):
        for found in NUMBER.finditer(line):
            if _is_one(found):
                yield sheet.problem(
                    "personnummer",
                    Place(number, found.start() + 1),
                    what="Här står ett personnummer eller samordningsnummer. Det får aldrig stå i en innehållsfil.",
                    fix="Ta bort det, även ur äldre versioner av filen. Skriv funktioner, inte personer.",
                    value=f"{found[1] or found[2]}-xxxx",
                )


def is_identity(text: str) -> bool:
    """Whether a text is a personal identity number, or one of a coordination, and nothing else."""
    found = NUMBER.fullmatch(text)
    return found is not None and _is_one(found)


def _is_one(found: re.Match[str]) -> bool:
    day = found[1] or found[2]
    return _is_day(day) and _is_checked(day + found[3])


def _is_day(digits: str) -> bool:
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        # A leap year, so that no birthday is missed whichever century it is of.
        date(2000 + year // 4 * 4, month, day - COORDINATION if day > COORDINATION else day)
    except ValueError:
        return False
    return True


def _is_checked(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the others, by the Luhn formula."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0
