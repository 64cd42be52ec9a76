"""Owns synthetic editions with a written answer: real passages without ids, edited in ways that are kept count of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from overens.compare.words.tokens import tokens
from overens.document.building import build
from overens.document.inline import plain, words
from overens.document.naming import Ids
from overens.document.tree import Document, Kind, Provision
from overens.source.folder import load
from tests.support.paths import ROOT

SHORTEST = 10


@dataclass(frozen=True)
class Passage:
    """One passage of the new edition: where it was in the old one, its words, and the words that were changed.

    `came_from` is None for a new passage; `changed` holds the places among the words of what was put in.
    """

    came_from: int | None
    text: str
    changed: frozenset[int] = frozenset()
    edits: int = 0
    moved: bool = False


@cache
def passages(root: Path = ROOT) -> tuple[str, ...]:
    """The longer passages of STAR, each once: the measure stays the same as other agreements are added."""
    texts = (
        plain(provision.text)
        for edition in load(root).editions
        if edition.name.agreement == "star"
        for provision in build(edition).walk()
        if provision.kind in {Kind.PARAGRAPH, Kind.POINT, Kind.SUBGOAL}
    )
    return tuple(dict.fromkeys(text for text in texts if len(text.split()) >= SHORTEST))


@cache
def vocabulary() -> tuple[str, ...]:
    """The longer words of the passages, with nothing that ends a clause or stands in brackets."""
    found = dict.fromkeys(word for text in passages() for word in text.split())
    return tuple(word for word in found if len(word) > 4 and word.isalpha())


def document(texts: Sequence[str], like: Document) -> Document:
    """An edition with these passages as paragraphs of one section, none with an id."""
    ids = Ids()
    paragraphs = tuple(Provision(ids.derive("stycke", text), Kind.PARAGRAPH, text=words(text)) for text in texts)
    return replace(like, body=(Provision("allt", Kind.SECTION, "1", words("Allt"), children=paragraphs),), annexes=())


def other_words(chance: Random, text: str, count: int) -> list[str]:
    """Words that a passage does not have, so that nothing put in can pass for what stood there."""
    own = set(tokens(text).keys)
    return chance.sample([word for word in vocabulary() if word not in own], count)


def phrase(chance: Random, place: int, text: str) -> Passage:
    """The passage with one run of words replaced by other words."""
    found = text.split()
    length = chance.randint(1, 3)
    start = chance.randrange(1, len(found) - length)
    count = chance.randint(1, 3)
    new = [*found[:start], *other_words(chance, text, count), *found[start + length :]]
    return Passage(place, " ".join(new), frozenset(range(start, start + count)), edits=1)


def scattered(chance: Random, place: int, text: str, share: float) -> Passage:
    """The passage with a share of its words replaced, wherever they stand."""
    found = text.split()
    places = sorted(chance.sample(range(len(found)), max(1, round(share * len(found)))))
    for at, word in zip(places, other_words(chance, text, len(places)), strict=True):
        found[at] = word
    return Passage(place, " ".join(found), frozenset(places), edits=len(places))


def invented(chance: Random) -> Passage:
    """A passage that the old edition has nothing like."""
    return Passage(None, " ".join(chance.sample(vocabulary(), chance.randint(SHORTEST, 30))))


def edited(chance: Random, old: Sequence[str]) -> tuple[Passage, ...]:
    """What becomes of an edition: of hundred passages about ten reworded, three gone, three new and four moved."""
    kept = [_kept(chance, place, text) for place, text in enumerate(old) if chance.random() > 0.03]
    leaving = sorted(chance.sample(range(len(kept)), len(kept) // 25), reverse=True)
    moving = [replace(kept.pop(place), moved=True) for place in leaving]
    for passage in (*moving, *(invented(chance) for _ in range(len(old) // 33))):
        kept.insert(chance.randrange(len(kept) + 1), passage)
    return tuple(kept)


def _kept(chance: Random, place: int, text: str) -> Passage:
    drawn = chance.random()
    if drawn < 0.07:
        return phrase(chance, place, text)
    if drawn < 0.1:
        return scattered(chance, place, text, 0.2)
    return Passage(place, text)
