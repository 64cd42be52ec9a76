"""Shows that an edition's own parts are shown once, and that its commitments fit together."""

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import ANNEX, EDITION, PARTIES, ROLES

BLOCKS: KeyPath = ("åtaganden", "parter")
PURPOSE: KeyPath = ("avsnitt", 1, "innehåll")
CELL = {"område": "samrad", "deltagande": "deltar", "text": "Deltar."}


@pytest.mark.parametrize(
    ("section", "block", "part"), [(0, 1, "parter"), (2, 0, "mål"), (3, 0, "åtaganden"), (5, 0, "underskrifter")]
)
def test_every_part_is_shown(section: int, block: int, part: str) -> None:
    content = Content().drop(EDITION, ("avsnitt", section, "innehåll", block))
    assert [problem.path for problem in faults(content, "visa")] == [(part,)]


@pytest.mark.parametrize("part", ["parter", "mål", "åtaganden", "underskrifter"])
def test_no_part_is_shown_twice(part: str) -> None:
    content = Content().put(EDITION, ("avsnitt", 5, "innehåll", 1), {"visa": part})
    assert told(content) == ["fel visa utgåva avsnitt[6].innehåll[2].visa"]


def test_there_is_something_to_show() -> None:
    assert told(Content().drop(EDITION, ("mål",))) == ["fel visa utgåva avsnitt[3].innehåll[1].visa"]


@pytest.mark.parametrize(
    ("file", "path"), [(ANNEX, ("avsnitt", 1, "innehåll", 4)), (ROLES, ("roller", 0, "innehåll", 1))]
)
def test_an_annex_shows_no_part_of_the_edition(file: str, path: KeyPath) -> None:
    [problem] = faults(Content().put(file, path, {"visa": "mål"}), "visa")
    assert (problem.file, problem.path) == (file, (*path, "visa"))


CASES: list[tuple[str, KeyPath, object, list[str]]] = [
    (
        "two commitments in one area",
        (*BLOCKS, 0, "områden", 2),
        CELL,
        ["fel dubbelt-atagande utgåva åtaganden.parter[1].områden[3].område"],
    ),
    (
        "two blocks for one party",
        (*BLOCKS, 3),
        {"part": "af", "rubrik": "AF", "inledning": "Deltar.", "områden": [CELL]},
        ["fel dubbelt-atagande utgåva åtaganden.parter[4].part"],
    ),
    (
        "an area without commitments",
        ("åtaganden", "områden", 2),
        {"id": "ingen", "namn": "Ingen"},
        ["varning omrade-utan-atagande utgåva åtaganden.områden[3].id"],
    ),
]


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_commitments(path: KeyPath, value: object, lines: list[str]) -> None:
    assert told(Content().put(EDITION, path, value)) == lines


def test_every_party_has_commitments() -> None:
    content = Content().put(PARTIES, ("grupper", 0, "parter"), ["bergs-kommun"])
    assert told(content) == ["varning part-utan-atagande utgåva parter[4]"]


def test_a_member_that_the_edition_does_not_bind_is_noted() -> None:
    content = Content().put(PARTIES, ("parter", 4), {"id": "dalen", "namn": "Dalens kommun", "typ": "kommun"})
    content.put(PARTIES, ("grupper", 0, "parter", 2), "dalen")
    assert told(content) == ["notering gruppmedlem-inte-part utgåva åtaganden.parter[1].part"]
