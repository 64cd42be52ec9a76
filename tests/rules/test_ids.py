"""Shows that an id has the form of an address and stands for one thing, also where it is made from others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overens.document.naming import is_given
from overens.problems import KeyPath
from overens.rules.checking import check
from tests.support.editions import Content, faults, told
from tests.support.small_agreement import ANNEX, EDITION, GLOSSARY, PARTIES, ROLES

SECTION: KeyPath = ("avsnitt", 2, "id")

FORMS = [
    ("Mål", "mal"),
    ("mål", "mal"),
    ("mal_och_medel", "mal-och-medel"),
    ("mal och medel", "mal-och-medel"),
    ("-mal", "mal"),
    ("mal--medel", "mal-medel"),
    ("mal.1", "mal-1"),
    ("ett två tre fyra fem sex", "ett-tva-tre-fyra-fem-sex"),
    ("§", ""),
]


@pytest.mark.parametrize(("written", "better"), FORMS)
def test_an_id_of_another_form_is_told_with_one_that_would_do(written: str, better: str) -> None:
    [problem] = check(Content().put(EDITION, SECTION, written).repository())
    assert (problem.rule, problem.path, problem.value) == ("id-form", SECTION, written)
    assert problem.fix == (f"Skriv om id:t, till exempel ”{better}”." if better else "Skriv om id:t.")
    assert is_given(better) == bool(better)


@pytest.mark.parametrize(
    ("file", "path"),
    [
        (PARTIES, ("parter", 1, "id")),
        (PARTIES, ("grupper", 0, "id")),
        (GLOSSARY, ("ord", 0, "id")),
        (ANNEX, ("avsnitt", 1, "innehåll", 0, "fotnot", "id")),
        (ROLES, ("funktioner", 0, "id")),
        (ROLES, ("roller", 1, "sammansättning", "id")),
    ],
)
def test_the_form_is_asked_of_every_id(file: str, path: KeyPath) -> None:
    assert [(problem.file, problem.path) for problem in faults(Content().put(file, path, "Å"), "id-form")] == [
        (file, path)
    ]


DOUBLE = [
    # What is written where, and where it is told; nothing else may be told.
    ("two sections", EDITION, SECTION, "syfte", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("two files", ANNEX, ("avsnitt", 0, "id"), "syfte", ["fel dubbelt-id bilaga avsnitt[1].id"]),
    ("a footnote", ANNEX, ("avsnitt", 0, "id"), "studien", ["fel dubbelt-id bilaga avsnitt[1].id"]),
    ("a composition", EDITION, SECTION, "team-sammansattning", ["fel dubbelt-id roller roller[2].sammansättning.id"]),
    ("a commitment", EDITION, SECTION, "kommunerna-team", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("a block of commitments", EDITION, SECTION, "af-ataganden", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("a mandate", EDITION, SECTION, "kommunerna-team-mandat", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("the default", ANNEX, ("avsnitt", 0, "id"), "forval", ["fel dubbelt-id bilaga avsnitt[1].id"]),
    ("an annex", EDITION, SECTION, "bilaga-1", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("the lead of an annex", EDITION, SECTION, "bilaga-1-inledning", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("a role", EDITION, SECTION, "roll-team", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("a signature", EDITION, SECTION, "underskrift-af", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("the list of parties", EDITION, SECTION, "parterna", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    ("the front", EDITION, SECTION, "exempel", ["fel dubbelt-id utgåva avsnitt[3].id"]),
    (
        "a party and a group",
        PARTIES,
        ("parter", 4),
        {"id": "kommunerna", "namn": "K", "typ": "kommun"},
        ["fel dubbelt-id parter grupper[1].id"],
    ),
    (
        "two words",
        GLOSSARY,
        ("ord", 2),
        {"id": "sip", "term": "S", "förklaring": "x"},
        ["fel dubbelt-id ordlista ord[3].id"],
    ),
    (
        "two areas",
        EDITION,
        ("åtaganden", "områden", 2),
        {"id": "team", "namn": "Igen"},
        ["fel dubbelt-id utgåva åtaganden.områden[3].id"],
    ),
    (
        "two functions",
        ROLES,
        ("funktioner", 6),
        {"id": "chef", "namn": "Igen"},
        ["fel dubbelt-id roller funktioner[7].id"],
    ),
    (
        "two roles",
        ROLES,
        ("roller", 3),
        {"id": "samordnaren", "namn": "S", "typ": "roll", "beskrivs_i": "moten"},
        ["fel dubbelt-id roller roller[4].id"],
    ),
]


@pytest.mark.parametrize(
    ("file", "path", "value", "lines"), [case[1:] for case in DOUBLE], ids=[case[0] for case in DOUBLE]
)
def test_an_id_for_two_things_is_told_at_the_later(file: str, path: KeyPath, value: object, lines: list[str]) -> None:
    assert told(Content().put(file, path, value)) == lines


def test_two_ids_that_others_make_are_told_when_they_meet() -> None:
    content = Content()
    content.put(PARTIES, ("grupper", 1), {"id": "af-nara", "namn": "AF nära", "parter": ["af"]})
    content.put(EDITION, ("åtaganden", "områden", 2), {"id": "nara-vard", "namn": "Nära vård"})
    content.put(EDITION, ("åtaganden", "områden", 3), {"id": "vard", "namn": "Vård"})
    cell = {"deltagande": "deltar", "text": "Deltar."}
    content.put(EDITION, ("åtaganden", "parter", 2, "områden", 1), {"område": "nara-vard", **cell})
    block = {"part": "af-nara", "rubrik": "AF", "inledning": "Deltar.", "områden": [{"område": "vard", **cell}]}
    [problem] = check(content.put(EDITION, ("åtaganden", "parter", 3), block).repository())
    assert problem.what == (
        "Id:t ”af-nara-vard” bildas både för åtagandet för af i området nara-vard "
        "och för åtagandet för af-nara i området vard."
    )


def test_an_annex_that_is_pinned_twice_does_not_double_its_ids() -> None:
    content = Content().put(EDITION, ("bilagor", 2), {"nummer": "3", "fil": ANNEX})
    assert told(content) == ["fel dubbel-bilaga utgåva bilagor[3].fil"]


POOL = [found.id for found in (*Content().document().front, *Content().document().walk()) if is_given(found.id)]
PLACES: list[tuple[str, KeyPath]] = [
    (EDITION, SECTION),
    (EDITION, ("avsnitt", 0, "innehåll", 0, "id")),
    (ANNEX, ("avsnitt", 1, "innehåll", 0, "id")),
    (ANNEX, ("avsnitt", 0, "innehåll", 0, "process", 1, "id")),
    (ROLES, ("roller", 1, "sammansättning", "id")),
]


@given(st.lists(st.sampled_from([*POOL, "ny", "ny-2", "ny-3"]), min_size=len(PLACES), max_size=len(PLACES)))
@settings(max_examples=60)
def test_an_id_for_two_provisions_is_always_told_and_no_other(ids: list[str]) -> None:
    content = Content()
    for (file, path), own in zip(PLACES, ids, strict=True):
        content.put(file, path, own)
    document = content.document()
    found = [provision.id for provision in (*document.front, *document.walk())]
    doubled = {own for own in found if found.count(own) > 1}
    told_ids = {problem.value for problem in faults(content, "dubbelt-id")}
    assert bool(doubled) == bool(told_ids)
    assert told_ids <= doubled
