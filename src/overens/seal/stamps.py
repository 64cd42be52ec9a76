"""Owns what a signature looks like in its field: for whom, by whom and when, in the fonts of the document."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp.base import BaseStamp, BaseStampStyle

from overens.seal.lettering import Face

Colour = tuple[float, float, float]
INK: Colour = (0.086, 0.098, 0.114)
MUTED: Colour = (0.267, 0.314, 0.361)
ACCENT: Colour = (0.071, 0.188, 0.239)
ALARM: Colour = (0.706, 0.102, 0.102)
WHITE: Colour = (1.0, 1.0, 1.0)

# In points, for a field of this height; all grows and shrinks with it.
HEIGHT = 31.0
BAR, INDENT, GAP, EDGE = 1.6, 6.0, 4.0, 1.5
CAPTION, NAME, FOOT = (5.6, 24.2), (8.6, 14.2), (6.4, 4.8)
"""The size of each line and the height of its baseline."""
TAG_SIZE, TAG_PAD = 5.4, 2.4
NARROWEST = 0.72
"""How far a line that is too long is set smaller before its end is left out."""
PLAIN, STRONG = 400, 600
TEST, ELLIPSIS = "TEST", "…"
HEADING = "Elektroniskt undertecknad"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says: the party, the name in the certificate, the moment, and whether it is a trial."""

    party: str
    name: str
    moment: datetime
    test: bool = False

    @property
    def foot(self) -> str:
        """The last line."""
        return f"{self.party} · {self.moment:%Y-%m-%d} kl. {self.moment:%H.%M}"


@dataclass(frozen=True, kw_only=True)
class StampStyle(BaseStampStyle):
    """The look of one stamp, as pyHanko asks for it."""

    stamp: Stamp

    def create_stamp(
        self,
        writer: BasePdfFileWriter,
        box: BoxConstraints,
        text_params: Mapping[str, object],  # noqa: ARG002 - pyHanko's own signature
    ) -> "StampContent":
        """The stamp in a field of the size of `box`."""
        return StampContent(writer, box, self)


class StampContent(BaseStamp):
    """The drawing of one stamp; each stamp carries the letters that it uses."""

    def __init__(self, writer: BasePdfFileWriter, box: BoxConstraints, style: StampStyle) -> None:
        super().__init__(writer, style, box)
        self._stamp = style.stamp
        self._scale = box.height / HEIGHT
        self._faces = {weight: Face(writer, weight) for weight in (PLAIN, STRONG)}

    def render(self) -> bytes:
        """The operators that draw the stamp."""
        for weight, face in self._faces.items():
            self.set_resource(ResourceType.FONT, NameObject(f"/F{weight}"), face.as_resource())
        width = self.box.width / self._scale
        tag, room = self._tag(width) if self._stamp.test else ([], width - INDENT - EDGE)
        lines = [
            *self._line(HEADING, CAPTION, room=room, weight=PLAIN, colour=MUTED),
            *self._line(self._stamp.name, NAME, room=width - INDENT - EDGE, weight=STRONG, colour=INK),
            *self._line(self._stamp.foot, FOOT, room=width - INDENT - EDGE, weight=PLAIN, colour=INK),
        ]
        bar = [_fill(ACCENT), f"0 0 {BAR} {HEIGHT} re f"]
        drawn = ["q", f"{self._scale:.5f} 0 0 {self._scale:.5f} 0 0 cm", *bar, *tag, *lines, "Q"]
        return "\n".join(drawn).encode("ascii")

    def _line(
        self, text: str, place: tuple[float, float], *, room: float, weight: int, colour: Colour, left: float = INDENT
    ) -> list[str]:
        size, baseline = place
        face = self._faces[weight]
        text, size = _fitted(face.known(text), size, room, face)
        return [_fill(colour), f"BT /F{weight} {size:.3f} Tf {left:.3f} {baseline:.3f} Td", face.drawn(text), "ET"]

    def _tag(self, width: float) -> tuple[list[str], float]:
        """The word TEST in its own box, and the room that it leaves on its line."""
        inner = self._faces[STRONG].width(TEST, TAG_SIZE)
        left, bottom = width - inner - 2 * TAG_PAD, CAPTION[1] - TAG_PAD * 0.75
        box = [_fill(ALARM), f"{left:.3f} {bottom:.3f} {inner + 2 * TAG_PAD:.3f} {TAG_SIZE + TAG_PAD * 0.8:.3f} re f"]
        place = (TAG_SIZE, CAPTION[1])
        word = self._line(TEST, place, room=inner + 1, weight=STRONG, colour=WHITE, left=left + TAG_PAD)
        return [*box, *word], left - INDENT - GAP


def _fitted(text: str, size: float, room: float, face: Face) -> tuple[str, float]:
    """The text and its size, so that it has room: first smaller, then without its end."""
    size = max(size * NARROWEST, min(size, size * room / (face.width(text, size) or 1)))
    while len(text) > 1 and face.width(text, size) > room:
        text = text.removesuffix(ELLIPSIS)[:-1].rstrip() + ELLIPSIS
    return text, size


def _fill(colour: Colour) -> str:
    return " ".join(f"{part:.3f}" for part in colour) + " rg"
