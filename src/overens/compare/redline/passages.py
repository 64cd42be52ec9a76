"""Owns the redline: both editions merged into one tree, in the new one's order, with what is gone in its old place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.chunks import Chunks, accepted, rejected
from overens.document.inline import Inline, plain
from overens.document.tree import Provision


class Stands(StrEnum):
    """In which of the editions something stands at this place."""

    BOTH = "båda"
    OLD = "gamla"
    NEW = "nya"


class Fate(StrEnum):
    """What happened to a provision; the value is the word that tells it where colours do not."""

    KEPT = "kvar"
    ADDED = "tillkommer"
    REMOVED = "utgår"
    MOVED_HERE = "flyttad hit"
    MOVED_AWAY = "flyttad härifrån"
    SPLIT_OFF = "utbruten"
    MERGED_AWAY = "uppgått i annat"


@dataclass(frozen=True, slots=True)
class Link:
    """That two provisions are the same one: what tells so, how alike their words are (0 to 1), and whether it moved."""

    old: str
    new: str
    matched_by: MatchedBy
    score: float
    moved: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether nothing but likeness of common words speaks for it."""
        return self.matched_by is not MatchedBy.POSSIBLE


@dataclass(frozen=True, slots=True)
class Passage:
    """One provision of the redline, with its words in chunks.

    `old` and `new` are the provision in the two editions, also where it moved and so stands at two places of the
    redline: `stands` tells which edition has it at this one. Chunks show what changed since the other edition.
    """

    old: Provision | None
    new: Provision | None
    stands: Stands
    fate: Fate
    number: Chunks = ()
    heading: Chunks = ()
    text: Chunks = ()
    children: "tuple[Passage, ...]" = ()
    link: Link | None = None

    @property
    def provision(self) -> Provision:
        """The provision as the edition has it that has it here, the new one when both do."""
        found = self.old if self.stands is Stands.OLD else self.new
        if found is None:
            raise ValueError("a passage stands in an edition that does not have it")
        return found

    def walk(self) -> "Iterator[Passage]":
        """This passage and all below it, in the redline's order."""
        yield self
        for child in self.children:
            yield from child.walk()


Redline = tuple[Passage, ...]


def accept(redline: Iterable[Passage]) -> tuple[Provision, ...]:
    """The new edition's provisions: every change taken."""
    return tuple(
        _printing(passage.provision, passage, accepted, accept(passage.children))
        for passage in redline
        if passage.stands is not Stands.OLD
    )


def reject(redline: Iterable[Passage]) -> tuple[Provision, ...]:
    """The old edition's provisions: every change refused."""
    return tuple(
        _printing(passage.old, passage, rejected, reject(passage.children))
        for passage in redline
        if passage.stands is not Stands.NEW and passage.old
    )


def _printing(
    own: Provision, passage: Passage, side: Callable[[Chunks], Inline], children: tuple[Provision, ...]
) -> Provision:
    """A provision with what one side of a passage's chunks has instead of its own number and words."""
    return Provision(
        own.id,
        own.kind,
        plain(side(passage.number)) if passage.number else "",
        side(passage.heading),
        side(passage.text),
        children,
        own.binds,
        own.responsible,
        own.ordered,
        own.facts,
        own.replaces,
    )
