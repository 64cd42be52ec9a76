"""Owns inline text as comparison takes it apart: in as few spans as can be, in words, cut at any character."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from operator import eq

from overens.compare.words.tokens import Piece, Sort, Tokens, tokens, whole
from overens.document.inline import Inline, Link, LinkKind, Span, plain


def joined(spans: Iterable[Span]) -> Inline:
    """The same text in as few spans as its styles and links allow; empty spans are dropped."""
    found = [span for span in spans if span.text]
    if len(found) < 2:
        return tuple(found)
    styles = [(span.strong, span.emphasis, span.link) for span in found]
    if not any(map(eq, styles, styles[1:])):
        return tuple(found)
    return tuple(Span(plain(tuple(run)), *style) for style, run in groupby(found, _style))


def _style(span: Span) -> tuple[bool, bool, Link | None]:
    return span.strong, span.emphasis, span.link


def unmarked(inline: Inline) -> str:
    """The words alone, without the marks of footnotes, which would be read as part of the word before."""
    return "".join([span.text for span in inline if span.link is None or not is_mark(span)])


def is_mark(span: Span) -> bool:
    """Whether a span is the mark of a footnote."""
    return span.link is not None and span.link.kind is LinkKind.NOTE


def read(inline: Inline) -> Tokens:
    """The words of a text; the mark of a footnote is a word of its own, the same whatever its number is."""
    if not any(map(is_mark, inline)):
        return tokens(plain(inline))
    return Tokens(plain(inline), list(_pieces(joined(inline))))


def _pieces(inline: Inline) -> Iterator[Piece]:
    for marked, run in groupby(inline, is_mark):
        if marked:
            yield from (_mark(span) for span in run)
        else:
            yield whole(plain(tuple(run)))


def _mark(span: Span) -> Piece:
    return Piece(len(span.text), ((0, len(span.text)),), (f"not:{span.link}",), (Sort.MARK,))


class Cutter:
    """Cuts one inline text; a cut costs what it holds, not what the text holds."""

    def __init__(self, inline: Inline) -> None:
        self.spans = joined(inline)
        self._starts = tuple(accumulate([len(span.text) for span in self.spans], initial=0))

    def cut(self, start: int, end: int) -> Inline:
        """The text from one character up to another."""
        if start >= end:
            return ()
        if len(self.spans) == 1:
            return (_part(self.spans[0], start, end),)
        made = []
        place = bisect_right(self._starts, start) - 1
        while place < len(self.spans) and self._starts[place] < end:
            span, first = self.spans[place], self._starts[place]
            made.append(_part(span, max(start - first, 0), end - first))
            place += 1
        return tuple(made)


def _part(span: Span, start: int, end: int) -> Span:
    return Span(span.text[start:end], span.strong, span.emphasis, span.link)
