"""Owns a file's text and tree together: what stands at a key path, where, and how it is told."""

from dataclasses import dataclass
from functools import cached_property

from overens.problems import KeyPath, Place, Problem
from overens.source.nodes import Mapping, Node, at, authored, places
from overens.source.sheet import Sheet


@dataclass(frozen=True)
class Draft:
    """A content file that has been parsed and not yet been judged, or not yet found to be right."""

    sheet: Sheet
    root: Node

    @cached_property
    def places(self) -> dict[KeyPath, Place]:
        """Where everything stands."""
        return places(self.root)

    def at(self, path: KeyPath) -> Node | None:
        """What stands at a key path."""
        return at(self.root, path)

    def key_place(self, path: KeyPath) -> Place:
        """Where the key stands that ends a path."""
        around = self.at(path[:-1])
        pair = around.pair(str(path[-1])) if isinstance(around, Mapping) else None
        return pair.place if pair else self.places[path]

    def problem(
        self, rule: str, path: KeyPath, *, what: str, fix: str, value: str, place: Place | None = None
    ) -> Problem:
        """A problem with what stands at a path; it points at the value unless told otherwise."""
        found = place or self.places[path]
        return self.sheet.problem(rule, found, what=what, fix=fix, value=value, path=authored(self.root, path))
