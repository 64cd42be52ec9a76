"""Owns which mutations are made together: each by itself, and many at once that do not touch the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from overens.document.tree import Document
from tests.compare.mutations import commitments, moving, numbers, presence, registers, standing, texts
from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.base import Base
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.texts import Mutator
from tests.support.chance import made_from

MUTATORS: Mapping[str, Mutator] = {
    **texts.MUTATORS,
    **numbers.MUTATORS,
    **moving.MUTATORS,
    **presence.MUTATORS,
    **commitments.MUTATORS,
    **registers.MUTATORS,
    **standing.MUTATORS,
}
TRIES = 4


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


def single(base: Base, name: str, seed: int) -> Mutated | None:
    """An edition with one mutation; nothing where the edition has nothing that it could be made of."""
    found = _drawn(base, [name], made_from(seed))
    return found if found.mutations else None


def together(base: Base, count: int, seed: int) -> Mutated:
    """An edition with up to so many mutations of any kind."""
    chance = made_from(seed)
    names = list(MUTATORS)
    chance.shuffle(names)
    return _drawn(base, (names * (1 + count // len(names)))[:count], chance)


def _drawn(base: Base, names: list[str], chance: Random) -> Mutated:
    draft = Draft(base.content, base.words, chance)
    made = tuple(_made(draft, names))
    return Mutated(f"{base.name}: {', '.join(each.name for each in made)}", base.document, draft.content.document(), made)


def _made(draft: Draft, names: list[str]) -> Iterator[Mutation]:
    for name in names:
        mutation = next((found for _ in range(TRIES) if (found := MUTATORS[name](draft))), None)
        if mutation:
            yield replace(mutation, name=name)
