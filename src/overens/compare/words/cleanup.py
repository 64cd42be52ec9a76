"""Owns how the differences of two texts are made readable: whole phrases give way to whole phrases."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from overens.compare.words.hunks import LIMITS, Hunk, hunks
from overens.compare.words.tokens import Sort, Tokens

REWRITTEN = 0.35
"""Below this likeness a text counts as another one, and is shown as a whole."""
LONGEST_ISLAND = 12
FARTHEST_BRACKET = 16
FARTHEST_SLIDE = 64
BY_THEMSELVES = frozenset({Sort.DATE, Sort.NUMBER, Sort.LAW})
OPENING, CLOSING = "([{", ")]}"
BRACKETS = frozenset(OPENING + CLOSING)


def readable(old: Tokens, new: Tokens) -> tuple[Hunk, ...]:
    """What differs as a reader should see it; the same, flipped, whichever text is the old one."""
    if old.keys > new.keys:
        return tuple(hunk.flipped for hunk in readable(new, old))
    found = hunks(old, new)
    if found and _is_rewritten(found, old, new):
        return (Hunk(0, len(old), 0, len(new)),)
    found = _absorbed(found, old, new)
    found = tuple(_slid(found, place, old, new) for place in range(len(found)))
    return _balanced(found, old, new) if _may_be_unbalanced(found, old, new) else found


def likeness(found: Sequence[Hunk], old: Tokens, new: Tokens) -> float:
    """The share of the tokens that both texts have in common, from 0 to 1."""
    changed = sum(hunk.old_end - hunk.old_start + hunk.new_end - hunk.new_start for hunk in found)
    return 1 - changed / (len(old) + len(new)) if found else 1.0


def _is_rewritten(found: Sequence[Hunk], old: Tokens, new: Tokens) -> bool:
    # A text that only grows or shrinks in one place is not rewritten, however much is added.
    only_one_side = all(hunk.old_start == hunk.old_end for hunk in found) or all(
        hunk.new_start == hunk.new_end for hunk in found
    )
    return likeness(found, old, new) < REWRITTEN and not (only_one_side and len(found) == 1)


def _absorbed(found: Sequence[Hunk], old: Tokens, new: Tokens) -> tuple[Hunk, ...]:
    kept: list[Hunk] = []
    for hunk in found:
        kept.append(hunk)
        while len(kept) > 1 and _is_between_words(kept[-2:], old, new) and _is_island(kept[-2], kept[-1], old, new):
            last = kept.pop()
            kept.append(_together(kept.pop(), last, old, new))
    return tuple(kept)


def _together(before: Hunk, after: Hunk, old: Tokens, new: Tokens) -> Hunk:
    """Two hunks as one: without the island between them where one can slide to the other, else with it."""
    island = after.old_start - before.old_end
    for hunk, step in ((after, -island), (before, island)):
        if _slides(hunk, step, old, new):
            slid = Hunk(*(edge + step for edge in hunk))
            return before.with_next(slid) if step < 0 else slid.with_next(after)
    return before.with_next(after)


def _slides(hunk: Hunk, step: int, old: Tokens, new: Tokens) -> bool:
    """Whether a pure insertion or deletion says the same so many tokens further on, or back."""
    pure = _pure(hunk, old, new)
    if pure is None:
        return False
    tokens, start, end = pure
    first, last = (start + step, end + step) if step < 0 else (start, end)
    return tokens.keys[first : first + abs(step)] == tokens.keys[last : last + abs(step)]


def _pure(hunk: Hunk, old: Tokens, new: Tokens) -> tuple[Tokens, int, int] | None:
    """What is inserted or deleted, and where in its text; nothing when something gives way to something."""
    if hunk.old_start == hunk.old_end:
        return new, hunk.new_start, hunk.new_end
    return (old, hunk.old_start, hunk.old_end) if hunk.new_start == hunk.new_end else None


def _is_between_words(hunks: Sequence[Hunk], old: Tokens, new: Tokens) -> bool:
    """Whether neither hunk is a date, a number or a reference to law, which a reader looks for by itself."""
    return not any(all(sort in BY_THEMSELVES for sort in _sorts(hunk, old, new)) for hunk in hunks)


def _sorts(hunk: Hunk, old: Tokens, new: Tokens) -> Iterator[Sort]:
    yield from map(old.sort, range(hunk.old_start, hunk.old_end))
    yield from map(new.sort, range(hunk.new_start, hunk.new_end))


def _is_island(before: Hunk, after: Hunk, old: Tokens, new: Tokens) -> bool:
    """Whether the equal words between two hunks are too few to be worth standing alone."""
    start, end = before.old_end, after.old_start
    if end - start > LONGEST_ISLAND or any(key in LIMITS for key in old.keys[start:end]):
        return False
    sorts = Counter(map(old.sort, range(start, end)))
    if sorts.keys() & BY_THEMSELVES:
        return False
    contents = sorts.total() - sorts[Sort.FILLER] - sorts[Sort.MARK]
    if contents == 0 and sorts[Sort.FILLER] <= 3:
        return True
    around = _size(before, old, new) + _size(after, old, new)
    return contents <= 1 and old.extent(start, end) <= around


def _size(hunk: Hunk, old: Tokens, new: Tokens) -> int:
    return max(old.extent(hunk.old_start, hunk.old_end), new.extent(hunk.new_start, hunk.new_end))


def _slid(found: Sequence[Hunk], place: int, old: Tokens, new: Tokens) -> Hunk:
    """A pure insertion or deletion, moved to where a reader would say that it begins or ends."""
    hunk = found[place]
    pure = _pure(hunk, old, new)
    if pure is None:
        return hunk
    tokens, start, end = pure
    room_before = hunk.old_start - (found[place - 1].old_end if place else 0)
    room_after = (found[place + 1].old_start if place + 1 < len(found) else len(old)) - hunk.old_end
    step = _best_step(tokens, start, end, lowest=-_room(room_before, place), highest=_room(room_after, place))
    return Hunk(*(edge + step for edge in hunk))


def _room(free: int, place: int) -> int:
    # One equal word stays between two hunks; they would be one otherwise.
    return min(max(free - (1 if place else 0), 0), FARTHEST_SLIDE)


def _best_step(tokens: Tokens, start: int, end: int, *, lowest: int, highest: int) -> int:
    back = _steps(lambda step: tokens.keys[start - step] == tokens.keys[end - step], -lowest)
    on = _steps(lambda step: tokens.keys[start + step - 1] == tokens.keys[end + step - 1], highest)
    return max(range(-back, on + 1), key=lambda step: (_fit(tokens, start + step, end + step), -abs(step), step))


def _steps(same: Callable[[int], bool], most: int) -> int:
    return next((step - 1 for step in range(1, most + 1) if not same(step)), max(most, 0))


def _fit(tokens: Tokens, start: int, end: int) -> int:
    """How well a passage begins after, and ends with, the end of a clause."""
    before, first, last = tokens.keys[start - 1] if start else ".", tokens.keys[start], tokens.keys[end - 1]
    fit = 3 * (before in LIMITS) + 2 * (before == ",") - (first in LIMITS or first == ",")
    fit += 2 * (last in LIMITS and before in LIMITS) + 2 * (last == "," and before != ",")
    return fit + (first.lower() in {"och", "eller", "samt", "men"})


def _with_brackets(found: Sequence[Hunk], old: Sequence[str], new: Sequence[str], opening: str) -> tuple[Hunk, ...]:
    """The hunks, each widened to the brackets that close those it opens, when they are near."""
    kept: list[Hunk] = []
    place = 0
    while place < len(found):
        hunk, place = _until_closed(found, place, old, new, opening=opening)
        kept.append(hunk)
    return tuple(kept)


def _until_closed(
    found: Sequence[Hunk], place: int, old: Sequence[str], new: Sequence[str], *, opening: str
) -> tuple[Hunk, int]:
    wide, following = found[place], place + 1
    while _is_open(wide, old, new, opening):
        if following < len(found) and found[following].old_start == wide.old_end:
            wide, following = wide.with_next(found[following]), following + 1
        elif wide.old_end == len(old) or wide.old_end - found[place].old_end == FARTHEST_BRACKET:
            return found[place], place + 1
        else:
            wide = Hunk(wide.old_start, wide.old_end + 1, wide.new_start, wide.new_end + 1)
    if following < len(found) and found[following].old_start == wide.old_end:
        wide, following = wide.with_next(found[following]), following + 1
    return wide, following


def _is_open(hunk: Hunk, old: Sequence[str], new: Sequence[str], opening: str) -> bool:
    parts = (old[hunk.old_start : hunk.old_end], new[hunk.new_start : hunk.new_end])
    return any(_depth(part, opening) for part in parts)


def _depth(keys: Sequence[str], opening: str) -> int:
    depth = 0
    for key in keys:
        if key in BRACKETS:
            depth = depth + 1 if key in opening else max(depth - 1, 0)
    return depth


def _mirrored(found: Sequence[Hunk], old: int, new: int) -> tuple[Hunk, ...]:
    """The hunks as they stand in texts of these lengths read from the end."""
    return tuple(
        Hunk(old - hunk.old_end, old - hunk.old_start, new - hunk.new_end, new - hunk.new_start)
        for hunk in reversed(found)
    )


def _may_be_unbalanced(found: Sequence[Hunk], old: Tokens, new: Tokens) -> bool:
    bracketed = not (BRACKETS.isdisjoint(old.keys) and BRACKETS.isdisjoint(new.keys))
    return bracketed or any(after.old_start == before.old_end for before, after in pairwise(found))


def _balanced(found: Sequence[Hunk], old: Tokens, new: Tokens) -> tuple[Hunk, ...]:
    closed = _with_brackets(found, old.keys, new.keys, OPENING)
    backwards = _mirrored(closed, len(old), len(new))
    opened = _with_brackets(backwards, old.keys[::-1], new.keys[::-1], CLOSING)
    return _mirrored(opened, len(old), len(new))
