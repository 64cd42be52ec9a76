"""Owns the blanks that line breaks took away, so that who reads the tags finds every word by itself.

The layout drops a line's last blank, since nobody sees it. A reader of the tags does not see the lines either: without
the blank, the last word of one line and the first of the next become one.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element as Html

from weasyprint.formatting_structure.boxes import Box, TextBox

from overens.paper.tracing import TracedPage

BLANKS = re.compile(r"[ \t\n\r\f]+")
INLINE = ("a", "em", "span", "strong", "sup")
CHILD = "\0"
"""Stands in an element's own text where one of its children stands."""


def restore(pages: Iterable[TracedPage]) -> None:
    """Puts the blanks back at the ends of the lines, before the pages are painted; nothing moves by it."""
    lost = _Lost()
    last: TextBox | None = None
    within: Html | None = None
    for box, block in (found for page in pages for found in _texts(page.box, None)):
        before, after = lost.around(box)
        if before and last and block is within:
            _end_with_blank(last)
        if after:
            _end_with_blank(box)
        if box.text.strip():
            last, within = box, block


def _end_with_blank(box: TextBox) -> None:
    if not box.pango_layout.text.endswith(" "):
        box.pango_layout.text += " "


def _texts(box: Box, block: Html | None) -> Iterator[tuple[TextBox, Html | None]]:
    """Every text in reading order, with the block that it is part of."""
    for child in box.children:
        html = child.element
        # Neither margin boxes nor pseudo-elements, whose text is not the element's.
        if html is None or child.element_tag != html.tag:
            continue
        if isinstance(child, TextBox):
            yield child, block
        else:
            yield from _texts(child, block if html.tag in INLINE else html)


class _Lost:
    """Finds lost blanks by following each element's own text while its boxes pass in reading order."""

    def __init__(self) -> None:
        self._left: dict[Html, str] = {}

    def around(self, box: TextBox) -> tuple[bool, bool]:
        """Whether a blank is missing before and after the text of a box; the first is for its block to judge."""
        # With the blanks that it still has; those around it are the lost ones.
        text = box.text
        if not text.strip():
            return True, False
        before, found, after = (self._left.get(box.element) or _own_text(box.element)).partition(text)
        if not found:
            return False, False
        self._left[box.element] = after or CHILD
        return before.endswith(" "), after.startswith(" ")


def _own_text(html: Html) -> str:
    return BLANKS.sub(" ", CHILD.join((html.text or "", *(child.tail or "" for child in html))))
