"""Owns the mutations of what a provision is besides its words: who is responsible, whom it binds, what sort it is."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.moving import LEAVES
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.spots import BY_LIST, Spot

SORTS = ("krav", "princip", "verktyg")


def _known(draft: Draft, *kinds: Kind) -> Iterator[Spot]:
    return (spot for spot in draft.wholes() if spot.kind in kinds and spot.is_known and spot.row is not None)


def _changed(kind: ChangeKind, spot: Spot) -> Mutation:
    return told(Expected(kind, Action.CHANGED, spot.place, spot.place))


def _roles(draft: Draft) -> list[str]:
    return [role["id"] for role in draft.roles["roller"]]


@made_of(lambda draft: _known(draft, *LEAVES))
def responsible(draft: Draft, spot: Spot) -> Mutation:
    """Another role is responsible for a text."""
    of_list = spot.above[-1].get("ansvarig", []) if spot.kind is Kind.POINT else []
    before = spot.entry.get("ansvarig", of_list)
    draft.take(spot.entry)
    spot.entry["ansvarig"] = [draft.chance.choice([role for role in _roles(draft) if role not in before])]
    return _changed(ChangeKind.ROLE, spot)


def _bindable(draft: Draft) -> Iterator[Spot]:
    """Texts outside of commitments, whose party cannot be another one."""
    texts = _known(draft, *LEAVES) if draft.is_free("parties") else ()
    return (spot for spot in texts if not any("part" in each for each in spot.above))


@made_of(_bindable)
def binding(draft: Draft, spot: Spot) -> Mutation:
    """A text binds somebody else."""
    parties = [party for party in draft.edition["parter"] if [party] != spot.entry.get("binder")]
    draft.take(spot.entry)
    draft.touch("parties")
    spot.entry["binder"] = [draft.chance.choice(parties)]
    return _changed(ChangeKind.BINDING, spot)


def _lists(draft: Draft) -> Iterator[Spot]:
    return (spot for spot in _known(draft, Kind.LIST) if "punkter" in spot.entry)


@made_of(_lists)
def sort(draft: Draft, spot: Spot) -> Mutation:
    """The points of a list are of another sort."""
    before = spot.entry.get("typ", "punkt")
    after = draft.chance.choice([each for each in SORTS if each != before])
    draft.take(spot.entry)
    spot.entry["typ"] = after
    kinds = [ChangeKind.ROLE if spot.is_of_role else BY_LIST.get(each, ChangeKind.TEXT) for each in (after, before)]
    places = (spot.place, spot.place)
    return told(Expected(kinds[0], Action.CHANGED, *places, before, after, back=kinds[1]))


@made_of(_lists)
def ordered(draft: Draft, spot: Spot) -> Mutation:
    """The points of a list get numbers, or lose them."""
    draft.take(spot.entry)
    spot.entry["ordnad"] = not spot.entry.get("ordnad", False)
    return _changed(ChangeKind.RENUMBERING, spot)


@made_of(lambda draft: _known(draft, Kind.STEP))
def step_after(draft: Draft, spot: Spot) -> Mutation:
    """A step leads to another one."""
    # Of a way to a step that is new, that step tells.
    others = [step["id"] for step in spot.siblings if step is not spot.entry and not draft.is_new(step)]
    draft.take(spot.entry)
    spot.entry["sedan"] = [draft.chance.choice([own for own in others if [own] != spot.entry.get("sedan")])]
    return _changed(ChangeKind.PROCESS, spot)


@made_of(lambda draft: _known(draft, Kind.STEP))
def described_in(draft: Draft, spot: Spot) -> Mutation:
    """A step is described in another section."""
    sections = [section["id"] for section in draft.edition["avsnitt"]]
    draft.take(spot.entry)
    spot.entry["beskrivs_i"] = draft.chance.choice([own for own in sections if own != spot.entry.get("beskrivs_i")])
    return _changed(ChangeKind.REFERENCE, spot)


@made_of(lambda draft: _known(draft, Kind.LEVEL))
def body_of_level(draft: Draft, spot: Spot) -> Mutation:
    """A level lies with another body."""
    draft.take(spot.entry)
    spot.entry["roll"] = draft.chance.choice([role for role in _roles(draft) if role != spot.entry["roll"]])
    return _changed(ChangeKind.PROCESS, spot)


MUTATORS: dict[str, Mutator] = {
    "who is responsible": responsible,
    "whom a text binds": binding,
    "what the points of a list are": sort,
    "numbers of points": ordered,
    "what follows on a step": step_after,
    "where a step is described": described_in,
    "whose a level is": body_of_level,
}
