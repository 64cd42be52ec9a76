"""Shows that the functions of a body and those that parties commit to it are compared both ways."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import EDITION, ROLES

CELL: KeyPath = ("åtaganden", "parter", 0, "områden", 0)
MADE_OF: KeyPath = ("roller", 1, "sammansättning")

CASES: list[tuple[str, str, KeyPath, object, list[str]]] = [
    (
        "a member that nobody commits",
        ROLES,
        (*MADE_OF, "minst", 2),
        "chef",
        ["varning funktion-utan-atagande roller roller[2].sammansättning.minst[3]"],
    ),
    (
        "a member that is committed only when needed",
        ROLES,
        (*MADE_OF, "minst", 2),
        "lotse",
        ["varning funktion-utan-atagande roller roller[2].sammansättning.minst[3]"],
    ),
    (
        "a member by special order that nobody commits",
        ROLES,
        (*MADE_OF, "särskild_ordning", 1),
        "chef",
        [],
    ),
    (
        "a commitment of no member",
        EDITION,
        (*CELL, "minst", 2),
        "chef",
        ["varning funktion-utanfor-organet utgåva åtaganden.parter[1].områden[1].minst[3]"],
    ),
    (
        "a representative that is no member",
        EDITION,
        (*CELL, "ingår"),
        ["chef"],
        ["varning funktion-utanfor-organet utgåva åtaganden.parter[1].områden[1].ingår[1]"],
    ),
    (
        "a commitment of a member by special order",
        EDITION,
        (*CELL, "minst", 2),
        "kontakt",
        [],
    ),
    (
        "a commitment of a function that is a role but not described",
        ROLES,
        ("roller", 2, "beskrivs_i"),
        None,
        [
            "varning funktion-utanfor-organet utgåva åtaganden.parter[1].områden[1].minst[2]",
            "varning roll-utan-beskrivning roller roller[3].id",
        ],
    ),
    (
        "an area of no body",
        EDITION,
        ("åtaganden", "områden", 0, "roll"),
        None,
        [],
    ),
    (
        "a function that nothing names",
        ROLES,
        ("funktioner", 6),
        {"id": "ingen", "namn": "Ingen"},
        ["notering funktion-oanvand roller funktioner[7].id"],
    ),
]


@pytest.mark.parametrize(
    ("file", "path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_functions(file: str, path: KeyPath, value: object, lines: list[str]) -> None:
    assert told(Content().put(file, path, value)) == lines


def test_an_unknown_function_is_told_only_as_unknown() -> None:
    content = Content().put(ROLES, (*MADE_OF, "minst", 2), "x-x").put(EDITION, (*CELL, "minst", 2), "y-y")
    assert [line.split()[1] for line in told(content)] == ["okand-hanvisning", "okand-hanvisning"]


def test_an_edition_without_commitments_has_nothing_to_compare() -> None:
    content = Content().drop(EDITION, ("åtaganden",)).drop(EDITION, ("avsnitt", 3))
    assert faults(content, "funktion-utan-atagande") + faults(content, "funktion-utanfor-organet") == []
