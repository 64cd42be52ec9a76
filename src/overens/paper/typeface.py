"""Owns the font in which a program sets what a reader writes in a field: one of ours, with all letters of Swedish.

The fonts of the page itself have only the letters that the page has.
"""

from io import BytesIO

import pydyf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from overens.fonts import SANS, fonts

NAME = "Skrift"
"""What fields call the font."""

CODES = range(32, 256)
ENCODING = "cp1252"
NONSYMBOLIC = 32


def typeface(pdf: pydyf.PDF) -> bytes:
    """Adds the font, whole in the letters of Western Europe; answers the reference to it."""
    font = _cut()
    scale = 1000 / font["head"].unitsPerEm
    names, advances = font.getBestCmap(), font["hmtx"]
    widths = [round(advances[names[letter]][0] * scale) if (letter := _letter(code)) in names else 0 for code in CODES]
    made = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/TrueType",
            "BaseFont": "/SourceSansPro-Regular",
            "Encoding": "/WinAnsiEncoding",
            "FirstChar": CODES.start,
            "LastChar": CODES.stop - 1,
            "Widths": pydyf.Array(widths),
            "FontDescriptor": _descriptor(pdf, font, scale),
        }
    )
    pdf.add_object(made)
    return bytes(made.reference)


def _letter(code: int) -> int:
    try:
        return ord(bytes([code]).decode(ENCODING))
    except UnicodeDecodeError:
        return -1


def _cut() -> TTFont:
    path = next(font.path for font in fonts() if (font.family, font.weight, font.style) == (SANS, 400, "normal"))
    font = TTFont(path, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, notdef_outline=True)
    cutter = Subsetter(options)
    cutter.populate(unicodes=[letter for code in CODES if (letter := _letter(code)) >= 0])
    cutter.subset(font)
    return font


def _descriptor(pdf: pydyf.PDF, font: TTFont, scale: float) -> bytes:
    out = BytesIO()
    font.save(out)
    program = pydyf.Stream([out.getvalue()], {"Length1": len(out.getvalue())}, compress=True)
    pdf.add_object(program)
    head, lines, metrics = font["head"], font["hhea"], font["OS/2"]
    made = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": "/SourceSansPro-Regular",
            "Flags": NONSYMBOLIC,
            "FontBBox": pydyf.Array(round(edge * scale) for edge in (head.xMin, head.yMin, head.xMax, head.yMax)),
            "ItalicAngle": 0,
            "Ascent": round(lines.ascent * scale),
            "Descent": round(lines.descent * scale),
            "CapHeight": round(metrics.sCapHeight * scale),
            "StemV": 80,
            "FontFile2": program.reference,
        }
    )
    pdf.add_object(made)
    return bytes(made.reference)
