"""Tests the comparison as JSON: every change and both texts are in it, and it follows its own schema."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from overens.compare.edition import Edition
from overens.document.inline import plain
from overens.document.tree import Document
from overens.exchange.comparison_json import as_json
from overens.exchange.comparison_schema import schema
from tests.support.answer_key import Expected
from tests.support.exchanged import KEY, MADE, NAMES, made, star, told

Json = dict[str, Any]
EVERY = pytest.mark.parametrize("name", MADE)
SIDES = ("gammalt", "nytt")
BERG, RAGUNDA = "bergs-kommun", "ragunda-kommun"


@cache
def written(name: str, part: str = "") -> Json:
    """A comparison's JSON as a reader gets it."""
    found: Json = json.loads(as_json(made(name), "../x.json", part))
    return found


@EVERY
def test_it_follows_its_schema(name: str) -> None:
    validator = Draft202012Validator(schema())
    assert [error.message for error in validator.iter_errors(written(name))] == []


@EVERY
def test_the_same_comparison_gives_the_same_bytes(name: str) -> None:
    found = as_json(made(name), "../x.json")
    assert found == as_json(MADE[name](), "../x.json")
    assert found.endswith(b"}\n")


@pytest.mark.parametrize("expected", KEY.changes, ids=NAMES)
def test_a_change_of_the_key_is_there(expected: Expected) -> None:
    [found] = [change for change in written("star")["ändringar"] if change["id"] == told(expected).id]
    sides = [(found.get("före", ""), found.get("efter", ""))]
    sides += [(edit["före"], edit["efter"]) for edit in found.get("ord", ())]
    places = (found.get("gammal_plats", {}), found.get("ny_plats", {}))
    before, after = (
        " ".join([*(side[at] for side in sides), *places[at].get("under", ()), _words(places[at], SIDES[at])]).lower()
        for at in (0, 1)
    )
    assert expected.before.lower() in before
    assert expected.after.lower() in after
    assert found.get("berör", []) == list(told(expected).binds)


def _words(place: Json, side: str) -> str:
    """All that one edition prints at a place."""
    found = [passage for passage in _passages(written("star")["text"]) if place and place["id"] in _ids(passage)]
    return " ".join(word for passage in found for word in _printed(passage, side))


def _passages(found: list[Json]) -> Iterator[Json]:
    for passage in found:
        yield passage
        yield from _passages(passage.get("innehåll", []))


def _ids(passage: Json) -> set[str]:
    return {passage.get("gammalt_id", ""), passage.get("nytt_id", "")}


def _printed(passage: Json, side: str) -> Iterator[str]:
    """The words of one edition, and what they refer to."""
    for part in ("rubrik", "text"):
        spans = [span for chunk in passage.get(part, ()) for span in (*chunk.get("lika", ()), *chunk.get(side, ()))]
        yield "".join(span["ord"] for span in spans)
        yield from (f"{link['slag']} {link['mål']}" for span in spans if (link := span.get("hänvisning")))


@EVERY
def test_its_text_with_all_changes_taken_is_the_new_edition_and_refused_the_old_one(name: str) -> None:
    redline, comparison = written(name)["text"], made(name)
    assert list(_side(redline, "gamla", "nytt")) == list(_said(comparison.new))
    assert list(_side(redline, "nya", "gammalt")) == list(_said(comparison.old))


def _side(found: list[Json], without: str, side: str) -> Iterator[tuple[str, ...]]:
    """What one edition says, read from the JSON alone."""
    for passage in found:
        if passage["finns_i"] == without:
            continue
        texts = ["".join(_taken(passage.get(part, ()), side)) for part in ("nummer", "rubrik", "text")]
        yield passage[f"{side}_id"], *texts
        yield from _side(passage.get("innehåll", []), without, side)


def _taken(chunks: list[Json], side: str) -> Iterator[str]:
    for chunk in chunks:
        yield from (span["ord"] for span in (*chunk.get("lika", ()), *chunk.get(side, ())))


def _said(document: Document) -> Iterator[tuple[str, ...]]:
    for provision in Edition(document).rows[1:]:
        yield provision.id, provision.number, plain(provision.heading), plain(provision.text)


@pytest.mark.parametrize("party", [BERG, RAGUNDA])
def test_a_party_sees_what_concerns_it_and_nothing_else(party: str) -> None:
    found = written("star", party)
    assert found["part"] == party
    assert [change["id"] for change in found["ändringar"]] == [each.id for each in star().concerning(party)]
    assert all(party in change.get("berör", [party]) for change in found["ändringar"])
    ids = {own for passage in _passages(found["text"]) for own in _ids(passage)}
    assert {f"underskrift-{party}", "kommunerna-star", "syfte"} <= ids
    assert not {"underskrift-bracke-kommun", "forsakringskassan-star"} & ids


def test_the_proof_and_the_counts_are_those_of_the_comparison() -> None:
    found, comparison = written("star"), star()
    assert found["bevis"]["håller"] is True
    assert (found["bevis"]["gamla"], found["bevis"]["nya"]) == (comparison.proof.old, comparison.proof.new)
    assert found["lika"] is False
    assert sum(found["sammanfattning"]["per_slag"].values()) == found["sammanfattning"]["antal"] == len(KEY.changes)
    assert written("lika")["lika"] is True
    assert written("lika")["ändringar"] == []
