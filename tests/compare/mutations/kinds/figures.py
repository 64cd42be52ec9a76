"""Owns the mutations of what a reader looks for by itself: digits, amounts, dates, the numbers of laws."""

import re
from collections.abc import Callable, Iterator

from overens.compare.changes import ChangeKind
from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.rewording import edited
from tests.compare.mutations.spots import Spot

MONTHS = [
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
]
MONTH = "|".join(MONTHS)
NUMBER = r"(?<![\w.,:§/-])(?<!\d )\d{1,3}(?: \d{3})*(?: (?:kr|procent)\b|(?= (?:personer|timmar|gånger|platser)\b))"
"""A number with the unit that is read as part of it."""
YEAR = "".join(rf"(?<!{month} )" for month in MONTHS) + r"(?<![\w.,:§/(-])20\d\d(?![\w:/-])"
"""A year that is no part of a date."""
NUMERALS = ["två", "tre", "fyra", "fem", "sex", "sju"]
DEADLINE = rf"\b(?:{'|'.join(NUMERALS)})(?= (?:dagar|veckor|månader|år|arbetsdagar)\b)"
OTHER_PERIOD = {"vecka": "månad", "månad": "vecka", "år": "kvartal", "kvartal": "år", "tertial": "månad"}

Change = Callable[[Draft, str], str]


def matching(draft: Draft, pattern: str) -> Iterator[tuple[Spot, re.Match[str]]]:
    """Where the texts have a pattern."""
    for spot in draft.spots():
        yield from ((spot, found) for found in re.finditer(pattern, spot.text))


def swapped(pattern: str, kind: ChangeKind, change: Change) -> Mutator:
    """Something else is written for what the pattern finds, outside of the addresses of links."""

    def read(draft: Draft) -> Iterator[tuple[Spot, re.Match[str]]]:
        return (each for each in matching(draft, pattern) if not _is_address(*each))

    @made_of(read)
    def mutate(draft: Draft, found: tuple[Spot, re.Match[str]]) -> Mutation:
        spot, match = found
        return edited(draft, spot, (*match.span(), change(draft, match[0])), kind)

    return mutate


def _is_address(spot: Spot, found: re.Match[str]) -> bool:
    addresses = re.finditer(r"\]\([^)]*\)", spot.text)
    return any(address.start() < found.start() < address.end() for address in addresses)


def _other_digit(draft: Draft, found: str) -> str:
    place = draft.chance.choice([place for place, sign in enumerate(found) if sign.isdigit()])
    digit = draft.chance.choice(sorted(set("123456789") - {found[place]}))
    return f"{found[:place]}{digit}{found[place + 1 :]}"


def _other_date(draft: Draft, found: str) -> str:
    day, month, *year = found.split()
    other = draft.chance.choice([each for each in MONTHS if each != month])
    return " ".join([str(int(day) % 28 + 1), other, *year])


def _other_numeral(draft: Draft, found: str) -> str:
    return draft.chance.choice([each for each in NUMERALS if each != found])


def _between(first: int, last: int, form: str) -> Change:
    """A number between two, both of which no shipped text has, written in a form."""
    return lambda draft, _: form.format(draft.chance.randint(first, last))


AMOUNT, DATE, REFERENCE = ChangeKind.AMOUNT, ChangeKind.DATE, ChangeKind.REFERENCE
MUTATORS: dict[str, Mutator] = {
    "one digit": swapped(NUMBER, AMOUNT, _other_digit),
    "an amount": swapped(r"\d{1,3}(?: \d{3})+ kr\b", AMOUNT, _between(20, 99, "{} 500 kr")),
    "a percentage": swapped(r"\b\d\d procent\b", AMOUNT, _between(50, 90, "{} procent")),
    "a date": swapped(rf"\b\d{{1,2}} (?:{MONTH})(?: 20\d\d)?\b", DATE, _other_date),
    "a date in figures": swapped(r"\b20\d\d-\d\d-\d\d\b", DATE, _between(1, 9, "2031-0{}-17")),
    "a year": swapped(YEAR, DATE, lambda _, found: str(int(found) + 1)),
    "a deadline": swapped(DEADLINE, DATE, _other_numeral),
    "an interval": swapped(rf"(?<=varje )(?:{'|'.join(OTHER_PERIOD)})\b", DATE, lambda _, found: OTHER_PERIOD[found]),
    "a time of day": swapped(r"kl\. \d\d\.\d\d", DATE, _between(14, 19, "kl. {}.30")),
    "the number of a law": swapped(r"\(\d{4}:\d+\)", REFERENCE, _between(100, 999, "(2026:{})")),
    "a paragraph of a law": swapped(r"\d kap\. \d §", REFERENCE, _between(11, 19, "6 kap. {} §")),
}
