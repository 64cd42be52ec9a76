"""Owns the XML that a Word file's text is made of: runs, tracked changes, links, bookmarks and marks of comments."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import count

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from overens.document.inline import Span
from overens.exchange.word.lines import Look

AUTHOR = "Överens"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SIGNS = {"\t": "w:tab", "\n": "w:br", "\u2011": "w:noBreakHyphen", "\u00ad": "w:softHyphen"}
"""Signs that are elements of their own in a run."""
INSERTED, DELETED = "w:ins", "w:del"


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element with attributes of the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def around(tag: str, inner: Iterable[BaseOxmlElement], **attributes: str) -> BaseOxmlElement:
    """An element with others in it."""
    made = element(tag, **attributes)
    made.extend(inner)
    return made


def run(span: Span, look: Look, *, is_deleted: bool = False) -> BaseOxmlElement:
    """A stretch of text in one style."""
    made = element("w:r")
    looks = list(_looks(span, look))
    if looks:
        made.append(around("w:rPr", looks))
    made.extend(_texts(span.text, "w:delText" if is_deleted else "w:t"))
    return made


def _looks(span: Span, look: Look) -> Iterator[BaseOxmlElement]:
    # In the order that the schema demands.
    if span.strong or look is Look.STRONG:
        yield from (element("w:b"), element("w:bCs"))
    if span.emphasis:
        yield from (element("w:i"), element("w:iCs"))
    if look is Look.RAISED:
        yield element("w:vertAlign", val="superscript")


def _texts(text: str, tag: str) -> Iterator[BaseOxmlElement]:
    start = 0
    for place, sign in enumerate(text):
        if sign in SIGNS:
            yield from _text(text[start:place], tag)
            yield element(SIGNS[sign])
            start = place + 1
    yield from _text(text[start:], tag)


def _text(text: str, tag: str) -> Iterator[BaseOxmlElement]:
    if text:
        made = element(tag)
        made.text = text
        made.set(SPACE, "preserve")
        yield made


class Revisions:
    """Makes tracked changes of one file, each with a number of its own and the same author and day."""

    def __init__(self, day: date) -> None:
        self._numbers = count(1)
        self.moment = f"{day.isoformat()}T00:00:00Z"

    def change(self, tag: str, inner: Iterable[BaseOxmlElement] = ()) -> BaseOxmlElement:
        """Something that was inserted, deleted or set otherwise."""
        return around(tag, inner, id=str(next(self._numbers)), author=AUTHOR, date=self.moment)

    def bookmarks(self, names: Sequence[str]) -> Iterator[BaseOxmlElement]:
        """The places that references lead to."""
        for name in names:
            number = str(next(self._numbers))
            yield element("w:bookmarkStart", id=number, name=name)
            yield element("w:bookmarkEnd", id=number)


def commented(inner: Sequence[BaseOxmlElement], comment: int) -> list[BaseOxmlElement]:
    """Elements with a comment on them."""
    number = str(comment)
    reference = around("w:r", [around("w:rPr", [element("w:rStyle", val="CommentReference")])])
    reference.append(element("w:commentReference", id=number))
    return [
        element("w:commentRangeStart", id=number),
        *inner,
        element("w:commentRangeEnd", id=number),
        reference,
    ]
