"""Owns an edition as comparison reads it: everything that is said in it, as provisions in reading order."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from overens.compare.matching.forest import ROOT, Forest, Node
from overens.compare.redline.spans import unmarked
from overens.document.naming import is_derived
from overens.document.stated import HEAD, stated
from overens.document.tree import Document, Kind, Provision

KEYED = (Kind.PARTY, Kind.COMMITMENT, Kind.UNIT, Kind.ROLE, Kind.TABLE, Kind.ROW, Kind.CELL)
"""Kinds whose id is made from party, area, role or column: it is their identity, whatever their words are."""
STATED = (Kind.COMMITMENT, Kind.UNIT, Kind.QUESTION, Kind.MILESTONE, Kind.INITIATIVE)
"""Kinds whose facts are told apart by their label."""
KEYS = ("function", "party")
"""Facts that a point of a list is there for."""


@dataclass(frozen=True)
class Edition:
    """A document with everything it says as one row of provisions."""

    document: Document

    @cached_property
    def tops(self) -> tuple[Provision, ...]:
        """The edition's facts, its text, its annexes and its material."""
        return stated(self.document)

    @cached_property
    def _rows(self) -> tuple[tuple[Provision, int], ...]:
        """Every provision in reading order with the place of its parent."""
        found: list[tuple[Provision, int]] = []
        waiting = [(Provision(HEAD, Kind.ANNEX, children=self.tops), ROOT)]
        while waiting:
            provision, parent = waiting.pop()
            waiting += [(child, len(found)) for child in reversed(provision.children)]
            found.append((provision, parent))
        return tuple(found)

    @cached_property
    def rows(self) -> tuple[Provision, ...]:
        """Every provision in reading order, at its place in the forest; the first stands for the edition."""
        return tuple(provision for provision, _ in self._rows)

    @cached_property
    def by_id(self) -> dict[str, Provision]:
        """Every provision under its id, the first of several with one id."""
        return {row.id: row for row in reversed(self.rows)}

    @cached_property
    def given(self) -> frozenset[str]:
        """The ids that follow their provisions through the editions."""
        return frozenset(node.id for node in self.forest.nodes if node.given)

    def are_neighbours(self, first: str, second: str) -> bool:
        """Whether the second of two ids stands right after the first, under the same parent."""
        return self._after.get(first) == second

    @cached_property
    def _after(self) -> dict[str, str]:
        return {first.id: second.id for row in self.rows for first, second in pairwise(row.children)}

    @cached_property
    def _places(self) -> dict[int, int]:
        # By identity: ids may be double in an edition with mistakes.
        return {id(provision): place for place, provision in enumerate(self.rows)}

    def above(self, provision: Provision) -> tuple[Provision, ...]:
        """What is around a provision, from the top down."""
        found, place = [], self._rows[self._places[id(provision)]][1]
        while place != ROOT:
            provision, above = self._rows[place]
            found.append(provision)
            place = above
        return tuple(reversed(found))

    def bound(self, provision: Provision) -> tuple[str, ...]:
        """Whom a provision binds, by id, also where that is everybody."""
        return provision.binds or tuple(party.id for party in self.document.parties)

    @cached_property
    def forest(self) -> Forest:
        """The provisions as matching sees them."""
        return Forest([_node(provision, parent, self.rows[parent]) for provision, parent in self._rows])


def _node(provision: Provision, parent: int, above: Provision) -> Node:
    return Node(
        provision.id,
        provision.kind,
        wording(provision),
        parent,
        given=_is_given(provision, above),
        keyed=_is_keyed(provision, above),
        replaces=provision.replaces,
    )


def wording(provision: Provision) -> str:
    """A provision's own words, without its number and the marks of its footnotes."""
    heading = unmarked(provision.heading) if provision.heading else ""
    text = unmarked(provision.text) if provision.text else ""
    return f"{heading}\n{text}" if heading and text else heading or text


def _is_given(provision: Provision, above: Provision) -> bool:
    return provision.id.startswith(HEAD) or not (_is_numbered(provision, above) or is_derived(provision.id))


def _is_numbered(provision: Provision, above: Provision) -> bool:
    """Whether the id is an annex's number, or made of that: an annex with another number is no other annex."""
    made = above.kind is Kind.ANNEX and provision.id in {f"{above.id}-inledning", f"{above.id}-platshallare"}
    return provision.kind is Kind.ANNEX or made


def _is_keyed(provision: Provision, above: Provision) -> bool:
    if provision.kind in KEYED:
        return True
    own = provision.id.startswith(HEAD) or (provision.kind is Kind.FACT and above.kind in STATED)
    listed = provision.kind is Kind.LIST and provision.fact("kind") in KEYS
    return own or listed or bool(provision.facts and any(provision.fact(key) for key in KEYS))
