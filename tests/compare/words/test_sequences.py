"""Shows that orders are the best there are, by trying all of them on small cases."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from overens.compare.words.sequences import anchors, best_in_order, between, rising, unique_pairs

SHORT = st.lists(st.integers(0, 6), max_size=8)
SCORES = st.integers(1, 4).flatmap(
    lambda news: st.lists(
        st.lists(st.sampled_from([0.0, 0.5, 0.75, 1.0]), min_size=news, max_size=news), min_size=1, max_size=4
    )
)


def is_rising(values: list[int]) -> bool:
    return all(one < other for one, other in pairwise(values))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 5)), max_size=8))
def test_no_rising_subsequence_is_heavier(pairs: list[tuple[int, int]]) -> None:
    values, weights = [value for value, _ in pairs], [weight for _, weight in pairs]
    kept = rising(values, weights)
    assert is_rising([values[place] for place in kept])
    assert is_rising(list(kept))
    every = (some for size in range(len(pairs) + 1) for some in combinations(range(len(pairs)), size))
    heaviest = max(sum(weights[place] for place in some) for some in every if is_rising([values[p] for p in some]))
    assert sum(weights[place] for place in kept) == heaviest


def test_the_earlier_of_two_equally_heavy_stays() -> None:
    assert rising([2, 1]) == (0,)


@given(SHORT, SHORT)
def test_pairs_are_of_what_each_has_once(old: list[int], new: list[int]) -> None:
    pairs = unique_pairs(old, new)
    assert {old[a] for a, _ in pairs} == {value for value in old if old.count(value) == new.count(value) == 1}
    assert all(old[a] == new[b] for a, b in pairs)
    kept = anchors(old, new)
    assert is_rising([a for a, _ in kept])
    assert is_rising([b for _, b in kept])


@given(SCORES)
def test_no_pairing_in_order_scores_higher(scores: list[list[float]]) -> None:
    found = best_in_order(scores)
    assert all(scores[old][new] for old, new in found)
    cells = [(old, new) for old, row in enumerate(scores) for new in range(len(row))]
    every = (some for size in range(min(len(scores), len(scores[0])) + 1) for some in combinations(cells, size))
    crossless = (some for some in every if all(a < c and b < d for (a, b), (c, d) in pairwise(some)))
    assert sum(scores[a][b] for a, b in found) == max(sum(scores[a][b] for a, b in some) for some in crossless)


def test_stretches_lie_before_between_and_after() -> None:
    assert between([(1, 0), (3, 2)], (5, 4)) == (
        (range(1), range(0)),
        (range(2, 3), range(1, 2)),
        (range(4, 5), range(3, 4)),
    )
