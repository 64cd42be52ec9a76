"""Owns which provisions of two editions have been found to be the same, and how sure that is."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from overens.compare.matching.forest import ROOT, Forest
from overens.compare.matching.likeness import Likeness


class MatchedBy(StrEnum):
    """What two provisions were matched by, the surest first; the value is what a reader sees."""

    ID = "id"
    AUTHOR = "ersätter"
    TEXT = "text"
    LABEL = "rubrik"
    CONTENT = "innehåll"
    LIKENESS = "likhet"
    MOVE = "flytt"
    PLACE = "plats"
    REUSED = "återanvänt id"
    PART = "del"
    POSSIBLE = "möjlig flytt"


class Pair(NamedTuple):
    """Two provisions that are the same one, as places in their forests; `score` is how alike their words are."""

    old: int
    new: int
    by: MatchedBy
    score: float

    @property
    def flipped(self) -> "Pair":
        """The same pair told from new to old."""
        return self._replace(old=self.new, new=self.old)


class Division(NamedTuple):
    """A provision whose text became several, or several that became one, when `merges`.

    The first part is paired with the whole; `parts` holds the others, in their order.
    """

    whole: int
    first: int
    parts: tuple[int, ...]
    merges: bool


class Pairs:
    """The pairs found so far; every pass of the matching adds to them and takes none away."""

    def __init__(self, old: Forest, new: Forest) -> None:
        self.old, self.new = old, new
        self.likeness = Likeness(old, new)
        self.new_of: dict[int, int] = {}
        self.old_of: dict[int, int] = {}
        self.divisions: list[Division] = []
        self._found: dict[int, Pair] = {}
        self.link(ROOT, ROOT, MatchedBy.ID, 1.0)

    def __iter__(self) -> Iterator[Pair]:
        """Every pair in the new edition's order."""
        return (self._found[new] for new in sorted(self._found))

    def link(self, old: int, new: int, by: MatchedBy, score: float) -> None:
        """Holds on to a pair; both must be free."""
        self.new_of[old], self.old_of[new] = new, old
        self._found[new] = Pair(old, new, by, score)

    def divide(self, division: Division) -> None:
        """Holds on to a division; its parts are not free any more."""
        self.divisions.append(division)
        taken = self.new_of if division.merges else self.old_of
        taken.update(dict.fromkeys(division.parts, division.whole))

    @property
    def parts(self) -> Iterator[tuple[int, int]]:
        """What was split or merged with each of its parts but the first, as an old and a new node."""
        for found in self.divisions:
            yield from ((part, found.whole) if found.merges else (found.whole, part) for part in found.parts)

    def is_free(self, old: int, new: int) -> bool:
        """Whether neither has a partner, and both may get one."""
        return self.is_free_old(old) and self.is_free_new(new)

    def is_free_old(self, place: int) -> bool:
        """Whether an old node has no partner and may get one; a keyed one is paired by its key or not at all."""
        return place not in self.new_of and not self.old[place].keyed

    def is_free_new(self, place: int) -> bool:
        """The same of a new node."""
        return place not in self.old_of and not self.new[place].keyed

    def may_pair(self, old: int, new: int) -> bool:
        """Whether two nodes can be a pair by anything but their ids."""
        return not (self.old[old].keyed or self.new[new].keyed)

    def are_paired(self, old: int, new: int) -> bool:
        """Whether two nodes are each other's."""
        return new in self._found and self._found[new].old == old

    def are_one(self, old: int, new: int) -> bool:
        """Whether two nodes are each other's and of one kind, so that they can stand as one."""
        return self.are_paired(old, new) and self.old[old].kind == self.new[new].kind

    @property
    def free_old(self) -> list[int]:
        """The old nodes that may get a partner."""
        return [place for place in range(len(self.old)) if self.is_free_old(place)]

    @property
    def free_new(self) -> list[int]:
        """The new nodes that may get a partner."""
        return [place for place in range(len(self.new)) if self.is_free_new(place)]
