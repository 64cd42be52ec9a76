"""Marks in the structure are numbered anew without gaps; every other mark becomes an artifact."""

import pydyf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.paper.marks import settle


def stream(*numbers: int) -> pydyf.Stream:
    """A content stream with a mark around each of some texts."""
    made = pydyf.Stream()
    for number in numbers:
        made.begin_marked_content("Span", pydyf.Dictionary({"MCID": number}))
        made.begin_text()
        made.end_text()
        made.end_marked_content()
    return made


def shown(made: pydyf.Stream) -> str:
    """The operators on one line."""
    data = bytes(made.data).decode("latin-1")
    return data.partition("stream\n")[2].partition("\nendstream")[0].replace("\n", " ")


@pytest.mark.parametrize(
    ("numbers", "kept", "expected", "content"),
    [
        ((), (), {}, ""),
        ((0,), (0,), {0: 0}, "/Span <</MCID 0>> BDC BT ET EMC"),
        ((0,), (), {}, "/Artifact BMC BT ET EMC"),
        ((0, 1), (1,), {1: 0}, "/Artifact BMC BT ET EMC /Span <</MCID 0>> BDC BT ET EMC"),
        ((0, 1, 2), (0, 2), {0: 0, 2: 1}, None),
    ],
)
def test_marks(numbers: tuple[int, ...], kept: tuple[int, ...], expected: dict[int, int], content: str | None) -> None:
    made = stream(*numbers)
    assert settle(made, kept) == expected
    if content is not None:
        assert shown(made) == content


@given(st.integers(0, 40).flatmap(lambda most: st.tuples(st.just(most), st.sets(st.integers(0, most)))))
def test_the_new_numbers_are_the_places_among_those_kept(case: tuple[int, set[int]]) -> None:
    most, kept = case
    made = stream(*range(most + 1))
    numbers = settle(made, kept)
    assert numbers == {old: new for new, old in enumerate(sorted(kept))}
    assert shown(made).count("/Artifact BMC") == most + 1 - len(kept)
    assert shown(made).count("EMC") == most + 1
