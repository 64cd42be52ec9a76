"""The verdict on what was written: which departure, where, what belongs there, and what can be left out."""

from typing import Any

import pytest

from overens.model.blocks import KINDS, Paragraph
from overens.model.edition import Annex, Edition
from overens.model.judging import MOST_FAULTS, Departure, Fault, judge
from overens.model.parties import Parties
from overens.model.shapes import Sort
from overens.problems import KeyPath


def content(*blocks: object) -> dict[str, Any]:
    return {"titel": "A", "avsnitt": [{"id": "a", "rubrik": "A", "innehåll": list(blocks)}]}


BLOCK = ("avsnitt", 0, "innehåll", 0)
CASES: list[tuple[object, Departure, KeyPath, Sort | None, KeyPath]] = [
    ([], Departure.WRONG, (), Sort.ENTRY, ()),
    (None, Departure.WRONG, (), Sort.ENTRY, ()),
    ({"avsnitt": "x", "titel": "A"}, Departure.WRONG, ("avsnitt",), Sort.LIST, ("avsnitt",)),
    ({"avsnitt": []}, Departure.MISSING, ("titel",), Sort.TEXT, ()),
    ({"titel": [], "avsnitt": []}, Departure.WRONG, ("titel",), Sort.TEXT, ()),
    ({"titel": "A", "avsnitt": [], "x": {}}, Departure.UNKNOWN, ("x",), None, ("x",)),
    ({"titel": "A", "avsnitt": [[]]}, Departure.WRONG, ("avsnitt", 0), Sort.ENTRY, ("avsnitt", 0)),
    (content({"text": []}), Departure.WRONG, (*BLOCK, "text"), Sort.TEXT, BLOCK),
    (content({"text": "x", "id": []}), Departure.WRONG, (*BLOCK, "id"), Sort.TEXT, (*BLOCK, "id")),
    (content({"text": "x", "text2": "y"}), Departure.UNKNOWN, (*BLOCK, "text2"), None, (*BLOCK, "text2")),
    (content({"text": "x", "visa": "mål"}), Departure.TWO_KINDS, (*BLOCK, "visa"), None, (*BLOCK, "visa")),
    (content({"id": "x"}), Departure.KINDLESS, BLOCK, Sort.BLOCK, BLOCK),
    (content("x"), Departure.WRONG, BLOCK, Sort.BLOCK, BLOCK),
    (content({"punkter": "x"}), Departure.WRONG, (*BLOCK, "punkter"), Sort.LIST, BLOCK),
    (content({"punkter": [[]]}), Departure.WRONG, (*BLOCK, "punkter", 0), Sort.POINT, (*BLOCK, "punkter", 0)),
    (content({"punkter": [{}]}), Departure.MISSING, (*BLOCK, "punkter", 0, "text"), Sort.TEXT, (*BLOCK, "punkter", 0)),
    (content({"punkter": [], "typ": "x"}), Departure.WRONG, (*BLOCK, "typ"), Sort.CHOICE, (*BLOCK, "typ")),
    (content({"punkter": [], "ordnad": "x"}), Departure.WRONG, (*BLOCK, "ordnad"), Sort.YES_NO, (*BLOCK, "ordnad")),
    (
        content({"text": "x", "fotnot": {"id": "y"}}),
        Departure.MISSING,
        (*BLOCK, "fotnot", "text"),
        Sort.TEXT,
        (*BLOCK, "fotnot"),
    ),
]


@pytest.mark.parametrize(("value", "departure", "path", "sort", "loose"), CASES)
def test_a_departure_knows_its_place_and_what_belongs_there(
    *, value: object, departure: Departure, path: KeyPath, sort: Sort | None, loose: KeyPath
) -> None:
    judged, (fault,) = judge(Annex, value)
    assert judged is None
    assert (fault.departure, fault.path, fault.shape and fault.shape.sort, fault.loose) == (
        departure,
        path,
        sort,
        loose,
    )


def test_what_follows_the_model_is_its_value() -> None:
    value, faults = judge(Annex, content({"punkter": ["x"], "ordnad": "ja"}))
    assert faults == ()
    assert value is not None
    assert value.sections[0].id == "a"


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_is_also_the_name_of_a_kind_is_found_in_blocks_of_that_kind(kind: str) -> None:
    _, (fault,) = judge(Annex, content({kind: {"text": []}}))
    assert fault.path == (*BLOCK, kind)


def fault_of(value: object) -> Fault:
    _, (fault,) = judge(Annex, value)
    return fault


def test_an_unknown_key_knows_the_keys_around_it() -> None:
    fault = fault_of(content({"text": "x", "id": "y", "z": "w"}))
    assert set(fault.keys) == {field.alias or name for name, field in Paragraph.model_fields.items()}
    assert set(fault.free) == set(fault.keys) - {"text", "id"}
    assert {"rubrik", "avsnitt", "titel"} <= fault.outer
    assert fault.around is Sort.BLOCK


def test_all_faults_come_in_one_go() -> None:
    _, faults = judge(Edition, {"status": "x", "giltighet": {"från": "x"}, "parter": [[]]})
    assert {fault.path[0] for fault in faults} == {
        *("titel", "kortnamn", "status", "giltighet", "parter", "roller", "avsnitt")
    }


def test_of_very_many_faults_one_more_than_the_most_are_looked_at() -> None:
    _, faults = judge(Parties, {"parter": [{}] * 1000})
    assert len(faults) == MOST_FAULTS + 1
