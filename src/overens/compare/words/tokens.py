"""Owns what one word is: compounds, amounts, dates and references to law are never taken apart."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from overens.compare.words.vocabulary import FILLERS, MONTHS


class Sort(Enum):
    """What a token is; the value names its group in the pattern."""

    LAW = "law"
    DATE = "date"
    NUMBER = "number"
    WORD = "word"
    FILLER = "filler"
    MARK = "mark"


# Possessive, here and for addresses below: what a word has taken it never gives back. With that, and since what
# stands before an @ has a greatest length, no text of any length takes more than linear time.
_LETTERS = r"(?:[^\W_]++|[\u00ad\u0300-\u036f]++)++"
_MONTH = "|".join(sorted(MONTHS))
_UNIT = r"(?:%|‰|procent|kr|kronor|tkr|mkr|mnkr)"
_PARAGRAPH = r"\d+(?:\s[a-z])?(?:\s?[-–]\s?\d+(?:\s[a-z])?)?\s§§?"
_HYPHEN = r"[-\u2010\u2011]"
_NOT_IN_WORD = rf"(?!(?:{_HYPHEN}|[:'’])?[^\W\d_]|\d)"
_PATTERN = re.compile(
    rf"""
      (?P<law> \(\d{{4}}:\d+\) | \d{{4}}:\d+ | \d+(?:\s?[a-z])?\skap\.(?:\s{_PARAGRAPH})? | {_PARAGRAPH} | §§?\s\d+ )
    | (?P<date> (?: \d{{4}}[-–]\d\d[-–]\d\d
                  | \d{{1,2}}\s(?:{_MONTH})(?:\s\d{{4}})? | (?:{_MONTH})\s\d{{4}}
                  | kl\.?\s\d{{1,2}}(?:[.:]\d\d)? | \d{{1,2}}:\d\d
                  | (?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?(?![.,]?\d) ){_NOT_IN_WORD} )
    | (?P<number> (?: \d{{1,3}}(?:\s\d{{3}})+(?:,\d+)? | \d+(?:[.,:/–-]\d+)* )(?:\s?{_UNIT})?{_NOT_IN_WORD} )
    | (?P<word> (?:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)] | [\w.+-]{{1,64}}+@[\w-]++(?:\.[\w-]++)++
              | {_LETTERS}(?:(?:{_HYPHEN}|['’:./&]){_LETTERS})*{_HYPHEN}? )
    | (?P<mark> \.\.\. | [^\w\s] | _ )
    """,
    re.VERBOSE,
)
# A word that holds a blank is made of pieces that each have one of these, and one of them has a digit.
_JOINING = re.compile(rf"[\d§%‰]|{_MONTH}|kl\.?$|^(?:kap\.|{_UNIT}|[a-z]$|[a-z]?[-–])")
_DIGITS = "0123456789"
LONGEST_REMEMBERED, LONGEST_PIECE = 10_000, 100
_SORTS = {sort.value: sort for sort in Sort}
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012–—−", "-")
    | dict.fromkeys("”“„»«", '"')
    | dict.fromkeys("’‘\u201a´", "'")
    | dict.fromkeys("\u00a0\u202f\u2009", " ")
    | {"\u00ad": "", "…": "..."}
)


def bare(text: str) -> str:
    """The text without what is typography only: kinds of dash, quote and blank, soft hyphens."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text.translate(_TYPOGRAPHY))


class Piece(NamedTuple):
    """Some words in a row as a text has them: where each begins and ends in the piece, its key, and its sort.

    `length` is in characters.
    """

    length: int
    spans: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]
    sorts: tuple[Sort, ...]


class Tokens:
    """A text in words. White space is in no token, but every other character is in exactly one.

    It is put together from pieces; `gap` characters are between two of them. What few ask for is made when asked.
    """

    def __init__(self, text: str, pieces: Sequence[Piece], gap: int = 0) -> None:
        self.text, self.pieces = text, pieces
        self.keys = tuple(chain.from_iterable([piece.keys for piece in pieces]))
        self._gap = gap

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def sorts(self) -> tuple[Sort, ...]:
        """The sort of each token."""
        return tuple(chain.from_iterable([piece.sorts for piece in self.pieces]))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The first and one past the last character of each token."""
        return tuple(map(self.span, range(len(self))))

    @cached_property
    def _counts(self) -> Sequence[int]:
        """How many tokens are before each piece."""
        return list(accumulate([len(piece.keys) for piece in self.pieces], initial=0))

    @cached_property
    def _starts(self) -> Sequence[int]:
        """The first character of each piece."""
        return list(accumulate([piece.length + self._gap for piece in self.pieces], initial=0))

    def span(self, place: int) -> tuple[int, int]:
        """The first and one past the last character of one token."""
        found = bisect_right(self._counts, place) - 1
        first, last = self.pieces[found].spans[place - self._counts[found]]
        return self._starts[found] + first, self._starts[found] + last

    def sort(self, place: int) -> Sort:
        """The sort of one token."""
        found = bisect_right(self._counts, place) - 1
        return self.pieces[found].sorts[place - self._counts[found]]

    def extent(self, start: int, end: int) -> int:
        """How many characters the tokens from `start` to `end` take, blanks between them included."""
        return self.span(end - 1)[1] - self.span(start)[0] if start < end else 0


def tokens(text: str) -> Tokens:
    """The words of a text; two tokens have one key when they differ in typography only."""
    # The same passage is asked for time and again; of those of megabytes there is room for two.
    return _remembered(text) if len(text) <= LONGEST_REMEMBERED else _just_read(text)


def _read(text: str) -> Tokens:
    # Most texts are made of the same words, so each of them is taken apart once.
    pieces = text.split()
    if " ".join(pieces) != text:
        return Tokens(text, [whole(text)])
    if _counts(text):
        pieces = list(_joined(pieces))
    if len(text) <= LONGEST_REMEMBERED:
        return Tokens(text, list(map(_piece, pieces)), gap=1)
    return Tokens(text, [_piece(each) if len(each) <= LONGEST_PIECE else whole(each) for each in pieces], gap=1)


_remembered = lru_cache(maxsize=1 << 15)(_read)
_just_read = lru_cache(maxsize=2)(_read)


def _joined(pieces: Sequence[str]) -> Iterator[str]:
    """The pieces, those in a row joined again that may hold a word with blanks in it."""
    run: list[str] = []
    for piece in pieces:
        if _may_join(piece):
            run.append(piece)
        else:
            yield from _run(run)
            yield piece
            run = []
    yield from _run(run)


@lru_cache(maxsize=1 << 12)
def _may_join(piece: str) -> bool:
    return _JOINING.search(piece) is not None


def _run(pieces: list[str]) -> Sequence[str]:
    run = " ".join(pieces)
    return [run] if _counts(run) else pieces


def _counts(text: str) -> bool:
    """Whether there is a digit; ten searches for a sign are far quicker than one for a class of signs."""
    return any(map(text.__contains__, _DIGITS))


def whole(written: str) -> Piece:
    """A text as one piece."""
    found = list(_PATTERN.finditer(written))
    words = [_word(match[0], str(match.lastgroup)) for match in found]
    return Piece(
        len(written),
        tuple(match.span() for match in found),
        tuple(key for key, _ in words),
        tuple(sort for _, sort in words),
    )


@lru_cache(maxsize=1 << 16)
def _piece(written: str) -> Piece:
    length = len(written)
    if written.isalpha():
        key, sort = _plain_word(written)
        return Piece(length, ((0, length),), (key,), (sort,))
    word, mark = written[:-1], written[-1]
    if mark in ".,;:" and word.isalpha():
        key, sort = _plain_word(word)
        return Piece(length, ((0, length - 1), (length - 1, length)), (key, mark), (sort, Sort.MARK))
    return whole(written)


def _plain_word(letters: str) -> tuple[str, Sort]:
    key = letters if letters.isascii() else unicodedata.normalize("NFC", letters)
    return key, Sort.FILLER if key.lower() in FILLERS else Sort.WORD


@lru_cache(maxsize=1 << 12)
def _word(written: str, group: str) -> tuple[str, Sort]:
    key, sort = bare(written), _SORTS[group]
    if sort is Sort.NUMBER:
        return "".join(key.split()), sort
    if sort is Sort.WORD:
        return key, Sort.FILLER if key.lower() in FILLERS else sort
    return " ".join(key.split()), sort
