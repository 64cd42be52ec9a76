"""Owns the mutations of place: moves within and across sections, other orders, splits and merges."""

import re
from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Answer, Expected, Mutation, told
from tests.compare.mutations.draft import Draft, inside
from tests.compare.mutations.spots import Raw, Spot, cell_id
from tests.compare.mutations.texts import Mutator
from tests.compare.mutations.wording import written

LEAVES = (Kind.PARAGRAPH, Kind.POINT)
MOVABLE = (*LEAVES, Kind.LIST, Kind.SECTION, Kind.GOAL, Kind.SUBGOAL, Kind.CASE, Kind.LEVEL, Kind.CATEGORY, Kind.ROLE)
SURELY_LONG, SURELY_SHORT = 10, 6
"""Of how many words a text without an id must be to have moved for sure, and for it to be only possible."""


def weight(value: Raw) -> int:
    """How many words there are in something, shown parts counted as very many."""
    if isinstance(value, str):
        return len(value.split())
    if isinstance(value, dict):
        return 1000 if "visa" in value else sum(weight(each) for key, each in value.items() if key != "id")
    return sum(map(weight, value)) if isinstance(value, list) else 0


def is_at(row: list[Raw], entry: Raw) -> int:
    """Where an entry stands in its list."""
    return next(place for place, each in enumerate(row) if each is entry)


def within(*kinds: Kind) -> Mutator:
    """Something moves past others beside it that weigh more."""

    def mutate(draft: Draft) -> Mutation | None:
        found = draft.choose((spot, to) for spot in _movable(draft, kinds) for to in _free_places(spot))
        if found is None:
            return None
        spot, to = found
        assert spot.row is not None
        draft.take(spot.entry)
        draft.touch(spot.row)
        spot.row.pop(is_at(spot.row, spot.entry))
        spot.row.insert(to, spot.entry)
        return told(Expected(ChangeKind.MOVE, Action.MOVED, spot.place, spot.place), renumbers=True)

    return mutate


def _movable(draft: Draft, kinds: tuple[Kind, ...]) -> Iterator[Spot]:
    for spot in draft.wholes():
        if spot.kind in kinds and spot.row is not None and draft.is_free(spot.row) and (spot.own or spot.text):
            yield spot


def _free_places(spot: Spot) -> Iterator[int]:
    """Where an entry can stand so that it, and not what it passes, has moved."""
    assert spot.row is not None
    start, own = is_at(spot.row, spot.entry), weight(spot.entry)
    for to in range(len(spot.row)):
        passed = spot.row[to:start] if to < start else spot.row[start + 1 : to + 1]
        if 2 * own < weight(passed) < 1000:
            yield to


def across(*kinds: Kind, only_short: bool = False) -> Mutator:
    """Something moves into another list of its sort: a paragraph into another section, a point into another list."""

    def mutate(draft: Draft) -> Mutation | None:
        spots = (spot for spot in _movable(draft, kinds) if not only_short or (_length(spot) <= SURELY_SHORT))
        found = draft.choose((spot, row) for spot in spots for row in _other_rows(draft, spot, kinds))
        if found is None:
            return None
        spot, row = found
        assert spot.row is not None
        draft.take(spot.entry)
        draft.touch(spot.row, row)
        spot.row.pop(is_at(spot.row, spot.entry))
        row.insert(draft.chance.randint(0, len(row)), spot.entry)
        return _moved(spot)

    return mutate


def _moved(spot: Spot) -> Mutation:
    sure = Expected(ChangeKind.MOVE, Action.MOVED, spot.place, spot.place)
    possible = Expected(ChangeKind.POSSIBLE_MOVE, Action.MOVED, spot.place, spot.place)
    length = _length(spot)
    answers = (*([sure] if length > SURELY_SHORT else []), *([possible] if length < SURELY_LONG else []))
    return Mutation(tuple(Answer((answer,)) for answer in answers), renumbers=True)


def _length(spot: Spot) -> int:
    """How many words tell that something is the same; very many when there is an id."""
    known = spot.own or any("id" in each for each in inside(spot.entry) if isinstance(each, dict))
    return SURELY_LONG if known else weight(spot.entry)


