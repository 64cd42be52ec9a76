"""Owns the tree of a YAML file as its author wrote it: text, lists and mappings, each with its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from overens.problems import KeyPath, Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, always text; None when the author left it empty or wrote `~` or `null`.

    `told` marks one that a problem has been told about already, so that nothing more is said of it.
    """

    place: Place
    text: str | None
    told: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `numbers` are the indexes that the items had in the file, also when others are gone."""

    place: Place
    items: "tuple[Node, ...]"
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and its value; `place` is the key's."""

    key: str
    place: Place
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the author's order; no key occurs twice."""

    place: Place
    pairs: tuple[Pair, ...]

    def pair(self, key: str) -> Pair | None:
        """The pair with this key, if the author wrote it."""
        return next((pair for pair in self.pairs if pair.key == key), None)


Node = Scalar | Sequence | Mapping


def child(node: Node | None, step: str | int) -> Node | None:
    """The value under a key or at an index, if there is one."""
    if isinstance(node, Mapping) and isinstance(step, str):
        pair = node.pair(step)
        return pair.value if pair else None
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def at(node: Node, path: KeyPath) -> Node | None:
    """The value at a key path, if there is one."""
    found: Node | None = node
    for step in path:
        found = child(found, step)
    return found


def plain(node: Node) -> object:
    """The tree as dicts, lists and texts, for the model to judge; the tree is never deeper than its limit."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {pair.key: plain(pair.value) for pair in node.pairs}


def places(node: Node) -> dict[KeyPath, Place]:
    """Where everything stands: a single value at the value, a list or mapping under a key at the key."""
    return dict(_places(node, (), node.place))


def _places(node: Node, path: KeyPath, place: Place) -> Iterator[tuple[KeyPath, Place]]:
    yield path, place
    match node:
        case Sequence():
            for index, item in enumerate(node.items):
                yield from _places(item, (*path, index), item.place)
        case Mapping():
            for pair in node.pairs:
                yield from _places(pair.value, (*path, pair.key), _telling_place(pair))


def _telling_place(pair: Pair) -> Place:
    empty = isinstance(pair.value, Scalar) and pair.value.text is None
    return pair.value.place if isinstance(pair.value, Scalar) and not empty else pair.place


def authored(node: Node, path: KeyPath) -> KeyPath:
    """The same path with the indexes that the items have in the file."""
    steps: list[str | int] = []
    found: Node | None = node
    for step in path:
        steps.append(_number(found, step))
        found = child(found, step)
    return tuple(steps)


def moved(node: Node) -> dict[KeyPath, KeyPath]:
    """The list items that have another index than in the file, each with its path there."""
    return {path: authored(node, path) for path in places(node) if _is_moved(node, path)}


def _is_moved(root: Node, path: KeyPath) -> bool:
    if not path or not isinstance(path[-1], int):
        return False
    return _number(at(root, path[:-1]), path[-1]) != path[-1]


def _number(node: Node | None, step: str | int) -> str | int:
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.numbers):
        return node.numbers[step]
    return step


def without(node: Node, path: KeyPath) -> Node:
    """The tree without what stands at a key path below its root."""
    return _changed(node, path[:-1], lambda parent: _lacking(parent, path[-1]))


def put(node: Node, path: KeyPath, value: Node) -> Node:
    """The tree with another value at a key path below its root; a key that is not there is added."""
    return _changed(node, path[:-1], lambda parent: _holding(parent, path[-1], value))


def renamed(node: Node, path: KeyPath, key: str) -> Node:
    """The tree with another name for the key that ends a path."""
    return _changed(node, path[:-1], lambda parent: _calling(parent, path[-1], key))


def _changed(node: Node, path: KeyPath, change: Callable[[Node], Node]) -> Node:
    if not path:
        return change(node)
    below = child(node, path[0])
    return node if below is None else _holding(node, path[0], _changed(below, path[1:], change))


def _lacking(node: Node, step: str | int) -> Node:
    match node:
        case Mapping():
            return replace(node, pairs=tuple(pair for pair in node.pairs if pair.key != step))
        case Sequence():
            kept = [index for index in range(len(node.items)) if index != step]
            items = tuple(node.items[index] for index in kept)
            return replace(node, items=items, numbers=tuple(node.numbers[index] for index in kept))
        case Scalar():
            return node


def _holding(node: Node, step: str | int, value: Node) -> Node:
    match node:
        case Mapping():
            new = Pair(str(step), node.place, value)
            kept = tuple(replace(pair, value=value) if pair.key == step else pair for pair in node.pairs)
            return replace(node, pairs=kept if node.pair(str(step)) else (*kept, new))
        case Sequence():
            items = tuple(value if index == step else item for index, item in enumerate(node.items))
            return replace(node, items=items)
        case Scalar():
            return node


def _calling(node: Node, step: str | int, key: str) -> Node:
    if not isinstance(node, Mapping):
        return node
    return replace(node, pairs=tuple(replace(pair, key=key) if pair.key == step else pair for pair in node.pairs))
