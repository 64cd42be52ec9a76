"""Owns which mutations are made together: each by itself, and many at once that do not touch the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from overens.document.tree import Document
from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.base import Base
from tests.compare.mutations.draft import Careless, Draft
from tests.compare.mutations.kinds import (
    annexes,
    commitments,
    dividing,
    duties,
    figures,
    functions,
    identity,
    initiatives,
    links,
    moving,
    parties,
    presence,
    questions,
    registers,
    signing,
    standing,
    texts,
)
from tests.compare.mutations.mutator import Mutator
from tests.support.chance import made_from

MUTATORS: Mapping[str, Mutator] = {
    **texts.MUTATORS,
    **figures.MUTATORS,
    **links.MUTATORS,
    **moving.MUTATORS,
    **dividing.MUTATORS,
    **presence.MUTATORS,
    **identity.MUTATORS,
    **commitments.MUTATORS,
    **functions.MUTATORS,
    **parties.MUTATORS,
    **registers.MUTATORS,
    **standing.MUTATORS,
    **signing.MUTATORS,
    **duties.MUTATORS,
    **annexes.MUTATORS,
    **questions.MUTATORS,
    **initiatives.MUTATORS,
}


@dataclass(frozen=True)
class Mutated:
    """An edition before and after mutations, with what they were."""

    name: str
    old: Document
    new: Document
    mutations: tuple[Mutation, ...]

    @property
    def told_back(self) -> "Mutated":
        """The same from the new edition to the old one."""
        return Mutated(f"{self.name}, backwards", self.new, self.old, tuple(each.told_back for each in self.mutations))


def single(base: Base, name: str, seed: int) -> Mutated:
    """An edition with one mutation; with none where the edition has nothing that it could be made of."""
    return _mutated(base, Draft(base.content, base.words, made_from(seed)), [name])


def drawn(base: Base, name: str, seed: int) -> Mutation | None:
    """The mutation of `single` alone, which needs no tree."""
    return next(_made(Draft(base.content, base.words, made_from(seed)), [name]), None)


def together(base: Base, count: int, seed: int) -> Mutated:
    """An edition with up to so many mutations, each of another sort; fewer where too little is left to touch."""
    draft = Draft(base.content, base.words, made_from(seed))
    return _mutated(base, draft, draft.chance.sample(list(MUTATORS), count))


def rewordings(base: Base, seed: int) -> Mutated:
    """An edition in which every text that can be is worded otherwise, each in some way."""
    draft = Draft(base.content, base.words, made_from(seed))
    names = list(texts.MUTATORS)
    return _mutated(base, draft, draft.chance.choices(names, k=len(list(draft.spots()))))


def overlapping(base: Base, count: int, seed: int) -> Mutated:
    """An edition with so many mutations that may touch the same, so that no answer is known."""
    draft = Careless(base.content, base.words, made_from(seed))
    mutated = _mutated(base, draft, draft.chance.sample(list(MUTATORS), count))
    return replace(mutated, mutations=())


def _mutated(base: Base, draft: Draft, names: Iterable[str]) -> Mutated:
    made = tuple(_made(draft, names))
    title = f"{base.name}: {', '.join(mutation.name for mutation in made)}"
    return Mutated(title, base.document, draft.content.document(), made)


def _made(draft: Draft, names: Iterable[str]) -> Iterator[Mutation]:
    for name in names:
        mutation = MUTATORS[name](draft)
        if mutation:
            yield replace(mutation, name=name)
