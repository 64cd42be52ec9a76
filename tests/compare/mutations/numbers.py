"""Owns the mutations of what a reader looks for by itself: digits, amounts, dates, law, links, typography."""

import re
from collections.abc import Callable

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Answer, Expected, Mutation, Rewording
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.texts import Mutator
from tests.compare.mutations.wording import after, replaced, units

MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
MONTH = "|".join(MONTHS)
NUMBER = r"(?<![\w.,:§/-])(?<!\d )\d{1,3}(?: \d{3})*(?: (?:kr|procent)\b|(?= (?:personer|timmar|gånger|platser)\b))"
"""A number with the unit that is read as part of it."""
PERIOD = "dagar|veckor|månader|år|arbetsdagar"
ALONE = "".join(rf"(?<!{month} )" for month in MONTHS)
"""Before a year that is no part of a date."""
NUMERAL = "två|tre|fyra|fem|sex|sju"


def digit(draft: Draft) -> Mutation | None:
    """One digit of a number is another one."""
    return _swapped(draft, NUMBER, ChangeKind.AMOUNT, _other_digit)


def _other_digit(draft: Draft, found: str) -> str:
    place = draft.chance.choice([place for place, sign in enumerate(found) if sign.isdigit()])
    digits = sorted(set("123456789") - {found[place]})
    return f"{found[:place]}{draft.chance.choice(digits)}{found[place + 1 :]}"


def amount(draft: Draft) -> Mutation | None:
    """An amount of money is another one."""
    return _swapped(
        draft, r"\d{1,3}(?: \d{3})+ kr\b", ChangeKind.AMOUNT, lambda d, _: f"{d.chance.randint(20, 99)} 500 kr"
    )


def percentage(draft: Draft) -> Mutation | None:
    """A share in percent is another one."""
    return _swapped(
        draft, r"\b\d\d procent\b", ChangeKind.AMOUNT, lambda d, _: f"{d.chance.randint(50, 90)} procent", whole=True
    )


def date(draft: Draft) -> Mutation | None:
    """A date is another one."""
    return _swapped(draft, rf"\b\d{{1,2}} (?:{MONTH})(?: 20\d\d)?\b", ChangeKind.DATE, _other_date)


def _other_date(draft: Draft, found: str) -> str:
    day, month, *year = found.split()
    other = draft.chance.choice([each for each in MONTHS if each != month])
    return " ".join([str(int(day) % 28 + 1), other, *year])


def iso_date(draft: Draft) -> Mutation | None:
    """A date in figures is another one."""
    return _swapped(
        draft, r"\b20\d\d-\d\d-\d\d\b", ChangeKind.DATE, lambda d, _: f"2031-0{d.chance.randint(1, 9)}-17"
    )


def year(draft: Draft) -> Mutation | None:
    """A year is the next one."""
    return _swapped(
        draft, rf"{ALONE}(?<![\w.,:§/(-])20\d\d(?![\w:/-])", ChangeKind.DATE, lambda _, found: str(int(found) + 1), whole=True
    )


def deadline(draft: Draft) -> Mutation | None:
    """A number of days or weeks, in letters, is another one."""
    return _swapped(draft, rf"\b(?:{NUMERAL})(?= (?:{PERIOD})\b)", ChangeKind.DATE, _other_numeral)


def _other_numeral(draft: Draft, found: str) -> str:
    return draft.chance.choice([each for each in NUMERAL.split("|") if each != found])


def interval(draft: Draft) -> Mutation | None:
    """How often something happens is another period."""
    return _swapped(
        draft, r"(?<=varje )(?:vecka|månad|år|kvartal|tertial)\b", ChangeKind.DATE, lambda _, found: OTHER[found]
    )


OTHER = {"vecka": "månad", "månad": "vecka", "år": "kvartal", "kvartal": "år", "tertial": "månad"}


def clock(draft: Draft) -> Mutation | None:
    """A time of the day is another one."""
    return _swapped(draft, r"kl\. \d\d\.\d\d", ChangeKind.DATE, lambda d, _: f"kl. {d.chance.randint(14, 19)}.30")


def law(draft: Draft) -> Mutation | None:
    """A law has another number."""
    return _swapped(
        draft, r"\(\d{4}:\d+\)", ChangeKind.REFERENCE, lambda d, _: f"(2026:{d.chance.randint(100, 999)})"
    )


