"""Owns how alike two provisions are, measured in words, within a bounded amount of work."""

from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from overens.compare.matching.forest import Forest
from overens.compare.words.hunks import MOST_CELLS

FEW_WORDS = 3
CHARACTERS = 0x110000
MOST_WORK = 600_000
"""How many questions the search for partners may ask: a few seconds at the very most, whatever the editions hold.

When they are used up the search ends, and what has no partner by then is shown as deleted and inserted.
"""
CELLS_A_QUESTION = 20_000
WORDS_A_QUESTION = 100
"""A question about long texts counts as one for every so many pairs of words, or words when their order is nothing."""


class Likeness:
    """Compares the nodes of an old and a new forest; keeps count of the work done."""

    def __init__(self, old: Forest, new: Forest) -> None:
        self.old, self.new = old, new
        self.work = 0
        self._characters = _Characters()
        self._spelled: dict[tuple[bool, int], str] = {}

    @property
    def is_spent(self) -> bool:
        """Whether the search for partners must end."""
        return self.work >= MOST_WORK

    def own(self, old: int, new: int, at_least: float = 0.0) -> float:
        """How alike the own words of two nodes are, from 0 to 1; 0 when less than `at_least`."""
        if self.old[old].text == self.new[new].text:
            return 1.0
        return self._alike(self._old(old), self._new(new), at_least)

    def each(self, old: int, news: Sequence[int], at_least: float) -> list[float]:
        """How alike the own words of one old and each of several new nodes are, asked all at once."""
        one, others = self._old(old), [self._new(new) for new in news]
        if not (one and all(others)) or len(one) * max(map(len, others), default=0) > MOST_CELLS:
            return [self.own(old, new, at_least) for new in news]
        self.work += len(news) + len(one) * sum(map(len, others)) // CELLS_A_QUESTION
        found = [0.0] * len(news)
        asked = extract(one, others, scorer=Indel.normalized_similarity, limit=None, score_cutoff=at_least)
        for _, score, place in asked:
            found[place] = score
        return found

    def joined(self, olds: Sequence[int], news: Sequence[int]) -> float:
        """How alike the own words of several old and several new nodes are, read one after the other."""
        return self._alike("".join(map(self._old, olds)), "".join(map(self._new, news)), 0.0)

    def whole(self, old: int, new: int) -> float:
        """How alike two nodes are with all below them, by their words in any order."""
        olds, news = self.old.all_words(old), self.new.all_words(new)
        self.work += 1 + (len(olds) + len(news)) // WORDS_A_QUESTION
        return _shared(olds, news, 0.0)

    def of_identity(self, old: int, new: int) -> float:
        """How alike two nodes under one id are: letters count for a word or two, what is below for a container."""
        one, other = self.old[old], self.new[new]
        if one.text == other.text and (one.text or self.old.wording(old) == self.new.wording(new)):
            return 1.0
        own = self.own(old, new)
        if not (self.old.is_leaf(old) and self.new.is_leaf(new)):
            return max(own if one.text else 0.0, self.whole(old, new))
        if min(len(self._old(old)), len(self._new(new))) <= FEW_WORDS:
            return max(own, Indel.normalized_similarity(one.text.lower(), other.text.lower()))
        return own

    def _alike(self, old: str, new: str, at_least: float) -> float:
        self.work += 1 + len(old) * len(new) // CELLS_A_QUESTION
        if not old or not new:
            return 0.0
        if len(old) * len(new) > MOST_CELLS:
            return _shared(Counter(old), Counter(new), at_least)
        return Indel.normalized_similarity(old, new, score_cutoff=at_least)

    def _old(self, place: int) -> str:
        return self._spelling(self.old, place, is_new=False)

    def _new(self, place: int) -> str:
        return self._spelling(self.new, place, is_new=True)

    def _spelling(self, forest: Forest, place: int, *, is_new: bool) -> str:
        """A node's own words as one character each; two words share one only beyond a million different words."""
        known = self._spelled.get((is_new, place))
        if known is None:
            known = "".join(map(self._characters.__getitem__, forest.tokens(place).keys))
            self._spelled[is_new, place] = known
        return known


class _Characters(dict[str, str]):
    """One character for each word."""

    def __missing__(self, word: str) -> str:
        self[word] = chr(len(self) % CHARACTERS)
        return self[word]


def _shared(old: Counter[str], new: Counter[str], at_least: float) -> float:
    total = old.total() + new.total()
    found = 2 * (old & new).total() / total if total else 1.0
    return found if found >= at_least else 0.0
