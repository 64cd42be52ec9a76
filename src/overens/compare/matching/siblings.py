"""Owns pairs found among the children of two provisions that are the same one: by their words, in their order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, sqrt

from overens.compare.matching.anchoring import by_heading, by_nearness
from overens.compare.matching.pairs import MatchedBy, Pairs
from overens.compare.words.cleanup import REWRITTEN
from overens.compare.words.hunks import Hunk, differences
from overens.compare.words.sequences import Pair, best_in_order, between, rising, unique_pairs

ALIKE = 0.5
"""Half of the words in common is the least for two provisions in one place to be the same."""
MOST_PAIRS = 10_000
"""How many pairs are weighed at once; what is more is first parted by texts that are surely the same, then cut."""
MOST_SECTIONS = 1_000
"""The same for what holds something below, all words of which are counted."""


class Siblings:
    """Pairs the children of what is paired, from the top down; every pair's children are looked at once.

    What was split or merged is paired with each of its parts.
    """

    def __init__(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self._done = set[Pair]()

    def find(self) -> None:
        """Goes through every pair whose children have not been looked at, and the pairs that this gives."""
        # A child stands after its parent, so new pairs are met on the way.
        for new in range(len(self.pairs.new)):
            old = self.pairs.old_of.get(new) if self.pairs.new.below(new) else None
            if old is not None and self.pairs.are_paired(old, new):
                self._look_below(old, new)
        for old, new in self.pairs.parts:
            self._look_below(old, new)

    def _look_below(self, old: int, new: int) -> None:
        if (old, new) in self._done:
            return
        self._done.add((old, new))
        _pair_unique(self.pairs, old, new)
        for olds, news in free_stretches(self.pairs, old, new):
            _pair_stretch(self.pairs, olds, news)


def free_stretches(pairs: Pairs, old: int, new: int) -> list[tuple[list[int], list[int]]]:
    """The children of a pair that are free, between those that are paired and keep their order."""
    olds, news = pairs.old.below(old), pairs.new.below(new)
    if not (any(map(pairs.is_free_old, olds)) and any(map(pairs.is_free_new, news))):
        return []
    fixed = fixed_children(pairs, olds, news)
    found = []
    for some_old, some_new in between(fixed, (len(olds), len(news))):
        free_old = [olds[place] for place in some_old if pairs.is_free_old(olds[place])]
        free_new = [news[place] for place in some_new if pairs.is_free_new(news[place])]
        if free_old and free_new:
            found.append((free_old, free_new))
    return found


def fixed_children(pairs: Pairs, olds: Sequence[int], news: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Which children are the same and keep their order, as indexes; of two that crossed the lighter has moved."""
    if not (olds and news):
        return ()
    index = {old: place for place, old in enumerate(olds)}
    partners = ((pairs.old_of.get(new, -1), place) for place, new in enumerate(news))
    same = [(index[old], place) for old, place in partners if old in index and pairs.are_one(old, news[place])]
    weights = [pairs.old.weights[olds[old]] + pairs.new.weights[news[new]] for old, new in same]
    return tuple(same[kept] for kept in rising([old for old, _ in same], weights))


def _pair_unique(pairs: Pairs, old: int, new: int) -> None:
    """Pairs the children whose words each parent has once: wherever among its siblings one stands, it is the same."""
    olds = [place for place in pairs.old.below(old) if pairs.is_free_old(place)]
    news = [place for place in pairs.new.below(new) if pairs.is_free_new(place)]
    if olds and news:
        for some_old, some_new in unique_pairs(*_by_words(pairs, olds, news)):
            pairs.link(olds[some_old], news[some_new], MatchedBy.TEXT, 1.0)


def _pair_stretch(pairs: Pairs, olds: list[int], news: list[int]) -> None:
    changed = differences(*_by_words(pairs, olds, news))
    bounds = (Hunk(0, 0, 0, 0), *changed, Hunk(len(olds), len(olds), len(news), len(news)))
    for before, after in pairwise(bounds):
        for step in range(after.old_start - before.old_end):
            pairs.link(olds[before.old_end + step], news[before.new_end + step], MatchedBy.TEXT, 1.0)
    for hunk in changed:
        _pair_alike(pairs, olds[hunk.old_start : hunk.old_end], news[hunk.new_start : hunk.new_end])


def _by_words(pairs: Pairs, olds: list[int], news: list[int]) -> tuple[list[int], list[int]]:
    """Each child as a number, the same for the same words in it and below it; one without words is like no other."""
    numbers: dict[tuple[object, ...], int] = {}
    return (
        [numbers.setdefault(pairs.old.wording(place) or ("old", place), len(numbers)) for place in olds],
        [numbers.setdefault(pairs.new.wording(place) or ("new", place), len(numbers)) for place in news],
    )


def _pair_alike(pairs: Pairs, olds: list[int], news: list[int]) -> None:
    for some_old, some_new in by_heading(pairs, olds, news):
        many = len(some_old) * len(some_new) > MOST_PAIRS
        for stretch in by_nearness(pairs, some_old, some_new) if many else [(some_old, some_new)]:
            _weigh(pairs, *stretch)


def _weigh(pairs: Pairs, olds: list[int], news: list[int]) -> None:
    leaves = all(map(pairs.old.is_leaf, olds)) or all(map(pairs.new.is_leaf, news))
    for some_old, some_new in _windows(olds, news, MOST_PAIRS if leaves else MOST_SECTIONS):
        if pairs.likeness.is_spent:
            return
        scores = [_scores(pairs, old, some_new) for old in some_old]
        for old, new in best_in_order(scores):
            score = pairs.likeness.own(some_old[old], some_new[new])
            by = MatchedBy.LABEL if score == 1.0 else MatchedBy.LIKENESS
            pairs.link(some_old[old], some_new[new], by, score)


def _windows(olds: list[int], news: list[int], most: int) -> Iterator[tuple[list[int], list[int]]]:
    count = ceil(sqrt(len(olds) * len(news) / most))
    for window in range(count):
        yield (
            olds[len(olds) * window // count : len(olds) * (window + 1) // count],
            news[len(news) * window // count : len(news) * (window + 1) // count],
        )


def _scores(pairs: Pairs, old: int, news: list[int]) -> list[float]:
    """How alike an old node and each of the new ones are."""
    kind, is_leaf = pairs.old[old].kind, pairs.old.is_leaf(old)
    leaves = [new for new in news if is_leaf and pairs.new.is_leaf(new) and pairs.new[new].kind == kind]
    known = dict(zip(leaves, pairs.likeness.each(old, leaves, ALIKE), strict=True))
    return [known[new] if new in known else alike(pairs, old, new, ALIKE) for new in news]


def alike(pairs: Pairs, old: int, new: int, at_least: float) -> float:
    """How alike two nodes of one kind are, a container's own words as much as what is below; 0 when too little."""
    if pairs.old[old].kind != pairs.new[new].kind:
        return 0.0
    own = pairs.likeness.own(old, new, at_least)
    if pairs.old.is_leaf(old) and pairs.new.is_leaf(new):
        return own
    whole = pairs.likeness.whole(old, new)
    return (own + whole) / 2 if max(own, whole) >= at_least else 0.0


def by_place(pairs: Pairs) -> None:
    """Pairs the only old with the only new child left in one place, though they are less alike than others must be."""
    for pair in list(pairs):
        for olds, news in free_stretches(pairs, pair.old, pair.new):
            if len(olds) == len(news) == 1 and alike(pairs, olds[0], news[0], REWRITTEN):
                score = pairs.likeness.own(olds[0], news[0])
                pairs.link(olds[0], news[0], MatchedBy.PLACE, score)
