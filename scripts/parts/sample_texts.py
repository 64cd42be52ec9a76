"""Owns Swedish texts of any length with the words of real ones, and edits of them; the same for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

SHORTEST, LONGEST = 20, 80
"""Words in a paragraph."""
IN_SENTENCE = (8, 20)
NEW_COMPOUNDS = 0.04
"""The share of words that are put together from two others, so that a long text has as many rare words as real ones."""
PARAGRAPHS_IN_SECTION = 12
LONGEST_EDIT = 4
WORDS_A_MOVE = 10_000

Paragraph = list[str]


@dataclass(frozen=True)
class Language:
    """Which word follows on which in real passages."""

    following: dict[str, list[str]]
    nouns: list[str]

    @classmethod
    def of(cls, passages: Sequence[str]) -> "Language":
        """The language of some passages."""
        words = [word for text in passages for word in text.lower().replace("|", " ").split()]
        following: dict[str, list[str]] = {}
        for word, after in pairwise(words):
            following.setdefault(word, []).append(after.strip(".,:;”()"))
        return cls(following, sorted({word for word in words if len(word) > 5 and word.isalpha()}))

    def paragraphs(self, chance: Random, count: int) -> Iterator[Paragraph]:
        """Paragraphs that have about `count` words in all."""
        word = self.nouns[0]
        while count > 0:
            length = chance.randint(SHORTEST, LONGEST)
            made: Paragraph = []
            while len(made) < length:
                sentence = list(self._sentence(chance, word, min(chance.randint(*IN_SENTENCE), length)))
                word = sentence[-1]
                made += [sentence[0].capitalize(), *sentence[1:-1], f"{word}."]
            yield made
            count -= len(made)

    def _sentence(self, chance: Random, word: str, length: int) -> Iterator[str]:
        for _ in range(length):
            word = chance.choice(self.following.get(word) or self.nouns) or chance.choice(self.nouns)
            yield self.compound(chance) if chance.random() < NEW_COMPOUNDS else word

    def compound(self, chance: Random) -> str:
        """A long Swedish word that is likely to be new."""
        return chance.choice(self.nouns) + chance.choice(self.nouns)


def text(paragraphs: Sequence[Paragraph]) -> str:
    """The paragraphs as Markdown, one a line, with blank lines between."""
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def made(language: Language, count: int, seed: int = 1) -> list[Paragraph]:
    """Paragraphs of about `count` words in all, with a heading before every twelfth."""
    chance = Random(seed)  # noqa: S311 - the same text in every run
    found: list[Paragraph] = []
    for place, paragraph in enumerate(language.paragraphs(chance, count)):
        if place % PARAGRAPHS_IN_SECTION == 0:
            found.append(["##", language.compound(chance).capitalize(), "och", language.compound(chance)])
        found.append(paragraph)
    return found


def edited(language: Language, paragraphs: Sequence[Paragraph], share: float, seed: int = 2) -> list[Paragraph]:
    """The paragraphs with a share of their words replaced, left out or added, a few at a time, and some moved."""
    chance = Random(seed)  # noqa: S311 - the same edits in every run
    new = [list(paragraph) for paragraph in paragraphs]
    bodies = [paragraph for paragraph in new if paragraph[0] != "##"]
    count = sum(map(len, bodies))
    left = round(count * share)
    while left > 0:
        length = chance.randint(1, LONGEST_EDIT)
        _edit(chance, chance.choice(bodies), length, language.nouns)
        left -= length
    for _ in range(count // WORDS_A_MOVE):
        new.insert(chance.randrange(1, len(new)), new.pop(chance.randrange(1, len(new))))
    return [paragraph for paragraph in new if paragraph]


def _edit(chance: Random, paragraph: Paragraph, length: int, words: Sequence[str]) -> None:
    """Of five edits, three replace words, one leaves some out, and one adds some."""
    start = chance.randrange(max(len(paragraph) - length, 1))
    kind = chance.choice(("replace", "replace", "replace", "leave out", "add"))
    gone = 0 if kind == "add" else length
    paragraph[start : start + gone] = [] if kind == "leave out" else chance.choices(words, k=length)
