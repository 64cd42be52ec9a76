"""Shows what is told of every edit in the table, in both directions, and that nothing else is."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.comparison import Comparison, compare
from overens.compare.matching.pairs import MatchedBy
from overens.document.tree import Document
from tests.compare.cases import CASES, DRAFTS, TYPED
from tests.compare.covering import untold
from tests.compare.editions import edited, told
from tests.compare.edits import Edit
from tests.support.drafts import drafted
from tests.support.typed import with_kinds

TOLD = Path(__file__).with_name("told.txt").read_text(encoding="utf-8")
MIRRORED = {
    Action.ADDED: Action.REMOVED,
    Action.REMOVED: Action.ADDED,
    Action.SPLIT: Action.MERGED,
    Action.MERGED: Action.SPLIT,
    Action.ANSWERED: Action.REOPENED,
    Action.REOPENED: Action.ANSWERED,
}


def answers() -> dict[str, list[str]]:
    """What `told.txt` says of each edit."""
    blocks = (block.strip().splitlines() for block in TOLD.split("## ") if block.strip())
    return {name: lines for name, *lines in blocks}


def before(name: str) -> tuple[Edit, ...]:
    """What is done to the agreement before a case is tried on it."""
    return (drafted,) if name in DRAFTS else (with_kinds,) if name in TYPED else ()


def made(name: str) -> Document:
    """The agreement after an edit."""
    return edited(*before(name), CASES[name])


@cache
def editions(name: str) -> tuple[Document, Document]:
    """The agreement before and after an edit."""
    return edited(*before(name)), made(name)


@cache
def there(name: str) -> Comparison:
    """The unedited agreement against the edited one."""
    old, new = editions(name)
    return compare(old, new)


@cache
def back(name: str) -> Comparison:
    """The edited agreement against the unedited one."""
    old, new = editions(name)
    return compare(new, old)


def outline(changes: tuple[Change, ...], *, mirrored: bool = False) -> Counter[tuple[object, ...]]:
    """What happened where, the other way round if asked."""
    sides = [(change, (change.old, change.new), (change.before, change.after)) for change in changes]
    return Counter(
        (
            change.kind,
            MIRRORED.get(change.action, change.action) if mirrored else change.action,
            tuple(place and place.id for place in (places[::-1] if mirrored else places)),
            values[::-1] if mirrored else values,
        )
        for change, places, values in sides
    )


@pytest.mark.parametrize("name", CASES)
def test_every_edit_is_told_once_and_nothing_else_is(name: str) -> None:
    assert told(there(name)) == answers()[name]


def test_every_answer_has_its_edit() -> None:
    assert list(answers()) == list(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_redline_gives_both_editions_either_way(name: str) -> None:
    assert there(name).proof.holds
    assert back(name).proof.holds


@pytest.mark.parametrize("name", CASES)
def test_every_difference_is_told_by_some_change(name: str) -> None:
    assert untold(there(name)) == []
    assert untold(back(name)) == []


@pytest.mark.parametrize("name", CASES)
def test_the_other_way_round_the_same_is_told(name: str) -> None:
    assert outline(back(name).changes) == outline(there(name).changes, mirrored=True)
    assert Counter((link.new, link.old, link.moved) for link in back(name).links) == Counter(
        (link.old, link.new, link.moved) for link in there(name).links
    )


@pytest.mark.parametrize("name", CASES)
def test_an_edition_against_itself_has_no_changes(name: str) -> None:
    same = compare(editions(name)[1], made(name))
    assert same.changes == ()
    assert same.touched == ()
    counts = (*same.untouched.sections, *same.untouched.parties)
    assert [count for count in counts if count.unchanged != count.total] == []


@pytest.mark.parametrize("name", CASES)
def test_comparing_twice_gives_equal_values(name: str) -> None:
    assert there(name) == compare(*editions(name))


def test_every_kind_of_change_is_in_the_table() -> None:
    found = {change.kind for name in CASES for change in there(name).changes}
    assert found == set(ChangeKind)


def test_every_way_of_matching_is_in_the_table() -> None:
    found = {link.matched_by for name in CASES for link in there(name).links}
    assert found == set(MatchedBy)


def test_ids_of_changes_are_unique_and_made_for_addresses() -> None:
    names = ("a word", "another date", "another amount", "a party leaves", "a goal comes", "a section comes")
    changes = compare(edited(), edited(*(CASES[name] for name in names))).changes
    ids = [change.id for change in changes]
    assert len(set(ids)) == len(ids) >= len(names)
    assert all(re.fullmatch(r"[a-z0-9-]+", own) for own in ids)
