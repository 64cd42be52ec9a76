"""Owns the text that provisions print, and its digest: by it an edition's words are known again, whatever their ids."""

import re
from collections.abc import Iterable
from hashlib import sha256

from overens.document.inline import Inline, Span, joined
from overens.document.tree import Provision


def digest(provisions: Iterable[Provision]) -> str:
    """The SHA-256 of the text that provisions print."""
    return sha256(text_of(provisions).encode()).hexdigest()


def text_of(provisions: Iterable[Provision]) -> str:
    """All that provisions print, a line each: depth, kind, number, heading, words, with styles and links.

    Two trees have one text only when they print the same; ids, and who is bound, are not printed.
    """
    return "".join([f"{line}\n" for line in _lines(provisions, 0)])


def _lines(provisions: Iterable[Provision], depth: int) -> list[str]:
    found = []
    for provision in provisions:
        kind = f"{provision.kind.value}{' numbered' if provision.ordered else ''}"
        number = _plain(provision.number) if provision.number else ""
        found.append(f"{depth}\t{kind}\t{number}\t{_inline(provision.heading)}\t{_inline(provision.text)}")
        if provision.children:
            found += _lines(provision.children, depth + 1)
    return found


def _inline(inline: Inline) -> str:
    return "".join([_span(span) for span in joined(inline)]) if inline else ""


def _span(span: Span) -> str:
    text = _plain(span.text)
    text = f"_{text}_" if span.emphasis else text
    text = f"*{text}*" if span.strong else text
    return f"[{text}]({span.link.kind}:{_plain(span.link.target)})" if span.link else text


_SIGNS = "\\_*[]()\t\n"
_SIGN = re.compile(f"[{re.escape(_SIGNS)}]")
_WRITTEN = {"\t": "\\t", "\n": "\\n"}


def _plain(text: str) -> str:
    """The text with every sign escaped that means something in a line."""
    return _SIGN.sub(lambda found: _WRITTEN.get(found[0], f"\\{found[0]}"), text)
