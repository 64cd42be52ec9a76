"""A file's value and its faults: each told once at its place, and the rest of the file still there to be checked."""

import json
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.model.base import Entry
from overens.model.blocks import Paragraph, PointList
from overens.model.content import Loaded
from overens.model.edition import Agreement, Annex, Edition, Status
from overens.model.parties import Parties, PartyType
from overens.model.points import PointKind
from overens.problems import Place, Problem, Severity
from overens.source.kinds import modeline
from overens.source.reading import AND_MORE, MOST_OF_A_KIND, curtailed, read
from overens.source.shelf import LARGEST
from tests.support.samples import BASE

EDITION = "agreements/prov/2025.yaml"
ANNEX = "annexes/prov/2025/1-gang.yaml"


def annex(text: str) -> tuple[Loaded[Annex] | None, list[Problem]]:
    """An annex with this text after its modeline and title; the first line of `text` is line 3."""
    written = f"{modeline(ANNEX, Annex)}\ntitel: Gången\n{text}"
    loaded, problems = read(ANNEX, written.encode(), Annex)
    return loaded, list(problems)


def block(text: str) -> tuple[Annex, list[tuple[str, str]]]:
    """An annex of one section with this content, and the key and the rule of every problem."""
    indented = "\n".join(f"      {line}" for line in text.splitlines())
    loaded, problems = annex(f"avsnitt:\n  - id: a\n    rubrik: A\n    innehåll:\n{indented}\n")
    assert loaded is not None
    prefix = "avsnitt[1].innehåll"
    return loaded.value, [(problem.key.removeprefix(prefix), problem.rule) for problem in problems]


def test_a_valid_file_has_a_value_and_no_problems() -> None:
    loaded, problems = read(EDITION, (BASE / EDITION).read_bytes(), Edition)
    assert problems == ()
    assert loaded is not None
    assert (loaded.value.status, loaded.value.annexes[1].number) == (Status.DRAFT, 2)
    assert (loaded.moved, loaded.lost) == ({}, frozenset())
    assert loaded.place(("avsnitt", 1, "rubrik")) == Place(18, 13)


def test_what_looks_like_another_type_stays_text() -> None:
    value, problems = block("- punkter: [13:00, ja, no, 2025, 1e3, true]\n  ordnad: ja\n- text: 010")
    assert problems == []
    points, paragraph = value.sections[0].content
    assert isinstance(points, PointList)
    assert isinstance(paragraph, Paragraph)
    assert [point.text for point in points.points] == ["13:00", "ja", "no", "2025", "1e3", "true"]
    assert (points.ordered, paragraph.text) == (True, "010")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- text: [x, y]", [("[1].text", "fel-typ")]),
        ("- text: {x: y}", [("[1].text", "fel-typ")]),
        ("- text:", [("[1].text", "tomt-varde")]),
        ("- text: ''", [("[1].text", "tomt-varde")]),
        ("-", [("[1]", "tomt-varde")]),
        ("- x", [("[1]", "fel-typ")]),
        ("- [x]", [("[1]", "fel-typ")]),
        ("- {}", [("[1]", "okand-sort")]),
        ("- id: x", [("[1]", "okand-sort")]),
        ("- txt: x", [("[1].txt", "okand-nyckel")]),
        ("- visa: mål\n  id: x", []),
        ("- visa: parti", [("[1].visa", "okant-varde")]),
        ("- visa: x", [("[1].visa", "okant-varde")]),
        ("- text: x\n  visa: mål", [("[1].visa", "tva-sorter")]),
        ("- text: x\n  färg: blå", [("[1].färg", "okand-nyckel")]),
        ("- text: x\n  binder: y", [("[1].binder", "fel-typ")]),
        ("- text: x\n  binder:", [("[1].binder", "tomt-varde")]),
        ("- text: x\n  binder: {y: z}", [("[1].binder", "fel-typ")]),
        ("- text: x\n  binder: [y, [z]]", [("[1].binder[2]", "fel-typ")]),
        ("- text: x\n  fotnot: y", [("[1].fotnot", "fel-typ")]),
        ("- text: x\n  fotnot: [y]", [("[1].fotnot", "fel-typ")]),
        ("- text: x\n  fotnot: {id: y}", [("[1].fotnot", "saknad-nyckel")]),
        ("- punkter: x", [("[1].punkter", "fel-typ")]),
        ("- punkter:", [("[1].punkter", "tomt-varde")]),
        ("- punkter: [x: y]", [("[1].punkter[1]", "kolon-i-text")]),
        ("- punkter: [[x]]", [("[1].punkter[1]", "fel-typ")]),
        ("- punkter: [{id: x}]", [("[1].punkter[1]", "saknad-nyckel")]),
        ("- punkter: [{txt: x}]", [("[1].punkter[1].txt", "okand-nyckel")]),
        ("- punkter: [{text: x, y: z}]", [("[1].punkter[1].y", "okand-nyckel")]),
        ("- punkter: [x]\n  ordnad: kanske", [("[1].ordnad", "fel-ja-nej")]),
        ("- punkter: [x]\n  typ: regl", [("[1].typ", "okant-varde")]),
        ("- text: *x", [("[1].text", "alias")]),
        ("- text: !x [y]", [("[1].text", "tagg")]),
        ("- *x", [("[1]", "alias")]),
        ("- text: x\n  rubrik: y", [("[1].rubrik", "okand-nyckel")]),
        ("- txt: x\n  texxt: y", [("[1].txt", "okand-nyckel"), ("[1].texxt", "okand-nyckel")]),
    ],
)
def test_a_departure_from_the_model_is_told_once_at_its_key(text: str, found: list[tuple[str, str]]) -> None:
    assert block(text)[1] == found


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("- text: x\n  visa: mål", "Dela upp det i flera block"),
        ("- text: x\n  bindr: [y]", "Menade du ”binder”? Rätta stavningen."),
        ("- text: x\n  rubrik: y", "Minska indraget om nyckeln hör till det som står utanför. Ta annars bort den."),
        ("- text: x\n  färg: y", "Ta bort den, eller använd någon av de nycklar som kan stå här: "),
        ("- punkter: [x]\n  typ: regl", "Menade du ”regel”? Välj ett av: punkt, regel, "),
        ("- text: x\n  binder: y", "Skriv varje post på en egen rad som börjar med ett streck, eller så här: [y]."),
        ("- text: x\n  binder:", "Skriv en lista. Ta bort raden om det inte behövs."),
        ("- punkter: [x, ~]", "Skriv en text, eller nycklar med värden. Ta bort strecket om det inte behövs."),
    ],
)
def test_what_to_do_fits_the_place(text: str, fix: str) -> None:
    indented = "\n".join(f"      {line}" for line in text.splitlines())
    _, problems = annex(f"avsnitt:\n  - id: a\n    rubrik: A\n    innehåll:\n{indented}\n")
    assert [problem.fix[: len(fix)] for problem in problems] == [fix]


