"""Owns inline text: the small Markdown of the content files as flat spans with typed references."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import eq
from urllib.parse import unquote


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

SCHEMES = ("https", "http", "mailto")
"""What an address on the web may begin with; a link to anything else stays the text that it was written as."""

_SHORT_KINDS = (LinkKind.ROLE, LinkKind.PARTY, LinkKind.TERM, LinkKind.ANNEX, LinkKind.NOTE)
# Not the blanks that an author chose in order to keep two words on one line.
_BLANKS = re.compile(r"[ \t\r\n]+")
_MARKUP = re.compile(r"[*_\[\\]")


def plain(inline: Inline) -> str:
    """The words alone."""
    return inline[0].text if len(inline) == 1 else "".join([span.text for span in inline])


def words(text: str) -> Inline:
    """A text that holds no markup, such as a name."""
    return (Span(text),) if text else ()


def joined(spans: Iterable[Span]) -> Inline:
    """The same text in as few spans as its styles and links allow; empty spans are dropped."""
    # Most texts are one span, and a comparison asks for each of them many times.
    if isinstance(spans, tuple) and len(spans) == 1 and spans[0].text:
        return spans
    found = [span for span in spans if span.text]
    if len(found) < 2:
        return tuple(found)
    styles = list(map(_style, found))
    if not any(map(eq, styles, styles[1:])):
        return tuple(found)
    return tuple(Span(plain(tuple(run)), *style) for style, run in groupby(found, _style))


def _style(span: Span) -> tuple[bool, bool, Link | None]:
    return span.strong, span.emphasis, span.link


def link_to(address: str) -> Link:
    """The reference that an author's address stands for."""
    if address.startswith("#"):
        return Link(LinkKind.PROVISION, unquote(address[1:]))
    prefix, _, target = address.partition(":")
    for kind in _SHORT_KINDS:
        if prefix == kind.value:
            return Link(kind, unquote(target))
    return Link(LinkKind.URL, address)


def leads_somewhere(link: Link) -> bool:
    """Whether a reference is of a kind that texts take; one that is not stays text."""
    return link.kind is not LinkKind.URL or link.target.partition(":")[0].lower() in SCHEMES


def _leads_somewhere(address: str) -> bool:
    return leads_somewhere(link_to(address))


def links(text: str) -> tuple[tuple[Link, str], ...]:
    """Every reference that the author wrote, taken or not, with the words that carry it, which may be none."""
    return tuple((run[0].link, plain(run).strip()) for run in _runs(bool, text) if run[0].link)


def parse(text: str, name_of: Callable[[Link], str]) -> Inline:
    """The spans of a text; a reference without words gets those of `name_of`."""
    return tuple(span for run in _runs(_leads_somewhere, text) for span in _named(run, name_of))


def _named(run: Inline, name_of: Callable[[Link], str]) -> Inline:
    first = run[0]
    if first.link and not leads_somewhere(first.link):
        # An empty address, which the library takes without asking.
        return tuple(Span(span.text, span.strong, span.emphasis) for span in run if span.text)
    if first.link is None or plain(run).strip():
        return run
    return (Span(name_of(first.link), first.strong, first.emphasis, first.link),)


def _runs(takes: Callable[[str], bool], text: str) -> Iterator[Inline]:
    line = _BLANKS.sub(" ", text).strip(" ")
    if _MARKUP.search(line):
        yield from _taken_apart(takes, line)
    elif line:
        yield (Span(line),)


def _taken_apart(takes: Callable[[str], bool], line: str) -> Iterator[Inline]:
    # The spans of one link come together, so that emphasis inside a link does not split it in two.
    strong = emphasis = 0
    link, inside = None, list[Span]()
    # Here, as a text without markup, and so a program that only compares texts, needs no library for it.
    from overens.document.markdown import marked  # noqa: PLC0415

    for token in marked(line, takes):
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                link, inside = link_to(str(token.attrs["href"])), []
            case "link_close":
                yield tuple(inside) or (Span("", strong > 0, emphasis > 0, link),)
                link = None
            case _ if token.content:
                span = Span(token.content, strong > 0, emphasis > 0, link)
                if link:
                    inside.append(span)
                else:
                    yield (span,)
