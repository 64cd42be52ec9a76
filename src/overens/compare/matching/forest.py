"""Owns an edition as matching sees it: provisions in a row, each with its words, its parent and what names it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from overens.compare.words.tokens import Tokens, tokens

ROOT = 0
"""The place of the edition itself, above every provision."""


@dataclass(frozen=True, slots=True)
class Node:
    """One provision: its own words, heading first, and the place of its parent.

    `given` tells that the id follows the provision through the editions, `keyed` that the id is the provision's
    identity whatever it says (a commitment is its party and area). `replaces` holds ids in the other edition.
    """

    id: str
    kind: str
    text: str = ""
    parent: int = ROOT
    given: bool = False
    keyed: bool = False
    replaces: tuple[str, ...] = ()


class Forest:
    """The nodes of one edition in reading order; the first is the edition itself."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = tuple(nodes)
        self._ends = _ends(self.nodes)
        self._below: list[list[int]] = [[] for _ in self.nodes]
        for place, node in enumerate(self.nodes[1:], 1):
            self._below[node.parent].append(place)
        self._tokens: dict[int, Tokens] = {}
        self._words: dict[int, Counter[str]] = {}

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, place: int) -> Node:
        return self.nodes[place]

    def below(self, place: int) -> Sequence[int]:
        """The children of a node."""
        return self._below[place]

    def is_leaf(self, place: int) -> bool:
        """Whether nothing is below a node."""
        return not self._below[place]

    def tokens(self, place: int) -> Tokens:
        """A node's own words."""
        if place not in self._tokens:
            self._tokens[place] = tokens(self.nodes[place].text)
        return self._tokens[place]

    @cached_property
    def weights(self) -> Sequence[int]:
        """About how many words each node and all below it hold; at least one a node."""
        weights = [node.text.count(" ") + 1 for node in self.nodes]
        for place in reversed(range(1, len(weights))):
            weights[self.nodes[place].parent] += weights[place]
        return weights

    def wording(self, place: int) -> tuple[tuple[str, str], ...]:
        """The words of a node and of all below it, each with its kind; empty when it has no words at all."""
        below = self.nodes[place : self._ends[place]]
        return tuple((node.kind, node.text) for node in below) if any(node.text for node in below) else ()

    def all_words(self, place: int) -> Counter[str]:
        """Every word of a node and all below it, with how often it stands there."""
        if place not in self._words:
            below = self.nodes[place : self._ends[place]]
            self._words[place] = Counter(chain.from_iterable([node.text.split() for node in below]))
        return self._words[place]


def _ends(nodes: Sequence[Node]) -> list[int]:
    """The place after the last node below each node."""
    ends = list(range(1, len(nodes) + 1))
    for place in reversed(range(1, len(nodes))):
        parent = nodes[place].parent
        ends[parent] = max(ends[parent], ends[place])
    return ends