def test_a_key_that_stands_too_far_in_is_no_second_mistake_where_it_is_missing() -> None:
    loaded, problems = annex("avsnitt:\n  - id: a\n    innehåll:\n      - text: b\n        rubrik: C\n")
    assert [(problem.key, problem.fix) for problem in problems] == [
        ("avsnitt[1].innehåll[1].rubrik", "Minska indraget, för nyckeln saknas längre ut.")
    ]
    assert loaded is not None
    assert loaded.value.sections[0].heading == "C"


def test_what_is_misspelt_is_read_as_what_was_meant() -> None:
    value, problems = block("- punktr: [x]\n  type: regl\n  binder: kommunerna")
    assert [rule for _, rule in problems] == ["okand-nyckel", "okand-nyckel", "okant-varde", "fel-typ"]
    points = value.sections[0].content[0]
    assert isinstance(points, PointList)
    assert (points.kind, points.binds, points.points[0].text) == (PointKind.RULE, ("kommunerna",), "x")


def test_what_is_one_of_a_list_or_a_list_of_one_is_read_as_what_was_meant() -> None:
    value, problems = block("- punkter: {text: [x]}\n  fotnot: [{id: y, text: z}]\n- w")
    assert [key for key, _ in problems] == ["[1].punkter", "[1].punkter[1].text", "[1].fotnot", "[2]"]
    assert {rule for _, rule in problems} == {"fel-typ"}
    points, paragraph = value.sections[0].content
    assert isinstance(points, PointList)
    assert isinstance(paragraph, Paragraph)
    assert points.footnote is not None
    assert (points.points[0].text, points.footnote.id, paragraph.text) == ("x", "y", "w")


def test_what_stands_in_for_something_missing_has_the_place_of_what_it_is_missing_in() -> None:
    loaded, _ = annex("avsnitt:\n  - id: a\n")
    assert loaded is not None
    assert loaded.place(("avsnitt", 0, "rubrik")) == Place(4, 5)


def test_what_cannot_be_understood_is_left_out_and_the_rest_keeps_its_place_and_number() -> None:
    loaded, _ = annex("avsnitt:\n  - rubrik: A\n  - id: b\n    rubrik: B\n  - x\n  - id: c\n    rubrik: C\n")
    assert loaded is not None
    assert [section.id for section in loaded.value.sections] == ["b", "c"]
    told = loaded.problem("x", ("avsnitt", 1, "rubrik"), what="", fix="")
    assert (told.key, told.place) == ("avsnitt[4].rubrik", Place(9, 13))
    assert loaded.problem("x", ("avsnitt", 0), what="", fix="").key == "avsnitt[2]"


