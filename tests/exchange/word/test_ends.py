"""Tests the ends of paragraphs before a new one: the same words either way, and nothing added last."""

import pytest

from overens.compare.redline.chunks import Chunk, accepted, difference, inserted, rejected
from overens.document.inline import Inline, Span, plain, words
from overens.exchange.word.ends import parted
from overens.exchange.word.lines import Block, Grid, Line, Look, Piece, Role

NEW = Line(Role.TEXT, (Piece(inserted(words("Nytt."))),))
OLD_WORDS = [
    ("Status: beslutad", "Status: utkast"),
    ("Alla deltar", "Alla deltar alltid"),
    ("Alla deltar.", "Alla deltar. Regionen leder."),
    ("Allt", "Något helt annat"),
    ("Ett", "Ett tu"),
    ("Alla deltar nu", "Alla deltar"),
    ("Alla deltar.", "Alla deltar."),
]


def chunks(line: Line) -> list[Chunk]:
    return [chunk for piece in line.pieces for chunk in piece.chunks]


@pytest.mark.parametrize(("old", "new"), OLD_WORDS)
def test_both_texts_stay_and_what_is_added_is_not_last(old: str, new: str) -> None:
    line = Line(Role.TEXT, (Piece(difference(words(old), words(new))),))
    made, after = parted([line, NEW])
    assert isinstance(made, Line)
    assert (plain(rejected(chunks(made))), plain(accepted(chunks(made)))) == (old, new)
    last = chunks(made)[-1]
    assert last.old or not last.new
    assert after is NEW


def test_styles_and_looks_stay() -> None:
    kept: Inline = (Span("Se "), Span("planen nu", strong=True))
    line = Line(Role.TEXT, (Piece((Chunk(kept, kept),), Look.STRONG), Piece(inserted(words(" och sedan")))))
    made, _ = parted([line, NEW])
    assert isinstance(made, Line)
    assert accepted(chunks(made)) == (*kept, Span(" och sedan"))
    assert rejected(chunks(made)) == kept
    assert [piece.look for piece in made.pieces] == [Look.STRONG, Look.STRONG, Look.PLAIN, Look.STRONG]


def test_all_other_paragraphs_stay_as_they_are() -> None:
    line = Line(Role.TEXT, (Piece(difference(words("Alla"), words("Alla deltar"))),))
    kept = Line(Role.TEXT, (Piece(difference(words("Alla"), words("Alla"))),))
    grid = Grid(())
    unturned: list[list[Block]] = [[line], [line, kept, NEW], [NEW, NEW], [line, grid, NEW]]
    for found in unturned:
        assert list(parted(found)) == found
