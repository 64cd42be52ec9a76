"""Owns the mutations that part an id from its text."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.moving import LEAVES, movable
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import is_at, shows
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import written

SHORTEST, FOUND_ALONE = 5, 8
"""Words of a text that gives way to another, and of one that is found again wherever it stands."""
NEW_LENGTH = 14


def _texts(draft: Draft) -> Iterator[Spot]:
    spots = (spot for spot in draft.wholes() if spot.kind in {*LEAVES, Kind.SUBGOAL} and spot.row is not None)
    return (spot for spot in spots if spot.own and len(written(spot.text)) >= SHORTEST)


def _loose(draft: Draft) -> Iterator[Spot]:
    return (spot for spot in _texts(draft) if not draft.refers_to(spot.own))


@made_of(_texts)
def id_without_text(draft: Draft, spot: Spot) -> Mutation:
    """An id stands for another text."""
    draft.take(spot.entry)
    spot.entry["text"] = draft.sentence(NEW_LENGTH, spot.text)
    return told(Expected(spot.about, Action.REPLACED, spot.own, spot.own))


def _readdressed(draft: Draft, spot: Spot) -> Mutation:
    new = draft.new_id()
    draft.touch(spot.entry)
    draft.readdress(spot.own, new)
    spot.entry["id"] = new
    return told(Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, new))


@made_of(_texts)
def text_without_id(draft: Draft, spot: Spot) -> Mutation:
    """A text gets another id, and what pointed to it points there."""
    return _readdressed(draft, spot)


@made_of(lambda draft: (spot for spot in draft.wholes() if spot.kind is Kind.SECTION and not shows(spot.entry)))
def section_without_id(draft: Draft, spot: Spot) -> Mutation:
    """A section gets another id, and what pointed to it points there."""
    return _readdressed(draft, spot)


@made_of(lambda draft: (spot for spot in _loose(draft) if spot.kind in LEAVES))
def id_lost(draft: Draft, spot: Spot) -> Mutation:
    """A text has no id any more."""
    draft.touch(spot.entry)
    del spot.entry["id"]
    return told(Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, f"={spot.text}"))


def _long(draft: Draft) -> Iterator[Spot]:
    kinds = (*LEAVES, Kind.SUBGOAL)
    long = (spot for spot in movable(draft, *kinds) if spot.own and len(spot.text.split()) >= FOUND_ALONE)
    # The other text is a copy, and a copy of a footnote would have the same id.
    return (spot for spot in long if "fotnot" not in spot.entry)


@made_of(_long)
def id_for_another_text(draft: Draft, spot: Spot) -> Mutation:
    """An id leaves its text for a new one beside it, and the text gets another id."""
    new, other = draft.new_id(), {**spot.entry, "text": draft.sentence(NEW_LENGTH, spot.text)}
    spot.entry["id"] = new
    draft.take(spot.entry, other)
    draft.touch(spot.siblings)
    spot.siblings.insert(is_at(spot.siblings, spot.entry), other)
    address = Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, new)
    return told(address, Expected(spot.about, Action.ADDED, "", spot.own), renumbers=True)


@made_of(_loose)
def author_says(draft: Draft, spot: Spot) -> Mutation:
    """A text gives way to another under another id; the author says which it replaces."""
    new, text = draft.new_id(), draft.sentence(NEW_LENGTH, spot.text)
    draft.take(spot.entry)
    spot.entry.update({"id": new, "ersätter": [spot.own], "text": text})
    return told(Expected(spot.about, Action.CHANGED, spot.own, new))


MUTATORS: dict[str, Mutator] = {
    "an id without its text": id_without_text,
    "a text without its id": text_without_id,
    "a section without its id": section_without_id,
    "an id is lost": id_lost,
    "an id for another text": id_for_another_text,
    "the author says what it replaces": author_says,
}
