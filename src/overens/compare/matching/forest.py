"""Owns an edition as matching sees it: provisions in a row, each with its words, its parent and what names it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from overens.compare.words.tokens import Tokens, tokens

ROOT = 0
"""The place of the edition itself, above every provision."""


@dataclass(frozen=True, slots=True)
class Node:
    """One provision: its own words (heading first) and where it stands; what is below it ends before place `end`.

    `given` tells that the id follows the provision through the editions, `keyed` that the id is the provision's
    identity whatever it says (a commitment is its party and area). `replaces` holds ids in the other edition.
    """

    id: str
    kind: str
    label: str = ""
    text: str = ""
    parent: int = ROOT
    end: int = 0
    given: bool = False
    keyed: bool = False
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Forest:
    """The nodes of one edition in reading order; the first is the edition itself."""

    nodes: tuple[Node, ...]
    _tokens: dict[int, Tokens] = field(default_factory=dict, compare=False, repr=False)
    _words: dict[int, Counter[str]] = field(default_factory=dict, compare=False, repr=False)
    _weights: list[int] = field(default_factory=list, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, place: int) -> Node:
        return self.nodes[place]

    def below(self, place: int) -> tuple[int, ...]:
        """The children of a node."""
        found, child = [], place + 1
        while child < self.nodes[place].end:
            found.append(child)
            child = self.nodes[child].end
        return tuple(found)

    def is_leaf(self, place: int) -> bool:
        """Whether nothing is below a node."""
        return self.nodes[place].end == place + 1

    def tokens(self, place: int) -> Tokens:
        """A node's own words."""
        if place not in self._tokens:
            self._tokens[place] = tokens(self.nodes[place].text)
        return self._tokens[place]

    def weight(self, place: int) -> int:
        """About how many words a node and all below it hold; at least one a node."""
        if not self._weights:
            own = [node.text.count(" ") + 1 for node in self.nodes]
            for node in reversed(range(1, len(own))):
                own[self.nodes[node].parent] += own[node]
            self._weights.extend(own)
        return self._weights[place]

    def wording(self, place: int) -> tuple[tuple[str, str], ...]:
        """The words of a node and of all below it, each with its kind; empty when it has no words at all."""
        below = self.nodes[place : self.nodes[place].end]
        return tuple((node.kind, node.text) for node in below) if any(node.text for node in below) else ()

    def all_words(self, place: int) -> Counter[str]:
        """Every word of a node and all below it, with how often it stands there."""
        if place not in self._words:
            below = range(place, self.nodes[place].end)
            self._words[place] = Counter(key for each in below for key in self.tokens(each).keys)
        return self._words[place]


def forest(nodes: Sequence[Node]) -> Forest:
    """The nodes, whose first is the edition itself, with their ends told from their parents."""
    ends = list(range(1, len(nodes) + 1))
    for place in reversed(range(1, len(nodes))):
        parent = nodes[place].parent
        ends[parent] = max(ends[parent], ends[place])
    return Forest(tuple(_ending(node, end) for node, end in zip(nodes, ends, strict=True)))


def _ending(node: Node, end: int) -> Node:
    return replace(node, end=end)
