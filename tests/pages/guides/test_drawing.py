"""Shows that the drawing of a tree holds all its words, that nothing covers anything, and that all hangs together."""

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overens.pages.guides.drawing import NARROW, PAD, WIDE, Box, Drawing, Frame, Limb, Wood, breadth, drawn, wrapped

WORDS = st.lists(st.text("abcdefghijklmnopqrstuvwxyzåäöÅW", min_size=1, max_size=40), min_size=1, max_size=12).map(
    " ".join
)
TWIGS = st.lists(st.builds(Limb, WORDS), max_size=2).map(tuple)
LIMBS = st.lists(st.builds(Limb, WORDS, TWIGS), min_size=1, max_size=5).map(tuple)
WOODS = st.builds(Wood, WORDS, LIMBS, LIMBS)
SMALL = Wood("Stam", (Limb("Rot ett"), Limb("Rot två")), (Limb("Gren", (Limb("Kvist"),)), Limb("Gren till")))

each_frame = pytest.mark.parametrize("frame", [WIDE, NARROW], ids=["wide", "narrow"])


def boxes(found: Drawing) -> tuple[Box, ...]:
    return (*found.crown, found.trunk, *found.roots)


def letters(words: str) -> str:
    return re.sub(r"[ -]", "", words)


@each_frame
@settings(max_examples=20)
@given(wood=WOODS)
def test_boxes_stand_apart_and_within_the_drawing(frame: Frame, wood: Wood) -> None:
    found = drawn(wood, frame)
    for box in boxes(found):
        assert box.x >= 0
        assert box.x + box.width <= found.width
        assert box.y > 0
        assert box.y + box.height < found.height
    for one, other in combinations(boxes(found), 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y


@each_frame
@settings(max_examples=20)
@given(wood=WOODS)
def test_every_word_is_in_its_box(frame: Frame, wood: Wood) -> None:
    found = drawn(wood, frame)
    given_words = [wood.trunk]
    for limb in (*wood.crown, *wood.roots):
        given_words += [limb.words, *(twig.words for twig in limb.twigs)]
    assert sorted(letters("".join(box.lines)) for box in boxes(found)) == sorted(map(letters, given_words))
    for box in boxes(found):
        heights = [height for height, _ in box.baselines]
        assert all(box.y < height < box.y + box.height for height in heights)
        assert all(breadth(line) <= box.width - 2 * PAD for line in box.lines)


def test_the_crown_is_above_the_trunk_and_the_roots_are_below_it() -> None:
    found = drawn(SMALL, WIDE)
    assert all(box.y + box.height < found.trunk.y for box in found.crown)
    assert all(box.y > found.trunk.y + found.trunk.height for box in found.roots)


def test_what_is_further_out_is_further_from_the_trunk() -> None:
    branch, twig, _ = drawn(SMALL, NARROW).crown
    assert (branch.lines, twig.lines) == (("Gren",), ("Kvist",))
    assert twig.y < branch.y
    assert twig.x > branch.x


def test_a_wide_drawing_has_boxes_on_both_sides_and_a_narrow_one_on_the_right() -> None:
    assert {box.x < WIDE.stem for box in drawn(SMALL, WIDE).roots} == {True, False}
    assert {box.x < NARROW.stem for box in drawn(SMALL, NARROW).roots} == {False}


@each_frame
def test_a_limb_leads_from_the_stem_to_the_middle_of_a_box(frame: Frame) -> None:
    found = drawn(SMALL, frame)
    ends = {tuple(map(int, re.findall(r"-?\d+", path)[-2:])) for path in found.limbs if "Q" in path}
    middles = {(edge, box.y + box.height // 2) for box in boxes(found) for edge in (box.x, box.x + box.width)} | {
        (edge, box.y + box.height - box.height // 2) for box in boxes(found) for edge in (box.x, box.x + box.width)
    }
    assert len(ends) == 4
    assert ends <= middles


def test_the_same_tree_is_drawn_the_same() -> None:
    assert drawn(SMALL, WIDE) == drawn(SMALL, WIDE)


@pytest.mark.parametrize(
    ("words", "room", "lines"),
    [
        ("", 100, ()),
        ("ett", 100, ("ett",)),
        ("ett två tre", 60, ("ett två", "tre")),
        ("rehabiliteringsprocessen", 100, ("rehabiliterin-", "gsprocessen")),
        ("en rehabiliteringsprocess", 100, ("en", "rehabiliterin-", "gsprocess")),
        ("ww", 10, ("w-", "w")),
    ],
)
def test_words_are_laid_in_lines(words: str, room: int, lines: tuple[str, ...]) -> None:
    assert wrapped(words, room) == lines
