"""Owns the mutations of place: moves within and across sections, and other orders."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Answer, Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import Raw, inside, is_at, shows, weight
from tests.compare.mutations.spots import Spot

LEAVES = (Kind.PARAGRAPH, Kind.POINT)
SURELY_LONG, SURELY_SHORT = 10, 6
"""Of how many words something without an id must be to have moved for sure, and for it to be only possible."""
MOVE, POSSIBLE = ChangeKind.MOVE, ChangeKind.POSSIBLE_MOVE


def movable(draft: Draft, *kinds: Kind) -> Iterator[Spot]:
    """What can leave its place: no mutation has touched the order there, and its id or its words tell what it is."""
    known = (spot for spot in draft.wholes() if spot.kind in kinds and spot.row is not None and spot.is_known)
    for spot in known:
        if draft.is_free(spot.row) and not draft.was_passed(spot.entry, *spot.above):
            yield spot


def within(*kinds: Kind) -> Mutator:
    """Something moves past others beside it that weigh more, so that it and not they have moved."""

    @made_of(lambda draft: ((spot, to) for spot in movable(draft, *kinds) for to in _free_places(spot)))
    def mutate(draft: Draft, found: tuple[Spot, int]) -> Mutation:
        spot, to = found
        draft.take(spot.entry)
        draft.touch(spot.siblings)
        passed = _passed(spot, to)
        draft.let_pass(*passed)
        # Without an id, rewritten words would be another passage, and no longer outweigh what moved.
        draft.take(*(each for each in passed if "id" not in each))
        spot.siblings.insert(to, spot.siblings.pop(is_at(spot.siblings, spot.entry)))
        return told(Expected(MOVE, Action.MOVED, spot.place, spot.place), renumbers=True)

    return mutate


def _free_places(spot: Spot) -> Iterator[int]:
    if shows(spot.entry):
        return
    for to in range(len(spot.siblings)):
        if 2 * weight(spot.entry) < weight(_passed(spot, to)):
            yield to


def _passed(spot: Spot, to: int) -> list[Raw]:
    """What stands between an entry and its new place; of roles, only those that the annex describes."""
    start = is_at(spot.siblings, spot.entry)
    passed = spot.siblings[to:start] if to < start else spot.siblings[start + 1 : to + 1]
    return [each for each in passed if spot.kind is not Kind.ROLE or "rubrik" in each]


def across(*kinds: Kind, only_short: bool = False) -> Mutator:
    """Something moves into another list of its sort: a paragraph into another section, a point into another list."""

    def candidates(draft: Draft) -> Iterator[tuple[Spot, list[Raw]]]:
        found = list(movable(draft, *kinds))
        for spot in found:
            if len(spot.siblings) > 1 and not shows(spot.entry) and not (only_short and _length(spot) > SURELY_SHORT):
                yield from ((spot, row) for row in _other_rows(spot, found))

    @made_of(candidates)
    def mutate(draft: Draft, found: tuple[Spot, list[Raw]]) -> Mutation:
        spot, row = found
        draft.take(spot.entry)
        draft.touch(spot.siblings, row)
        spot.siblings.pop(is_at(spot.siblings, spot.entry))
        row.insert(draft.chance.randint(0, len(row)), spot.entry)
        return _moved(spot)

    return mutate


def _moved(spot: Spot) -> Mutation:
    sure, possible = (Expected(kind, Action.MOVED, spot.place, spot.place) for kind in (MOVE, POSSIBLE))
    length = _length(spot)
    answers = (*([sure] if length > SURELY_SHORT else []), *([possible] if length < SURELY_LONG else []))
    return Mutation(tuple(Answer((answer,)) for answer in answers), renumbers=True)


def _length(spot: Spot) -> int:
    """How many words tell that something is the same; enough of them when there is an id."""
    known = spot.own or any("id" in each for each in inside(spot.entry) if isinstance(each, dict))
    return SURELY_LONG if known else weight(spot.entry)


def _other_rows(spot: Spot, found: list[Spot]) -> Iterator[list[Raw]]:
    """Lists of those found with the same sort of thing, bound parties and responsible role."""
    seen = {id(spot.siblings)}
    for other in found:
        around = any(each is spot.entry for each in other.above)
        if id(other.siblings) not in seen and not around and _duties(other) == _duties(spot):
            seen.add(id(other.siblings))
            yield other.siblings


def _duties(spot: Spot) -> tuple[Raw, ...]:
    around = spot.above[-1] if spot.above else {}
    listed = tuple(around.get(key) for key in ("typ", "ansvarig", "ordnad")) if spot.kind is Kind.POINT else ()
    binding = next((each["binder"] for each in reversed(spot.above) if "binder" in each), None)
    return (spot.about, *listed, "mandat" in around, binding)


def _long_lists(draft: Draft) -> Iterator[Spot]:
    lists = (spot for spot in draft.wholes() if spot.kind is Kind.LIST and spot.is_known)
    return (spot for spot in lists if len(spot.entry.get("punkter", ())) > 2)


@made_of(_long_lists)
def reordered(draft: Draft, spot: Spot) -> Mutation:
    """The points of a list stand the other way round."""
    draft.take(spot.entry)
    spot.entry["punkter"].reverse()
    return told(Expected(MOVE, Action.REORDERED, spot.place, spot.place))


def _light_commitments(draft: Draft) -> Iterator[tuple[list[Raw], Raw, str]]:
    for own, cell, block in draft.cells():
        cells = block["områden"]
        if draft.is_free(cells) and 2 * weight(cell) < weight(cells[is_at(cells, cell) + 1 :]):
            yield cells, cell, own


@made_of(_light_commitments)
def commitment_within(draft: Draft, found: tuple[list[Raw], Raw, str]) -> Mutation:
    """A commitment moves behind others of its party."""
    cells, cell, own = found
    draft.take(cell)
    draft.touch(cells)
    cells.append(cells.pop(is_at(cells, cell)))
    return told(Expected(MOVE, Action.MOVED, own, own), renumbers=True)


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
}
