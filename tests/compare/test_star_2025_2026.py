"""Holds the comparison of STAR 2025 and its example for 2026 to the key that a person wrote: all of it and only it."""

from functools import cache
from pathlib import Path

import pytest

from overens.compare.changes import Change, ChangeKind
from overens.compare.comparison import Comparison, compare
from overens.document.tree import Document, Kind, Provision
from overens.model.content import LoadedEdition
from overens.model.edition import Status
from overens.problems import Severity
from overens.rules.checking import check
from tests.support.answer_key import Expected, read
from tests.support.paths import ROOT
from tests.support.shipped import documents, repository

KEY = read(Path(__file__).parent / "star_2025_2026.yaml")
WAYS = [(change, False) for change in KEY.changes] + [(change.told_back, True) for change in KEY.changes]
NAMES = [f"{change.kind} {change.new or change.old}" for change, _ in WAYS]
LEAVING = "ragunda-kommun"
NOT_ASKED_FOR = {ChangeKind.BINDING, ChangeKind.QUESTION, ChangeKind.INITIATIVE}
MOVES = {ChangeKind.MOVE, ChangeKind.POSSIBLE_MOVE}
LEAVE_WORDS = {ChangeKind.DIVISION, ChangeKind.REFERENCE, *MOVES}
"""Kinds of change in which no word need be struck or added."""


def loaded(name: str) -> LoadedEdition:
    """One of the editions."""
    return next(edition for edition in repository().editions if str(edition.name) == name)


def pair() -> tuple[Document, Document]:
    """The two editions of the key."""
    old, new = (documents()[name] for name in KEY.editions)
    return old, new


@cache
def compared(*, backwards: bool) -> Comparison:
    """Their comparison, one way or the other."""
    old, new = pair()
    return compare(new, old) if backwards else compare(old, new)


def tells(change: Change, expected: Expected) -> bool:
    """Whether a change is of the right kind and in the right place."""
    places = (change.old.id if change.old else "", change.new.id if change.new else "")
    return (change.kind, change.action, *places) == (expected.kind, expected.action, expected.old, expected.new)


def values(change: Change) -> tuple[str, str]:
    """What a reader is shown as the old and the new value: of a move where the text stood and where it stands."""
    if change.kind in MOVES and change.old and change.new:
        return " ".join(change.old.trail), " ".join(change.new.trail)
    sides = [(change.before, change.after), *change.edits]
    return "\n".join(before for before, _ in sides), "\n".join(after for _, after in sides)


def struck(change: Change) -> tuple[bool, bool]:
    """Whether anything was struck, and whether anything was added."""
    sides = change.edits or [(change.before, change.after)]
    return any(before for before, _ in sides), any(after for _, after in sides)


@pytest.fixture
def change(expected: Expected, *, backwards: bool) -> Change:
    """The one change that the comparison tells where the key has one."""
    found = [change for change in compared(backwards=backwards).changes if tells(change, expected)]
    assert len(found) == 1, [(each.kind, each.action, each.place) for each in found]
    return found[0]


@pytest.mark.parametrize(("expected", "backwards"), WAYS, ids=NAMES)
def test_a_change_of_the_key_is_told_with_its_values(change: Change, expected: Expected) -> None:
    before, after = values(change)
    assert expected.before.lower() in before.lower()
    assert expected.after.lower() in after.lower()
    if change.edits:
        assert not expected.before or expected.before not in after
        assert not expected.after or expected.after not in before
    if change.kind not in LEAVE_WORDS:
        assert struck(change) == (bool(expected.before), bool(expected.after))


@pytest.mark.parametrize(("expected", "backwards"), WAYS, ids=NAMES)
def test_a_change_of_the_key_is_told_to_whom_it_binds(change: Change, expected: Expected) -> None:
    assert frozenset(change.binds) == expected.bound
    assert not expected.subject or (change.subject, change.topic) == (expected.subject, expected.topic)


@pytest.mark.parametrize(("expected", "backwards"), [way for way in WAYS if way[0].also])
def test_a_change_of_the_key_is_told_with_all_its_places(change: Change, expected: Expected) -> None:
    assert set(change.also) == expected.also


