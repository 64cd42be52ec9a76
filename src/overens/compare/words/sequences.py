"""Owns orders: which pairs can stand as they are, and which of two sequences are best paired without crossing."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import pairwise

Pair = tuple[int, int]


def rising(values: Sequence[int], weights: Sequence[int] | None = None) -> tuple[int, ...]:
    """The positions of the heaviest strictly rising subsequence; O(n log n), ties go to the earlier position."""
    weights = weights or [1] * len(values)
    # Of every weight that a subsequence so far can have, the one that ends lowest: both values and weights rise.
    ends, heaviest, positions = list[int](), list[int](), list[int]()
    before = []
    for position, value in enumerate(values):
        place = bisect_left(ends, value)
        before.append(positions[place - 1] if place else -1)
        weight = weights[position] + (heaviest[place - 1] if place else 0)
        last = place
        while last < len(ends) and heaviest[last] < weight:
            last += 1
        if not (last == place < len(ends) and ends[place] == value):
            ends[place:last], heaviest[place:last], positions[place:last] = [value], [weight], [position]
    found, position = [], positions[-1] if positions else -1
    while position >= 0:
        found.append(position)
        position = before[position]
    return tuple(reversed(found))


def unique_pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Pair, ...]:
    """Where the values stand that each sequence has exactly once, in the new order."""
    places_old, places_new = _single(old), _single(new)
    return tuple((places_old[value], place) for value, place in places_new.items() if value in places_old)


def _single(values: Sequence[Hashable]) -> dict[Hashable, int]:
    places: dict[Hashable, int] = {}
    repeated = set()
    for place, value in enumerate(values):
        if value in places:
            repeated.add(value)
        places[value] = place
    return {value: place for value, place in places.items() if value not in repeated}


def anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Pair, ...]:
    """The pairs of unique equal values that do not cross."""
    pairs = unique_pairs(old, new)
    return tuple(pairs[kept] for kept in rising([place for place, _ in pairs]))


def between(pairs: Sequence[Pair], ends: Pair) -> tuple[tuple[range, range], ...]:
    """The stretches before, between and after pairs that do not cross; `ends` holds the two lengths."""
    bounds = [(-1, -1), *pairs, ends]
    return tuple(
        (range(old + 1, next_old), range(new + 1, next_new)) for (old, new), (next_old, next_new) in pairwise(bounds)
    )


def best_in_order(scores: Sequence[Sequence[float]]) -> tuple[Pair, ...]:
    """The pairs without crossing whose scores, old by new, have the greatest sum; a score of 0 forbids the pair."""
    news = len(scores[0]) if scores else 0
    best = [[0.0] * (news + 1) for _ in range(len(scores) + 1)]
    for old in reversed(range(len(scores))):
        for new in reversed(range(news)):
            taken = best[old + 1][new + 1] + scores[old][new] if scores[old][new] else 0.0
            best[old][new] = max(best[old + 1][new], best[old][new + 1], taken)
    return tuple(_steps(scores, best))


def _steps(scores: Sequence[Sequence[float]], best: list[list[float]]) -> list[Pair]:
    found, old, new = [], 0, 0
    while old < len(scores) and new < len(scores[old]):
        if scores[old][new] and best[old][new] == best[old + 1][new + 1] + scores[old][new]:
            found.append((old, new))
            old, new = old + 1, new + 1
        elif best[old + 1][new] >= best[old][new + 1]:
            old += 1
        else:
            new += 1
    return found
