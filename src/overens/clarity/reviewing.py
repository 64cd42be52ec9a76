"""Owns the review of a passage: every sentence that is hard to read, with what makes it so, in Swedish."""

from collections.abc import Iterator
from dataclasses import dataclass

from overens.clarity.nouns import HEAVY, heavy_phrases, made_of_verbs
from overens.clarity.passives import bli_passives, s_passives
from overens.clarity.sentences import sentences, words
from overens.clarity.shortenings import shortened

LONGEST = 25
"""Words in a sentence that is read without stopping."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What makes a sentence hard to read: the rule's ASCII name, what is wrong, what to do, and the sentence."""

    rule: str
    what: str
    fix: str
    sentence: str


def reviewed(passage: str) -> Iterator[Finding]:
    """What is found in the sentences of one passage, in order."""
    for sentence in sentences(passage):
        found = words(sentence)
        yield from _long(sentence, found)
        yield from _passive(sentence, found)
        yield from _nouns(sentence, found)
        yield from _short(sentence)


def _long(sentence: str, found: tuple[str, ...]) -> Iterator[Finding]:
    if len(found) > LONGEST:
        what = f"Meningen har {len(found)} ord."
        yield Finding("lang-mening", what, f"Dela den. Högst {LONGEST} ord går att läsa i ett svep.", sentence)


def _passive(sentence: str, found: tuple[str, ...]) -> Iterator[Finding]:
    for verb in dict.fromkeys((*s_passives(found), *bli_passives(found))):
        what = f"”{verb}” säger inte vem som gör det."
        yield Finding("passiv", what, "Skriv vem: ”kommunen beslutar” hellre än ”det beslutas”.", sentence)


def _nouns(sentence: str, found: tuple[str, ...]) -> Iterator[Finding]:
    for phrase in heavy_phrases(found):
        what = f"”{phrase}” gör ett verb till substantiv."
        yield Finding("substantiv", what, "Skriv verbet: ”vi utvärderar” hellre än ”en utvärdering görs”.", sentence)
    nouns = made_of_verbs(found)
    if len(nouns) >= HEAVY:
        what = f"Meningen har {len(nouns)} substantiv som är gjorda av verb: {', '.join(nouns)}."
        yield Finding("substantiv", what, "Låt några av dem vara verb.", sentence)


def _short(sentence: str) -> Iterator[Finding]:
    for short in dict.fromkeys(shortened(sentence)):
        yield Finding("forkortning-i-text", f"”{short}” är en förkortning.", "Skriv ut den.", sentence)
