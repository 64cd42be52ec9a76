"""Owns the fonts that the site sends: the declared fonts, cut to what Swedish text needs, as WOFF2 with their CSS."""

import io

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from overens.fonts import Font

FOLDER = "assets/fonts"
STYLESHEET = "assets/stylesheets/fonts.css"
# Latin with every European accent, punctuation, marks of footnotes, arrows, mathematical signs and boxes.
RANGES = ((0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x2000, 0x206F), (0x2070, 0x209C))
SIGNS = (0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0x25A0, 0x25CF, 0x2713)


def name(font: Font) -> str:
    """The file name of a face: `source-sans-pro-600-normal.woff2`."""
    return f"{font.family.lower().replace(' ', '-')}-{font.weight}-{font.style}.woff2"


def woff2(font: Font) -> bytes:
    """The face cut and compressed; the same font file gives the same bytes."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    with TTFont(font.path, recalcTimestamp=False) as face:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)] + list(SIGNS))
        subsetter.subset(face)
        face.flavor = "woff2"
        made = io.BytesIO()
        face.save(made)
    return made.getvalue()


def stylesheet(fonts: tuple[Font, ...]) -> bytes:
    """The `@font-face` rules; text shows in a system font until the face is there."""
    return "\n".join(map(_face, fonts)).encode()


def _face(font: Font) -> str:
    return (
        f'@font-face{{font-family:"{font.family}";font-style:{font.style};font-weight:{font.weight};'
        f'font-display:swap;src:url("../fonts/{name(font)}") format("woff2")}}'
    )
