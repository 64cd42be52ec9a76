"""Measures the comparison of synthetic editions against their answers: links, moves, words and chunks."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest

from overens.compare.changes import Change, ChangeKind
from overens.compare.comparison import Comparison, compare
from overens.compare.redline.chunks import Chunks, Op, difference
from overens.compare.words.sequences import rising
from overens.compare.words.tokens import Sort, tokens
from overens.document.inline import plain, words
from overens.document.tree import Kind
from tests.compare import editions
from tests.compare.corpus import Passage, document, edited, passages, phrase, scattered
from tests.support.chance import made_from

EDITIONS = 12
EDITS = 400


@dataclass
class Score:
    """What was asked, what was answered and what of it was right."""

    asked: int = 0
    answered: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        return self.right / self.asked

    @property
    def precision(self) -> float:
        return self.right / self.answered


@cache
def compared(seed: int) -> tuple[tuple[Passage, ...], Comparison]:
    """One synthetic edition, and what comparison makes of it."""
    chance = made_from(seed)
    old = chance.sample(passages(), min(100, len(passages())))
    new = edited(chance, old)
    like = editions.edited()
    return new, compare(document(old, like), document([passage.text for passage in new], like))


def answers(seed: int) -> tuple[tuple[Passage, ...], dict[int, int], Comparison]:
    """The truth, and for each new passage the old one that it was linked to, both as places."""
    new, comparison = compared(seed)
    places = [
        {each.id: place for place, each in enumerate(side.of_kind(Kind.PARAGRAPH))}
        for side in (comparison.old, comparison.new)
    ]
    links = {
        places[1][link.new]: places[0][link.old]
        for link in comparison.links
        if link.new in places[1] and link.old in places[0]
    }
    return new, links, comparison


def test_passages_without_ids_find_their_partners() -> None:
    score = Score()
    for seed in range(EDITIONS):
        new, links, _ = answers(seed)
        score.asked += sum(passage.came_from is not None for passage in new)
        score.answered += len(links)
        score.right += sum(new[place].came_from == old for place, old in links.items())
    assert score.asked > 1000
    assert score.precision >= 0.995
    assert score.recall >= 0.99


def test_what_moved_is_told_and_nothing_else() -> None:
    score = Score()
    for seed in range(EDITIONS):
        new, links, comparison = answers(seed)
        told = _told_as_moved(comparison.changes)
        shown = [place for place, each in enumerate(comparison.new.of_kind(Kind.PARAGRAPH)) if each.id in told]
        score.asked += len(_out_of_order(new))
        score.answered += len(shown)
        score.right += sum(new[place].came_from == links.get(place) for place in shown)
    assert score.asked > 30
    assert score.right == score.answered
    assert score.recall >= 0.95
    assert score.answered <= score.asked


def _out_of_order(new: tuple[Passage, ...]) -> list[Passage]:
    """The passages that are not where they were among those that stayed."""
    kept = [passage for passage in new if passage.came_from is not None]
    order = rising([passage.came_from or 0 for passage in kept])
    return [passage for place, passage in enumerate(kept) if place not in order]


def _told_as_moved(changes: tuple[Change, ...]) -> set[str]:
    moves = [change for change in changes if change.kind in {ChangeKind.MOVE, ChangeKind.POSSIBLE_MOVE}]
    return {own for change in moves for own in (*change.also, *([change.new.id] if change.new else []))}


def marked(chunks: Chunks) -> frozenset[int]:
    """The places, among the words of the new text, of those that are not shown as equal."""
    found, place = set[int](), 0
    text = plain(tuple(span for chunk in chunks for span in chunk.new))
    starts = [start for start, _ in _spans(text)]
    for chunk in chunks:
        end = place + len(plain(chunk.new))
        if chunk.op is not Op.EQUAL:
            found |= {number for number, start in enumerate(starts) if place <= start < end}
        place = end
    return frozenset(found)


def _spans(text: str) -> list[tuple[int, int]]:
    spans, place = [], 0
    for word in text.split(" "):
        spans.append((place, place + len(word)))
        place += len(word) + 1
    return spans


@cache
def reworded() -> tuple[tuple[str, Passage, Chunks], ...]:
    """Passages with one phrase changed, and the chunks of each."""
    chance = made_from(1)
    found = []
    for _ in range(EDITS):
        text = " ".join(chance.choice(passages()).split())
        passage = phrase(chance, 0, text)
        found.append((text, passage, difference(words(text), words(passage.text))))
    return tuple(found)


def test_the_words_that_changed_are_marked_and_no_others() -> None:
    score = Score()
    for _, passage, chunks in reworded():
        shown = marked(chunks)
        score.asked += len(passage.changed)
        score.answered += len(shown)
        score.right += len(shown & passage.changed)
    assert score.recall == 1
    assert score.precision >= 0.99


def test_one_edit_is_one_chunk() -> None:
    chunks = sum(sum(chunk.op is not Op.EQUAL for chunk in found) for _, _, found in reworded())
    assert chunks / len(reworded()) <= 1.05


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9])
def test_scattered_edits_leave_few_islands_and_cut_no_word(share: float) -> None:
    chance = made_from(2)
    islands = stretches = edits = chunks = 0
    for _ in range(EDITS):
        text = " ".join(chance.choice(passages()).split())
        passage = scattered(chance, 0, text, share)
        found = difference(words(text), words(passage.text))
        assert passage.changed <= marked(found)
        assert not any(_cuts_a_word(one.new, other.new) for one, other in pairwise(found))
        inner = [chunk for chunk in found[1:-1] if chunk.op is Op.EQUAL]
        stretches += len(inner)
        islands += sum(_is_tiny(plain(chunk.new)) for chunk in inner)
        edits += passage.edits
        chunks += sum(chunk.op is not Op.EQUAL for chunk in found)
    assert islands <= 0.1 * stretches + 1
    assert chunks <= 1.05 * edits


def _cuts_a_word(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    before, after = plain(one), plain(other)  # type: ignore[arg-type] # chunks hold spans
    return bool(before and after) and before[-1].isalnum() and after[0].isalnum()


def _is_tiny(text: str) -> bool:
    """Whether an equal stretch between two changes holds no word of its own, or only small ones."""
    found = tokens(text)
    return len(found) <= 3 and all(sort in {Sort.FILLER, Sort.MARK} for sort in found.sorts) and "." not in found.keys
