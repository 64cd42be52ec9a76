"""Owns the mutations of words: from one word to nearly all of a passage, in a stretch or scattered."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Answer, Expected, Mutation, Piece, Rewording
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import Unit, after, replaced, units, written

Mutator = Callable[[Draft], Mutation | None]
Run = tuple[int, int, str]
SHORTEST = 6
LEAVES = (Kind.PARAGRAPH, Kind.POINT, Kind.SUBGOAL, Kind.LEVEL, Kind.NOTE)
"""Kinds that hold nothing else, so that their words alone tell whether they are the same."""
CLEARLY_THE_SAME, CLEARLY_ANOTHER = 0.45, 0.25
"""How alike the words under one id are for the passage to be surely the same, and surely another one."""
FOUND, LOST = 0.6, 0.3
"""How alike words without an id are to be surely found again, and surely not."""


def reworded(draft: Draft, spot: Spot, pieces: tuple[Piece, ...], about: ChangeKind | None = None) -> Mutation:
    """Makes an edit of a text, with the answers that it can have."""
    place, holds = spot.place, spot.kind not in LEAVES or spot.heading or spot.about is ChangeKind.STATUS
    spot.holder[spot.key] = after(pieces)
    draft.touch(spot.entry)
    rewording = Rewording(place, spot.place, pieces, spot.heading)
    kind = about or spot.about
    changed = Answer((Expected(kind, Action.CHANGED, place, spot.place),), 0 if holds else CLEARLY_ANOTHER)
    other = Answer((Expected(spot.about, Action.REPLACED, place, spot.place),), highest=CLEARLY_THE_SAME)
    if not spot.own:
        changed = Answer(changed.changes, lowest=0 if holds else LOST)
        gone, new = Expected(spot.about, Action.REMOVED, place), Expected(spot.about, Action.ADDED, "", spot.place)
        other = Answer((gone, new), highest=FOUND)
    return Mutation((changed, other), rewording=rewording)


def long_enough(draft: Draft, fewest: int = SHORTEST) -> list[Spot]:
    """The texts of so many words or more."""
    return [spot for spot in draft.spots() if len(written(spot.text)) >= fewest]


def one_word(draft: Draft) -> Mutation | None:
    """One word with content gives way to another."""
    spot = draft.choose(each for each in long_enough(draft) if any(unit.is_word for unit in units(each.text)))
    if spot is None:
        return None
    unit = draft.chance.choice([unit for unit in units(spot.text) if unit.is_word])
    [put] = draft.words.others(draft.chance, spot.text, 1)
    return reworded(draft, spot, replaced(spot.text, [(unit.start, unit.end, put)]))


def word_of_link(draft: Draft) -> Mutation | None:
    """One word of those that carry a link gives way to another; the link leads where it led."""

    def words(spot: Spot) -> list[tuple[int, int]]:
        links = re.finditer(r"\[([^\]]+)\]\((?!not:)", spot.text)
        found = ((link.start(1), unit) for link in links for unit in units(link[1]) if unit.is_word)
        return [(start + unit.start, start + unit.end) for start, unit in found]

    spot = draft.choose(each for each in long_enough(draft) if words(each))
    if spot is None:
        return None
    start, end = draft.chance.choice(words(spot))
    [put] = draft.words.others(draft.chance, spot.text, 1)
    return reworded(draft, spot, replaced(spot.text, [(start, end, put)]))


def heading(draft: Draft) -> Mutation | None:
    """A heading is called something else."""
    spot = draft.choose(each for each in draft.spots() if each.heading and any(u.is_word for u in units(each.text)))
    if spot is None:
        return None
    unit = draft.chance.choice([unit for unit in units(spot.text) if unit.is_word])
    [put] = draft.words.others(draft.chance, spot.text, 1)
    return reworded(draft, spot, replaced(spot.text, [(unit.start, unit.end, put)]))


def phrase(draft: Draft) -> Mutation | None:
    """A phrase gives way to a phrase from somewhere else, small words included."""
    spot = draft.choose(long_enough(draft))
    if spot is None:
        return None
    length = draft.chance.randint(2, 4)
    sentence = draft.choose(run for run in _sentences(spot.text) if len(run) > length and _stretches(run, length))
    if sentence is None:
        return None
    return reworded(draft, spot, replaced(spot.text, [_run(draft, spot.text, sentence, length)]))


def stretch(share: float) -> Mutator:
    """In every sentence one stretch, that share of its words, gives way to as many others."""

    def length(sentence: Sequence[Unit]) -> int:
        return max(1, round(share * len(sentence)))

    def mutate(draft: Draft) -> Mutation | None:
        spot = draft.choose(long_enough(draft))
        if spot is None:
            return None
        open_ones = [run for run in _sentences(spot.text) if len(run) > 2 and _stretches(run, length(run))]
        runs = [_run(draft, spot.text, run, length(run)) for run in open_ones]
        return reworded(draft, spot, replaced(spot.text, runs)) if runs else None

    return mutate


def _sentences(text: str) -> list[Sequence[Unit]]:
    return [tuple(run) for _, run in groupby(units(text), lambda unit: unit.sentence)]


def _stretches(run: Sequence[Unit], length: int) -> list[Sequence[Unit]]:
    found = [run[start : start + length] for start in range(len(run) - length + 1)]
    return [each for each in found if all(unit.is_open for unit in each)]


def _run(draft: Draft, text: str, sentence: Sequence[Unit], length: int) -> Run:
    chosen = draft.chance.choice(_stretches(sentence, length))
    place = sentence.index(chosen[0])
    beside = [unit.core.lower() for unit in (*sentence[max(place - 1, 0) : place], *sentence[place + length :][:1])]
    if length <= 4:
        put = draft.words.phrase(draft.chance, text, around=beside, most=length + 1)
    else:
        put = " ".join(draft.words.others(draft.chance, text, length))
    return chosen[0].start, chosen[-1].end, put


def scattered(share: float) -> Mutator:
    """A share of the words, wherever they stand, give way to as many others; those beside each other are one edit."""

    def mutate(draft: Draft) -> Mutation | None:
        spot = draft.choose(long_enough(draft, 10))
        if spot is None:
            return None
        found = [unit for unit in units(spot.text) if unit.is_open]
        chosen = draft.chance.sample(range(len(found)), max(1, round(share * len(found))))
        puts = draft.words.others(draft.chance, spot.text, len(chosen))
        runs: list[Run] = []
        for place, put in zip(sorted(chosen), puts, strict=True):
            unit = found[place]
            if runs and spot.text[runs[-1][1] : unit.start].isspace():
                start, _, before = runs.pop()
                put = f"{before} {put}"
            else:
                start = unit.start
            runs.append((start, unit.end, put))
        return reworded(draft, spot, replaced(spot.text, runs))

    return mutate


def words_in(draft: Draft) -> Mutation | None:
    """A few words come into a sentence."""
    spot = draft.choose(long_enough(draft))
    if spot is None:
        return None
    found = units(spot.text)
    unit = draft.chance.choice([each for each in found[:-1] if spot.text[each.end : each.end + 1] == " "] or found[:1])
    put = " ".join(draft.words.others(draft.chance, spot.text, draft.chance.randint(1, 3)))
    return reworded(draft, spot, replaced(spot.text, [(unit.end, unit.end, f" {put}")]))


def words_out(draft: Draft) -> Mutation | None:
    """A word goes out of a sentence."""
    spot = draft.choose(each for each in long_enough(draft) if _droppable(each.text))
    if spot is None:
        return None
    unit = draft.chance.choice(_droppable(spot.text))
    return reworded(draft, spot, replaced(spot.text, [(unit.start, unit.end + 1, "")]))


def _droppable(text: str) -> list[Unit]:
    found = [unit for unit in units(text)[1:] if unit.is_word and text[unit.end : unit.end + 1] == " "]
    return [unit for unit in found if text[unit.start - 1 : unit.start] == " "]


def sentence_in(draft: Draft) -> Mutation | None:
    """A sentence comes last."""
    spot = draft.choose(each for each in long_enough(draft) if each.text.endswith(".") and not each.heading)
    if spot is None:
        return None
    put = f" {draft.words.sentence(draft.chance, spot.text, 6)}"
    return reworded(draft, spot, replaced(spot.text, [(len(spot.text), len(spot.text), put)]))


def sentence_out(draft: Draft) -> Mutation | None:
    """The last of several sentences goes."""
    spot = draft.choose(each for each in long_enough(draft, 12) if _last_sentence(each.text) and not each.heading)
    if spot is None:
        return None
    start = _last_sentence(spot.text)
    return reworded(draft, spot, replaced(spot.text, [(start, len(spot.text), "")]))


def _last_sentence(text: str) -> int:
    """Where the blank before the last sentence is, when that is not most of the text."""
    found = text[:-1].rfind(". ") + 1
    is_short = 0 < len(text) - found < len(text) / 2
    return found if is_short and text.endswith(".") and "](not:" not in text[found:] else 0


MUTATORS: dict[str, Mutator] = {
    "one word": one_word,
    "a word of a link": word_of_link,
    "a heading": heading,
    "a phrase": phrase,
    "a few words in": words_in,
    "a word out": words_out,
    "a sentence in": sentence_in,
    "a sentence out": sentence_out,
    **{f"a stretch of {share:.0%}": stretch(share) for share in (0.1, 0.3, 0.6, 0.9)},
    **{f"scattered words, {share:.0%}": scattered(share) for share in (0.1, 0.3, 0.6, 0.9)},
}
