"""Shows that hunks turn one text into the other, also when the texts are too long to be compared at once."""

from hypothesis import given
from hypothesis import strategies as st

from overens.compare.words.hunks import MOST_CELLS, Hunk, differences, hunks
from overens.compare.words.tokens import tokens

NUMBERS = st.lists(st.integers(0, 5), max_size=30)
LONG = int(MOST_CELLS**0.5) + 500


def applied(old: list[int], new: list[int], found: tuple[Hunk, ...]) -> list[int]:
    made, place = list[int](), 0
    for hunk in found:
        made += old[place : hunk.old_start] + new[hunk.new_start : hunk.new_end]
        place = hunk.old_end
    return made + old[place:]


@given(NUMBERS, NUMBERS)
def test_what_differs_makes_the_new_of_the_old(old: list[int], new: list[int]) -> None:
    found = differences(old, new)
    assert applied(old, new, found) == new
    assert all(hunk.old_start < hunk.old_end or hunk.new_start < hunk.new_end for hunk in found)


def test_a_long_row_with_a_few_edits_is_divided_at_what_both_have_once() -> None:
    old = [number % 7 if number % 3 else number for number in range(LONG)]
    new = [*old[:2000], -1, *old[2000:5001], *old[5004:]]
    found = differences(old, new)
    assert applied(old, new, found) == new
    assert sum(hunk.old_end - hunk.old_start + hunk.new_end - hunk.new_start for hunk in found) == 4


def test_a_long_row_with_nothing_to_divide_at_gives_way_as_a_whole() -> None:
    old, new = [0, 1] * (LONG // 2), [1, 1, 0] * (LONG // 3)
    found = differences(old, new)
    assert applied(old, new, found) == new
    assert len(found) == 1


def test_a_long_text_is_divided_at_its_clauses() -> None:
    clauses = [f"Mening {number} säger samma sak som alla andra." for number in range(LONG // 9 + 1)]
    old, new = tokens(" ".join(clauses)), tokens(" ".join([*clauses[:40], "En ny mening.", *clauses[40:]]))
    assert len(old) * len(new) > MOST_CELLS
    [found] = hunks(old, new)
    assert (found.old_start, found.old_end) == (360, 360)
    assert new.keys[found.new_start : found.new_end] == ("En", "ny", "mening", ".")
