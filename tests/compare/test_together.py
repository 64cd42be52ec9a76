"""Shows that edits made together are still all told, either way, and that nothing is told twice."""

from collections import Counter

from hypothesis import given, reject, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from overens.compare.comparison import Comparison, compare
from overens.document.tree import Document
from tests.compare.cases import CASES
from tests.compare.covering import untold
from tests.compare.editions import told, with_prose
from tests.support.editions import Content
from tests.support.typed import with_kinds

TOGETHER = st.lists(st.sampled_from(sorted(CASES)), min_size=2, max_size=12, unique=True)
IMPOSSIBLE = (IndexError, KeyError, ValueError, AssertionError)
"""What an edit raises when another one took away what it edits."""


def edition(names: list[str]) -> Document:
    """The small agreement after all edits that can be made together."""
    content = Content()
    with_prose(content)
    with_kinds(content)
    for name in names:
        try:
            CASES[name](content)
        except IMPOSSIBLE:
            continue
    try:
        return content.document()
    except ValidationError:
        # Two edits made something of one block that no block can be.
        reject()


def both_ways(names: list[str]) -> tuple[Comparison, Comparison]:
    """The comparison from the agreement to what the edits made of it, and back."""
    old, new = edition([]), edition(names)
    return compare(old, new), compare(new, old)


@settings(max_examples=60)
@given(TOGETHER)
def test_edits_made_together_are_all_told(names: list[str]) -> None:
    for comparison in both_ways(names):
        assert comparison.proof.holds
        assert untold(comparison) == []


@settings(max_examples=60)
@given(TOGETHER)
def test_no_sentence_is_told_twice(names: list[str]) -> None:
    for comparison in both_ways(names):
        assert [line for line, count in Counter(told(comparison)).items() if count > 1] == []


@settings(max_examples=40)
@given(TOGETHER)
def test_there_and_back_the_same_is_linked(names: list[str]) -> None:
    there, back = both_ways(names)
    links = Counter((link.old, link.new, link.matched_by, link.moved) for link in there.links)
    assert links == Counter((link.new, link.old, link.matched_by, link.moved) for link in back.links)
    assert Counter(change.kind for change in there.changes) == Counter(change.kind for change in back.changes)
