"""Owns one provision's own words on either side of a change, for places away from the text's own layout."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from overens.compare.redline.chunks import Chunks
from overens.compare.redline.passages import Passage
from overens.document.inline import plain
from overens.document.tree import LABELLED, Kind
from overens.pages.comparison.marks import Marks
from overens.pages.template import html

Side = Callable[[Chunks], str]


@dataclass(frozen=True, slots=True)
class Sides:
    """Sets the own words of passages, a paragraph each; those of a row are its cells."""

    marks: Marks

    def before(self, passage: Passage) -> Markup:
        """What the old edition says here."""
        return html(self._own(passage, self.marks.before) if passage.old else "")

    def after(self, passage: Passage) -> Markup:
        """What the new edition says here."""
        return html(self._own(passage, self.marks.after) if passage.new else "")

    def _own(self, passage: Passage, side: Side) -> str:
        if passage.provision.kind is Kind.ROW:
            return "".join(self._stated(cell, side) for cell in passage.children)
        if passage.provision.kind in {*LABELLED, Kind.CELL}:
            return self._stated(passage, side)
        number, heading, text = (side(chunks) for chunks in (passage.number, passage.heading, passage.text))
        number = f'<span class="o-number">{number}</span> ' if number else ""
        if heading:
            return f'<p class="o-name">{number}{heading}</p>{f"<p>{text}</p>" if text else ""}'
        return f"<p>{number}{text}</p>" if number or text else ""

    def _stated(self, passage: Passage, side: Side) -> str:
        label, words = side(passage.heading), side(passage.text)
        return f'<p><span class="o-label">{label}:</span> {words}</p>' if words else ""

    def whole(self, passage: Passage, side: Side) -> Markup:
        """The words of a passage and of all below it, in order, without the layout of the text."""
        below = (child for child in passage.walk() if child.provision.kind is not Kind.CELL)
        return html("".join(self._own(found, side) for found in below))


def values(before: str, after: str) -> tuple[Markup | None, Markup | None]:
    """Two values that are no texts of provisions."""
    old, new = (html(f"<p>{escape(value)}</p>") if value else None for value in (before, after))
    return old, new


def has_words(passage: Passage) -> bool:
    """Whether the passage prints anything of its own."""
    own = passage.provision
    return own.kind is Kind.ROW or bool(plain(own.heading) or plain(own.text))