@pytest.mark.parametrize("backwards", [False, True])
def test_nothing_is_told_that_is_not_in_the_key(*, backwards: bool) -> None:
    key = [change.told_back if backwards else change for change in KEY.changes]
    more = [change for change in compared(backwards=backwards).changes if not any(tells(change, one) for one in key)]
    assert [(str(change.kind), str(change.action), change.place) for change in more] == []


@pytest.mark.parametrize("backwards", [False, True])
def test_the_redline_gives_both_editions(*, backwards: bool) -> None:
    assert compared(backwards=backwards).proof.holds


def test_an_edition_against_itself_has_no_changes() -> None:
    assert [compare(document, document).changes for document in pair()] == [(), ()]


def test_the_key_has_a_change_of_every_kind() -> None:
    assert {change.kind for change in KEY.changes} == {str(kind) for kind in set(ChangeKind) - NOT_ASKED_FOR}


def test_nothing_differs_that_is_not_in_the_key() -> None:
    # Told by ids alone, without the help of what is tested.
    old, new = provisions(pair()[0]), provisions(pair()[1])
    unexplained = [own for own in old.keys() ^ new.keys() if not KEY.places & family({**old, **new}[own])]
    assert unexplained == []
    changed = [own for own in old.keys() & new.keys() if said(old[own]) != said(new[own])]
    assert [own for own in changed if not KEY.places & {own, *printed_for(new[own])}] == []


def test_everything_stands_in_its_order_but_what_the_key_has_moved() -> None:
    old, new = (list(provisions(document)) for document in pair())
    moved = {change.new for change in KEY.changes if change.kind in MOVES}
    assert [own for own in old if own in set(new) - moved] == [own for own in new if own in set(old) - moved]


def provisions(document: Document) -> dict[str, tuple[Provision, ...]]:
    """For every id the provision and what is around it, itself last, in reading order."""
    return {own.id: (own,) for own in document.front} | dict(document.path_to)


def said(path: tuple[Provision, ...]) -> tuple[object, ...]:
    """All that a provision says, apart from whether it binds the party that leaves."""
    own = path[-1]
    bound = tuple(party for party in own.binds if party != LEAVING)
    return own.kind, own.number, own.heading, own.text, own.responsible, own.ordered, own.facts, bound


def family(path: tuple[Provision, ...]) -> frozenset[str]:
    """The ids of a provision, of what is around it and of what is below it."""
    return frozenset(each.id for each in (*path, *path[-1].walk()))


def printed_for(path: tuple[Provision, ...]) -> frozenset[str]:
    """The ids of what a provision prints a line for, such as the commitment whose mandate it is."""
    return frozenset(each.id for each in path) if path[-1].kind in {Kind.FACT, Kind.CELL} else frozenset()


def test_the_registers_say_the_same_in_both_editions() -> None:
    old, new = (
        {each.id: each.name for each in one.functions} | {f"roll {each.id}": each.name for each in one.roles}
        for one in pair()
    )
    assert {own: (name, new[own]) for own, name in old.items() if new.get(own, name) != name} == {}


def test_the_example_is_a_draft_without_mistakes() -> None:
    edition = loaded(KEY.editions[1]).edition
    assert (edition.value.status, edition.value.decision) == (Status.DRAFT, None)
    found = [problem for problem in check(repository()) if problem.severity is not Severity.NOTE]
    assert [problem.what for problem in found if problem.file in example_files()] == []


def example_files() -> list[str]:
    """The files that make the example."""
    return [file.file for file in loaded(KEY.editions[1]).files]


def test_the_example_says_everywhere_that_it_is_one() -> None:
    edition = loaded(KEY.editions[1]).edition.value
    assert all("exempel" in text for text in (edition.title, edition.short_title, edition.example or ""))
    assert "inte ett förslag från någon part" in (edition.example or "")
    heads = {file: (ROOT / file).read_text(encoding="utf-8").partition("\n\n")[0] for file in example_files()}
    assert [file for file, head in heads.items() if "# EXEMPEL FÖR DEMONSTRATION, inte ett förslag" not in head] == []


def test_nobody_is_named_to_sign_the_example() -> None:
    signatures = loaded(KEY.editions[1]).edition.value.signatures
    assert signatures
    assert [signatory.party for signatory in signatures.signatories if signatory.name] == []
