"""Owns how a mutation is written: what it can be made of, and what it makes of one of those."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.draft import Draft

T = TypeVar("T")
Mutator = Callable[[Draft], Mutation | None]
"""Makes a mutation in a draft; nothing where the edition has nothing left that it could be made of."""


def made_of(candidates: Callable[[Draft], Iterable[T]]) -> Callable[[Callable[[Draft, T], Mutation]], Mutator]:
    """Chooses one of the candidates and hands it to the function, which edits the draft and gives the answer."""

    def mutator(make: Callable[[Draft, T], Mutation]) -> Mutator:
        @wraps(make)
        def mutate(draft: Draft) -> Mutation | None:
            draft.begin()
            found = list(candidates(draft))
            return make(draft, draft.chance.choice(found)) if found else None

        return mutate

    return mutator


def once(name: str) -> Callable[[Draft], Iterable[str]]:
    """What an edition has one of, unless a mutation has touched it: the name itself."""
    return lambda draft: [name] if draft.is_free(name) else []
