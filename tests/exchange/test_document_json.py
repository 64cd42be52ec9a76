"""Tests the tree as JSON: all of it is there, it follows its own schema, and it says nothing of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from overens.document.inline import plain
from overens.document.reports import build_text
from overens.document.tree import Document, Kind
from overens.exchange.document_json import KINDS, LINKS, as_json, tree
from overens.exchange.document_schema import schema
from tests.support.editions import Content
from tests.support.grown import grown
from tests.support.paths import ROOT
from tests.support.shipped import repository
from tests.support.small_agreement import EDITION


def small() -> Document:
    return Content().document()


DOCUMENTS = {
    "small": small(),
    "grown": grown().document(),
    **{str(found.name): build_text(found) for found in repository().texts},
}
EVERY = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS.keys())


def provisions(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for provision in found:
        yield provision
        yield from provisions(provision.get("innehåll", []))


def every(made: dict[str, Any]) -> list[dict[str, Any]]:
    return list(provisions([*made["bestämmelser"], *made.get("bilagor", []), *made.get("arbetsmaterial", [])]))


@EVERY
def test_every_provision_is_there_once_in_order_and_word_for_word(document: Document) -> None:
    made = every(tree(document))
    assert [(found["id"], found.get("rubrik", ""), found.get("text", "")) for found in made] == [
        (found.id, plain(found.heading), plain(found.text)) for found in document.walk()
    ]
    assert [tuple(found.get("binder", ())) for found in made] == [found.binds for found in document.walk()]


@EVERY
def test_it_follows_its_schema(document: Document) -> None:
    validator = Draft202012Validator(schema())
    assert [error.message for error in validator.iter_errors(json.loads(as_json(document, "../x.json")))] == []


@EVERY
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    made = as_json(document, "../x.json")
    assert made == as_json(document, "../x.json")
    assert made.endswith(b"}\n")
    assert "å".encode() in made


@EVERY
def test_the_marks_cut_the_text_where_the_spans_do(document: Document) -> None:
    for made, found in zip(every(tree(document)), document.walk(), strict=True):
        for field, inline in (("rubrik", found.heading), ("text", found.text)):
            marks = [mark for mark in made.get("märkning", []) if mark["i"] == field]
            cut = [made[field][mark["från"] : mark["till"]] for mark in marks]
            assert cut == [span.text for span in inline if span.link or span.strong or span.emphasis]


def test_the_schema_is_one_and_refuses_what_it_does_not_know() -> None:
    Draft202012Validator.check_schema(schema())
    made = {**tree(small()), "hittepå": 1}
    assert not Draft202012Validator(schema()).is_valid(made)


def test_every_kind_of_provision_and_reference_has_a_word() -> None:
    assert set(KINDS) == set(Kind)
    assert len(set(KINDS.values())) == len(KINDS)
    assert len(set(LINKS.values())) == len(LINKS)


def test_what_there_is_nothing_to_say_about_is_left_out() -> None:
    content = Content().drop(EDITION, ("giltighet",)).drop(EDITION, ("återgivning",)).drop(EDITION, ("exempel",))
    made = tree(content.document())
    assert "giltighet" not in made
    assert "förord" not in made
    assert all(value not in ("", None, [], {}, False) for found in every(made) for value in found.values())


def test_a_process_and_a_cell_are_data() -> None:
    made = {found["id"]: found for found in every(tree(small()))}
    assert made["kommunerna-team"]["uppgifter"] == {
        "område": "team",
        "deltagande": "deltar",
        "mandat": "operativt beslutsmandat",
    }
    steps = [found.get("uppgifter", {}) for found in made.values() if found["slag"] == "steg"]
    assert any(step.get("sedan") for step in steps)
    assert all(isinstance(step.get("sedan", []), list) for step in steps)


def test_the_schema_file_of_the_checkout_is_this_one() -> None:
    kept = Path(ROOT / "docs/schema/dokument.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == schema()


def test_a_report_says_its_period_its_own_status_and_how_its_goals_went() -> None:
    made = tree(DOCUMENTS["umea uppfoljning/2017"])
    assert made["status"] == "fastställd"
    assert made["rapport"]["slag"] == "årsrapport"
    assert made["rapport"]["period"] == {"från": "2017-01-01", "till": "2017-12-31"}
    assert [found["utfall"] for found in made["rapport"]["måluppfyllelse"]] == ["nått", "delvis nått", "nått", "nått"]
    template = tree(DOCUMENTS["star uppfoljning/2025-t1"])
    assert (template["status"], template["rapport"]["följer"]) == ("mall", "2025")
    assert "rapport" not in tree(DOCUMENTS["star 2025"])


def test_what_a_chart_draws_is_data() -> None:
    made = {found["id"]: found for found in every(tree(DOCUMENTS["umea uppfoljning/2017"]))}
    assert made["hela"]["uppgifter"] == {
        "typ": "siffror",
        "enhet": "personer och procent",
        "diagram": "Hela förbundet: vart de avslutade gick",
        "diagrammets_rader": ["hela-arbete", "hela-studier", "hela-annat", "hela-avbrott"],
        "diagrammets_kolumner": ["kvinnor", "man"],
    }
