"""Owns which stretch of a text each of its parts came from, when it was split."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from overens.compare.redline.spans import Cutter
from overens.compare.words.hunks import Hunk, hunks
from overens.compare.words.tokens import tokens
from overens.document.inline import Inline, plain


def portions(whole: Inline, parts: Sequence[Inline]) -> tuple[Inline, ...]:
    """The whole cut into as many stretches as there are parts, each where its part begins."""
    before, after = tokens(plain(whole)), tokens("\n".join(plain(part) for part in parts))
    found = hunks(before, after)
    starts = accumulate((len(tokens(plain(part))) for part in parts[:-1]), initial=0)
    cuts = [_old_place(found, start) for start in starts]
    edges = [before.spans[cut][0] if 0 < cut < len(before) else 0 if cut == 0 else len(before.text) for cut in cuts]
    cutter = Cutter(whole)
    return tuple(cutter.cut(start, end) for start, end in pairwise([0, *edges[1:], len(before.text)]))


def _old_place(found: Sequence[Hunk], new: int) -> int:
    """The token of the old text that stands where a token of the new one does."""
    shift = 0
    for hunk in found:
        if hunk.new_end > new:
            return min(hunk.old_start, new + shift) if hunk.new_start <= new else new + shift
        shift = hunk.old_end - hunk.new_end
    return new + shift