def _other_rows(draft: Draft, spot: Spot, kinds: tuple[Kind, ...]) -> Iterator[list[Raw]]:
    """The lists that hold the same sort of thing, bind the same parties and have the same role responsible."""
    assert spot.row is not None
    if len(spot.row) < 2:
        return
    seen = {id(spot.row)}
    for other in draft.wholes():
        row = other.row
        if row is None or id(row) in seen or not draft.is_free(row) or other.about is not spot.about:
            continue
        same = other.kind in kinds and not shows(spot.entry) and _duties(other) == _duties(spot) and spot.entry not in other.above
        if same and not any(each is spot.entry for each in other.above):
            seen.add(id(row))
            yield row


def _duties(spot: Spot) -> tuple[Raw, ...]:
    around = spot.above[-1] if spot.above else {}
    listed = (around.get("typ"), around.get("ansvarig"), around.get("ordnad")) if spot.kind is Kind.POINT else ()
    binding = next((each["binder"] for each in reversed(spot.above) if "binder" in each), None)
    return (*listed, "mandat" in around, binding)


def reordered(draft: Draft) -> Mutation | None:
    """The points of a list stand the other way round."""
    lists = [spot for spot in draft.wholes() if spot.kind is Kind.LIST and (spot.own or spot.text)]
    spot = draft.choose(each for each in lists if len(each.entry.get("punkter", ())) > 2)
    if spot is None:
        return None
    draft.take(spot.entry)
    spot.entry["punkter"].reverse()
    return told(Expected(ChangeKind.MOVE, Action.REORDERED, spot.place, spot.place))


def commitment_within(draft: Draft) -> Mutation | None:
    """A commitment moves past others of its party."""
    found = draft.choose(_commitments(draft))
    if found is None:
        return None
    cells, cell, own = found
    draft.take(cell)
    draft.touch(cells)
    cells.append(cells.pop(is_at(cells, cell)))
    return told(Expected(ChangeKind.MOVE, Action.MOVED, own, own), renumbers=True)


def _commitments(draft: Draft) -> Iterator[tuple[list[Raw], Raw, str]]:
    for block in draft.edition.get("åtaganden", {}).get("parter", ()):
        cells = block["områden"]
        for place, cell in enumerate(cells):
            heavier = 2 * weight(cell) < sum(map(weight, cells[place + 1 :]))
            if heavier and draft.is_free(cells) and draft.is_whole(cell, (block,)):
                yield cells, cell, cell_id(block, cell)


def split(parts: int) -> Mutator:
    """A text of several sentences becomes as many texts; the first keeps the id."""

    def mutate(draft: Draft) -> Mutation | None:
        found = draft.choose((spot, cuts) for spot in _whole_texts(draft) if (cuts := _cuts(spot.text, parts)))
        if found is None:
            return None
        spot, cuts = found
        assert spot.row is not None
        place, first = spot.place, spot.text[: cuts[0]]
        edges = [*cuts, len(spot.text)]
        texts = [spot.text[start + 1 : end] for start, end in zip(edges, edges[1:], strict=False)]
        same = {key: value for key, value in spot.entry.items() if key in {"ansvarig", "binder"}}
        rest = [{**same, "text": text} for text in texts]
        draft.take(spot.entry, *rest)
        draft.touch(spot.row)
        spot.entry["text"] = first
        start = is_at(spot.row, spot.entry) + 1
        spot.row[start:start] = rest
        return told(Expected(ChangeKind.DIVISION, Action.SPLIT, place, _paired(spot, [first, *texts])))

    return mutate


def _paired(spot: Spot, texts: list[str]) -> str:
    """The part that the whole is the same as: the one with the id, else any."""
    return spot.own or "=" + "|".join(texts)


def _whole_texts(draft: Draft) -> Iterator[Spot]:
    for spot in _movable(draft, LEAVES):
        if "fotnot" not in spot.entry and "](not:" not in spot.text:
            yield spot


