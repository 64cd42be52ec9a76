"""Owns the mutations that make several texts of one, or one of several."""

import re
from collections.abc import Iterator
from itertools import pairwise

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.moving import LEAVES, movable
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import is_at, shows
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import written

DIVISION = ChangeKind.DIVISION
SENTENCE = re.compile(r"(?<=[^\W\d_]\.) (?=[A-ZÅÄÖ])")
"""The blank between two sentences."""
FEWEST = 4
"""Words of a part."""
DUTIES = ("ansvarig", "binder")


def _texts(draft: Draft) -> Iterator[Spot]:
    return (spot for spot in movable(draft, *LEAVES) if "fotnot" not in spot.entry and "](not:" not in spot.text)


def _paired(spot: Spot, texts: list[str]) -> str:
    """The part that the whole is the same as: the one with the id, else any."""
    return spot.own or "=" + "|".join(texts)


def split(parts: int) -> Mutator:
    """A text of several sentences becomes as many texts; the first keeps the id."""

    @made_of(lambda draft: ((spot, texts) for spot in _texts(draft) if (texts := _parts(spot.text, parts))))
    def mutate(draft: Draft, found: tuple[Spot, list[str]]) -> Mutation:
        (spot, texts), place = found, found[0].place
        same = {key: value for key, value in spot.entry.items() if key in DUTIES}
        rest = [{**same, "text": text} for text in texts[1:]]
        draft.take(spot.entry, *rest)
        draft.touch(spot.siblings)
        spot.entry["text"] = texts[0]
        start = is_at(spot.siblings, spot.entry) + 1
        spot.siblings[start:start] = rest
        return told(Expected(DIVISION, Action.SPLIT, place, _paired(spot, texts)))

    return mutate


def _parts(text: str, count: int) -> list[str]:
    """The text cut between sentences so that each part is a fair share of it; nothing when that cannot be."""
    ends = [found.start() for found in SENTENCE.finditer(text)]
    cuts = [min(ends, key=lambda end: abs(end - len(text) * part / count), default=0) for part in range(1, count)]
    if cuts != sorted(set(cuts)):
        return []
    parts = [text[start:end].strip() for start, end in pairwise([0, *cuts, len(text)])]
    fewest = max(FEWEST, len(text.split()) / count / 2)
    return parts if all(len(part.split()) >= fewest for part in parts) else []


def _neighbours(draft: Draft) -> Iterator[tuple[Spot, Spot]]:
    for one, other in pairwise(_texts(draft)):
        beside = one.row is other.row and is_at(one.siblings, other.entry) - is_at(one.siblings, one.entry) == 1
        sizes = sorted(len(written(each.text)) for each in (one, other))
        alike = all(one.entry.get(key) == other.entry.get(key) for key in DUTIES)
        if beside and alike and sizes[0] >= FEWEST and sizes[1] < 3 * sizes[0] and not draft.refers_to(other.own):
            yield one, other


@made_of(_neighbours)
def merge(draft: Draft, found: tuple[Spot, Spot]) -> Mutation:
    """Two texts beside each other become one; the first keeps its id."""
    first, second = found
    old = _paired(first, [first.text, second.text])
    draft.take(first.entry, second.entry)
    draft.touch(first.siblings)
    first.siblings.pop(is_at(first.siblings, second.entry))
    first.entry["text"] = f"{first.text} {second.text}"
    return told(Expected(DIVISION, Action.MERGED, old, first.place))


def _sections(draft: Draft) -> Iterator[Spot]:
    for spot in movable(draft, Kind.SECTION):
        if len(spot.entry.get("innehåll", ())) > 1 and not shows(spot.entry):
            yield spot


@made_of(_sections)
def section_split(draft: Draft, spot: Spot) -> Mutation:
    """The last things of a section become a section of their own; the author says what it replaces."""
    content, own = spot.entry["innehåll"], f"{spot.own}-resten"
    half = len(content) // 2
    rest = {"id": own, "rubrik": "Resten", "ersätter": [spot.own], "innehåll": content[half:]}
    spot.entry["innehåll"] = content[:half]
    draft.take(spot.entry, rest)
    draft.touch(spot.siblings)
    spot.siblings.insert(is_at(spot.siblings, spot.entry) + 1, rest)
    return told(Expected(DIVISION, Action.SPLIT, spot.own, spot.own, also=frozenset({own})), renumbers=True)


MUTATORS: dict[str, Mutator] = {
    "a text in two": split(2),
    "a text in three": split(3),
    "two texts in one": merge,
    "a section in two": section_split,
}
