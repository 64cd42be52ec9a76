"""Owns the Markdown library: which of its markup an inline text may hold."""

from collections.abc import Callable, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


def marked(line: str, takes: Callable[[str], bool]) -> Sequence[Token]:
    """The library's tokens of one line of inline text; `takes` says which addresses become links."""
    [block] = _reading(takes).parseInline(line)
    return block.children or ()


@cache
def _reading(takes: Callable[[str], bool]) -> "_Markdown":
    return _Markdown(takes)


class _Markdown(MarkdownIt):
    """Knows emphasis and links only: "zero" has no markup of its own, so nothing else can be made, HTML least of all.

    Which addresses become links is asked of `takes`, whose answers are fewer than the library's own.
    """

    def __init__(self, takes: Callable[[str], bool]) -> None:
        super().__init__("zero")
        self.enable(["emphasis", "link", "escape"])
        self._takes = takes

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Whether an address becomes a link."""
        return self._takes(url)
