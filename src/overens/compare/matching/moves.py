"""Owns pairs of provisions that stand in different places of the two editions."""

from collections import Counter, defaultdict

from rapidfuzz.distance import Indel

from overens.compare.matching.forest import Forest
from overens.compare.matching.pairs import MatchedBy, Pairs
from overens.compare.words.sequences import unique_pairs

FEWEST_WORDS = 8
"""Shorter texts say the same by chance too often to have moved for sure."""
MOVED = 0.8
MARGIN = 0.1
"""How much more alike the two must be than either is to anything else."""
RAREST = 4
MOST_SHARING = 24
"""Words in more provisions than these tell no partner."""


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


def by_likeness(pairs: Pairs) -> list[tuple[int, int, float]]:
    """Pairs what moved and was edited a little; answers the candidates that are alike but not surely the same."""
    candidates = sorted(_candidates(pairs), key=lambda found: (-found[2], found))
    unsure = []
    for old, new, score in candidates:
        if pairs.is_free(old, new) and not pairs.likeness.is_spent:
            if _stand_out(pairs, old, new, score):
                pairs.link(old, new, MatchedBy.MOVE, score)
            else:
                unsure.append((old, new, score))
    return unsure


def _candidates(pairs: Pairs) -> list[tuple[int, int, float]]:
    olds = [place for place in pairs.free_old if _may_move(pairs.old, place)]
    news = [place for place in pairs.free_new if _may_move(pairs.new, place)]
    sharing = _by_word(pairs.old, olds)
    found: list[tuple[int, int, float]] = []
    for new in news:
        for old in _partners(sharing, pairs.new, new):
            if pairs.likeness.is_spent:
                return found
            if pairs.old[old].kind == pairs.new[new].kind and (score := pairs.likeness.own(old, new, MOVED)):
                found.append((old, new, score))
    return found


def _may_move(forest: Forest, place: int) -> bool:
    return len(forest.tokens(place)) >= FEWEST_WORDS


def _by_word(forest: Forest, places: list[int]) -> dict[str, list[int]]:
    sharing = defaultdict(list)
    for place in places:
        for key in dict.fromkeys(forest.tokens(place).keys):
            sharing[key].append(place)
    return sharing


def _partners(sharing: dict[str, list[int]], forest: Forest, place: int) -> list[int]:
    """The old nodes that have most of this new node's rarest words."""
    keys = dict.fromkeys(forest.tokens(place).keys)
    telling = (key for key in keys if len(sharing.get(key, ())) <= MOST_SHARING)
    counts = Counter(old for key in telling for old in sharing.get(key, ()))
    return [old for old, _ in sorted(counts.items(), key=lambda found: (-found[1], found[0]))[:RAREST]]


def _stand_out(pairs: Pairs, old: int, new: int, score: float) -> bool:
    """Whether nothing else in either edition is nearly as alike to one of the two."""
    return not any(
        place != own and _is_near(forest[place].text, text, score - MARGIN)
        for text, forest, own in ((pairs.new[new].text, pairs.old, old), (pairs.old[old].text, pairs.new, new))
        for place in range(1, len(forest))
    )


def _is_near(one: str, other: str, at_least: float) -> bool:
    return Indel.normalized_similarity(one, other, score_cutoff=at_least) > 0


def possible(pairs: Pairs, unsure: list[tuple[int, int, float]]) -> None:
    """Pairs what may have moved: alike without standing out, or the same words but few."""
    olds, news = _movable(pairs.old, pairs.free_old), _movable(pairs.new, pairs.free_new)
    same = [(old, new, 1.0) for old, new in _same_words(pairs, olds, news)]
    for old, new, score in [*same, *unsure]:
        if pairs.is_free(old, new):
            pairs.link(old, new, MatchedBy.POSSIBLE, score)


def _movable(forest: Forest, places: list[int]) -> list[int]:
    return [place for place in places if forest[place].text and forest.is_leaf(place)]
