"""Shows that an edition's dates, status and decision fit together, and that editions follow on each other."""

from dataclasses import replace
from datetime import date

import pytest

from overens.model.content import LoadedEdition, Repository
from overens.model.edition import Decision, Status, Validity
from overens.names import EditionName
from overens.problems import KeyPath
from overens.rules.dates import overlapping
from tests.support.editions import Content, told
from tests.support.small_agreement import EDITION

DECISION = {"datum": "2025-02-18", "organ": "samradet"}

CASES: list[tuple[str, KeyPath, object, list[str]]] = [
    ("ends before it begins", ("giltighet", "till"), "2025-02-28", ["fel datum-ordning utgåva giltighet.till"]),
    ("one day only", ("giltighet", "till"), "2025-03-01", []),
    ("no last day", ("giltighet", "till"), None, []),
    ("no first day", ("giltighet", "från"), None, []),
    ("decided late", ("beslut", "datum"), "2025-03-02", ["varning datum-ordning utgåva beslut.datum"]),
    ("decided on the first day", ("beslut", "datum"), "2025-03-01", []),
    ("decided without a decision", ("beslut",), None, ["fel status-beslut utgåva status"]),
    ("a draft with a decision", ("status",), "utkast", ["varning status-beslut utgåva status"]),
    ("in consultation with a decision", ("status",), "remiss", ["varning status-beslut utgåva status"]),
    ("revoked with its decision", ("status",), "upphävd", []),
]


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_dates_and_status(path: KeyPath, value: object, lines: list[str]) -> None:
    content = Content().put(EDITION, path, value)
    assert [line for line in told(content) if not line.startswith("notering")] == lines


def edition(
    name: str, start: str, end: str = "", *, status: Status = Status.DECIDED, agreement: str = "prov"
) -> LoadedEdition:
    """An edition with other dates."""
    found = Content().edition()
    validity = Validity.model_validate({"från": start, "till": end or None})
    text = found.edition.value.model_copy(update={"validity": validity, "status": status})
    loaded = replace(found.edition, file=f"{name}.yaml", value=text)
    return replace(found, name=EditionName(agreement, name), edition=loaded)


def overlaps(*editions: LoadedEdition) -> list[str]:
    return [problem.what for problem in overlapping(Repository(editions, None, None))]


FIRST = edition("2025", "2025-01-01", "2025-12-31")


def test_editions_follow_on_each_other() -> None:
    assert overlaps(edition("2026", "2026-01-01"), FIRST) == []
    assert overlaps(edition("2025", "2025-01-01"), edition("2026", "2026-01-01")) == []


def test_a_later_edition_that_begins_before_the_earlier_ends_is_told() -> None:
    later = edition("2026", "2025-12-31")
    expected = ["prov 2025 gäller till och med 2025-12-31, men ersätts av prov 2026 redan 2025-12-31."]
    assert overlaps(FIRST, later) == overlaps(later, FIRST) == expected


def test_two_that_begin_on_the_same_day_are_told() -> None:
    assert overlaps(FIRST, edition("2025b", "2025-01-01")) == [
        "prov 2025b börjar gälla 2025-01-01, samma dag som prov 2025, så det går inte att säga vilken som gäller."
    ]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CONSULTATION, Status.REVOKED])
def test_only_decided_editions_can_collide(status: Status) -> None:
    assert overlaps(FIRST, edition("2026", "2025-06-01", status=status)) == []


def test_editions_of_other_agreements_do_not_collide() -> None:
    assert overlaps(FIRST, edition("2025", "2025-06-01", agreement="annan")) == []


def test_the_day_of_decision_counts_where_no_first_day_is_given() -> None:
    decided = Decision(datum=date(2025, 6, 1), organ="samradet")
    later = edition("2026", "2025-01-01")
    text = later.edition.value.model_copy(update={"validity": Validity.model_validate({}), "decision": decided})
    later = replace(later, edition=replace(later.edition, value=text))
    assert overlaps(FIRST, later) == [
        "prov 2025 gäller till och med 2025-12-31, men ersätts av prov 2026 redan 2025-06-01."
    ]
