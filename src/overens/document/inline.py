"""Owns inline text: the small Markdown of the content files as flat spans with typed references."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.token import Token


class LinkKind(StrEnum):
    """What a reference points to; the value is the prefix that an author writes."""

    URL = "url"
    PROVISION = "#"
    ROLE = "roll"
    PARTY = "part"
    TERM = "ord"
    ANNEX = "bilaga"
    NOTE = "not"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a span leads; `target` is an id, an annex number or, for `URL`, an address."""

    kind: LinkKind
    target: str


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: Link | None = None


Inline = tuple[Span, ...]

_SHORT_KINDS = (LinkKind.ROLE, LinkKind.PARTY, LinkKind.TERM, LinkKind.ANNEX, LinkKind.NOTE)
# "zero" knows no markup at all, so nothing but what is named here can ever be made, HTML least of all.
_MARKDOWN = MarkdownIt("zero").enable(["emphasis", "link", "escape", "newline"])


def plain(inline: Inline) -> str:
    """The words alone."""
    return "".join(span.text for span in inline)


def words(text: str) -> Inline:
    """A text that holds no markup, such as a name."""
    return (Span(text),) if text else ()


def link_to(address: str) -> Link:
    """The reference that an author's address stands for."""
    if address.startswith("#"):
        return Link(LinkKind.PROVISION, address[1:])
    prefix, _, target = address.partition(":")
    for kind in _SHORT_KINDS:
        if prefix == kind.value:
            return Link(kind, target)
    return Link(LinkKind.URL, address)


def links(text: str) -> tuple[tuple[Link, str], ...]:
    """Every reference in a text with the words that carry it, which may be none."""
    found: dict[int, tuple[Link, str]] = {}
    for number, span in _spans(text):
        if span.link:
            found[number] = (span.link, found.get(number, (span.link, ""))[1] + span.text)
    return tuple(found.values())


def parse(text: str, name_of: Callable[[Link], str]) -> Inline:
    """The spans of a text; a reference without words gets those of `name_of`."""
    return tuple(
        Span(name_of(span.link), span.strong, span.emphasis, span.link) if span.link and not span.text else span
        for _, span in _spans(" ".join(text.split()))
    )


def _spans(text: str) -> Iterator[tuple[int, Span]]:
    # Spans of one link share a number, so that emphasis inside a link does not split it in two.
    strong = emphasis = empty = False
    link, number = None, 0
    for token in _tokens(text):
        if token.type in ("strong_open", "strong_close"):
            strong = token.type == "strong_open"
        elif token.type in ("em_open", "em_close"):
            emphasis = token.type == "em_open"
        elif token.type == "link_open":
            link, number, empty = link_to(str(token.attrs["href"])), number + 1, True
        elif token.type == "link_close":
            if empty:
                yield number, Span("", strong, emphasis, link)
            link = None
        elif token.content or token.type == "softbreak":
            yield number, Span(token.content or " ", strong, emphasis, link)
            empty = False


def _tokens(text: str) -> list[Token]:
    [block] = _MARKDOWN.parseInline(text)
    return block.children or []
