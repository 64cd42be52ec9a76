"""Owns the record of which box of the layout became which mark in a page's content."""

from weasyprint import Document, Page
from weasyprint.formatting_structure.boxes import Box
from weasyprint.pdf.stream import Stream


class TracedPage(Page):  # type: ignore[misc]  # WeasyPrint is untyped
    """A page that remembers its content stream and, by box, the numbers of the marks in it."""

    def __init__(self, page: Page) -> None:
        # Nothing is laid out again: this is the page that was given, with an eye on its painting.
        self.__dict__.update(page.__dict__)
        # WeasyPrint would make one annotation more for every box inside a link, all on top of each other.
        self.links = [link for link in page.links if link[3].element.tag == "a"]
        self.marks: dict[Box, int] = {}
        self.stream: Stream | None = None

    @property
    def box(self) -> Box:
        """The root of the page's boxes, margin boxes included."""
        return self._page_box

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Paints the page and records its marks before WeasyPrint uses them up."""
        super().paint(stream, scale)
        self.stream = stream
        self.marks = {box: mark["mcid"] for box, mark in stream._tags.items()}  # noqa: SLF001


def traced(document: Document) -> Document:
    """The same document with pages that remember."""
    return document.copy([TracedPage(page) for page in document.pages])
