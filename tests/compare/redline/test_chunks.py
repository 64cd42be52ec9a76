"""Shows that chunks are both texts, with their styles and links, and tell what happened to each stretch."""

import pytest
from hypothesis import given

from overens.compare.redline.chunks import Chunk, Op, accepted, deleted, difference, inserted, kept, rejected
from overens.document.inline import Inline, joined, parse, plain
from tests.compare.trees import INLINES

TOLD = [
    ("Ett möte i maj.", "Ett möte i juni.", [(Op.REPLACE, "maj", "juni")]),
    ("Ett möte.", "Ett kort möte.", [(Op.INSERT, "", "kort ")]),
    ("Ett kort möte.", "Ett möte.", [(Op.DELETE, "kort ", "")]),
    ("Slut nu.", "Slut.", [(Op.DELETE, " nu", "")]),
    ("Ett *kort* möte.", "Ett kort möte.", [(Op.STYLE, "kort", "kort")]),
    ("[Teamet](roll:a) möts.", "[Teamet](roll:b) möts.", [(Op.STYLE, "Teamet", "Teamet")]),
    (
        "Högst 10 % – alltid.",
        "Högst 10\u00a0% - alltid.",
        [(Op.TYPOGRAPHY, "10 %", "10\u00a0%"), (Op.TYPOGRAPHY, "–", "-")],
    ),
    ("Ett möte.", "Ett\u00a0möte.", [(Op.TYPOGRAPHY, " ", "\u00a0")]),
    ("Ett **långt och viktigt** möte.", "Ett långt och viktigt möte.", [(Op.STYLE, *["långt och viktigt"] * 2)]),
    ("", "Ny.", [(Op.INSERT, "", "Ny.")]),
]


def read(text: str) -> Inline:
    return parse(text, lambda link: link.target)


@pytest.mark.parametrize(("old", "new", "told"), TOLD)
def test_a_chunk_tells_what_happened(old: str, new: str, told: list[tuple[Op, str, str]]) -> None:
    found = difference(read(old), read(new))
    assert [(each.op, plain(each.old), plain(each.new)) for each in found if each.op is not Op.EQUAL] == told


@given(INLINES, INLINES)
def test_chunks_are_both_texts(old: Inline, new: Inline) -> None:
    found = difference(old, new)
    assert (rejected(found), accepted(found)) == (joined(old), joined(new))
    assert all(chunk.old or chunk.new for chunk in found)


@given(INLINES, INLINES)
def test_from_new_to_old_the_chunks_are_the_same(old: Inline, new: Inline) -> None:
    back = difference(new, old)
    assert [(chunk.op, chunk.flipped) for chunk in difference(old, new)] == [
        (FLIPPED.get(chunk.op, chunk.op), chunk) for chunk in back
    ]


FLIPPED = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT}


@given(INLINES)
def test_a_whole_text_stays_comes_or_goes(text: Inline) -> None:
    assert (accepted(kept(text)), rejected(kept(text))) == (joined(text), joined(text))
    assert (accepted(inserted(text)), rejected(inserted(text))) == (joined(text), ())
    assert (accepted(deleted(text)), rejected(deleted(text))) == ((), joined(text))
    assert difference(text, text) == kept(text)


def test_the_mark_of_a_footnote_is_no_part_of_the_word_before() -> None:
    text = "planering[](not:studien) nu"
    old, new = parse(text, lambda _: "1"), parse(text, lambda _: "2")
    found = difference(old, new)
    assert [(each.op, plain(each.old), plain(each.new)) for each in found] == [
        (Op.EQUAL, "planering", "planering"),
        (Op.REPLACE, "1", "2"),
        (Op.EQUAL, " nu", " nu"),
    ]


def test_no_word_is_cut_in_two() -> None:
    found = difference(read("Samverkansteamet möts."), read("Samverkansgruppen möts."))
    assert found[0] == Chunk(read("Samverkansteamet"), read("Samverkansgruppen"))
