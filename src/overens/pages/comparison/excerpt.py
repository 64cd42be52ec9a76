"""Owns the part of a redline that concerns one party: what binds it, with the headings that this stands under."""

from collections.abc import Iterable
from dataclasses import replace

from overens.compare.redline.passages import Passage, Redline


def excerpt(redline: Iterable[Passage], party: str) -> Redline:
    """The passages that bind a party in either edition, in order; what binds nobody by name binds everybody."""
    return tuple(
        replace(passage, children=excerpt(passage.children, party)) for passage in redline if _binds(passage, party)
    )


def _binds(passage: Passage, party: str) -> bool:
    sides = (side for side in (passage.old, passage.new) if side)
    own = any(not side.binds or party in side.binds for side in sides)
    return own or any(_binds(child, party) for child in passage.children)
