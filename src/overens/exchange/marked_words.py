"""Owns how words are told to be struck or added where there is plain text alone: by signs around them."""

import re
from collections.abc import Callable, Iterable, Sequence

from overens.compare.redline.chunks import Chunk, Chunks, Op
from overens.document.inline import Inline, Link, Span, plain

STRUCK, ADDED = ("[-", "-]"), ("{+", "+}")
AROUND = 8
"""How many unchanged words are shown on each side of a change."""
GAP = "…"
UNSEEN = {
    "\u00a0": "<hårt mellanslag>",
    "\u202f": "<smalt hårt mellanslag>",
    "\u00ad": "<mjukt bindestreck>",
    "\u2011": "<hårt bindestreck>",
    "\u200b": "<osynligt brytställe>",
}
"""Signs that nobody sees, by the names that they get where they are all that changed."""

Name = Callable[[Link], str]


def struck(text: str) -> str:
    """Words that are gone; nothing where there are none."""
    return _between(STRUCK, text)


def added(text: str) -> str:
    """Words that are new; nothing where there are none."""
    return _between(ADDED, text)


def replaced(before: str, after: str) -> str:
    """Words that gave way to others."""
    return " ".join(part for part in (struck(before), added(after)) if part)


def merged(chunks: Chunks, old: Name, new: Name) -> str:
    """Both texts in one, the unchanged words cut down to what is around the changes.

    `old` and `new` tell what a reference of that edition leads to, where only that changed.
    """
    last = len(chunks) - 1
    made = []
    for place, chunk in enumerate(chunks):
        if chunk.op is Op.EQUAL:
            made.append(_context(plain(chunk.new), is_first=place == 0, is_last=place == last))
        else:
            made.append(_changed(chunk, old, new))
    return " ".join("".join(made).split(" ")).strip()


def _between(signs: tuple[str, str], text: str) -> str:
    words = text.strip(" ")
    return f"{signs[0]}{words}{signs[1]}" if words else ""


def _changed(chunk: Chunk, old: Name, new: Name) -> str:
    if chunk.op is Op.STYLE:
        before, after = (_told(inline, name) for inline, name in ((chunk.old, old), (chunk.new, new)))
    elif chunk.op is Op.TYPOGRAPHY:
        before, after = (_seen(plain(inline)) for inline in (chunk.old, chunk.new))
    else:
        before, after = plain(chunk.old), plain(chunk.new)
    edges = [text for text in (before, after) if text]
    leading = " " if any(text.startswith(" ") for text in edges) else ""
    trailing = " " if any(text.endswith(" ") for text in edges) else ""
    return f"{leading}{replaced(before, after) or leading or trailing}{trailing}"


def _context(text: str, *, is_first: bool, is_last: bool) -> str:
    """Unchanged words: all of them where they are few, else those next to a change."""
    words = re.findall(r"\s*\S+\s*", text)
    if len(words) <= (AROUND if is_first or is_last else 2 * AROUND) + 2 or (is_first and is_last):
        return text
    head = "" if is_first else "".join(words[:AROUND]).rstrip() + " "
    tail = "" if is_last else " " + "".join(words[-AROUND:]).lstrip()
    return f"{head}{GAP}{tail}"


def _seen(text: str) -> str:
    seen = "".join(UNSEEN.get(sign, sign) for sign in text)
    return seen if seen.strip() else seen.replace(" ", "<mellanslag>")


def _told(inline: Inline, name: Name) -> str:
    return "".join(_styled(span, name) for span in inline)


def _styled(span: Span, name: Name) -> str:
    looks = [word for word, is_so in (("fetstil", span.strong), ("kursiv", span.emphasis)) if is_so]
    notes = [*looks, *([f"leder till {name(span.link)}"] if span.link else [])]
    text, blank = span.text.rstrip(" "), " " * (len(span.text) - len(span.text.rstrip(" ")))
    return f"{text} ({', '.join(notes)}){blank}" if notes else span.text


def signs(text: str) -> Sequence[tuple[int, int, str]]:
    """Every marked stretch of a text: where it starts, where it ends, and which sign it begins with."""
    found: Iterable[re.Match[str]] = re.finditer(r"\[-.*?-\]|\{\+.*?\+\}", text, re.DOTALL)
    return tuple((match.start(), match.end(), match[0][:2]) for match in found)
