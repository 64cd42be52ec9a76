"""Owns what a sentence and a word are, and how heavy a text is by them (LIX)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# A full stop ends a sentence when a blank and a capital (or a figure) follow; shortenings and ordinals are no ends.
_END = re.compile(r"(?:(?<=[.!?…:])|(?<=[.!?…:][”\")\]]))\s+(?=[”\"(]?[A-ZÅÄÖ0-9])")
_NO_END = re.compile(
    r"(?:\b(?:t\.ex|bl\.a|s\.k|d\.v\.s|o\.s\.v|m\.m|m\.fl|f\.d|kl|nr|st|ca|resp|jfr|kap)|\b[A-ZÅÄÖ])\.$"
)
_WORD = re.compile(r"[^\W_]+(?:[-’'.:/@][^\W_]+)*")
LONG_WORD = 6
"""Letters: a word of more is long, as LIX has it."""

SHORTEST = 6
"""Words: a passage of fewer that ends without a full stop is a label, not text that is read."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of one passage; its end ends the last."""
    found: list[str] = []
    for part in _END.split(" ".join(text.split())):
        if found and _NO_END.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return tuple(found)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, figures too."""
    return tuple(_WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Measure:
    """How much text there is; what is counted can be added up."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0

    @property
    def lix(self) -> int:
        """Words per sentence plus long words per hundred (Björnsson 1968); 0 for no text at all."""
        if not self.words:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def measured(passages: Iterable[str]) -> Measure:
    """The running text of passages; labels, names and lone figures are left out."""
    found = [sentence for passage in passages if _is_text(passage) for sentence in sentences(passage)]
    counted = [words(sentence) for sentence in found]
    return Measure(
        words=sum(map(len, counted)),
        long_words=sum(len(word) > LONG_WORD for each in counted for word in each),
        sentences=sum(bool(each) for each in counted),
    )


def _is_text(passage: str) -> bool:
    return len(words(passage)) >= SHORTEST or passage.rstrip().endswith((".", "!", "?"))