def paragraph_of_law(draft: Draft) -> Mutation | None:
    """Another paragraph of a law is meant."""
    return _swapped(
        draft, r"\d kap\. \d §", ChangeKind.REFERENCE, lambda d, _: f"6 kap. {d.chance.randint(11, 19)} §", whole=True
    )


def leads_elsewhere(draft: Draft) -> Mutation | None:
    """A link leads to another section."""
    sections = [section["id"] for section in draft.edition["avsnitt"]]
    pattern = rf"(?<=\]\()#(?:{'|'.join(map(re.escape, sections))})(?=\))"
    return _swapped(
        draft,
        pattern,
        ChangeKind.REFERENCE,
        lambda d, found: f"#{d.chance.choice([own for own in sections if f'#{own}' != found])}",
        in_words=False,
    )


def link_in(draft: Draft) -> Mutation | None:
    """A word gets a link."""
    target = draft.edition["avsnitt"][0]["id"]
    return _at_word(draft, lambda word: f"[{word}](#{target})", ChangeKind.REFERENCE)


def emphasis(draft: Draft) -> Mutation | None:
    """A word is emphasised."""
    return _at_word(draft, lambda word: f"*{word}*", ChangeKind.TYPOGRAPHY)


def _at_word(draft: Draft, change: Callable[[str], str], kind: ChangeKind) -> Mutation | None:
    def words(spot: Spot) -> list[tuple[int, int]]:
        return [(unit.start, unit.end) for unit in units(spot.text) if unit.is_word]

    spot = draft.choose(each for each in draft.spots() if not each.heading and words(each))
    if spot is None:
        return None
    start, end = draft.chance.choice(words(spot))
    return _edited(draft, spot, (start, end, change(spot.text[start:end])), kind, in_words=False)


def typography(draft: Draft) -> Mutation | None:
    """A dash, a quotation mark or a blank is written otherwise."""
    other = {"–": "-", "”": '"', " kr": "\u00a0kr", " §": "\u00a0§", " procent": "\u00a0procent"}
    pattern = "|".join(map(re.escape, other))
    return _swapped(draft, pattern, ChangeKind.TYPOGRAPHY, lambda _, found: other[found], in_words=False)


def _swapped(
    draft: Draft,
    pattern: str,
    kind: ChangeKind,
    change: Callable[[Draft, str], str],
    *,
    in_words: bool = True,
    whole: bool = False,
) -> Mutation | None:
    """Writes something else for what the pattern finds, outside of the addresses of links unless that is asked."""

    def places(spot: Spot) -> list[re.Match[str]]:
        if spot.heading and not whole:
            return []
        return [found for found in re.finditer(pattern, spot.text) if not in_words or _is_read(spot.text, found)]

    spot = draft.choose(each for each in draft.spots() if places(each))
    if spot is None:
        return None
    found = draft.chance.choice(places(spot))
    put = change(draft, found[0])
    if put == found[0]:
        return None
    return _edited(draft, spot, (*found.span(), put), kind, in_words=in_words)


def _is_read(text: str, found: re.Match[str]) -> bool:
    return not any(address.start() < found.start() < address.end() for address in re.finditer(r"\]\([^)]*\)", text))


def _edited(draft: Draft, spot: Spot, run: tuple[int, int, str], kind: ChangeKind, *, in_words: bool) -> Mutation:
    place, pieces = spot.place, replaced(spot.text, [run])
    spot.holder[spot.key] = after(pieces)
    draft.touch(spot.entry)
    rewording = Rewording(place, spot.place, pieces, spot.heading) if in_words else None
    about = spot.about if spot.about is ChangeKind.STATUS else kind
    return Mutation((Answer((Expected(about, Action.CHANGED, place, spot.place),)),), rewording=rewording)


MUTATORS: dict[str, Mutator] = {
    "one digit": digit,
    "an amount": amount,
    "a percentage": percentage,
    "a date": date,
    "a date in figures": iso_date,
    "a year": year,
    "a deadline": deadline,
    "an interval": interval,
    "a time of day": clock,
    "the number of a law": law,
    "a paragraph of a law": paragraph_of_law,
    "where a link leads": leads_elsewhere,
    "a link in": link_in,
    "emphasis": emphasis,
    "typography": typography,
}
