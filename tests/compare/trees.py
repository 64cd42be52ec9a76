"""Owns trees of provisions made from a seed: of any shape, with repeated words and ids, and edits of them."""

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from overens.document.inline import Inline, Link, LinkKind, Span
from overens.document.tree import Document, Kind, Provision
from tests.compare.editions import edited
from tests.support.chance import made_from

WORDS = ("parten", "mötet", "planen", "och", "ska", "i", "1 mars", "2 veckor", "(", ")", ".", ",", "4 §", "–", "\u00a0")
TARGETS = (None, None, None, Link(LinkKind.PROVISION, "a"), Link(LinkKind.PARTY, "af"), Link(LinkKind.NOTE, "n"))
KINDS = (Kind.SECTION, Kind.LIST, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.TABLE, Kind.ROW, Kind.CELL, Kind.STEP)
IDS = ("a", "b", "c", "d", "e--x", "e--y", "bilaga-1", "n")
FACTS = ((), (), (("kind", "uppgift"),), (("function", "chef"),), (("party", "af"),))
EMPTY = replace(edited(), body=(), annexes=())

SEEDS = st.integers(0, 2**32)
INLINES = SEEDS.map(lambda seed: inline(made_from(seed)))


def pair(chance: Random) -> tuple[Document, Document]:
    """Two editions: any two, or one and what edits made of it."""
    old = row(chance, 3)
    new = row(chance, 3) if chance.random() < 0.2 else edit(chance, old)
    return replace(EMPTY, body=old), replace(EMPTY, body=new)


def row(chance: Random, depth: int) -> tuple[Provision, ...]:
    """Provisions beside each other, with others below them."""
    return tuple(provision(chance, depth) for _ in range(chance.randrange(5)))


def provision(chance: Random, depth: int) -> Provision:
    """One provision of any kind, with any id, holding anything."""
    return Provision(
        chance.choice(IDS),
        chance.choice(KINDS),
        chance.choice(("", "1", "2.1", "Mål 2")),
        inline(chance),
        inline(chance),
        row(chance, depth - 1) if depth > 1 else (),
        binds=chance.choice(((), ("af",), ("regionen", "af"))),
        responsible=chance.choice(((), ("team",))),
        ordered=chance.random() < 0.5,
        facts=chance.choice(FACTS),
        replaces=chance.choice(((), (), (), ("a",), ("b", "c"))),
    )


def inline(chance: Random) -> Inline:
    """Some words in some styles, often none."""
    return tuple(
        Span(
            " ".join(chance.choices(WORDS, k=chance.randrange(8))),
            chance.random() < 0.2,
            chance.random() < 0.2,
            chance.choice(TARGETS),
        )
        for _ in range(chance.randrange(4))
    )


def edit(chance: Random, old: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The row with some of it gone, changed, moved and new."""
    new = [reworded(chance, each) for each in old if chance.random() < 0.9]
    if chance.random() < 0.3:
        chance.shuffle(new)
    if chance.random() < 0.3:
        new.insert(chance.randint(0, len(new)), provision(chance, 2))
    return tuple(new)


def reworded(chance: Random, old: Provision) -> Provision:
    """The provision with one thing about it changed, or none."""
    new = replace(old, children=edit(chance, old.children))
    changes = (
        lambda: replace(new, text=inline(chance)),
        lambda: replace(new, text=(*new.text, *inline(chance))),
        lambda: replace(new, id=chance.choice(IDS)),
        lambda: replace(new, kind=chance.choice(KINDS)),
        lambda: replace(new, heading=inline(chance), number="9"),
        lambda: replace(new, binds=("af",), responsible=(), facts=chance.choice(FACTS)),
    )
    return chance.choice(changes)() if chance.random() < 0.5 else new
