"""Owns the pages of a PDF as they are shown, with all that lies on them: words with their places, and a picture."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
from PIL import Image
from pypdfium2 import raw

DPI = 110
POINTS_PER_INCH = 72
SCALE = DPI / POINTS_PER_INCH


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, points: float) -> "Box":
        """The rectangle with a margin all around."""
        return Box(self.left - points, self.bottom - points, self.right + points, self.top + points)

    def holds(self, other: "Box") -> bool:
        """Whether another rectangle lies within it."""
        return (
            self.left <= other.left
            and self.bottom <= other.bottom
            and other.right <= self.right
            and other.top <= self.top
        )

    def meets(self, other: "Box") -> bool:
        """Whether the two have any room in common."""
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank between them, and the rectangle that they fill."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something that lies on a page without being part of it; `kind` is the PDF's own number of its subtype."""

    kind: int
    box: Box


class Sheet:
    """One page as it is shown; with `everything` also what lies on it, such as the stamps of signatures."""

    def __init__(self, document: pdfium.PdfDocument, number: int) -> None:
        self.number = number
        page = document[number]
        self.width, self.height = page.get_size()
        self.annotations = tuple(_annotations(page))
        if self.annotations:
            # So that both the words and the picture are those that a reader meets.
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            page.close()
        self._document = document

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in the order of the file."""
        return tuple(_words(self._document[self.number].get_textpage()))

    @cached_property
    def picture(self) -> Image.Image:
        """The page in shades of grey, 255 white, `DPI` to the inch."""
        page = self._document[self.number]
        shown: Image.Image = page.render(scale=SCALE, grayscale=True, may_draw_forms=False).to_pil()
        return shown

    @property
    def text(self) -> str:
        """The words with blanks between them."""
        return " ".join(word.text for word in self.words)


def count(data: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        PdfiumError: it cannot be shown.
    """
    return len(pdfium.PdfDocument(data))


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """Every page of a PDF.

    Raises:
        PdfiumError: it cannot be shown.
    """
    document = pdfium.PdfDocument(data)
    return tuple(Sheet(document, number) for number in range(len(document)))


def _annotations(page: pdfium.PdfPage) -> Iterator[Annotation]:
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        found = raw.FPDFPage_GetAnnot(page, index)
        corners = raw.FS_RECTF()
        raw.FPDFAnnot_GetRect(found, corners)
        yield Annotation(
            raw.FPDFAnnot_GetSubtype(found), _box(corners.left, corners.bottom, corners.right, corners.top)
        )
        raw.FPDFPage_CloseAnnot(found)


def _words(page: pdfium.PdfTextPage) -> Iterator[Word]:
    letters: list[str] = []
    boxes: list[Box] = []
    for index in range(page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(page, index))
        if letter.isspace() or letter == "\0":
            if letters:
                yield Word("".join(letters), _around(boxes))
            letters, boxes = [], []
        else:
            letters.append(letter)
            boxes.append(_place(page, index))
    if letters:
        yield Word("".join(letters), _around(boxes))


def _place(page: pdfium.PdfTextPage, index: int) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(page, index, left, right, bottom, top)
    return _box(left.value, bottom.value, right.value, top.value)


def _box(left: float, bottom: float, right: float, top: float) -> Box:
    left, right = sorted((left, right))
    bottom, top = sorted((bottom, top))
    return Box(left, bottom, right, top)


def _around(boxes: list[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
