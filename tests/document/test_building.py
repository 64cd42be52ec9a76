"""Shows the tree of a whole edition: its numbers, its ids and whom each provision binds, for any words."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overens.document.tree import Document, Kind, Provision
from overens.problems import KeyPath
from tests.support.editions import Content
from tests.support.small_agreement import ANNEX, EDITION, ROLES

DOCUMENT = Content().document()
PARTIES = ("af", "regionen", "bergs-kommun", "are-kommun")


def numbers(document: Document) -> list[str]:
    """Everything that prints a number, as its number and id."""
    return [f"{found.number} {found.id}" for found in document.walk() if found.number]


def test_what_is_numbered_and_how() -> None:
    assert numbers(DOCUMENT) == [
        "1 parter",
        "2 syfte",
        "1 studien",
        "2.1 malgrupp",
        "3 mal",
        "Mål 1 mal-kunskap",
        "Delmål 1.1 delmal-kurs",
        "Delmål 1.2 delmal-sida",
        "Mål 2 mal-ordning",
        "4 ataganden",
        "4.1 kommunerna-ataganden",
        "4.1.1 kommunerna-team",
        "4.1.2 kommunerna-samrad",
        "4.2 regionen-ataganden",
        "4.2.1 regionen-team",
        "4.3 af-ataganden",
        "4.3.1 af-team",
        "5 revidering",
        "6 underskrift",
        "Bilaga 1 bilaga-1",
        "B1.1 oversikt",
        "B1.2 moten",
        "2 motet",
        "Bilaga 2 bilaga-2",
        "B2.1 roll-samradet",
        "B2.2 roll-team",
    ]


def test_commitments_are_numbered_below_the_section_that_shows_them() -> None:
    content = Content()
    section = content.at(EDITION, ("avsnitt",)).pop(3)
    content.put(EDITION, ("avsnitt", 1, "avsnitt", 1), section)
    assert "2.2.1.2 kommunerna-samrad" in numbers(content.document())


def test_footnotes_are_numbered_in_reading_order_also_through_a_file_of_roles() -> None:
    content = Content()
    note = {"text": "Se[](not:sist).", "fotnot": {"id": "sist", "text": "Sist."}}
    content.put(ROLES, ("roller", 0, "innehåll", 1), note)
    document = content.document()
    notes = [f"{found.number} {found.id}" for found in document.of_kind(Kind.NOTE) if found.number]
    assert notes == ["1 studien", "2 motet", "3 sist"]


def test_the_annexes_come_in_the_order_of_their_numbers() -> None:
    content = Content().put(EDITION, ("bilagor", 0, "nummer"), "3")
    assert [annex.number for annex in content.document().annexes] == ["Bilaga 2", "Bilaga 3"]


BOUND: list[tuple[str, tuple[str, ...]]] = [
    ("syfte", ()),
    ("malgrupp", ("bergs-kommun", "are-kommun")),
    ("malgrupp-alla", ("regionen",)),
    ("part-af", ("af",)),
    ("forval", ()),
    ("kommunerna-ataganden", ("bergs-kommun", "are-kommun")),
    ("kommunerna-ataganden-inledning", ("bergs-kommun", "are-kommun")),
    ("kommunerna-team-deltagande", ("bergs-kommun", "are-kommun")),
    ("kommunerna-team-minst-handlaggare", ("bergs-kommun", "are-kommun")),
    ("svar", ("bergs-kommun", "are-kommun")),
    ("underskrift-af", ("af",)),
    ("underskrift-af-namn", ("af",)),
    ("moten--sa-har-mots-vimotet", ()),
    ("moten--sa-har-mots-vimotet--alla-ar-med", ("af",)),
]


@pytest.mark.parametrize(("own", "parties"), BOUND)
def test_whom_a_provision_binds(own: str, parties: tuple[str, ...]) -> None:
    assert DOCUMENT.by_id[own].binds == parties


def test_what_stands_in_a_section_binds_those_that_the_section_binds() -> None:
    content = Content()
    for number in range(2):
        content.put(ANNEX, ("avsnitt", number, "binder"), ["kommunerna"])
    document = content.document()
    unbound = [
        found.id
        for section in document.annexes[0].children[1:]
        for found in section.walk()
        if found.binds != ("bergs-kommun", "are-kommun")
    ]
    assert unbound == ["moten--sa-har-mots-vimotet--alla-ar-med"]


def test_responsibility_for_a_list_is_that_of_each_point_without_its_own() -> None:
    points = DOCUMENT.by_id["moten--sa-har-mots-vimotet"].children
    assert [point.responsible for point in points] == [("team",), ("samordnaren",)]


def test_the_front_says_what_the_edition_is() -> None:
    assert [found.id for found in DOCUMENT.front] == ["exempel", "atergivning"]
    bare = Content().put(EDITION, ("exempel",), None).put(EDITION, ("återgivning",), None)
    assert bare.document().front == ()


def test_a_part_that_is_shown_twice_stands_where_it_is_shown_first() -> None:
    content = Content().put(EDITION, ("avsnitt", 4, "innehåll", 1), {"visa": "mål"})
    assert numbers(content.document()) == numbers(DOCUMENT)
    content = Content().put(EDITION, ("avsnitt", 1, "innehåll", 1), {"visa": "åtaganden"})
    assert "2.1 kommunerna-ataganden" in numbers(content.document())


def test_what_does_not_resolve_is_left_as_it_is_written() -> None:
    content = Content().put(EDITION, ("avsnitt", 4, "innehåll", 0, "text"), "[](roll:x) [](ord:y) [](not:z) [](part:q)")
    content.put(EDITION, ("parter", 4), "okand").put(EDITION, ("åtaganden", "parter", 0, "områden", 0, "minst", 0), "f")
    document = content.document()
    assert document.by_id["revidering"].children[0].name == "x y ? q"
    assert document.by_id["part-okand"].name == "okand"
    assert document.by_id["kommunerna-team-minst-f"].name == "f"


# Any words, as reading lets them through, wherever the model takes words.
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")), min_size=1, max_size=25)
PLACES: list[tuple[str, KeyPath]] = [
    (EDITION, ("avsnitt", 1, "rubrik")),
    (EDITION, ("avsnitt", 0, "innehåll", 0, "text")),
    (EDITION, ("avsnitt", 4, "innehåll", 0, "text")),
    (EDITION, ("åtaganden", "parter", 0, "områden", 0, "regler", 0)),
    (ANNEX, ("avsnitt", 0, "innehåll", 0, "inledning")),
    (ANNEX, ("avsnitt", 1, "innehåll", 0, "punkter", 0)),
    (ANNEX, ("avsnitt", 1, "innehåll", 0, "punkter", 1, "text")),
    (ANNEX, ("avsnitt", 1, "innehåll", 2, "kategorier", 0, "exempel", 0)),
    (ROLES, ("roller", 0, "innehåll", 0, "text")),
    (ROLES, ("roller", 1, "innehåll", 0, "punkter", 0)),
]


@given(st.lists(WORDS | st.sampled_from(["team", "Start", "syfte", "forval", "1"]), min_size=10, max_size=10))
def test_ids_are_unique_and_ascii_whatever_the_words(words: list[str]) -> None:
    content = Content()
    for (file, path), text in zip(PLACES, words, strict=True):
        content.put(file, path, text)
    ids = [provision.id for provision in content.document().walk()]
    assert len(set(ids)) == len(ids)
    assert all(own.isascii() and own == own.lower() and " " not in own for own in ids)
    assert content.document() == content.document()


def by_kind(document: Document) -> dict[str, tuple[Kind, tuple[str, ...]]]:
    """Every id with what it stands for and whom it binds."""
    return {found.id: (found.kind, found.binds) for found in document.walk()}


SECTIONS = len(Content().at(EDITION, ("avsnitt",)))


@given(st.permutations(range(SECTIONS)), st.lists(WORDS, min_size=3, max_size=3))
@settings(max_examples=40)
def test_moving_a_section_changes_no_id(order: list[int], words: list[str]) -> None:
    content = Content()
    for (file, path), text in zip(PLACES[:3], words, strict=True):
        content.put(file, path, text)
    before = by_kind(content.document())
    sections = content.at(EDITION, ("avsnitt",))
    content.put(EDITION, ("avsnitt",), [deepcopy(sections[index]) for index in order])
    assert by_kind(content.document()) == before
    nested: list[Any] = content.at(EDITION, ("avsnitt",))
    nested[0].setdefault("avsnitt", []).append(nested.pop())
    assert by_kind(content.document()) == before


def test_a_new_section_changes_no_id() -> None:
    content = Content()
    new = {"id": "parter-de-har-ar-parter", "rubrik": "Ny", "innehåll": [{"text": "De här är parter:"}]}
    content.at(EDITION, ("avsnitt",)).insert(0, new)
    assert by_kind(DOCUMENT).items() <= by_kind(content.document()).items()


@given(
    st.lists(st.sampled_from([*PARTIES, "kommunerna"]), unique=True), st.lists(st.sampled_from(PARTIES), unique=True)
)
@settings(max_examples=40)
def test_only_parties_of_the_edition_are_bound_in_its_order(binds: list[str], parties: list[str]) -> None:
    content = Content().put(EDITION, ("parter",), parties)
    for path in (("avsnitt", 1), ("avsnitt", 4, "innehåll", 0)):
        content.put(EDITION, (*path, "binder"), binds)
    document = content.document()
    assert [party.id for party in document.parties] == parties
    for found in document.walk():
        assert [party for party in parties if party in found.binds] == list(found.binds)


def test_equal_content_gives_equal_trees_and_other_content_another() -> None:
    assert Content().document() == DOCUMENT
    assert Content().put(EDITION, ("avsnitt", 1, "rubrik"), "Annat").document() != DOCUMENT


def texts(provision: Provision) -> set[str]:
    return {found.name for found in provision.walk()}


def test_a_body_lists_the_functions_that_it_is_made_of() -> None:
    role = DOCUMENT.by_id["roll-team"]
    assert texts(role) >= {
        "Minst dessa:",
        "Handläggare",
        "Koordinator",
        "Enligt särskild ordning ingår också:",
        "Kontakt",
    }
