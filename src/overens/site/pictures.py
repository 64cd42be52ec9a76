"""Owns the site's pictures that are drawn when it is built: icons, and what is shown where a page is shared."""

import io
import json
from collections.abc import Iterable

from PIL import Image, ImageDraw, ImageFont

from overens.fonts import SERIF, fonts
from overens.names import EditionName

FOLDER = "assets/images"
MANIFEST = f"{FOLDER}/webbplats.webmanifest"
SHARED = f"{FOLDER}/dela.png"
ICONS = {f"{FOLDER}/apple-touch-icon.png": 180, f"{FOLDER}/ikon-512.png": 512}
"""In pixels, square."""
OLDEST, OLDEST_SIDES = "favicon.ico", (32, 16)
"""What browsers, readers of feeds and others ask for unasked, at the root of the site."""

WIDTH, HEIGHT, MARGIN = 1200, 630, 96
PAPER, BRAND, ACCENT, INK = "#f5f3ee", "#0d4a46", "#b4541a", "#17211f"
FINER = 4
"""How many times finer a curve is drawn than it is shown, so that its edge is smooth."""

COLOURS, LARGEST, SMALLEST, MOST_LINES = 64, 76, 40, 4


def shared_picture(edition: EditionName) -> str:
    """The address of the picture of one edition."""
    return f"{FOLDER}/dela-{edition.stem}.png"


def icons(site_name: str) -> dict[str, bytes]:
    """The icons by address, and the list of them that a phone reads; no script runs by it."""
    drawn = {url: _png(_icon(side)) for url, side in ICONS.items()}
    return drawn | {OLDEST: _ico(), MANIFEST: _manifest(site_name)}


def picture(title: str, below: str) -> bytes:
    """A picture with a title and a line below it, as PNG in few colours; the same words give the same bytes."""
    made = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    made.paste(_logo(150), (MARGIN, MARGIN))
    draw = ImageDraw.Draw(made)
    font, lines = _fitting(title)
    draw.multiline_text((MARGIN, 290), "\n".join(lines), fill=INK, font=font, spacing=8)
    draw.text((MARGIN, HEIGHT - 78), below, fill=BRAND, font=_font(30))
    draw.rectangle((0, HEIGHT - 16, WIDTH, HEIGHT), fill=BRAND)
    return _png(made.quantize(COLOURS, dither=Image.Dither.NONE))


def _fitting(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest font in which the title has its place, and its lines; one that has none is cut."""
    for size in range(LARGEST, SMALLEST, -6):
        lines = _lines(title.split(), _font(size))
        if len(lines) * size * 1.25 <= HEIGHT - 290 - 96:
            return _font(size), lines
    return _font(SMALLEST), _lines(title.split(), _font(SMALLEST))[:MOST_LINES]


def _lines(words: Iterable[str], font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= WIDTH - 2 * MARGIN or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _font(size: int) -> ImageFont.FreeTypeFont:
    face = next(font for font in fonts() if font.family == SERIF and font.weight == 600)
    # The plain layout, since the other one depends on what is installed beside Pillow.
    return ImageFont.truetype(str(face.path), size, layout_engine=ImageFont.Layout.BASIC)


def _icon(side: int) -> Image.Image:
    made = Image.new("RGB", (side, side), PAPER)
    logo = _logo(round(side * 0.62))
    made.paste(logo, ((side - logo.width) // 2, (side - logo.height) // 2))
    return made


def _ico() -> bytes:
    largest, *others = (_icon(side) for side in OLDEST_SIDES)
    made = io.BytesIO()
    largest.save(made, "ICO", sizes=[(side, side) for side in OLDEST_SIDES], append_images=others)
    return made.getvalue()


def _logo(height: int) -> Image.Image:
    """Two rings that share a part, as in the head of every page: 44 by 30 units."""
    unit = height * FINER / 30
    size = (round(44 * unit), round(30 * unit))
    left, right = (_disc(size, unit, centre) for centre in (15, 29))
    made = Image.new("RGB", size, PAPER)
    made.paste(ACCENT, mask=Image.composite(left, Image.new("L", size), right))
    draw = ImageDraw.Draw(made)
    for centre in (15, 29):
        draw.ellipse(_ring(unit, centre, 14), outline=BRAND, width=round(2.4 * unit))
    return made.resize((size[0] // FINER, size[1] // FINER), Image.Resampling.LANCZOS)


def _disc(size: tuple[int, int], unit: float, centre: int) -> Image.Image:
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).ellipse(_ring(unit, centre, 13), fill=255)
    return mask


def _ring(unit: float, centre: int, radius: int) -> tuple[float, float, float, float]:
    return (
        (centre - radius) * unit,
        (15 - radius) * unit,
        (centre + radius) * unit,
        (15 + radius) * unit,
    )


def _manifest(site_name: str) -> bytes:
    icon = {"src": "ikon-512.png", "sizes": "512x512", "type": "image/png"}
    found = {
        "name": site_name,
        "lang": "sv",
        "start_url": "../../",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": BRAND,
        "icons": [icon],
    }
    return json.dumps(found, ensure_ascii=False, indent=2).encode()


def _png(image: Image.Image) -> bytes:
    made = io.BytesIO()
    image.save(made, "PNG", optimize=True)
    return made.getvalue()
