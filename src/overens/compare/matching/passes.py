"""Owns which provisions of two editions are the same: the passes, in the order of how sure each is."""

from dataclasses import dataclass, field

from overens.compare.matching.containers import by_content
from overens.compare.matching.divisions import by_division
from overens.compare.matching.forest import Forest
from overens.compare.matching.identity import by_author, by_id, by_reused_id
from overens.compare.matching.moves import by_likeness, by_text, possible, possible_containers
from overens.compare.matching.pairs import Division, Pair, Pairs
from overens.compare.matching.siblings import Siblings, by_place, fixed_children


@dataclass(frozen=True)
class Matching:
    """Everything that belongs together, in the new edition's order.

    `staying` holds the new places of pairs whose parents are a pair too, and that keep their order among their
    siblings: all others have moved. `divisions` holds what was split or merged, `work` how many questions of likeness
    it took, of at most about `MOST_WORK`.
    """

    pairs: tuple[Pair, ...]
    staying: frozenset[int]
    divisions: tuple[Division, ...]
    work: int = field(default=0, compare=False)


def match(old: Forest, new: Forest) -> Matching:
    """The same pairs whichever edition is the old one."""
    if _order(old) > _order(new):
        return _flipped(_match(new, old))
    return _match(old, new)


def _order(forest: Forest) -> tuple[tuple[str, str, str, int], ...]:
    return tuple((node.text, node.id, node.kind, node.parent) for node in forest.nodes)


def _match(old: Forest, new: Forest) -> Matching:
    pairs = Pairs(old, new)
    siblings = Siblings(pairs)
    by_id(pairs)
    by_author(pairs)
    by_text(pairs)
    by_content(pairs)
    siblings.find()
    unsure = by_likeness(pairs)
    by_content(pairs)
    siblings.find()
    by_division(pairs)
    by_place(pairs)
    siblings.find()
    by_reused_id(pairs)
    possible_containers(pairs)
    siblings.find()
    possible(pairs, unsure)
    return Matching(tuple(pairs), _staying(pairs), tuple(pairs.divisions), pairs.likeness.work)


def _staying(pairs: Pairs) -> frozenset[int]:
    staying = {0}
    for pair in pairs:
        olds, news = pairs.old.below(pair.old), pairs.new.below(pair.new)
        staying.update(news[new] for _, new in fixed_children(pairs, olds, news))
    return frozenset(staying)


def _flipped(matching: Matching) -> Matching:
    staying = frozenset(pair.old for pair in matching.pairs if pair.new in matching.staying)
    flipped = sorted((pair.flipped for pair in matching.pairs), key=lambda pair: pair.new)
    divisions = tuple(Division(found.whole, found.first, found.parts, not found.merges) for found in matching.divisions)
    return Matching(tuple(flipped), staying, divisions, matching.work)
