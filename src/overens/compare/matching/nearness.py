"""Owns finding texts that are nearly the same in a whole edition, by the rarest of their words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from rapidfuzz.distance import Indel

from overens.compare.matching.forest import Forest

RAREST = 8
"""So many of a text's rarest words are looked up."""
MOST_SHARING = 40
"""A word in more texts than these tells nothing."""
NEAREST = 6
"""So many texts are looked at that share the most rare words."""


class Nearness:
    """Which texts of an edition hold which words.

    `places` are the nodes that take part, `asked` the texts that it will be asked about: no other words count.
    """

    def __init__(self, forest: Forest, places: Iterable[int], asked: Iterable[str]) -> None:
        self.forest = forest
        self._sharing: dict[str, list[int]] = defaultdict(list)
        words = {word for text in asked for word in text.split()}
        for place in places:
            for word in words.intersection(forest[place].text.split()):
                self._sharing[word].append(place)

    def near(self, text: str, takes: Callable[[int], bool]) -> list[int]:
        """The nodes that have most of a text's rarest words, of those that `takes` takes."""
        counts = Counter(place for word in self._rarest(text) for place in self._sharing[word] if takes(place))
        return [place for place, _ in sorted(counts.items(), key=lambda found: (-found[1], found[0]))[:NEAREST]]

    def is_alone(self, text: str, own: int, at_least: float) -> bool:
        """Whether no other text than the node's own is as alike as this; a text of common words never is alone."""
        rare = self._rarest(text)
        others = self.near(text, lambda place: place != own)
        return bool(rare) and not any(
            Indel.normalized_similarity(text, self.forest[place].text, score_cutoff=at_least) for place in others
        )

    def _rarest(self, text: str) -> list[str]:
        words = dict.fromkeys(text.split())
        rare = [word for word in words if 0 < len(self._sharing.get(word, ())) <= MOST_SHARING]
        return sorted(rare, key=lambda word: len(self._sharing[word]))[:RAREST]