def test_the_ids_that_were_left_out_are_known() -> None:
    loaded, _ = annex("avsnitt: []\nextra:\n  - id: a\n    djupt: {id: b}\n")
    assert loaded is not None
    assert loaded.lost == {"a", "b"}


def test_a_missing_text_has_a_stand_in_so_that_its_entry_can_be_referred_to() -> None:
    text = "parter:\n  - id: a\n    namn:\n  - namn: B\n    typ: kommun\n  - id: c\n    typ: x\n    namn: C\n"
    loaded, problems = read("agreements/parter.yaml", text.encode(), Parties)
    assert [problem.rule for problem in problems if problem.severity is Severity.ERROR] == [
        *("saknad-nyckel", "tomt-varde", "saknad-nyckel", "okant-varde")
    ]
    assert loaded is not None
    assert [(party.id, party.type) for party in loaded.value.parties] == [
        ("a", PartyType.STATE),
        ("c", PartyType.STATE),
    ]


@pytest.mark.parametrize(
    ("written", "what", "read_as"),
    [
        ("2025-02-31", "Februari 2025 har bara 28 dagar.", date(2025, 2, 28)),
        ("2024-02-30", "Februari 2024 har bara 29 dagar.", date(2024, 2, 29)),
        ("2025-04-31", "April 2025 har bara 30 dagar.", date(2025, 4, 30)),
        ("2025-13-01", "”2025-13-01” är inget datum.", None),
        ("2025-01-32", "”2025-01-32” är inget datum.", None),
        ("2025-1-1", "”2025-1-1” är inget datum.", None),
        ("20250101", "”20250101” är inget datum.", None),
        ("1735689600", "”1735689600” är inget datum.", None),
        ("2025-01-01T00:00", "”2025-01-01T00:00” är inget datum.", None),
        ("0000-01-31", "”0000-01-31” är inget datum.", None),
        ("\u0662\u0660\u0662\u0665-01-01", "”\u0662\u0660\u0662\u0665-01-01” är inget datum.", None),
    ],
)
def test_a_date_is_one_that_the_calendar_has(written: str, what: str, read_as: date | None) -> None:
    text = (BASE / EDITION).read_text(encoding="utf-8") + f"giltighet:\n  från: {written}\n"
    loaded, problems = read(EDITION, text.encode(), Edition)
    assert [(problem.key, problem.what) for problem in problems] == [("giltighet.från", what)]
    assert loaded is not None
    assert loaded.value.validity.start == read_as


@pytest.mark.parametrize("written", ["0", "-1", "1.0", "ett", "1_0", "+1", "1e0", "\u0663", "9999999999"])
def test_a_number_is_written_in_digits_from_one(written: str) -> None:
    text = (BASE / EDITION).read_text(encoding="utf-8").replace("nummer: 2", f"nummer: {written}")
    loaded, problems = read(EDITION, text.encode(), Edition)
    assert [(problem.key, problem.rule) for problem in problems] == [("bilagor[2].nummer", "fel-tal")]
    assert loaded is not None
    assert loaded.value.annexes[1].number == 2


@pytest.mark.parametrize("missing", ["avsnitt", "parter", "roller"])
def test_a_file_without_what_everything_rests_on_has_no_value(missing: str) -> None:
    content = {"titel": "A", "kortnamn": "A", "status": "utkast", "parter": [], "roller": "roles/a.yaml", "avsnitt": []}
    del content[missing]
    loaded, problems = read(EDITION, json.dumps(content).encode(), Edition)
    assert loaded is None
    assert [problem.rule for problem in problems] == ["saknad-nyckel", "schemarad"]


def test_an_edition_that_only_lacks_words_keeps_the_rest() -> None:
    content = {"parter": ["a"], "roller": "roles/a.yaml", "avsnitt": [], "beslut": {"datum": "i våras", "organ": "x"}}
    loaded, problems = read(EDITION, json.dumps(content, ensure_ascii=False).encode(), Edition)
    assert [problem.rule for problem in problems] == [*(["saknad-nyckel"] * 3), "schemarad", "fel-datum"]
    assert loaded is not None
    assert (loaded.value.parties, loaded.value.decision) == (("a",), None)


