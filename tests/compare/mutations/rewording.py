"""Owns the making of an edit of words, with the answers that it can have."""

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Answer, Expected, Mutation, Rewording
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import Run, after, replaced

LEAVES = (Kind.PARAGRAPH, Kind.POINT, Kind.SUBGOAL, Kind.LEVEL, Kind.NOTE)
"""Kinds that hold nothing else, so that their words alone tell whether they are the same."""
CLEARLY_THE_SAME, CLEARLY_ANOTHER = 0.45, 0.25
"""How alike the words under one id are for the passage to be surely the same, and surely another one."""
FOUND, LOST = 0.6, 0.3
"""How alike words without an id are to be surely found again, and surely not."""


def reworded(draft: Draft, spot: Spot, *runs: Run) -> Mutation:
    """Replaces runs of characters of a text by other words."""
    place, pieces = spot.place, replaced(spot.text, runs)
    spot.holder[spot.key] = after(pieces)
    draft.touch(spot.entry)
    return Mutation(tuple(_answers(spot, place)), rewording=Rewording(place, spot.place, pieces, spot.heading))


def edited(draft: Draft, spot: Spot, run: Run, kind: ChangeKind, *, in_words: bool = True) -> Mutation:
    """Replaces one run of a text by something of which its nature is told; `in_words` tells that words change."""
    found = reworded(draft, spot, run)
    about = spot.about if spot.about is ChangeKind.STATUS else kind
    [place] = {answer.changes[0].old for answer in found.answers}
    answer = Answer((Expected(about, Action.CHANGED, place, spot.place),))
    return Mutation((answer,), rewording=found.rewording if in_words else None)


def _answers(spot: Spot, place: str) -> list[Answer]:
    """The same passage with other words; beyond recognition another one, in its place or instead of it.

    Nobody could know more of a passage without an id of which few words are left. What holds others, or is one of the
    edition's own facts, is known by those.
    """
    holds = spot.kind not in LEAVES or spot.heading or spot.about is ChangeKind.STATUS
    changed = Expected(spot.about, Action.CHANGED, place, spot.place)
    if spot.own:
        replaced_by = Expected(spot.about, Action.REPLACED, place, spot.place)
        return [
            Answer((changed,), lowest=0 if holds else CLEARLY_ANOTHER),
            Answer((replaced_by,), highest=CLEARLY_THE_SAME),
        ]
    gone, new = (Expected(spot.about, Action.REMOVED, place), Expected(spot.about, Action.ADDED, "", spot.place))
    return [Answer((changed,), lowest=0 if holds else LOST), Answer((gone, new), highest=FOUND)]
