"""Owns plain text and Markdown as an edition without ids: headings, paragraphs, and lists with their points."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from plain_blocks import Block, Sort, blocks

from overens.document.inline import plain, words
from overens.document.naming import Ids, slug
from overens.document.tree import Document, Kind, Provision
from overens.names import EditionName

UNSAID: Any = SimpleNamespace(value="", start=None, end=None, note=None, next_decision=None)
"""What an agreement says of itself and a text does not."""
KINDS = {Sort.HEADING: Kind.SECTION, Sort.PARAGRAPH: Kind.PARAGRAPH, Sort.POINT: Kind.POINT, Sort.ROW: Kind.POINT}
PARENTS = {Kind.SECTION: "avsnitt", Kind.PARAGRAPH: "stycke", Kind.POINT: "punkt", Kind.LIST: "lista"}
NESTED = 2
"""Columns that a point must be set in to be below another."""
DEEPEST = 12
"""Levels; what is set in further stands on this one."""
WORDS_IN_KEY = 12


@dataclass(frozen=True)
class PlainEdition:
    """A text as a document, and what else its file has: the blocks under their provisions' ids, and the very end."""

    document: Document
    blocks: dict[str, Block]
    rest: str

    def written(self, provisions: Iterable[Provision]) -> str:
        """The file again, with the words of these provisions; they are those of this edition, or the redline's."""
        every = (each for top in provisions for each in top.walk())
        made = [
            self.blocks[each.id].written(each.number, plain(each.heading or each.text))
            for each in every
            if each.id in self.blocks
        ]
        return "".join([*made, self.rest])


def edition(text: str, name: str) -> PlainEdition:
    """The text as an edition; everything in it gets an id made from its words, and rows one made from their key."""
    found, rest = blocks(text)
    making = _Making(_row_keys(found))
    body = tuple(making.provision(node) for node in _grouped(_tree(found)))
    return PlainEdition(_document(name, body), making.blocks, rest)


def _document(name: str, body: tuple[Provision, ...]) -> Document:
    return Document(
        name=EditionName("text", name),
        agreement=UNSAID,
        title="",
        short_title="",
        status=UNSAID,
        validity=UNSAID,
        decision=None,
        front=(),
        body=body,
        annexes=(),
        parties=(),
        groups=(),
        roles=(),
        functions=(),
        areas=(),
        terms=(),
    )


@dataclass(slots=True)
class _Node:
    """A block with what is below it; one without a block holds what is in it together."""

    block: Block | None
    kind: Kind
    below: list["_Node"] = field(default_factory=list)


def _tree(found: Iterable[Block]) -> list[_Node]:
    """The blocks below each other: by the level of headings, and by how far points are set in."""
    top = _Node(None, Kind.SECTION)
    sections, points = [(0, top)], list[tuple[int, _Node]]()
    for block in found:
        node = _Node(block, KINDS[block.sort])
        if block.sort is Sort.HEADING:
            points = []
            while sections[-1][0] >= block.level:
                sections.pop()
            sections[-1][1].below.append(node)
            sections.append((block.level, node))
            continue
        while points and (block.level < points[-1][0] + NESTED or len(points) >= DEEPEST):
            points.pop()
        (points or sections)[-1][1].below.append(node)
        if block.sort is Sort.POINT:
            points.append((block.level, node))
    return _sections(top)


def _sections(top: _Node) -> list[_Node]:
    """What stands before the first heading gets a section without one."""
    count = next((place for place, node in enumerate(top.below) if node.kind is Kind.SECTION), len(top.below))
    lead = [_Node(None, Kind.SECTION, top.below[:count])] if count else []
    return [*lead, *top.below[count:]]


def _grouped(nodes: Sequence[_Node]) -> list[_Node]:
    """The nodes, points that follow on each other together in a list."""
    made: list[_Node] = []
    for node in nodes:
        if node.kind is not Kind.POINT:
            made.append(node)
        elif made and made[-1].kind is Kind.LIST:
            made[-1].below.append(node)
        else:
            made.append(_Node(None, Kind.LIST, [node]))
    return made


def _row_keys(found: Iterable[Block]) -> frozenset[str]:
    """The keys of rows, from their first cells, that no two rows have."""
    keys = Counter(_row_key(block) for block in found if block.sort is Sort.ROW)
    return frozenset(key for key, count in keys.items() if key and count == 1)


def _row_key(block: Block) -> str:
    return slug(block.words.partition("|")[0], WORDS_IN_KEY)


class _Making:
    """Makes provisions, and keeps which block each was made from."""

    def __init__(self, row_keys: frozenset[str]) -> None:
        self.blocks: dict[str, Block] = {}
        self._ids = Ids()
        self._row_keys = row_keys

    def provision(self, node: _Node) -> Provision:
        """A node and all below it."""
        own, inline = self._id(node), words(node.block.words) if node.block else ()
        if node.block:
            self.blocks[own] = node.block
        is_section, is_list = node.kind is Kind.SECTION, node.kind is Kind.LIST
        return Provision(
            own,
            node.kind,
            node.block.number if node.block else "",
            heading=inline if is_section else (),
            text=() if is_section else inline,
            children=tuple(self.provision(child) for child in (node.below if is_list else _grouped(node.below))),
            facts=(("kind", "punkt"),) if is_list else (),
        )

    def _id(self, node: _Node) -> str:
        first = node.block or (node.below[0].block if node.below else None)
        if node.block and node.block.sort is Sort.ROW and (key := _row_key(node.block)) in self._row_keys:
            return f"rad-{key}"
        return self._ids.derive(PARENTS[node.kind], first.words if first else "")
