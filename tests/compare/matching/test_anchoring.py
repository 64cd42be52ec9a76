"""Shows that long rows of siblings are matched right and in linear work, wherever something new comes in."""

from random import Random

from overens.compare.matching.anchoring import by_heading, by_nearness
from overens.compare.matching.forest import ROOT
from overens.compare.matching.pairs import MatchedBy, Pairs
from overens.compare.matching.passes import match
from overens.compare.matching.siblings import MOST_PAIRS
from tests.compare.matching.outlines import forest

WORDS = [f"{first}{last}" for first in ("vård", "arbets", "hälso", "plan", "sam", "upp") for last in range(300)]
FEW_QUESTIONS = 8
"""How often a text may be weighed: against the texts nearest to it and its neighbours in a stretch."""


def rows(count: int, seed: int) -> list[str]:
    """Paragraphs of thirty words each."""
    chance = Random(seed)  # noqa: S311 - the same texts in every run
    return [f"p: {' '.join(chance.choices(WORDS, k=30))}" for _ in range(count)]


def edited(lines: list[str]) -> list[str]:
    """Every paragraph with two words replaced, so that nothing is exactly the same."""
    return [" ".join([*line.split(" ")[:4], "ändrat", *line.split(" ")[5:-1], "också"]) for line in lines]


def test_a_long_row_without_anything_equal_is_matched_in_linear_work() -> None:
    lines = rows(1000, seed=1)
    found = match(forest(*lines), forest(*edited(lines)))
    assert {pair.new: pair.old for pair in found.pairs} == {place: place for place in range(1001)}
    assert found.work <= FEW_QUESTIONS * len(lines)


def test_much_that_is_new_in_front_shifts_nothing() -> None:
    lines = rows(300, seed=1)
    found = match(forest(*lines), forest(*rows(150, seed=2), *edited(lines)))
    assert {pair.new: pair.old for pair in found.pairs if pair.new} == {150 + place: place for place in range(1, 301)}
    assert {pair.by for pair in found.pairs if pair.new} == {MatchedBy.LIKENESS}
    assert len(found.staying) == len(found.pairs)


def test_texts_that_are_nearly_the_same_twice_are_left_to_be_weighed() -> None:
    line = rows(1, seed=1)[0].removeprefix("p: ")
    pairs = Pairs(forest(f"p: {line} ett", f"p: {line} två"), forest(f"p: {line} tre"))
    assert by_nearness(pairs, [1, 2], [1]) == [([1, 2], [1])]
    assert pairs.new_of == {ROOT: ROOT}


def test_a_heading_that_each_has_once_holds_sections_together() -> None:
    old = forest("s: Syfte", ".p: Alla får stöd i tid.", "s: Mål", ".p: Fler kommer i arbete.")
    new = forest("s: Ramar", ".p: Pengarna räcker.", "s: Mål", ".p: Fler kommer nu i arbete.")
    pairs = Pairs(old, new)
    assert by_heading(pairs, [1, 3], [1, 3]) == [([1], [1])]
    assert pairs.new_of[3] == 3


def test_a_heading_over_other_content_holds_nothing_together() -> None:
    pairs = Pairs(forest("s: Syfte", ".p: Alla får stöd i tid."), forest("s: Syfte", ".p: Hundar sover under bordet."))
    assert by_heading(pairs, [1], [1]) == [([1], [1])]
    assert not pairs.are_paired(1, 1)


def test_hundreds_of_sections_with_new_words_are_matched_by_their_headings() -> None:
    lines = rows(400, seed=3)
    old = [part for place, line in enumerate(lines) for part in (f"s: Kapitel {place}", f".{line}")]
    new = [part for place, line in enumerate(edited(lines)) for part in (f"s: Kapitel {place}", f".{line}")]
    found = match(forest(*old), forest(*new))
    assert {pair.new: pair.old for pair in found.pairs} == {place: place for place in range(801)}
    assert len(lines) ** 2 > MOST_PAIRS > found.work
