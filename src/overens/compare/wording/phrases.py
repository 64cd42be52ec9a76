"""Owns how a sentence names a place and tells its edits."""

import re
from collections.abc import Sequence

from overens.compare.changes import Action, Change, Edit, Place
from overens.compare.nouns import definite
from overens.compare.words.swedish import listed, quoted
from overens.document.tree import Kind

VERBS = {
    Action.ADDED: "tillkommer",
    Action.REMOVED: "utgår",
    Action.CHANGED: "omformuleras",
    Action.REPLACED: "ersätts av en ny text",
    Action.REORDERED: "byter ordning",
}
LONGEST_NAME = 50
NUMBERED = (Kind.ANNEX, Kind.GOAL, Kind.SUBGOAL, Kind.QUESTION, Kind.INITIATIVE)
"""Kinds whose number says what they are: *Mål 2*, *Bilaga 1*, *Fråga 3*."""
SPELLED = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def named(place: Place) -> str:
    """What stands at a place, in the definite form and with its name: `punkten ”bemanning”`, `delmål 2.1 ”…”`."""
    name = f" {quoted(place.name, LONGEST_NAME)}" if place.name else ""
    if place.kind in NUMBERED and place.number:
        return f"{place.number[:1].lower()}{place.number[1:]}{name}"
    if place.kind is Kind.SECTION and place.number:
        return f"avsnitt {place.number}{name}"
    if place.kind is Kind.MATERIAL:
        return definite(place.noun)
    if place.kind is Kind.PARTY:
        return f"åtagandena för{name}"
    return f"{definite(place.noun)}{name}"


def located(place: Place) -> str:
    """The same, with the heading under which it stands."""
    return f"{named(place)}{under(place)}"


def under(place: Place) -> str:
    """Under which heading something stands, with a blank before it; nothing at the top."""
    return f" under {quoted(place.trail[-1])}" if place.trail else ""


def told(edits: Sequence[Edit]) -> str:
    """What gave way to what, as the end of a sentence: `ändras ”1 mars” till ”15 april” och tillkommer ”senast”`."""
    return listed([_told(edit) for edit in edits])


def _told(edit: Edit) -> str:
    if not edit.before:
        return f"tillkommer {quoted(edit.after)}"
    if not edit.after:
        return f"utgår {quoted(edit.before)}"
    return f"ändras {quoted(edit.before)} till {quoted(edit.after)}"


def spelled(number: int) -> str:
    """A number up to twelve as a word."""
    return SPELLED[number] if number < len(SPELLED) else str(number)


def ranges(edits: Sequence[Edit]) -> str:
    """Which numbers became which: `5–11 blir 6–12`, or one by one when they did not shift together."""
    if len(edits) > 1 and len({_shift(edit) for edit in edits}) == 1 and _shift(edits[0]) is not None:
        first, last = edits[0], edits[-1]
        return f"{first.before}–{_bare(last.before)} blir {_bare(first.after)}–{_bare(last.after)}"
    return listed([f"{edit.before} blir {_bare(edit.after)}" for edit in edits])


def _bare(number: str) -> str:
    """A number without the word before it: *2.1* of *Delmål 2.1*."""
    return number.rpartition(" ")[2]


def _shift(edit: Edit) -> int | None:
    before, after = _last(edit.before), _last(edit.after)
    same = edit.before.removesuffix(before) == edit.after.removesuffix(after)
    return int(after) - int(before) if same and before and after else None


def _last(number: str) -> str:
    """The figures that a number ends with."""
    found = re.search(r"\d+$", number)
    return found[0] if found else ""


def from_to(change: Change) -> str:
    """What a value became, as the end of a sentence."""
    match change.action:
        case Action.ADDED:
            return f"anges: {change.after}"
        case Action.REMOVED:
            return f"anges inte längre (tidigare {change.before})"
        case _:
            return f"ändras från {change.before} till {change.after}"


def where(change: Change) -> str:
    """What a change is about: the place, else the subject."""
    return located(change.place) if change.place else change.subject
