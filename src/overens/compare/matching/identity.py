"""Owns pairs that rest on what the author said: the same id, or that one provision replaces another."""

from collections.abc import Iterator

from overens.compare.matching.forest import ROOT, Forest
from overens.compare.matching.pairs import Division, MatchedBy, Pairs
from overens.compare.words.cleanup import REWRITTEN
from overens.compare.words.sequences import unique_pairs


def by_id(pairs: Pairs) -> None:
    """Pairs what has the same id, unless the id now stands for something else."""
    for old, new in _same_ids(pairs):
        fits = pairs.old[old].kind == pairs.new[new].kind
        if fits and (pairs.new[new].keyed or pairs.likeness.of_identity(old, new) >= REWRITTEN):
            pairs.link(old, new, MatchedBy.ID, pairs.likeness.own(old, new))


def by_reused_id(pairs: Pairs) -> None:
    """Pairs the rest of what has the same id: the provision was replaced by another one under its id."""
    for old, new in _same_ids(pairs):
        if pairs.is_free(old, new):
            pairs.link(old, new, MatchedBy.REUSED, pairs.likeness.own(old, new))


def _same_ids(pairs: Pairs) -> tuple[tuple[int, int], ...]:
    olds, news = _given(pairs.old), _given(pairs.new)
    same = unique_pairs([pairs.old[place].id for place in olds], [pairs.new[place].id for place in news])
    return tuple((olds[old], news[new]) for old, new in same)


def _given(forest: Forest) -> list[int]:
    return [place for place, node in enumerate(forest.nodes) if node.given and place != ROOT]


def by_author(pairs: Pairs) -> None:
    """Pairs what the author says replaces what; a second one that does is a part of it."""
    claims = [claim for claim in dict.fromkeys(_claims(pairs)) if pairs.may_pair(*claim)]
    alike = {claim: pairs.likeness.own(*claim) for claim in claims}
    for old, new in sorted(claims, key=lambda claim: (-alike[claim], claim)):
        if pairs.is_free(old, new):
            pairs.link(old, new, MatchedBy.AUTHOR, alike[old, new])
    _divide(pairs, sorted(claims))


def _claims(pairs: Pairs) -> Iterator[tuple[int, int]]:
    olds = {pairs.old[place].id: place for place in reversed(range(len(pairs.old)))}
    news = {pairs.new[place].id: place for place in reversed(range(len(pairs.new)))}
    for new, node in enumerate(pairs.new.nodes):
        yield from ((olds[named], new) for named in node.replaces if named in olds)
    for old, node in enumerate(pairs.old.nodes):
        yield from ((old, news[named]) for named in node.replaces if named in news)


def _divide(pairs: Pairs, claims: list[tuple[int, int]]) -> None:
    """Makes parts of what is left: the other end of each claim has its partner by now."""
    splits: dict[int, list[int]] = {}
    merges: dict[int, list[int]] = {}
    for old, new in claims:
        if pairs.is_free_new(new):
            splits.setdefault(old, []).append(new)
        elif pairs.is_free_old(old):
            merges.setdefault(new, []).append(old)
    for old, parts in splits.items():
        if pairs.are_paired(old, pairs.new_of[old]):
            pairs.divide(Division(old, pairs.new_of[old], tuple(parts), merges=False))
    for new, parts in merges.items():
        free = tuple(part for part in parts if pairs.is_free_old(part))
        if free and pairs.are_paired(pairs.old_of[new], new):
            pairs.divide(Division(new, pairs.old_of[new], free, merges=True))
