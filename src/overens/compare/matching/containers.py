"""Owns pairs of provisions that hold the same: a section is where its contents went, whatever its heading or id."""

from collections import defaultdict

from overens.compare.matching.pairs import MatchedBy, Pairs

HELD = 0.5
"""The least share of what two containers hold that must be the same."""


def by_content(pairs: Pairs) -> None:
    """Pairs free containers, the innermost first, each with the one that holds most of the same children."""
    for new in reversed(pairs.free_new):
        shared = _shared(pairs, new)
        if not shared:
            continue
        old = max(shared, key=lambda place: (shared[place], -place))
        held = 2 * shared[old] / (pairs.old.weights[old] + pairs.new.weights[new])
        if held >= HELD:
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
