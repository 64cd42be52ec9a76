"""Owns cutting inline text at any character, with the style and the links of every part."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from overens.document.inline import Inline, Span


def joined(spans: Iterable[Span]) -> Inline:
    """The same text in as few spans as its styles and links allow; empty spans are dropped."""
    made: list[Span] = []
    for span in spans:
        if made and (made[-1].strong, made[-1].emphasis, made[-1].link) == (span.strong, span.emphasis, span.link):
            made[-1] = replace(made[-1], text=made[-1].text + span.text)
        elif span.text:
            made.append(span)
    return tuple(made)


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
