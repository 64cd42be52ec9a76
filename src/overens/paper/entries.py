"""Owns the fields that a reader fills in: lines and boxes to write in and boxes to tick, where the print page has them.

A place to fill in is an empty element with `data-entry`, the field's name, `data-kind` and `data-told`, what is said of
it to whoever comes to it. Its border is the page's own; the field lies inside it.
"""

from collections.abc import Sequence

import pydyf
from weasyprint.formatting_structure.boxes import Box

from overens.paper.fields import Field, Rectangle, marked, painted, rectangle, widget
from overens.paper.tracing import TracedPage
from overens.paper.typeface import NAME, typeface

ENTRY, KIND, TOLD = "data-entry", "data-kind", "data-told"
TICK, BOX = "kryss", "ruta"
MULTILINE = 1 << 12
SIZES = {True: 10, False: 11}
"""The size of what is written, in points, in a field of several lines and of one."""

TICKED = "Ja"
MARGIN = 0.18
"""The part of a tick box's side that its cross stays away from the edge."""


def place(pages: Sequence[TracedPage], pdf: pydyf.PDF) -> dict[Box, pydyf.Dictionary]:
    """Adds a field to the file for each place to fill in, in reading order; answers the annotation of each box."""
    found = [(number, page, box) for number, page in enumerate(pages) for box in marked(page.box, ENTRY)]
    if not found:
        return {}
    placed = {box: _entry(pdf, number, box, rectangle(page, box)) for number, page, box in found}
    resources = pydyf.Dictionary({"Font": pydyf.Dictionary({NAME: typeface(pdf)})})
    fields = pydyf.Array(made.reference for made in placed.values())
    pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": fields, "DR": resources, "DA": _look(multiline=False)})
    return placed


def _entry(pdf: pydyf.PDF, page: int, box: Box, area: Rectangle) -> pydyf.Dictionary:
    of = box.element
    made = widget(pdf, page, Field(of.get(ENTRY), of.get(TOLD)), area)
    if of.get(KIND) == TICK:
        made.update({"FT": "/Btn", "AS": "/Off", "V": "/Off", "MK": pydyf.Dictionary({"CA": pydyf.String("8")})})
        looks = {TICKED: painted(pdf, area, _cross(area)), "Off": painted(pdf, area)}
        made["AP"] = pydyf.Dictionary({"N": pydyf.Dictionary(looks)})
        return made
    several = of.get(KIND) == BOX
    made.update({"FT": "/Tx", "DA": _look(multiline=several), "Ff": MULTILINE if several else 0})
    made["AP"] = pydyf.Dictionary({"N": painted(pdf, area, (b"/Tx BMC", b"EMC"))})
    return made


def _look(*, multiline: bool) -> pydyf.String:
    return pydyf.String(f"/{NAME} {SIZES[multiline]} Tf 0 g")


def _cross(area: Rectangle) -> tuple[bytes, ...]:
    """A cross that needs no font."""
    left, bottom, right, top = area
    width, height = right - left, top - bottom
    near, far = MARGIN, 1 - MARGIN
    ends = ((near, near), (far, far), (near, far), (far, near))
    one, two, three, four = (f"{x * width:.3f} {y * height:.3f}" for x, y in ends)
    return b"q 1.4 w 1 J", f"{one} m {two} l {three} m {four} l S".encode(), b"Q"
