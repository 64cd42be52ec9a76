"""Owns what holds a row of siblings together before they are weighed pair by pair: same headings, and nearest texts."""

from collections.abc import Callable, Iterable, Sequence

from overens.compare.matching.nearness import Nearness
from overens.compare.matching.pairs import MatchedBy, Pairs
from overens.compare.words.sequences import between, rising, unique_pairs

HELD = 0.5
"""How much of their words two sections of one heading must have in common."""
SURE = 0.8
MARGIN = 0.1
"""How much more alike the two must be than the old one is to any other text in the row."""

Anchor = tuple[int, int, MatchedBy, float]
"""An old and a new place in a row that are the same one, with what tells so and how alike their words are."""
Stretch = tuple[list[int], list[int]]


def by_heading(pairs: Pairs, olds: list[int], news: list[int]) -> list[Stretch]:
    """Pairs containers whose heading each row has once, when they hold much the same; answers what lies between."""
    return _anchored(pairs, olds, news, _same_headings)


def by_nearness(pairs: Pairs, olds: list[int], news: list[int]) -> list[Stretch]:
    """Pairs texts that are nearly the same, found by their rarest words in linear time; answers what lies between."""
    return _anchored(pairs, olds, news, _nearest)


def _anchored(
    pairs: Pairs, olds: list[int], news: list[int], find: Callable[[Pairs, list[int], list[int]], Iterable[Anchor]]
) -> list[Stretch]:
    found = sorted(find(pairs, olds, news), key=lambda anchor: anchor[1])
    kept = [found[place] for place in rising([old for old, *_ in found])]
    for old, new, by, score in kept:
        pairs.link(olds[old], news[new], by, score)
    stretches = between([(old, new) for old, new, *_ in kept], (len(olds), len(news)))
    return [
        (olds[some_old.start : some_old.stop], news[some_new.start : some_new.stop])
        for some_old, some_new in stretches
        if some_old and some_new
    ]


def _same_headings(pairs: Pairs, olds: list[int], news: list[int]) -> Iterable[Anchor]:
    headings = [pairs.old[place].text if not pairs.old.is_leaf(place) else "" for place in olds]
    others = [pairs.new[place].text if not pairs.new.is_leaf(place) else "" for place in news]
    for old, new in unique_pairs(headings, others):
        same_kind = pairs.old[olds[old]].kind == pairs.new[news[new]].kind
        if headings[old] and same_kind and pairs.likeness.whole(olds[old], news[new]) >= HELD:
            yield old, new, MatchedBy.LABEL, 1.0


def _nearest(pairs: Pairs, olds: list[int], news: list[int]) -> Iterable[Anchor]:
    """Each text with the old one that it is most like, if that stands out; of several with one old the most alike."""
    index = {place: old for old, place in enumerate(olds) if pairs.old.is_leaf(place)}
    near = Nearness(pairs.old, index, (pairs.new[place].text for place in news))
    best: dict[int, Anchor] = {}
    for new, place in enumerate(news):
        if pairs.likeness.is_spent:
            break
        found = _outstanding(pairs, place, near.near(pairs.new[place].text, _of_kind(pairs, place)))
        if found and found[1] > best.get(found[0], (0, 0, "", 0.0))[3]:
            best[found[0]] = (index[found[0]], new, MatchedBy.LIKENESS, found[1])
    return best.values()


def _of_kind(pairs: Pairs, new: int) -> Callable[[int], bool]:
    fits = pairs.new.is_leaf(new)
    return lambda old: fits and pairs.old[old].kind == pairs.new[new].kind


def _outstanding(pairs: Pairs, new: int, olds: Sequence[int]) -> tuple[int, float] | None:
    """The old node that is surely the same as a new one, with how alike they are."""
    scores = sorted(((pairs.likeness.own(old, new, SURE - MARGIN), old) for old in olds), reverse=True)
    if not scores or scores[0][0] < SURE or (len(scores) > 1 and scores[1][0] > scores[0][0] - MARGIN):
        return None
    return scores[0][1], scores[0][0]
