"""Shows that known edits of every shipped edition are all told, either way, that nothing else is, and how well."""

from collections import Counter

import pytest

from overens.compare.changes import ChangeKind
from overens.compare.comparison import compare
from overens.document.building import build
from overens.source.folder import load
from tests.compare.mutations.base import EXAMPLE, Base, bases, shipped
from tests.compare.mutations.drawing import MUTATORS, drawn, overlapping, rewordings, together
from tests.compare.mutations.running import MOST, batches, judged, singles, unsound
from tests.compare.mutations.score import Score
from tests.support.paths import ROOT

SEED = 1
ALL = [*bases(), *bases(bare=True)]
BATCHES, FEWER = 12, 6
"""How many batches of mutations each edition gets, and each with few ids."""
LEAST_ALONE, LEAST_TOGETHER, LEAST_OF_FEWER, LEAST_REWORDED = 15, 200, 80, 55
"""How many mutations an edition has at the least: by themselves, in its batches, and as texts worded otherwise."""
LEAST_REWORDED_IN_ALL = 600
LEAST_EDITIONS, OF_FEW = 3, {"the state of an initiative"}
"""In how many editions each sort of mutation must be possible, and what few editions have."""
FULLEST, EVERY = "star 2026", 4
"""The edition in which every mutation is made by itself; in the others every fourth is, each time other ones."""
every = pytest.mark.parametrize("base", bases(), ids=lambda base: base.name)
every_and_bare = pytest.mark.parametrize("base", ALL, ids=lambda base: base.name)


@every
def test_an_edit_by_itself_is_told_and_nothing_else_is(base: Base) -> None:
    names = list(MUTATORS) if base.name == FULLEST else list(MUTATORS)[bases().index(base) % EVERY :: EVERY]
    total = Score()
    for mutated in singles(base, SEED, names):
        total.add(judged(mutated))
    assert total.asked.total() >= LEAST_ALONE
    assert total.wrong == []
    assert total.kinds_found == total.kinds_asked
    assert not total.invented


def test_every_kind_of_edit_and_of_change_is_asked_for() -> None:
    made = [found for base in bases() for name in MUTATORS if (found := drawn(base, name, SEED))]
    asked = Counter(mutation.name for mutation in made)
    assert {name for name, count in asked.items() if count >= LEAST_EDITIONS} == set(MUTATORS) - OF_FEW
    assert set(asked) == set(MUTATORS)
    assert {kind for mutation in made for kind in mutation.kinds} == set(ChangeKind)


@every_and_bare
def test_many_edits_together_are_told_either_way(base: Base) -> None:
    total, count, least = Score(), *((BATCHES, LEAST_TOGETHER) if base in bases() else (FEWER, LEAST_OF_FEWER))
    for place, mutated in enumerate(batches(base, count)):
        assert len(mutated.mutations) <= MOST
        total.add(judged(mutated.told_back if place % 2 else mutated))
    # How texts are shown is judged below, where more of them are reworded.
    assert [*total.wrong, *total.cut] == []
    assert total.asked.total() >= least


def test_the_words_that_changed_are_shown_whole_and_no_others() -> None:
    total = Score()
    for place, pair in enumerate(zip(bases(), bases(bare=True), strict=True)):
        mutated = rewordings(pair[place % 2], SEED)
        assert len(mutated.mutations) >= LEAST_REWORDED
        total.add(judged(mutated.told_back if place % 2 else mutated))
    assert list(total.shortfalls()) == []
    assert total.asked.total() >= LEAST_REWORDED_IN_ALL


def test_the_run_holds_two_thousand_mutations() -> None:
    assert len(bases()) * (LEAST_ALONE + LEAST_TOGETHER + LEAST_OF_FEWER) + LEAST_REWORDED_IN_ALL >= 2000


@every_and_bare
def test_edits_of_the_same_thing_are_all_told(base: Base) -> None:
    mutated = overlapping(base, MOST, SEED)
    there, back = compare(mutated.old, mutated.new), compare(mutated.new, mutated.old)
    assert [*unsound(there), *unsound(back)] == []
    links = Counter((link.old, link.new, link.matched_by, link.moved) for link in there.links)
    assert links == Counter((link.new, link.old, link.matched_by, link.moved) for link in back.links)
    assert Counter(change.kind for change in there.changes) == Counter(change.kind for change in back.changes)


@every
def test_a_mutated_edition_against_itself_has_no_changes(base: Base) -> None:
    mutated, again = (together(base, MOST, SEED) for _ in range(2))
    assert mutated.new == again.new
    assert compare(mutated.new, again.new).changes == ()
    assert compare(mutated.old, mutated.new) == compare(again.old, again.new)


def test_plain_data_is_the_edition_that_it_was_made_of() -> None:
    loaded = [edition for folder in (ROOT, EXAMPLE) for edition in load(folder).editions]
    assert [content.document() for content in shipped()] == [build(edition) for edition in loaded]
