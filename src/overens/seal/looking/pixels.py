"""Owns where two pictures of a page differ so that a person can see it: ink that is gone, and ink that has come."""

from collections.abc import Iterable

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from overens.seal.looking.sheets import SCALE, Box, Sheet

GONE, COME = 64, 40
"""How much lighter and darker a pixel must be, of 255, than all that stood within a pixel of it."""
NEAR = 3
EDGE = 1


def gone(before: Sheet, after: Sheet, ignored: Iterable[Box] = ()) -> Box | None:
    """The rectangle around all ink that was there before and is not any more; None when it is all there."""
    return _difference(before, after, GONE, ignored)


def come(before: Sheet, after: Sheet, ignored: Iterable[Box] = ()) -> Box | None:
    """The rectangle around all ink that has come; None when there is none."""
    return _difference(after, before, COME, ignored)


def _difference(one: Sheet, other: Sheet, least: int, ignored: Iterable[Box]) -> Box | None:
    """Where `one` has ink that `other` has not."""
    if one.picture.size != other.picture.size:
        return Box(0, 0, one.width, one.height)
    if one.picture.tobytes() == other.picture.tobytes():
        return None
    ink, around = ImageChops.invert(one.picture), ImageChops.invert(other.picture).filter(ImageFilter.MaxFilter(NEAR))
    found = ImageChops.subtract(ink, around).point(lambda value: 255 if value >= least else 0)
    for box in ignored:
        _blank(found, box, one.height)
    bounds = found.getbbox()
    return _points(bounds, one.height) if bounds else None


def _blank(picture: Image.Image, box: Box, height: float) -> None:
    corners = (
        int(box.left * SCALE) - EDGE,
        int((height - box.top) * SCALE) - EDGE,
        int(box.right * SCALE) + EDGE,
        int((height - box.bottom) * SCALE) + EDGE,
    )
    if corners[2] >= corners[0] and corners[3] >= corners[1]:
        ImageDraw.Draw(picture).rectangle(corners, fill=0)


def _points(bounds: tuple[int, int, int, int], height: float) -> Box:
    left, top, right, bottom = (edge / SCALE for edge in bounds)
    return Box(left, height - bottom, right, height - top)
