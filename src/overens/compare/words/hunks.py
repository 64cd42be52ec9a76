"""Owns the word-by-word difference of two texts before it is made readable."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import count, pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel

from overens.compare.words.sequences import anchors, between
from overens.compare.words.tokens import Tokens

MOST_CELLS = 1 << 26
"""How many pairs of tokens are compared at once: some milliseconds and megabytes. Longer texts are divided first."""
DEEPEST = 8
LIMITS = frozenset(".;:!?")


class Hunk(NamedTuple):
    """Tokens `old_start` to `old_end` gave way to tokens `new_start` to `new_end`; either may be empty."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def flipped(self) -> "Hunk":
        """The same difference told from new to old."""
        return Hunk(self.new_start, self.new_end, self.old_start, self.old_end)

    def with_next(self, other: "Hunk") -> "Hunk":
        """This hunk, another one after it, and what lies between them."""
        return Hunk(self.old_start, other.old_end, self.new_start, other.new_end)


def hunks(old: Tokens, new: Tokens) -> tuple[Hunk, ...]:
    """What differs, in order."""
    # Each key as a number, the same for the same key in both texts.
    numbers: dict[str, int] = defaultdict(count().__next__)
    first, second = (list(map(numbers.__getitem__, text.keys)) for text in (old, new))
    return differences(first, second, {numbers[key] for key in LIMITS if key in numbers})


def differences(old: list[int], new: list[int], limits: set[int] | None = None) -> tuple[Hunk, ...]:
    """What differs between two rows of numbers; `limits` are numbers that end a clause."""
    return _joined(_differences(old, new, limits or set(), DEEPEST))


def _differences(old: list[int], new: list[int], limits: set[int], depth: int) -> list[Hunk]:
    if len(old) * len(new) <= MOST_CELLS:
        return [
            Hunk(code.src_start, code.src_end, code.dest_start, code.dest_end)
            for code in Indel.opcodes(old, new)
            if code.tag != "equal"
        ]
    trimmed = _trimmed(old, new)
    if trimmed.old_end - trimmed.old_start < len(old):
        return _within(old, new, limits, depth, stretches=[trimmed])
    stretches = _stretches(old, new, limits) if depth else []
    if not stretches:
        return [Hunk(0, len(old), 0, len(new))]
    return _within(old, new, limits, depth - 1, stretches=stretches)


def _within(old: list[int], new: list[int], limits: set[int], depth: int, *, stretches: Sequence[Hunk]) -> list[Hunk]:
    found = []
    for old_start, old_end, new_start, new_end in stretches:
        below = _differences(old[old_start:old_end], new[new_start:new_end], limits, depth)
        found += [Hunk(a + old_start, b + old_start, c + new_start, d + new_start) for a, b, c, d in below]
    return found


def _trimmed(old: list[int], new: list[int]) -> Hunk:
    shortest = min(len(old), len(new))
    start = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    end = next((place for place in range(shortest - start) if old[-1 - place] != new[-1 - place]), shortest - start)
    return Hunk(start, len(old) - end, start, len(new) - end)


def _stretches(old: list[int], new: list[int], limits: set[int]) -> list[Hunk]:
    """What lies between clauses, else single words, that both texts have once; empty when there are none."""
    for cut in (_clauses, _single_words):
        old_cuts, new_cuts = cut(old, limits), cut(new, limits)
        pieces = [
            [tuple(text[start:end]) for start, end in pairwise(cuts)]
            for text, cuts in ((old, old_cuts), (new, new_cuts))
        ]
        kept = anchors(*pieces)
        if kept:
            return [
                Hunk(old_cuts[olds.start], old_cuts[olds.stop], new_cuts[news.start], new_cuts[news.stop])
                for olds, news in between(kept, (len(pieces[0]), len(pieces[1])))
            ]
    return []


def _clauses(text: list[int], limits: set[int]) -> list[int]:
    ends = [place for place, number in enumerate(text, 1) if number in limits]
    return [0, *ends, *([len(text)] if not ends or ends[-1] < len(text) else [])]


def _single_words(text: list[int], _: set[int]) -> list[int]:
    return list(range(len(text) + 1))


def _joined(found: list[Hunk]) -> tuple[Hunk, ...]:
    joined: list[Hunk] = []
    for hunk in found:
        if joined and joined[-1].old_end == hunk.old_start and joined[-1].new_end == hunk.new_start:
            joined.append(joined.pop().with_next(hunk))
        elif hunk.old_start < hunk.old_end or hunk.new_start < hunk.new_end:
            joined.append(hunk)
    return tuple(joined)
