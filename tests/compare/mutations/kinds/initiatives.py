"""Owns the mutations of collaboration initiatives."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import Raw, inside

INITIATIVES, STATE = "initiativ", "läge"
STATES = ("under framtagande", "under start", "pågående", "avslutat")


def _initiatives(draft: Draft) -> Iterator[Raw]:
    for file in draft.content.files.values():
        for block in inside(file):
            if isinstance(block, dict) and INITIATIVES in block:
                yield from (each for each in block[INITIATIVES] if draft.is_whole(each))


@made_of(_initiatives)
def state(draft: Draft, initiative: Raw) -> Mutation:
    """An initiative has come to another state."""
    draft.take(initiative)
    before = initiative[STATE]
    initiative[STATE] = draft.chance.choice([each for each in STATES if each != before])
    own = initiative["id"]
    return told(Expected(ChangeKind.INITIATIVE, Action.CHANGED, own, own, topic="Läge"))


MUTATORS: dict[str, Mutator] = {
    "the state of an initiative": state,
}
