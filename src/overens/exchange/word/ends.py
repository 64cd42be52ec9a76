"""Owns how a paragraph ends that is followed by a new one: never with words that are added.

LibreOffice takes words added at the end of a paragraph and a paragraph added after it for one addition, and with it the
end of the first paragraph, so that rejecting the changes makes one paragraph of two.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from overens.compare.redline.chunks import Chunk, Op
from overens.compare.redline.passages import Stands
from overens.compare.redline.spans import Cutter
from overens.document.inline import plain
from overens.exchange.word.lines import Block, Line, Look, Piece

Stretch = tuple[Chunk, Look]


def parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, where a paragraph before a new one tells what is struck at its end after what is added."""
    found = [*blocks, None]
    for block, after in pairwise(found):
        if isinstance(block, Line) and block.stands is Stands.BOTH and isinstance(after, Line):
            yield _turned(block) if after.stands is Stands.NEW else block
        elif block:
            yield block


def _turned(line: Line) -> Line:
    stretches = [(chunk, piece.look) for piece in line.pieces for chunk in piece.chunks]
    kept = list(stretches)
    end: list[Stretch] = []
    while kept and kept[-1][0].op is not Op.EQUAL:
        end.insert(0, kept.pop())
    if not any(chunk.new for chunk, _ in end):
        return line
    if kept and not any(chunk.old for chunk, _ in end):
        end = [*_last_word(kept), *end]
    added = [(Chunk((), chunk.new), look) for chunk, look in end if chunk.new]
    struck = [(Chunk(chunk.old, ()), look) for chunk, look in end if chunk.old]
    return line.with_pieces(tuple(Piece((chunk,), look) for chunk, look in (*kept, *added, *struck)))


def _last_word(kept: list[Stretch]) -> Iterator[Stretch]:
    """Takes the last word from what is kept, to be struck and added anew."""
    chunk, look = kept.pop()
    text = plain(chunk.new)
    at = len(text.rstrip()) - len(text.rstrip().rpartition(" ")[2])
    cutter = Cutter(chunk.new)
    if before := cutter.cut(0, at):
        kept.append((Chunk(before, before), look))
    word = cutter.cut(at, len(text))
    yield Chunk(word, word), look