def _cuts(text: str, parts: int) -> list[int]:
    """Where sentences end so that each part is a fair share of the text; empty when they do not."""
    ends = [found.start() for found in re.finditer(r"(?<=[^\W\d_]\.) (?=[A-ZÅÄÖ])", text)]
    words = len(text.split())
    cuts: list[int] = []
    for part in range(1, parts):
        nearest = min(ends, key=lambda end: abs(end / len(text) - part / parts), default=0)
        cuts.append(nearest)
    edges = [0, *cuts, len(text)]
    shares = [len(text[start:end].split()) / words for start, end in zip(edges, edges[1:], strict=False)]
    return cuts if cuts == sorted(set(cuts)) and min(shares) > 0.5 / parts and min(shares) * words >= 4 else []


def merge(draft: Draft) -> Mutation | None:
    """Two texts beside each other become one; the first keeps its id."""
    found = draft.choose(_neighbours(draft))
    if found is None:
        return None
    first, second = found
    assert first.row is not None
    texts, old = [first.text, second.text], _paired(first, [first.text, second.text])
    draft.take(first.entry, second.entry)
    draft.touch(first.row)
    first.row.pop(is_at(first.row, second.entry))
    first.entry["text"] = f"{texts[0]} {texts[1]}"
    return told(Expected(ChangeKind.DIVISION, Action.MERGED, old, first.place))


def _neighbours(draft: Draft) -> Iterator[tuple[Spot, Spot]]:
    found = list(_whole_texts(draft))
    for one, other in zip(found, found[1:], strict=False):
        if one.row is not other.row or one.row is None or is_at(one.row, other.entry) - is_at(one.row, one.entry) != 1:
            continue
        sizes = [len(written(each.text)) for each in (one, other)]
        alike = all(one.entry.get(key) == other.entry.get(key) for key in ("ansvarig", "binder"))
        if alike and min(sizes) >= 4 and max(sizes) < 3 * min(sizes) and not draft.refers_to(other.own):
            yield one, other


def section_split(draft: Draft) -> Mutation | None:
    """The last things of a section become a section of their own; the author says what it replaces."""
    sections = [spot for spot in draft.wholes() if spot.kind is Kind.SECTION and draft.is_free(spot.row)]
    spot = draft.choose(each for each in sections if len(each.entry.get("innehåll", ())) > 1 and not shows(each.entry))
    if spot is None:
        return None
    assert spot.row is not None
    content = spot.entry["innehåll"]
    half = len(content) // 2
    own = f"{spot.own}-resten"
    rest = {"id": own, "rubrik": "Resten", "ersätter": [spot.own], "innehåll": content[half:]}
    spot.entry["innehåll"] = content[:half]
    draft.take(spot.entry, rest)
    draft.touch(spot.row)
    spot.row.insert(is_at(spot.row, spot.entry) + 1, rest)
    return told(
        Expected(ChangeKind.DIVISION, Action.SPLIT, spot.own, spot.own, also=frozenset({own})), renumbers=True
    )


def shows(entry: Raw) -> bool:
    """Whether one of the edition's own parts is shown in something."""
    return any(isinstance(each, dict) and "visa" in each for each in inside(entry))


MUTATORS: dict[str, Mutator] = {
    "a paragraph within its section": within(Kind.PARAGRAPH, Kind.LIST),
    "a point within its list": within(Kind.POINT),
    "a section among others": within(Kind.SECTION),
    "a goal among others": within(Kind.GOAL),
    "a subgoal within its goal": within(Kind.SUBGOAL),
    "a role among others": within(Kind.ROLE),
    "an outcome, level or category among others": within(Kind.CASE, Kind.LEVEL, Kind.CATEGORY),
    "a commitment among others": commitment_within,
    "a paragraph to another section": across(Kind.PARAGRAPH, Kind.LIST),
    "a point to another list": across(Kind.POINT),
    "a few words elsewhere": across(*LEAVES, only_short=True),
    "a subgoal to another goal": across(Kind.SUBGOAL),
    "a section to another section": across(Kind.SECTION),
    "points in another order": reordered,
    "a text in two": split(2),
    "a text in three": split(3),
    "two texts in one": merge,
    "a section in two": section_split,
}
