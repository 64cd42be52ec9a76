"""Owns provisions that were split or merged: the words of one stand in several that follow on each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from overens.compare.matching.forest import Forest
from overens.compare.matching.pairs import Division, MatchedBy, Pairs

WHOLE = 0.8
"""How alike the whole and its parts must be, read one after the other."""
GAIN = 0.05
"""How much more alike they must be with a part than without it."""
MOST_PARTS = 4


@dataclass(frozen=True)
class _View:
    """The pairs seen from the edition that has the whole to the one that has the parts."""

    wholes: Forest
    parts: Forest
    part_of: dict[int, int]
    whole_of: dict[int, int]
    alike: Callable[[int, Sequence[int]], float]

    def is_free(self, part: int) -> bool:
        """Whether a node can be a part that nothing else accounts for."""
        return part not in self.whole_of and self.parts.is_leaf(part) and not self.parts[part].keyed

    def are_of_one_kind(self, whole: int, part: int) -> bool:
        """Whether both are text of the same kind with nothing below."""
        return self.wholes[whole].kind == self.parts[part].kind and self.wholes.is_leaf(whole)


def by_division(pairs: Pairs) -> None:
    """Finds what was split, then what was merged."""
    for merges in (False, True):
        view = _view(pairs, merges=merges)
        for whole, first, run in _grown(view):
            rest = tuple(part for part in run if part != first)
            if all(view.is_free(part) for part in rest) and not pairs.likeness.is_spent:
                pairs.divide(Division(whole, first, rest, merges))
        for whole, run in _made(pairs, view):
            if whole not in view.part_of and all(view.is_free(part) for part in run):
                first = max(run, key=lambda part: (view.alike(whole, [part]), -part))
                old, new = (first, whole) if merges else (whole, first)
                pairs.link(old, new, MatchedBy.LIKENESS, pairs.likeness.own(old, new))
                pairs.divide(Division(whole, first, tuple(part for part in run if part != first), merges))


def _view(pairs: Pairs, *, merges: bool) -> _View:
    joined = pairs.likeness.joined
    if merges:
        return _View(pairs.new, pairs.old, pairs.old_of, pairs.new_of, lambda whole, parts: joined(parts, [whole]))
    return _View(pairs.old, pairs.new, pairs.new_of, pairs.old_of, lambda whole, parts: joined([whole], parts))


def _grown(view: _View) -> Iterator[tuple[int, int, list[int]]]:
    """Wholes that are paired with a part of themselves: with that part, and the run of all their parts."""
    for parent in _parents_of_free(view):
        row = view.parts.below(parent)
        for place, first in enumerate(row):
            whole = view.whole_of.get(first)
            if whole is None or view.part_of.get(whole) != first or not view.are_of_one_kind(whole, first):
                continue
            run = _extended(view, whole, row, place)
            if len(run) > 1 and view.alike(whole, run) >= WHOLE:
                yield whole, first, run


def _parents_of_free(view: _View) -> list[int]:
    return sorted({view.parts[part].parent for part in range(1, len(view.parts)) if view.is_free(part)})


def _extended(view: _View, whole: int, row: Sequence[int], place: int) -> list[int]:
    start, end = place, place + 1
    while _gains(view, whole, row[start:end], row[start : end + 1]):
        end += 1
    while start and _gains(view, whole, row[start:end], row[start - 1 : end]):
        start -= 1
    return list(row[start:end])


def _gains(view: _View, whole: int, run: Sequence[int], longer: Sequence[int]) -> bool:
    added = set(longer) - set(run)
    fits = all(view.is_free(part) and view.are_of_one_kind(whole, part) for part in added)
    return (
        bool(added)
        and fits
        and len(longer) <= MOST_PARTS
        and view.alike(whole, longer) >= view.alike(whole, run) + GAIN
    )


def _made(pairs: Pairs, view: _View) -> Iterator[tuple[int, list[int]]]:
    """Wholes without a partner, with the run of free nodes that hold their words."""
    for parent in _parents_of_free(view):
        whole_parent = view.whole_of.get(parent)
        if whole_parent is None:
            continue
        wholes = [place for place in view.wholes.below(whole_parent) if place not in view.part_of]
        for run in _runs(view, view.parts.below(parent)):
            for whole in wholes:
                if pairs.likeness.is_spent:
                    return
                if all(view.are_of_one_kind(whole, part) for part in run) and view.alike(whole, run) >= WHOLE:
                    yield whole, run


def _runs(view: _View, row: Sequence[int]) -> Iterator[list[int]]:
    for length in range(2, MOST_PARTS + 1):
        for start in range(len(row) - length + 1):
            run = list(row[start : start + length])
            if all(view.is_free(part) for part in run):
                yield run