@pytest.mark.parametrize(
    ("first", "what"),
    [
        ("titel: A", "Första raden talar inte om"),
        ("# något annat", "Första raden talar inte om"),
        ("# yaml-language-server: $schema=../../docs/schema/avtal.schema.json", ""),
        ("#yaml-language-server:  $schema=../../docs/schema/avtal.schema.json ", ""),
        ("# yaml-language-server: $schema=.././../docs/schema/avtal.schema.json", ""),
        ("# yaml-language-server: $schema=docs/schema/avtal.schema.json", "Första raden pekar på fel schema"),
        ("# yaml-language-server: $schema=../../docs/schema/utgava.schema.json", "Första raden pekar på fel schema"),
        ("# yaml-language-server: $schema=https://example.se/avtal.json", "Första raden pekar på fel schema"),
    ],
)
def test_the_first_line_lets_an_editor_find_the_schema(first: str, what: str) -> None:
    rest = "kortnamn: A\nkort: A.\nförbund: {namn: A}\nbeslutas_av: A\n" + ("" if first == "titel: A" else "titel: A\n")
    _, problems = read("agreements/a/avtal.yaml", f"{first}\n{rest}".encode(), Agreement)
    assert [problem.what[: len(what)] for problem in problems] == ([what] if what else [])
    for problem in problems:
        assert problem.severity is Severity.WARNING
        assert problem.fix.endswith(": # yaml-language-server: $schema=../../docs/schema/avtal.schema.json")


def test_of_very_many_problems_of_a_kind_the_first_are_told() -> None:
    problems = [Problem("x", "a", str(line), "", place=Place(line)) for line in range(1, 500)]
    kept = curtailed([*reversed(problems), Problem("y", "a", "", "", place=Place(499))])
    assert len(kept) == MOST_OF_A_KIND + 1
    assert kept[-2].what == f"{MOST_OF_A_KIND} {AND_MORE}"
    assert curtailed(problems[:MOST_OF_A_KIND]) == tuple(problems[:MOST_OF_A_KIND])


@pytest.mark.parametrize(
    "item", ["- x\n", "- {a: b}\n", "- \n", "- &a b\n", "- *a\n", "- {a: b, a: c}\n", "  a: b\n", "- \u202e\n"]
)
def test_a_file_full_of_mistakes_is_given_up_in_time(item: str) -> None:
    text = f"titel: A\navsnitt:\n{item * (LARGEST // len(item.encode()))}"
    # The time of this process alone: what else a machine does is no fault of the reading.
    began = time.process_time()
    _, problems = read(ANNEX, text.encode(), Annex)
    assert 1 < len(problems) <= 3 * MOST_OF_A_KIND + 1
    assert time.process_time() - began < 30


VALUES = st.recursive(
    st.one_of(st.none(), st.sampled_from(["", "x", "2025-02-31", "ja", "utkast", "norra-kommun", "[](roll:x)"])),
    lambda below: st.one_of(
        st.lists(below, max_size=3),
        st.dictionaries(
            st.sampled_from(["id", "text", "txt", "punkter", "visa", "rubrik", "innehåll", "avsnitt", "part", "färg"]),
            below,
            max_size=4,
        ),
    ),
    max_leaves=8,
)
KINDS: list[tuple[str, type[Entry]]] = [(EDITION, Edition), (ANNEX, Annex), ("agreements/parter.yaml", Parties)]


@given(st.data())
def test_any_change_of_a_valid_file_yields_a_value_or_a_problem(data: st.DataObject) -> None:
    file, model = data.draw(st.sampled_from(KINDS))
    original, _ = read(file, (BASE / file).read_bytes(), model)
    assert original is not None
    tree: object = original.value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for _ in range(data.draw(st.integers(1, 3))):
        tree = _changed(tree, data)
    loaded, problems = read(file, json.dumps(tree, ensure_ascii=False).encode(), model)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert loaded is not None or errors
    assert len({(problem.rule, problem.path, problem.what) for problem in errors}) == len(errors)
    if loaded:
        again, _ = read(file, json.dumps(loaded.value.model_dump(mode="json", by_alias=True)).encode(), model)
        assert errors or again is not None


def _changed(tree: object, data: st.DataObject) -> object:
    """The tree with one value, key or item replaced, taken out or added."""
    if isinstance(tree, dict) and tree and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(tree)))
        return {**tree, key: _changed(tree[key], data)}
    if isinstance(tree, list) and tree and data.draw(st.booleans()):
        index = data.draw(st.integers(0, len(tree) - 1))
        return [*tree[:index], _changed(tree[index], data), *tree[index + 1 :]]
    if isinstance(tree, dict) and tree and data.draw(st.booleans()):
        gone = data.draw(st.sampled_from(sorted(tree)))
        return {key: value for key, value in tree.items() if key != gone}
    return data.draw(VALUES)


@given(st.binary(max_size=300))
def test_any_bytes_yield_a_value_or_a_problem(data: bytes) -> None:
    loaded, problems = read(ANNEX, data, Annex)
    assert loaded is not None or problems
