"""Owns pairs of provisions that hold the same: a section is where its contents went, whatever its heading or id."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from overens.compare.matching.forest import Forest
from overens.compare.matching.pairs import MatchedBy, Pairs

HELD = 0.5
"""The least share of what two containers hold that must be the same."""

Name = tuple[str, str]
"""The kind and the own words of a container."""


def by_content(pairs: Pairs) -> None:
    """Pairs free containers, the innermost first, each with the one that holds most of the same children.

    Not where one of the two has a namesake in the other edition that is more like it: what one long text carries
    along when it moves is not the list that it stood in.
    """
    olds, news = _by_name(pairs.old, pairs.free_old), _by_name(pairs.new, pairs.free_new)
    for new in reversed(pairs.free_new):
        shared = _shared(pairs, new)
        if not shared:
            continue
        old = max(shared, key=lambda place: (shared[place], -place))
        held = 2 * shared[old] / (pairs.old.weights[old] + pairs.new.weights[new])
        if held >= HELD and not any(
            _is_nearer(pairs, old, new, other) for other in _namesakes(pairs, old, new, (olds, news))
        ):
            pairs.link(old, new, MatchedBy.CONTENT, pairs.likeness.own(old, new))


def _shared(pairs: Pairs, new: int) -> dict[int, int]:
    """For each free old container of the same kind: the weight of the children that the new one has too."""
    shared: dict[int, int] = defaultdict(int)
    for child in pairs.new.below(new):
        partner = pairs.old_of.get(child)
        if partner is None:
            continue
        old = pairs.old[partner].parent
        if pairs.is_free_old(old) and pairs.old[old].kind == pairs.new[new].kind:
            shared[old] += pairs.old.weights[partner] + pairs.new.weights[child]
    return {old: weight // 2 for old, weight in shared.items()}


def _by_name(forest: Forest, free: list[int]) -> Mapping[Name, list[int]]:
    named: dict[Name, list[int]] = defaultdict(list)
    for place in free:
        if forest[place].text and not forest.is_leaf(place):
            named[forest[place].kind, forest[place].text].append(place)
    return named


def _namesakes(
    pairs: Pairs, old: int, new: int, named: tuple[Mapping[Name, list[int]], Mapping[Name, list[int]]]
) -> Iterator[tuple[int, int]]:
    """Each of two containers of other words with what alone has its own words in the other edition."""
    olds, news = (
        names.get((forest[place].kind, forest[place].text), [])
        for names, forest, place in ((named[0], pairs.new, new), (named[1], pairs.old, old))
    )
    if pairs.old[old].text != pairs.new[new].text:
        yield from ((other, new) for other in olds if len(olds) == 1 and pairs.is_free_old(other))
        yield from ((old, other) for other in news if len(news) == 1 and pairs.is_free_new(other))


def _is_nearer(pairs: Pairs, old: int, new: int, other: tuple[int, int]) -> bool:
    return pairs.likeness.whole(*other) > pairs.likeness.whole(old, new)
