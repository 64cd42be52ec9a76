"""Owns which structure a print page has: from the boxes that were laid out to one element per HTML element.

WeasyPrint makes an element of every box, so that a paragraph over a page break becomes two, a list or a table as many
as it has pages, and list items hold what only their bodies may. Here an element belongs to the HTML element, however
many boxes and pages it has; running heads, repeated table heads and the leaders of the contents stay outside.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element as Html

import pydyf
from weasyprint.formatting_structure.boxes import Box, MarginBox, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder

from overens.paper.structure import Annotated, Content, Element
from overens.paper.tracing import TracedPage

PLAIN = ("html", "body", "div", "span", "strong", "em", "sup", "del", "ins", "code")
"""Elements that only style; what they hold belongs to the element around them."""

KINDS = {
    "main": "Part",
    "section": "Sect",
    "nav": "Sect",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
}
SVG = "{http://www.w3.org/2000/svg}"
POINTS = 0.75
"""How many points a CSS pixel is."""
IN_CONTENTS = KINDS | {"ol": "TOC", "li": "TOCI", "a": "Reference"}
LABELS = ("li::marker", "li::before")
SCOPES = {"col": "/Column", "colgroup": "/Column", "row": "/Row"}
SPANS = {"colspan": "ColSpan", "rowspan": "RowSpan"}


def structure(pages: Sequence[TracedPage], fields: Mapping[Box, pydyf.Dictionary]) -> Element:
    """The structure of the whole document; every mark that is not in it is an artifact.

    A box in `fields` is where somebody signs: it is a form with the annotation that it leads to.
    """
    tagging = _Tagging(fields)
    for number, page in enumerate(pages):
        tagging.read(number, page)
    return tagging.document


class _Tagging:
    def __init__(self, fields: Mapping[Box, pydyf.Dictionary]) -> None:
        self.document = Element("Document")
        self._fields = fields
        self._made: dict[Html, tuple[Element, int]] = {}
        self._page, self._height = 0, 0.0
        self._marks: dict[Box, int] = {}

    def read(self, number: int, page: TracedPage) -> None:
        self._page, self._marks, self._height = number, page.marks, page.height
        self._below(page.box, self.document)

    def _below(self, box: Box, element: Element) -> None:
        for child in box.children:
            self._box(child._box if isinstance(child, AbsolutePlaceholder) else child, element)  # noqa: SLF001

    def _box(self, box: Box, above: Element) -> None:
        if isinstance(box, MarginBox) or box.is_leader:
            return
        if isinstance(box, TextBox):
            # What is blank is laid out but not painted.
            if box.text.strip():
                above.kids.append(Content(self._page, self._marks[box]))
            return
        if box.element is not None and box.element.tag == f"{SVG}svg":
            above.kids.append(self._figure(box, above))
            return
        if box in self._fields:
            above.add("Form").kids.append(Annotated(self._page, self._fields[box]))
            return
        element = self._element(box, above)
        if element is None:
            return
        if box.link_annotation:
            element.kids.append(Annotated(self._page, box.link_annotation))
        self._below(box, element)

    def _figure(self, box: Box, above: Element) -> Element:
        """A drawing: one piece of content, read as its title and its description."""
        left, top = box.content_box_x() * POINTS, (self._height - box.content_box_y()) * POINTS
        place = [left, top - box.height * POINTS, left + box.width * POINTS, top]
        made = Element("Figure", above, {"O": "/Layout", "BBox": pydyf.Array(round(each, 2) for each in place)})
        told = (box.element.findtext(f"{SVG}{part}") or "" for part in ("title", "desc"))
        made.alt = " ".join(part for part in told if part)
        made.kids.append(Content(self._page, self._marks[box]))
        return made

    def _element(self, box: Box, above: Element) -> Element | None:
        """The element that a box belongs to; none for a table's head on the pages after its first."""
        html = box.element
        if html is None or html.tag in PLAIN:
            return above
        if html not in self._made:
            self._made[html] = (_made(html, above), self._page)
        element, page = self._made[html]
        if html.tag == "thead" and page != self._page:
            return None
        return _label(element) if box.element_tag in LABELS else element


def _made(html: Html, above: Element) -> Element:
    kind = (IN_CONTENTS if above.in_contents else KINDS).get(html.tag)
    if kind is None:
        raise KeyError(f"<{html.tag}> has no kind in the structure; give it one in KINDS, or count it among PLAIN")
    if kind == "LI":
        return above.add("LI").add("LBody")
    wide = {name: int(html.attrib[own]) for own, name in SPANS.items() if own in html.attrib}
    if kind == "TH":
        return above.add("TH", O="/Table", Scope=SCOPES[html.attrib["scope"]], **wide)
    if kind == "TD" and wide:
        return above.add("TD", O="/Table", **wide)
    made = above.add(kind)
    made.in_contents = made.in_contents or html.tag == "nav"
    return made.add("Link") if kind == "Reference" else made


def _label(body: Element) -> Element:
    """A label before the body of a list item."""
    label = Element("Lbl")
    if body.above:
        body.above.kids.insert(0, label)
    return label
