"""Owns what sort of edit a changed stretch of words is: a date, an amount, a reference, typography, or words."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from itertools import zip_longest

from overens.compare.redline.chunks import Chunk, Op
from overens.compare.words.tokens import Sort, Tokens, tokens
from overens.compare.words.vocabulary import ABOUT_TIME, NUMERALS, PERIODS, UNITS
from overens.document.inline import Inline, LinkKind, plain

LAW_WORDS = frozenset({"lag", "lagen", "lagens", "förordning", "förordningen", "balken", "kap", "enligt"})
POINTING = (LinkKind.PROVISION, LinkKind.ANNEX, LinkKind.NOTE, LinkKind.URL)
LONGEST_ENDING = 3
LONGEST = 200
"""Characters; what is longer is no date, amount or reference."""


class Nature(Enum):
    """The sorts of edit; a text that has several is told once for each."""

    WORDS = "words"
    DATE = "date"
    AMOUNT = "amount"
    REFERENCE = "reference"
    TYPOGRAPHY = "typography"


def nature(chunk: Chunk, after: str) -> Nature:
    """What sort of edit a chunk is; `after` is the text that follows on it, as a number's unit may."""
    if chunk.op in {Op.STYLE, Op.TYPOGRAPHY}:
        return Nature.TYPOGRAPHY if _links(chunk.old) == _links(chunk.new) else Nature.REFERENCE
    before, after_it = plain(chunk.old), plain(chunk.new)
    if max(len(before), len(after_it)) > LONGEST:
        return Nature.WORDS
    old, new = tokens(before), tokens(after_it)
    if (_points(chunk) and not _says_more(chunk, old, new)) or _is_law(old, new):
        return Nature.REFERENCE
    unit = next(iter(tokens(after[:LONGEST]).keys), "").lower()
    if _is_time(old, new, unit):
        return Nature.DATE
    return Nature.AMOUNT if _is_amount(old, new) else Nature.WORDS


def _links(inline: Inline) -> list[object]:
    return [span.link for span in inline if span.link]


def _points(chunk: Chunk) -> bool:
    """Whether all that changed is what words lead to, such as the number of an annex."""
    spans = [span for span in (*chunk.old, *chunk.new) if span.text.strip()]
    return bool(chunk.old and chunk.new) and all(span.link and span.link.kind in POINTING for span in spans)


def _says_more(chunk: Chunk, old: Tokens, new: Tokens) -> bool:
    """Whether words with content changed that lead where they led: the text says something else, not elsewhere."""
    return _links(chunk.old) == _links(chunk.new) and any(
        sort is Sort.WORD for _, sort in (*_contents(old), *_contents(new))
    )


def _contents(found: Tokens) -> list[tuple[str, Sort]]:
    pairs = ((key.lower(), sort) for key, sort in zip(found.keys, found.sorts, strict=True))
    return [(key, sort) for key, sort in pairs if sort not in {Sort.FILLER, Sort.MARK} or key in NUMERALS]


def _fillers(found: Tokens) -> list[str]:
    keys = (key.lower() for key, sort in zip(found.keys, found.sorts, strict=True) if sort is Sort.FILLER)
    return [key for key in keys if key not in NUMERALS | ABOUT_TIME]


def _agree(old: Tokens, new: Tokens) -> bool:
    """Whether one text has the small words of the other, and perhaps more of them."""
    before, after = Counter(_fillers(old)), Counter(_fillers(new))
    return before <= after or after <= before


def _is_law(old: Tokens, new: Tokens) -> bool:
    both = [*_contents(old), *_contents(new)]
    return any(sort is Sort.LAW for _, sort in both) and all(sort is Sort.LAW or key in LAW_WORDS for key, sort in both)


def _is_number(key: str, sort: Sort) -> bool:
    return sort is Sort.NUMBER or key in NUMERALS


def _is_time(old: Tokens, new: Tokens, unit: str) -> bool:
    both = [*_contents(old), *_contents(new)]
    numbered = any(_is_number(*found) for found in both)
    timed = any(sort is Sort.DATE or key in PERIODS for key, sort in both) or (numbered and unit in PERIODS)
    fits = all(sort is Sort.DATE or _is_number(key, sort) or key in ABOUT_TIME for key, sort in both)
    return timed and fits and _agree(old, new)


def _is_amount(old: Tokens, new: Tokens) -> bool:
    before, after = _contents(old), _contents(new)
    counted = [key for key, sort in (*before, *after) if _is_number(key, sort)]
    if not counted or all(key in {"en", "ett"} for key in counted) or not _agree(old, new):
        return False
    nouns = [
        [key for key, sort in side if not _is_number(key, sort) and key not in UNITS | ABOUT_TIME]
        for side in (before, after)
    ]
    return _are_forms(*nouns)


def _are_forms(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words are the same but for their endings, as *möte* and *möten*."""
    return all(_stem(one, other) for one, other in zip_longest(old, new, fillvalue=""))


def _stem(one: str, other: str) -> bool:
    shared = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return shared >= LONGEST_ENDING and max(len(one), len(other)) - shared <= LONGEST_ENDING
