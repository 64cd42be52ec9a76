"""Owns inline text as comparison takes it apart: in as few spans as can be, in words, cut at any character."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, groupby

from overens.compare.words.tokens import Sort, Tokens, tokens
from overens.document.inline import Inline, LinkKind, Span, joined, plain


def unmarked(inline: Inline) -> str:
    """The words alone, without the marks of footnotes, which would be read as part of the word before."""
    return "".join(span.text for span in inline if not is_mark(span))


def is_mark(span: Span) -> bool:
    """Whether a span is the mark of a footnote."""
    return span.link is not None and span.link.kind is LinkKind.NOTE


def read(inline: Inline) -> Tokens:
    """The words of a text; the mark of a footnote is a word of its own, the same whatever its number is."""
    if not any(map(is_mark, inline)):
        return tokens(plain(inline))
    found = tuple(_read(joined(inline)))
    spans, keys, sorts = zip(*found, strict=True) if found else ((), (), ())
    return Tokens(plain(inline), spans, keys, sorts)


def _read(inline: Inline) -> Iterator[tuple[tuple[int, int], str, Sort]]:
    start = 0
    for marked, run in groupby(inline, is_mark):
        for part in ((span,) for span in run) if marked else (tuple(run),):
            text = plain(part)
            if marked:
                yield (start, start + len(text)), f"not:{part[0].link}", Sort.MARK
            else:
                inside = tokens(text)
                for (first, last), key, sort in zip(inside.spans, inside.keys, inside.sorts, strict=True):
                    yield (start + first, start + last), key, sort
            start += len(text)


class Cutter:
    """Cuts one inline text; a cut costs what it holds, not what the text holds."""

    def __init__(self, inline: Inline) -> None:
        self.spans = joined(inline)
        self._starts = tuple(accumulate((len(span.text) for span in self.spans), initial=0))

    def cut(self, start: int, end: int) -> Inline:
        """The text from one character up to another."""
        made = []
        place = bisect_right(self._starts, start) - 1
        while place < len(self.spans) and self._starts[place] < end:
            span, first = self.spans[place], self._starts[place]
            made.append(replace(span, text=span.text[max(start - first, 0) : end - first]))
            place += 1
        return joined(made)
