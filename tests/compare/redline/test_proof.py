"""Shows that a redline gives back both editions, whatever they hold and however they were edited."""

from dataclasses import replace

from hypothesis import given, settings

from overens.compare.comparison import compare
from overens.compare.edition import Edition
from overens.compare.redline.chunks import Op
from overens.compare.redline.passages import Passage, Stands, accept, reject
from overens.compare.redline.proof import Proof
from overens.document.inline import joined
from overens.document.printed import digest
from overens.document.tree import Kind, Provision
from tests.compare.cases import CASES
from tests.compare.editions import edited
from tests.compare.trees import SEEDS, made_from, pair

MANY = settings(max_examples=300)


def said(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Provisions with every text in as few spans as its styles allow."""
    return tuple(
        replace(each, heading=joined(each.heading), text=joined(each.text), children=said(each.children))
        for each in provisions
    )


@MANY
@given(SEEDS)
def test_taking_every_change_gives_the_new_and_refusing_every_one_the_old(seed: int) -> None:
    old, new = pair(made_from(seed))
    comparison = compare(old, new)
    assert accept(comparison.redline) == said(Edition(new).tops)
    assert reject(comparison.redline) == said(Edition(old).tops)
    assert comparison.proof.holds


@MANY
@given(SEEDS)
def test_chunks_alone_carry_the_words(seed: int) -> None:
    # The provisions that a passage holds are emptied of words, so that none can come from them.
    comparison = compare(*pair(made_from(seed)))
    bare = tuple(without_words(passage) for passage in comparison.redline)
    assert digest(accept(bare)) == comparison.proof.new
    assert digest(reject(bare)) == comparison.proof.old


def without_words(passage: Passage) -> Passage:
    """The passage with its provisions reduced to what is no words."""
    sides = [
        replace(side, number="", heading=(), text=(), children=()) if side else None
        for side in (passage.old, passage.new)
    ]
    children = tuple(without_words(child) for child in passage.children)
    return replace(passage, old=sides[0], new=sides[1], children=children)


def test_a_redline_that_lost_a_word_does_not_hold() -> None:
    old, new = edited(), edited(CASES["a word"])
    comparison = compare(old, new)
    broken = tuple(without_changes(passage) for passage in comparison.redline)
    assert digest(accept(broken)) != comparison.proof.new
    assert not replace(comparison.proof, accepted=digest(accept(broken))).holds


def without_changes(passage: Passage) -> Passage:
    """The passage without what changed in its words."""
    text = tuple(chunk for chunk in passage.text if chunk.op is Op.EQUAL)
    return replace(passage, text=text, children=tuple(without_changes(child) for child in passage.children))


def test_a_proof_needs_both_sides() -> None:
    assert Proof("a", "b", "a", "b").holds
    assert not Proof("a", "b", "a", "a").holds
    assert not Proof("a", "b", "b", "b").holds


def test_what_went_stands_where_it_stood() -> None:
    comparison = compare(edited(), edited(CASES["a section goes"]))
    stands = [(top.provision.id, top.stands) for top in comparison.redline if top.provision.kind is Kind.SECTION]
    assert stands.index(("revidering", Stands.OLD)) == stands.index(("ataganden", Stands.BOTH)) + 1
