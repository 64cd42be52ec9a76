"""Owns the mutations of words: from one word to nearly all of a passage, in a stretch or scattered."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.rewording import reworded
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import Run, Unit, units, written

SHORTEST, LONG = 6, 10
"""Words of a text that is edited, and of one in which words are scattered."""
Stretch = tuple[Spot, Sequence[Unit], Sequence[Unit]]
"""A text, one of its sentences, and a run of units in that."""


def _texts(draft: Draft, fewest: int = SHORTEST) -> Iterator[Spot]:
    return (spot for spot in draft.spots() if len(written(spot.text)) >= fewest)


def _words(draft: Draft) -> Iterator[tuple[Spot, Unit]]:
    return ((spot, unit) for spot in _texts(draft) for unit in units(spot.text) if unit.is_word)


@made_of(_words)
def one_word(draft: Draft, found: tuple[Spot, Unit]) -> Mutation:
    """One word with content gives way to another."""
    spot, unit = found
    return reworded(draft, spot, (unit.start, unit.end, draft.other_word(spot)))


@made_of(lambda draft: ((spot, u) for spot in draft.spots() if spot.heading for u in units(spot.text) if u.is_word))
def heading(draft: Draft, found: tuple[Spot, Unit]) -> Mutation:
    """A heading is called something else."""
    spot, unit = found
    return reworded(draft, spot, (unit.start, unit.end, draft.other_word(spot)))


def _words_of_links(draft: Draft) -> Iterator[tuple[Spot, int, Unit]]:
    for spot in _texts(draft):
        for link in re.finditer(r"\[([^\]]+)\]\((?!not:)", spot.text):
            yield from ((spot, link.start(1), unit) for unit in units(link[1]) if unit.is_word)


@made_of(_words_of_links)
def word_of_link(draft: Draft, found: tuple[Spot, int, Unit]) -> Mutation:
    """One word of those that carry a link gives way to another; the link leads where it led."""
    spot, start, unit = found
    return reworded(draft, spot, (start + unit.start, start + unit.end, draft.other_word(spot)))


def _phrases(draft: Draft) -> Iterator[Stretch]:
    for spot in _texts(draft):
        for sentence in _sentences(spot.text):
            length = 2 + len(sentence) % 3
            if len(sentence) > length:
                yield from ((spot, sentence, run) for run in _stretches(sentence, length))


@made_of(_phrases)
def phrase(draft: Draft, found: Stretch) -> Mutation:
    """A phrase gives way to a phrase from somewhere else, small words included."""
    spot, sentence, run = found
    return reworded(draft, spot, _other_phrase(draft, spot, sentence, run))


def stretch(share: float) -> Mutator:
    """In every sentence one stretch, that share of its words, gives way to as many others."""

    def runs(text: str) -> Iterator[tuple[Sequence[Unit], list[Sequence[Unit]]]]:
        for sentence in _sentences(text):
            found = _stretches(sentence, max(1, round(share * len(sentence))))
            if len(sentence) > 2 and found:
                yield sentence, found

    @made_of(lambda draft: (spot for spot in _texts(draft) if any(runs(spot.text))))
    def mutate(draft: Draft, spot: Spot) -> Mutation:
        chosen = ((sentence, draft.chance.choice(found)) for sentence, found in runs(spot.text))
        return reworded(draft, spot, *(_other_phrase(draft, spot, sentence, run) for sentence, run in chosen))

    return mutate


def _sentences(text: str) -> list[Sequence[Unit]]:
    return [tuple(run) for _, run in groupby(units(text), lambda unit: unit.sentence)]


def _stretches(sentence: Sequence[Unit], length: int) -> list[Sequence[Unit]]:
    found = [sentence[start : start + length] for start in range(len(sentence) - length + 1)]
    return [each for each in found if all(unit.is_open for unit in each)]


def _other_phrase(draft: Draft, spot: Spot, sentence: Sequence[Unit], run: Sequence[Unit]) -> Run:
    place, length = sentence.index(run[0]), len(run)
    beside = [unit.core.lower() for unit in (*sentence[max(place - 1, 0) : place], *sentence[place + length :][:1])]
    if length > 4:
        put = " ".join(draft.words.others(draft.chance, spot.text, length))
    else:
        put = draft.words.phrase(draft.chance, spot.text, around=beside, most=length + 1)
    return run[0].start, run[-1].end, put


def scattered(share: float) -> Mutator:
    """A share of the words, wherever they stand, give way to as many others; those beside each other are one edit."""

    @made_of(lambda draft: _texts(draft, LONG))
    def mutate(draft: Draft, spot: Spot) -> Mutation:
        found = [unit for unit in units(spot.text) if unit.is_open]
        chosen = sorted(draft.chance.sample(range(len(found)), max(1, round(share * len(found)))))
        puts = draft.words.others(draft.chance, spot.text, len(chosen))
        runs = [(found[place].start, found[place].end, put) for place, put in zip(chosen, puts, strict=True)]
        return reworded(draft, spot, *_joined(spot.text, runs))

    return mutate


def _joined(text: str, runs: list[Run]) -> list[Run]:
    """The runs, with those that only a blank parts as one."""
    joined = runs[:1]
    for start, end, put in runs[1:]:
        if text[joined[-1][1] : start].isspace():
            first, _, before = joined.pop()
            joined.append((first, end, f"{before} {put}"))
        else:
            joined.append((start, end, put))
    return joined


def _before_blanks(draft: Draft) -> Iterator[tuple[Spot, int]]:
    for spot in _texts(draft):
        yield from ((spot, unit.end) for unit in units(spot.text) if spot.text[unit.end : unit.end + 1] == " ")


@made_of(_before_blanks)
def words_in(draft: Draft, found: tuple[Spot, int]) -> Mutation:
    """A few words come into a sentence."""
    spot, place = found
    put = " ".join(draft.words.others(draft.chance, spot.text, draft.chance.randint(1, 3)))
    return reworded(draft, spot, (place, place, f" {put}"))


def _between_blanks(draft: Draft) -> Iterator[tuple[Spot, Unit]]:
    for spot, unit in _words(draft):
        if spot.text[unit.start - 1 : unit.start] == spot.text[unit.end : unit.end + 1] == " ":
            yield spot, unit


@made_of(_between_blanks)
def word_out(draft: Draft, found: tuple[Spot, Unit]) -> Mutation:
    """A word goes out of a sentence."""
    spot, unit = found
    return reworded(draft, spot, (unit.start, unit.end + 1, ""))


@made_of(lambda draft: (spot for spot in _texts(draft) if spot.text.endswith(".") and not spot.heading))
def sentence_in(draft: Draft, spot: Spot) -> Mutation:
    """A sentence comes last."""
    return reworded(draft, spot, (len(spot.text), len(spot.text), f" {draft.sentence(6, spot.text)}"))


def _last_sentences(draft: Draft) -> Iterator[tuple[Spot, int]]:
    """Where the blank before the last sentence is, when that is not most of the text."""
    for spot in _texts(draft, LONG):
        start = spot.text[:-1].rfind(". ") + 1
        if start > len(spot.text) / 2 and spot.text.endswith(".") and "](not:" not in spot.text[start:]:
            yield spot, start


@made_of(_last_sentences)
def sentence_out(draft: Draft, found: tuple[Spot, int]) -> Mutation:
    """The last of several sentences goes."""
    spot, start = found
    return reworded(draft, spot, (start, len(spot.text), ""))


MUTATORS: dict[str, Mutator] = {
    "one word": one_word,
    "a word of a link": word_of_link,
    "a heading": heading,
    "a phrase": phrase,
    "a few words in": words_in,
    "a word out": word_out,
    "a sentence in": sentence_in,
    "a sentence out": sentence_out,
    **{f"a stretch of {share:.0%}": stretch(share) for share in (0.1, 0.3, 0.6, 0.9)},
    **{f"scattered words, {share:.0%}": scattered(share) for share in (0.1, 0.3, 0.6, 0.9)},
}
