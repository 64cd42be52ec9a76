"""Owns what a mutation must be told as: its answer, known before anything is compared."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from overens.compare.changes import Action, ChangeKind

BACK = {
    Action.ADDED: Action.REMOVED,
    Action.REMOVED: Action.ADDED,
    Action.SPLIT: Action.MERGED,
    Action.MERGED: Action.SPLIT,
    Action.ANSWERED: Action.REOPENED,
    Action.REOPENED: Action.ANSWERED,
}
"""What happens to something, for somebody who goes from the new edition to the old one."""


@dataclass(frozen=True)
class Expected:
    """One change that must be told.

    `old` and `new` are ids, or `=` and the words by which the provision is found. `before` and `after` are the
    values, `topic` in what, where that is asked. `also` holds ids that the change must name besides. `back` is the
    kind of the same change in the other direction, where that is another.
    """

    kind: ChangeKind
    action: Action
    old: str = ""
    new: str = ""
    before: str | None = None
    after: str | None = None
    topic: str | None = None
    also: frozenset[str] = frozenset()
    back: ChangeKind | None = None

    @property
    def told_back(self) -> "Expected":
        """The same change from the new edition to the old one."""
        action, kind = BACK.get(self.action, self.action), self.back or self.kind
        there = replace(self, kind=kind, action=action, back=self.kind)
        return replace(there, old=self.new, new=self.old, before=self.after, after=self.before)


@dataclass(frozen=True)
class Answer:
    """Changes that together tell a mutation; right when the words of its provision are so alike, from 0 to 1."""

    changes: tuple[Expected, ...]
    lowest: float = 0.0
    highest: float = 1.0

    def holds_at(self, alike: float) -> bool:
        """Whether this is an answer for words that are so alike."""
        return self.lowest <= alike <= self.highest

    @property
    def told_back(self) -> "Answer":
        """The same answer from the new edition to the old one."""
        return replace(self, changes=tuple(change.told_back for change in self.changes))


class Piece(NamedTuple):
    """A stretch of a text as the author wrote it before and after; the same in both where nothing was edited."""

    out: str
    put: str

    @property
    def is_edit(self) -> bool:
        """Whether something was edited here."""
        return self.out != self.put


@dataclass(frozen=True)
class Rewording:
    """A text of which is known, stretch by stretch, what was edited; `edits` counts what an author would count."""

    old: str
    new: str
    pieces: tuple[Piece, ...]
    heading: bool = False

    @property
    def edits(self) -> int:
        """How many stretches were edited."""
        return sum(piece.is_edit for piece in self.pieces)

    @property
    def told_back(self) -> "Rewording":
        """The same edits from the new edition to the old one."""
        pieces = tuple(Piece(piece.put, piece.out) for piece in self.pieces)
        return Rewording(self.new, self.old, pieces, self.heading)


@dataclass(frozen=True)
class Mutation:
    """One known edit: its name, its possible answers, and whether what follows gets other numbers.

    Several answers are possible where nobody could know more: a passage that was rewritten nearly whole, without an
    id, is another passage. Which of them is right is then decided by how alike the words are.
    """

    answers: tuple[Answer, ...]
    renumbers: bool = False
    rewording: Rewording | None = None
    name: str = ""

    @property
    def told_back(self) -> "Mutation":
        """The same mutation from the new edition to the old one."""
        answers = tuple(answer.told_back for answer in self.answers)
        return replace(self, answers=answers, rewording=self.rewording and self.rewording.told_back)

    @property
    def kinds(self) -> frozenset[ChangeKind]:
        """The kinds of change that its first answer is told with."""
        return frozenset(change.kind for change in self.answers[0].changes)


def told(*changes: Expected, renumbers: bool = False) -> Mutation:
    """A mutation with one answer."""
    return Mutation((Answer(changes),), renumbers)
