"""Shows how an edition stands on a day, for every status and every way in which dates can meet."""

from dataclasses import replace
from datetime import date

import pytest

from overens.document.standing import Standing, begins, first_day, in_force, standing
from overens.document.tree import Document
from overens.model.edition import Decision, Status, Validity
from overens.names import EditionName
from tests.support.editions import Content

BUILT = Content().document()


def day(written: str) -> date:
    return date.fromisoformat(written)


def edition(name: str, start: str | None, end: str | None = None, *, status: Status = Status.DECIDED) -> Document:
    """An edition with other dates and no decision."""
    validity = Validity.model_validate({"från": start, "till": end})
    return replace(BUILT, name=EditionName("prov", name), validity=validity, status=status, decision=None)


OLD = edition("2024", "2024-01-01")
NOW = edition("2025", "2025-01-01", "2025-12-31")
NEXT = edition("2026", "2026-01-01")
UNDATED = replace(edition("x", None), decision=Decision(datum=day("2025-02-18"), organ="samradet"))

CASES = [
    (edition("u", "2025-01-01", status=Status.DRAFT), "2025-06-01", Standing.DRAFT),
    (edition("r", "2025-01-01", status=Status.CONSULTATION), "2025-06-01", Standing.CONSULTATION),
    (edition("h", "2025-01-01", status=Status.REVOKED), "2025-06-01", Standing.REVOKED),
    (NOW, "2024-12-31", Standing.COMING),
    (NOW, "2025-01-01", Standing.IN_FORCE),
    (NOW, "2025-12-31", Standing.IN_FORCE),
    (NOW, "2026-01-01", Standing.REPLACED),
    (OLD, "2024-12-31", Standing.IN_FORCE),
    (OLD, "2025-01-01", Standing.REPLACED),
    (NEXT, "2030-01-01", Standing.IN_FORCE),
    (UNDATED, "2025-02-17", Standing.COMING),
    (UNDATED, "2025-02-18", Standing.IN_FORCE),
    (edition("aldrig", None), "2999-01-01", Standing.COMING),
]


@pytest.mark.parametrize(("document", "today", "expected"), CASES)
def test_how_an_edition_stands(document: Document, today: str, expected: Standing) -> None:
    assert standing(document, (OLD, NOW, NEXT, document), day(today)) is expected


def test_an_edition_that_ends_with_nothing_after_it_has_expired() -> None:
    assert standing(NOW, (OLD, NOW), day("2026-01-01")) is Standing.EXPIRED


@pytest.mark.parametrize("status", [Status.DRAFT, Status.CONSULTATION, Status.REVOKED])
def test_only_a_decided_edition_replaces_another(status: Status) -> None:
    later = edition("2026", "2025-06-01", status=status)
    assert standing(NOW, (NOW, later), day("2025-07-01")) is Standing.IN_FORCE


def test_an_edition_of_another_agreement_replaces_nothing() -> None:
    other = replace(NEXT, name=EditionName("annan", "2026"))
    assert standing(OLD, (OLD, other), day("2026-07-01")) is Standing.IN_FORCE


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2023-12-31", None), ("2024-06-01", OLD), ("2025-06-01", NOW), ("2026-06-01", NEXT)],
)
def test_one_edition_is_in_force(today: str, expected: Document | None) -> None:
    assert in_force(iter((NEXT, OLD, NOW)), day(today)) is expected


def test_none_is_in_force_after_the_last_has_expired() -> None:
    assert in_force((OLD, NOW), day("2026-06-01")) is None


def test_the_first_day_is_that_of_validity_before_that_of_decision() -> None:
    decision = Decision(datum=day("2025-02-18"), organ="samradet")
    open_end, from_march = Validity.model_validate({}), Validity.model_validate({"från": "2025-03-01"})
    assert first_day(from_march, decision) == day("2025-03-01")
    assert first_day(open_end, decision) == day("2025-02-18")
    assert first_day(open_end, None) is None
    assert begins(edition("x", None)) == date.max
