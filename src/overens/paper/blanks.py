"""Owns the blanks that line breaks took away, so that who reads the tags finds every word by itself.

The layout drops a line's last blank, since nobody sees it. A reader of the tags does not see the lines either: without
the blank, the last word of one line and the first of the next become one.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element as Html

from weasyprint.formatting_structure.boxes import TextBox

from overens.paper.tracing import TracedPage

BLANKS = re.compile(r"[ \t\n\r\f]+")
CHILD = "\0"
"""Stands in an element's own text where one of its children stands."""


def restore(pages: Iterable[TracedPage]) -> None:
    """Puts the blanks back at the ends of the lines, before the pages are painted; nothing moves by it."""
    lost, last = _Lost(), None
    for box in _texts(pages):
        before, after = lost.around(box)
        for wanting in (last if before else None, box if after else None):
            if wanting and not wanting.pango_layout.text.endswith(" "):
                wanting.pango_layout.text += " "
        if box.text.strip():
            last = box


def _texts(pages: Iterable[TracedPage]) -> Iterator[TextBox]:
    for page in pages:
        for box in page.box.descendants():
            # Neither margin boxes nor pseudo-elements, whose text is not the element's.
            if isinstance(box, TextBox) and box.element is not None and box.element_tag == box.element.tag:
                yield box


class _Lost:
    """Finds lost blanks by following each element's own text while its boxes pass in reading order."""

    def __init__(self) -> None:
        self._left: dict[Html, str] = {}

    def around(self, box: TextBox) -> tuple[bool, bool]:
        """Whether a blank is missing before and after the text of a box."""
        text = box.text.strip(" ")
        if not text:
            return True, False
        left = self._left.get(box.element) or _own_text(box.element)
        before, found, after = left.partition(text)
        if not found:
            return False, False
        follows = CHILD in before or box.element in self._left
        self._left[box.element] = after or CHILD
        missing = follows and before.endswith(" ") and not box.text.startswith(" ")
        return missing, after.startswith(" ") and not box.text.endswith(" ")


def _own_text(html: Html) -> str:
    return BLANKS.sub(" ", CHILD.join((html.text or "", *(child.tail or "" for child in html))))
