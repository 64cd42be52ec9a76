"""Owns what one word is: compounds, amounts, dates and references to law are never taken apart."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from overens.compare.words.vocabulary import FILLERS, MONTHS


class Sort(Enum):
    """What a token is; the value names its group in the pattern."""

    LAW = "law"
    DATE = "date"
    NUMBER = "number"
    WORD = "word"
    FILLER = "filler"
    MARK = "mark"


_LETTER = r"(?:[^\W_]|[\u00ad\u0300-\u036f])"
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
    | (?P<word> (?:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
              | {_LETTER}+(?:(?:{_HYPHEN}|['’:./&]){_LETTER}+)*{_HYPHEN}? )
    | (?P<mark> \.\.\. | [^\w\s] | _ )
    """,
    re.VERBOSE,
)
LONGEST_REMEMBERED = 10_000
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


@dataclass(frozen=True)
class Tokens:
    """A text in words. White space is in no token, but every other character is in exactly one.

    `spans` holds the first and one past the last character of each token.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]
    sorts: tuple[Sort, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def extent(self, start: int, end: int) -> int:
        """How many characters the tokens from `start` to `end` take, blanks between them included."""
        return self.spans[end - 1][1] - self.spans[start][0] if start < end else 0


def tokens(text: str) -> Tokens:
    """The words of a text; two tokens have one key when they differ in typography only."""
    # The same passage is asked for time and again; of those of megabytes there is room for two.
    return _remembered(text) if len(text) <= LONGEST_REMEMBERED else _just_read(text)


def _tokens(text: str) -> Tokens:
    spans, read = [], []
    for match in _PATTERN.finditer(text):
        spans.append(match.span())
        read.append(_read(match[0], match.lastgroup))
    keys, sorts = zip(*read, strict=True) if read else ((), ())
    return Tokens(text, tuple(spans), keys, sorts)


_remembered = lru_cache(maxsize=1 << 12)(_tokens)
_just_read = lru_cache(maxsize=2)(_tokens)


@lru_cache(maxsize=1 << 16)
def _read(written: str, group: str) -> tuple[str, Sort]:
    key, sort = bare(written), _SORTS[group]
    if sort is Sort.NUMBER:
        return "".join(key.split()), sort
    if sort is Sort.WORD:
        return key, Sort.FILLER if key.lower() in FILLERS else sort
    return " ".join(key.split()), sort
