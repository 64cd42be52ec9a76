"""Shows the rules about the meeting at which an edition is decided."""

import pytest

from overens.problems import KeyPath, Severity
from tests.support.editions import Content, faults, told
from tests.support.grown import grown
from tests.support.small_agreement import EDITION

MEETING: KeyPath = ("sammanträde",)
ITEMS: KeyPath = (*MEETING, "dagordning")
ITEM: KeyPath = (*ITEMS, 1)

CASES: list[tuple[str, KeyPath, object, list[str]]] = [
    ("a time of another form", (*MEETING, "tid"), "8:30-12", ["fel tid-form utgåva sammanträde.tid"]),
    ("a time that ends first", (*MEETING, "tid"), "12.00–08.30", ["fel tid-form utgåva sammanträde.tid"]),
    ("no hour of a day", (*MEETING, "tid"), "08.30–24.30", ["fel tid-form utgåva sammanträde.tid"]),
    ("no time at all", (*MEETING, "tid"), None, []),
    ("a gap", (*ITEMS, 2, "nummer"), 4, ["fel dagordning-nummer utgåva sammanträde.dagordning[3].nummer"]),
    ("no proposal", (*ITEM, "förslag"), [], []),
    (
        "a decision that is none",
        (*ITEM, "slag"),
        ["information"],
        ["fel dagordning utgåva sammanträde.dagordning[2].titel"],
    ),
    (
        "an unknown paper",
        (*ITEM, "handlingar"),
        [1, 3],
        ["fel dagordning utgåva sammanträde.dagordning[2].handlingar[2]"],
    ),
    ("nothing that settles", (*ITEM, "avgör_utgåvan"), "nej", ["fel beslutspunkt utgåva sammanträde.dagordning"]),
    ("another day", (*MEETING, "datum"), "2025-02-17", ["fel beslut-sammantrade utgåva beslut.datum"]),
    ("another body", (*MEETING, "organ"), "team", ["fel beslut-sammantrade utgåva beslut.organ"]),
    ("a condition that is lost", ("beslut", "villkor"), None, ["fel beslut-sammantrade utgåva beslut"]),
    ("no outcome", (*ITEM, "utfall"), None, ["notering utfall-saknas utgåva sammanträde.dagordning[2].titel"]),
]


def test_a_meeting_that_fits_its_decision_is_left_alone() -> None:
    assert told(grown()) == []


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_does_not_fit_is_told(path: KeyPath, value: object, lines: list[str]) -> None:
    assert told(grown().put(EDITION, path, value)) == lines


def test_a_decision_needs_a_proposal_until_its_outcome_is_known() -> None:
    content = grown().put(EDITION, (*ITEM, "förslag"), []).put(EDITION, (*ITEM, "utfall"), None)
    assert [problem.what for problem in faults(content, "dagordning")] == [
        "Punkt 2 är till för beslut men har inget förslag."
    ]


def test_an_undecided_edition_may_have_a_meeting_before_it() -> None:
    content = grown().put(EDITION, ("status",), "remiss").put(EDITION, ("beslut",), None)
    content.put(EDITION, (*ITEM, "utfall"), None)
    assert [line for line in told(content) if "notering" not in line] == []


def test_two_items_cannot_both_settle() -> None:
    content = grown().put(EDITION, (*ITEMS, 2, "avgör_utgåvan"), "ja").put(EDITION, (*ITEMS, 2, "slag"), ["beslut"])
    content.put(EDITION, (*ITEMS, 2, "förslag"), ["Anta den."])
    [problem] = faults(content, "beslutspunkt")
    assert (problem.what, problem.severity) == ("2 av punkterna avgör utgåvan.", Severity.ERROR)


def test_an_agreement_without_a_meeting_is_left_alone() -> None:
    assert told(Content()) == []
