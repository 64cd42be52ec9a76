"""Owns the letters of stamps: the document's own fonts, of which each stamp carries no more than it shows."""

from collections.abc import Set as AbstractSet
from io import BytesIO

from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.writer import BasePdfFileWriter

from overens.fonts import SANS, fonts

UNKNOWN_SIGN = "?"
SHAPING = ("GDEF", "GPOS", "GSUB")


class Face(GlyphAccumulator):
    """One weight of the sans serif, in one PDF that is being written."""

    def __init__(self, writer: BasePdfFileWriter, weight: int) -> None:
        [path] = (font.path for font in fonts() if (font.family, font.weight, font.style) == (SANS, weight, "normal"))
        objects = writer.prepare_object_stream() if writer.stream_xrefs else None
        super().__init__(writer, BytesIO(path.read_bytes()), font_size=10, obj_stream=objects)
        self._letters: AbstractSet[int] = self.tt.getBestCmap().keys()

    def known(self, text: str) -> str:
        """The text with a sign in place of those that the font lacks, since one without a shape breaks PDF/A."""
        return "".join(letter if ord(letter) in self._letters else UNKNOWN_SIGN for letter in text)

    def drawn(self, text: str) -> str:
        """The operators that show the text, kerned."""
        return bytes(self.shape(text, with_actual_text=False).graphics_ops).decode("ascii")

    def width(self, text: str, size: float) -> float:
        """How wide the text is in points at a size."""
        return float(self.shape(text, with_actual_text=False).x_advance) * size

    def prepare_write(self) -> None:
        """Puts what is shown into the PDF."""
        # All is shaped by now. The tables for that would be taken apart, which takes a second, only to be left out.
        for table in SHAPING:
            if table in self.tt:
                del self.tt[table]
        super().prepare_write()  # type: ignore[no-untyped-call]  # pyHanko leaves it untyped
