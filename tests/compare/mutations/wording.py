"""Owns how a text is taken apart for editing, and the words that are put into it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random

from overens.compare.words.vocabulary import ABOUT_TIME, FILLERS, MONTHS, NUMERALS, PERIODS, UNITS
from tests.compare.mutations.answers import Piece

UNIT = re.compile(r"(?:\[[^\]]*\]\([^)]*\)|[^\s\[])+")
CORE = re.compile(r"[(”\"]*(?P<core>.*?)(?P<end>[.,;:!?)”\"]*)", re.DOTALL)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WRITTEN = re.compile(r"[^\W_]+(?:[-/:][^\W_]+)*")
ENDS = frozenset(".;:!?")
Run = tuple[int, int, str]
"""The first and one past the last character of what gives way, and what it gives way to."""
SPECIAL = ABOUT_TIME | NUMERALS | PERIODS | UNITS
"""Words that could make a date or an amount of what is put in."""
BESIDE_FIGURES = MONTHS | {"kl", "kap", "kr", "procent"}
SHORTEST = 4


@dataclass(frozen=True)
class Unit:
    """What stands between two blanks of a text, a whole link included; `start` and `end` leave out punctuation."""

    start: int
    end: int
    core: str
    sentence: int

    @cached_property
    def is_word(self) -> bool:
        """Whether it is one plain word with content."""
        lowered = self.core.lower()
        return bool(WORD.fullmatch(self.core)) and len(self.core) >= SHORTEST and lowered not in FILLERS | SPECIAL

    @cached_property
    def is_open(self) -> bool:
        """Whether it can give way to other words.

        No figure, as its unit is read with it; no mark of a footnote, no half of an emphasis or of brackets.
        """
        halves = any(self.core.count(sign) % 2 for sign in '*_”"') or self.core.count("(") != self.core.count(")")
        read = re.sub(r"\]\([^)]*\)", "]", self.core)
        is_figure = any(map(str.isdigit, read)) or read.lower() in BESIDE_FIGURES
        return any(map(str.isalpha, read)) and "](not:" not in self.core and not halves and not is_figure


@cache
def units(text: str) -> tuple[Unit, ...]:
    """A text's units, in order."""
    found, sentence = [], 0
    for match in UNIT.finditer(text):
        inner = CORE.fullmatch(match[0])
        assert inner
        start = match.start() + inner.start("core")
        found.append(Unit(start, start + len(inner["core"]), inner["core"], sentence))
        sentence += bool(ENDS & set(inner["end"]))
    return tuple(found)


def written(text: str) -> list[str]:
    """The words of a text without markup, in small letters."""
    return [word.lower() for word in WRITTEN.findall(re.sub(r"\]\([^)]*\)", "]", text))]


def replaced(text: str, runs: Sequence[Run]) -> tuple[Piece, ...]:
    """The text in pieces, with each run of characters given way to other words; the runs are in order."""
    pieces, end = [], 0
    for start, stop, put in runs:
        pieces += [Piece(text[end:start], text[end:start]), Piece(text[start:stop], put)]
        end = stop
    pieces.append(Piece(text[end:], text[end:]))
    return tuple(piece for piece in pieces if any(piece))


def after(pieces: Sequence[Piece]) -> str:
    """What the pieces are in the new edition."""
    return "".join(piece.put for piece in pieces)


class Words:
    """The words of an edition, from which new wordings are made."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every longer word with content, in small letters, in the order in which they are met."""
        found = (unit.core.lower() for text in self.texts for unit in units(text) if unit.is_word)
        return tuple(dict.fromkeys(word for word in found if len(word) > SHORTEST))

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Stretches of plain words as they stand beside each other, small words included."""
        found = []
        for text in self.texts:
            run: list[str] = []
            for unit in units(text):
                if WORD.fullmatch(unit.core) and unit.core.lower() not in SPECIAL:
                    run.append(unit.core.lower())
                else:
                    found.append(tuple(run))
                    run = []
                if text[unit.end : unit.end + 1] not in {" ", ""}:
                    found.append(tuple(run))
                    run = []
            found.append(tuple(run))
        return tuple(dict.fromkeys(run for run in found if len(run) > 1))

    def others(self, chance: Random, text: str, count: int) -> list[str]:
        """Words that a text does not have, so that nothing put in can pass for what stood there."""
        own = set(written(text))
        return chance.sample([word for word in self.vocabulary if word not in own], count)

    def phrase(self, chance: Random, text: str, *, around: Sequence[str], most: int) -> str:
        """A stretch of another text, which neither begins nor ends with what stands beside its place."""
        own = set(written(text))
        for _ in range(100):
            run = chance.choice(self.phrases)
            start = chance.randrange(len(run))
            cut = run[start : start + chance.randint(1, most)]
            fresh = [word for word in cut if word not in own and word not in FILLERS and len(word) > SHORTEST]
            if fresh and cut[0] not in around and cut[-1] not in around:
                return " ".join(cut)
        return " ".join(self.others(chance, text, min(most, 2)))

    def sentence(self, chance: Random, text: str = "", length: int = 12) -> str:
        """Words that no text has in this order, as a sentence."""
        found = self.others(chance, text, min(length, len(self.vocabulary) // 2))
        return f"{found[0].capitalize()} {' '.join(found[1:])}."
