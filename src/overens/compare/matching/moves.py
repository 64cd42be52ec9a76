"""Owns pairs of provisions that stand in different places of the two editions."""

from overens.compare.matching.forest import Forest
from overens.compare.matching.nearness import Nearness
from overens.compare.matching.pairs import MatchedBy, Pairs
from overens.compare.words.sequences import unique_pairs

FEWEST_WORDS = 8
"""Shorter texts say the same by chance too often to have moved for sure."""
MOVED = 0.8
MARGIN = 0.1
"""How much more alike the two must be than either is to anything else."""

Candidate = tuple[int, int, float]
"""An old and a new node that may be the same one, with how alike they are."""


def by_text(pairs: Pairs) -> None:
    """Pairs texts that are exactly the same, long enough, and stand once in each edition."""
    olds, news = _long(pairs.old), _long(pairs.new)
    for old, new in _same_words(pairs, olds, news):
        if pairs.is_free(old, new):
            pairs.link(old, new, MatchedBy.TEXT, 1.0)


def _long(forest: Forest) -> list[int]:
    return [place for place, node in enumerate(forest.nodes) if node.text.count(" ") + 1 >= FEWEST_WORDS]


def _same_words(pairs: Pairs, olds: list[int], news: list[int]) -> list[tuple[int, int]]:
    """Which of the old and new nodes have the same kind and words, where each has them alone."""
    old_words = [(pairs.old[place].kind, pairs.old[place].text) for place in olds]
    new_words = [(pairs.new[place].kind, pairs.new[place].text) for place in news]
    return [(olds[old], news[new]) for old, new in unique_pairs(old_words, new_words)]


def by_likeness(pairs: Pairs) -> list[Candidate]:
    """Pairs what moved and was edited a little; answers the candidates that are alike but not surely the same."""
    old_texts = [pairs.old[place].text for place in pairs.free_old]
    new_texts = [pairs.new[place].text for place in pairs.free_new]
    if not (old_texts and new_texts):
        return []
    olds = Nearness(pairs.old, _long(pairs.old), new_texts)
    news = Nearness(pairs.new, _long(pairs.new), old_texts)
    unsure = []
    for old, new, score in sorted(_candidates(pairs, olds), key=lambda found: (-found[2], found)):
        if pairs.is_free(old, new):
            alone = olds.is_alone(pairs.new[new].text, old, score - MARGIN) and news.is_alone(
                pairs.old[old].text, new, score - MARGIN
            )
            if alone:
                pairs.link(old, new, MatchedBy.MOVE, score)
            else:
                unsure.append((old, new, score))
    return unsure


def _candidates(pairs: Pairs, olds: Nearness) -> list[Candidate]:
    found: list[Candidate] = []
    for new in pairs.free_new:
        if pairs.new[new].text.count(" ") + 1 < FEWEST_WORDS:
            continue
        for old in olds.near(pairs.new[new].text, pairs.is_free_old):
            if pairs.likeness.is_spent:
                return found
            if pairs.old[old].kind == pairs.new[new].kind and (score := pairs.likeness.own(old, new, MOVED)):
                found.append((old, new, score))
    return found


def possible(pairs: Pairs, unsure: list[Candidate]) -> None:
    """Pairs what may have moved: alike without standing out, or the same words but few."""
    olds, news = _movable(pairs.old, pairs.free_old), _movable(pairs.new, pairs.free_new)
    same = [(old, new, 1.0) for old, new in _same_words(pairs, olds, news)]
    for old, new, score in [*same, *unsure]:
        if pairs.is_free(old, new):
            pairs.link(old, new, MatchedBy.POSSIBLE, score)


def _movable(forest: Forest, places: list[int]) -> list[int]:
    return [place for place in places if forest[place].text and forest.is_leaf(place)]
