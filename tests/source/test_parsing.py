"""YAML as its author wrote it: every value a text, every place right, and nothing that hides behind the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.problems import Place
from overens.source.characters import decoded
from overens.source.nodes import Mapping, Node, Scalar, Sequence, places, plain
from overens.source.parsing import parse
from overens.source.refusals import DEEPEST
from overens.source.sheet import Sheet


def parsed(text: str) -> Node:
    root, problems = parse(Sheet("a.yaml", text))
    assert problems == []
    assert root is not None
    return root


def rules(text: str) -> list[str]:
    return [problem.rule for problem in parse(Sheet("a.yaml", text))[1]]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("13:00", "13:00"),
        ("1:30:00", "1:30:00"),
        ("ja", "ja"),
        ("nej", "nej"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("true", "true"),
        ("2025", "2025"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2025-02-18", "2025-02-18"),
        ("<<", "<<"),
        ("=", "="),
        ("", None),
        ("~", None),
        ("null", None),
        ('""', None),
        ("'  '", None),
        ("'~'", "~"),
        ('"null"', "null"),
        ('"2025"', "2025"),
        ("'  mellanrum  '", "mellanrum"),
        (">-\n  två\n  rader", "två rader"),
        ("|\n  två\n  rader\n", "två\nrader"),
        ("a\u030ar", "år"),
    ],
)
def test_a_value_is_the_text_that_was_written(written: str, text: str | None) -> None:
    assert plain(parsed(f"a: {written}")) == {"a": text}


def test_everything_has_the_place_where_it_stands() -> None:
    root = parsed("# först\nå: ä\nlista:\n  - x\n  -   id: y\n      tom:\n  - [p,  q]\n")
    assert places(root) == {
        (): Place(2, 1),
        ("å",): Place(2, 4),
        ("lista",): Place(3, 1),
        ("lista", 0): Place(4, 5),
        ("lista", 1): Place(5, 7),
        ("lista", 1, "id"): Place(5, 11),
        ("lista", 1, "tom"): Place(6, 7),
        ("lista", 2): Place(7, 5),
        ("lista", 2, 0): Place(7, 6),
        ("lista", 2, 1): Place(7, 10),
    }


def test_the_place_of_a_key_is_kept_beside_that_of_its_value() -> None:
    root = parsed("a:   b")
    assert isinstance(root, Mapping)
    assert (root.pairs[0].place, root.pairs[0].value) == (Place(1, 1), Scalar(Place(1, 6), "b"))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_all_line_ends_count_alike(ends: str) -> None:
    sheet, problems = decoded("a.yaml", ends.join(["a: 1", "b:", "  - c", ""]).encode())
    assert (sheet is not None, problems) == (True, [])
    root, _ = parse(sheet or Sheet(""))
    assert places(root or Scalar(Place(), ""))[("b", 0)] == Place(3, 5)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\na: 2", ["dubbel-nyckel"]),
        ("a: {b: 1, b: 2, b: 3}", ["dubbel-nyckel"]),
        ("a: {b: 1, b: 2}\nc: {b: 1, b: 2}\nc: 1", ["dubbel-nyckel", "dubbel-nyckel", "dubbel-nyckel"]),
        ("a: &b c", ["ankare"]),
        ("a: &b [c]\nd: *b", ["ankare", "alias"]),
        ("a: !!str b", ["tagg"]),
        ("a: ! b", ["tagg"]),
        ("a: !!python/object:os.system {b: c}", ["tagg"]),
        ("{a: b}: c", ["nyckel-inte-text"]),
        ("[a]: c", ["nyckel-inte-text"]),
        ("~: c", ["nyckel-inte-text"]),
        ("a: {{b}}", ["nyckel-inte-text"]),
        ("a: 1\n---\nb: 2", ["flera-dokument"]),
        ("---\na: 1\n---\n", ["flera-dokument"]),
        ('a: "\\u202e"', ["osynligt-tecken"]),
        ('"\\u202e": a', ["nyckel-inte-text", "osynligt-tecken"]),
        ('a: "\\x07\\u200b"', ["osynligt-tecken", "osynligt-tecken"]),
        ("", ["tom-fil"]),
        ("# bara detta", ["tom-fil"]),
        ("\ta: 1\n \tb: 2", ["tabb", "tabb"]),
        ("a:\n\u00a0\u00a0b: 1", ["hart-mellanslag"]),
        ("a: 1\na: 2\nb: &c d\ne: [", ["dubbel-nyckel", "ankare", "yaml"]),
    ],
)
def test_what_has_no_place_in_a_content_file_is_told(text: str, found: list[str]) -> None:
    assert sorted(rules(text)) == sorted(found)


@pytest.mark.parametrize("text", ["---\na: 1", "a: 1\n...\n", "%YAML 1.2\n---\na: 1", "--- {a: 1}", "? a\n: 1"])
def test_what_is_only_another_way_to_write_is_read(text: str) -> None:
    assert plain(parsed(text)) == {"a": "1"}


def test_of_two_like_keys_the_first_one_counts() -> None:
    root, problems = parse(Sheet("a.yaml", "b: {a: 1, a: 2}"))
    assert root is not None
    assert plain(root) == {"b": {"a": "1"}}
    assert problems[0].what == "Nyckeln ”a” finns redan, på rad 1 kolumn 5."
    assert (problems[0].place, problems[0].path) == (Place(1, 11), ("b", "a"))


def test_like_keys_of_a_list_item_that_lacks_its_hyphen_are_told_as_one() -> None:
    _, problems = parse(Sheet("a.yaml", "- id: x\n  namn: y\n  typ: z\n  namn: v\n  typ: w\n"))
    (problem,) = problems
    assert problem.what == "Nycklarna ”namn” och ”typ” finns redan, på raderna 2, 3."
    assert problem.fix.startswith("Sätt ett streck före den första om de hör till en ny post")
    assert (problem.place, problem.path) == (Place(4, 3), (0, "namn"))


def test_of_two_like_keys_the_second_counts_when_the_first_says_nothing() -> None:
    root, _ = parse(Sheet("a.yaml", "a:\na: [b]\na: c"))
    assert root is not None
    assert plain(root) == {"a": ["b"]}


def test_an_alias_is_told_once_with_the_number_of_its_uses() -> None:
    _, problems = parse(Sheet("a.yaml", "a: &b c\nd: [*b, *b]\ne: *b"))
    told = [problem for problem in problems if problem.rule == "alias"]
    assert [(problem.value, problem.place) for problem in told] == [("*b", Place(2, 5))]
    assert told[0].what.endswith("Den finns på 3 ställen i filen.")


@pytest.mark.parametrize("form", ["flow", "block", "mappings", "closed"])
def test_nesting_has_a_limit_that_costs_nothing(form: str) -> None:
    text = {
        "flow": "a: " + "[" * 100_000,
        "block": "\n".join(f"{'  ' * depth}-" for depth in range(1000)),
        "mappings": "\n".join(f"{' ' * depth}a:" for depth in range(1000)),
        "closed": "a: " + "[" * 1000 + "]" * 1000,
    }[form]
    began = time.process_time()
    assert rules(text) == ["for-djupt"]
    assert time.process_time() - began < 2


def test_the_deepest_nesting_is_allowed() -> None:
    assert rules("[" * DEEPEST + "]" * DEEPEST) == []
    assert rules("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)) == ["for-djupt"]


def test_an_alias_bomb_is_never_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 200)]
    began = time.process_time()
    assert set(rules("\n".join(lines))) == {"ankare", "alias"}
    assert time.process_time() - began < 2


YAMLISH = st.text(alphabet=st.sampled_from("ab:- \n\t[]{}\"'&*!|>%@`#?,.~\u00e5\u2028\u202e\x07\r"), max_size=80)


@given(st.one_of(st.text(max_size=200), YAMLISH))
def test_any_text_yields_a_tree_or_problems_in_places_that_are_there(text: str) -> None:
    sheet, problems = decoded("a.yaml", text.encode("utf-8", "surrogatepass"))
    if sheet is None:
        assert [problem.rule for problem in problems] == ["inte-utf-8"]
        return
    root, found = parse(sheet)
    assert root is not None or found
    for place in (*(places(root).values() if root else ()), *(problem.place for problem in (*problems, *found))):
        assert 1 <= place.line <= len(sheet.lines)
        assert 1 <= place.column <= len(sheet.lines[place.line - 1]) + 1


TREES = st.recursive(
    st.one_of(st.none(), st.text(alphabet="abcåäö :#-'\"[]{}&*!|>%@`0123", min_size=1).map(str.strip).filter(bool)),
    lambda below: st.one_of(
        st.lists(below, max_size=4), st.dictionaries(st.text("abcåäö", min_size=1), below, max_size=4)
    ),
    max_leaves=12,
)


@given(TREES)
def test_a_tree_survives_being_written_and_read(tree: object) -> None:
    assert plain(parsed(_written(tree))) == tree


def _written(value: object) -> str:
    """The value in YAML's flow style, with every text in quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_written(key)}: {_written(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_written(below) for below in value) + "]"
    return "~" if value is None else "'" + str(value).replace("'", "''") + "'"


def test_a_list_keeps_the_numbers_of_its_items() -> None:
    root = parsed("[a, b, c]")
    assert isinstance(root, Sequence)
    assert root.numbers == (0, 1, 2)
