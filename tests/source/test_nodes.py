"""The tree of a file, changed without losing where things stood."""

import pytest

from overens.problems import KeyPath, Place
from overens.source.nodes import Node, Scalar, at, authored, moved, places, plain, put, renamed, without
from overens.source.parsing import parse
from overens.source.sheet import Sheet

NEW = Scalar(Place(9, 9), "ny")


@pytest.fixture
def tree() -> Node:
    """The tree of `{a: [x, {b: y, c: z}, w], d: v}`."""
    root, _ = parse(Sheet("a.yaml", "a: [x, {b: y, c: z}, w]\nd: v"))
    assert root is not None
    return root


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ((), {"a": ["x", {"b": "y", "c": "z"}, "w"], "d": "v"}),
        (("a", 1, "b"), "y"),
        (("d",), "v"),
    ],
)
def test_what_stands_at_a_path_is_found(tree: Node, path: KeyPath, found: object) -> None:
    node = at(tree, path)
    assert node is not None
    assert plain(node) == found


@pytest.mark.parametrize("path", [("x",), ("a", 3), ("a", "b"), (0,), ("d", 0), ("d", "x"), ("a", 1, "b", "c")])
def test_what_does_not_stand_there_is_not_found(tree: Node, path: KeyPath) -> None:
    assert at(tree, path) is None


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("a", 0), {"a": [{"b": "y", "c": "z"}, "w"], "d": "v"}),
        (("a", 1, "b"), {"a": ["x", {"c": "z"}, "w"], "d": "v"}),
        (("a",), {"d": "v"}),
        (("x",), {"a": ["x", {"b": "y", "c": "z"}, "w"], "d": "v"}),
    ],
)
def test_a_part_is_left_out(tree: Node, path: KeyPath, left: object) -> None:
    assert plain(without(tree, path)) == left


@pytest.mark.parametrize(
    ("path", "made"),
    [
        (("a", 0), {"a": ["ny", {"b": "y", "c": "z"}, "w"], "d": "v"}),
        (("a", 1, "b"), {"a": ["x", {"b": "ny", "c": "z"}, "w"], "d": "v"}),
        (("a", 1, "e"), {"a": ["x", {"b": "y", "c": "z", "e": "ny"}, "w"], "d": "v"}),
        (("e",), {"a": ["x", {"b": "y", "c": "z"}, "w"], "d": "v", "e": "ny"}),
    ],
)
def test_a_value_is_put_in_its_place_or_added(tree: Node, path: KeyPath, made: object) -> None:
    assert plain(put(tree, path, NEW)) == made


def test_a_key_is_renamed_where_it_stands(tree: Node) -> None:
    changed = renamed(tree, ("a", 1, "b"), "ä")
    assert plain(changed) == {"a": ["x", {"ä": "y", "c": "z"}, "w"], "d": "v"}
    assert places(changed)["a", 1, "ä"] == places(tree)["a", 1, "b"]


def test_the_tree_itself_never_changes(tree: Node) -> None:
    before = plain(tree)
    put(without(renamed(tree, ("d",), "e"), ("a", 0)), ("e",), NEW)
    assert plain(tree) == before


def test_what_has_moved_up_knows_where_it_was(tree: Node) -> None:
    changed = without(without(tree, ("a", 1)), ("a", 0))
    assert plain(changed) == {"a": ["w"], "d": "v"}
    assert moved(changed) == {("a", 0): ("a", 2)}
    assert authored(changed, ("a", 0)) == ("a", 2)
    assert authored(changed, ("a", 5, "x")) == ("a", 5, "x")
    assert moved(tree) == {}
