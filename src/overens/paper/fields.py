"""Owns the fields that a PDF is signed in: one on each signature line, and an unseen one that seals the file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pydyf
from weasyprint.formatting_structure.boxes import Box

from overens.names import SEAL_FIELD
from overens.paper.tracing import TracedPage

LINE = "data-signature"
"""The attribute of a signature line on the print page; its value is the name of the line's field."""

SEAL_TOOLTIP = "Försegling av hela dokumentet"
POINTS_A_PIXEL = 0.75
DECIMALS = 3
PRINTED = 4
"""The flag without which PDF/A takes no annotation."""

NOWHERE = (0, 0, 0, 0)

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name, which a line to sign on has too, and what is said of it to whoever comes to it."""

    name: str
    tooltip: str


def place(pages: Sequence[TracedPage], pdf: pydyf.PDF, fields: Sequence[Field]) -> dict[Box, pydyf.Dictionary]:
    """Adds the fields to the file, each on its line, and the seal last; answers the annotation of each line's box.

    Raises:
        KeyError: a field has no line.
    """
    if not fields:
        return {}
    lines = {
        box.element.get(LINE): (number, box) for number, page in enumerate(pages) for box in marked(page.box, LINE)
    }
    form = pydyf.Array()
    placed: dict[Box, pydyf.Dictionary] = {}
    for field in fields:
        number, box = lines[field.name]
        placed[box] = _field(pdf, number, field, rectangle(pages[number], box))
        placed[box]["Lock"] = _added(pdf, {"Action": "/Include", "Fields": pydyf.Array([pydyf.String(field.name)])})
        form.append(placed[box].reference)
    form.append(_seal(pdf, len(pages) - 1).reference)
    # No default look and no default resources: nobody types in these fields.
    pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": form, "SigFlags": 1})
    return placed


def marked(box: Box, attribute: str) -> Iterator[Box]:
    """The boxes, in the order of the text, of the elements that have an attribute."""
    if box.element is not None and box.element.get(attribute) and box.element_tag == box.element.tag:
        yield box
    for child in getattr(box, "children", ()):
        yield from marked(child, attribute)


def rectangle(page: TracedPage, box: Box) -> Rectangle:
    """What is inside a box, such as a line and the room above it, in points from the page's lower left corner."""
    left, top = box.content_box_x(), box.content_box_y()
    corners = (left, page.height - top - box.height, left + box.width, page.height - top)
    left, bottom, right, top = (round(corner * POINTS_A_PIXEL, DECIMALS) for corner in corners)
    return left, bottom, right, top


def _field(pdf: pydyf.PDF, page: int, field: Field, place: Rectangle) -> pydyf.Dictionary:
    made = widget(pdf, page, field, place)
    made["FT"] = "/Sig"
    made["AP"] = pydyf.Dictionary({"N": painted(pdf, place)})
    return made


def widget(pdf: pydyf.PDF, page: int, field: Field, place: Rectangle) -> pydyf.Dictionary:
    """A field of no kind yet, last among what stands on a page."""
    reference = pdf.page_references[page]
    made = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "T": pydyf.String(field.name),
            "TU": pydyf.String(field.tooltip),
            "F": PRINTED,
            "Rect": pydyf.Array(place),
            "P": reference,
        }
    )
    pdf.add_object(made)
    on_page = pdf.objects[int(reference.split()[0])]
    on_page.setdefault("Annots", pydyf.Array()).append(made.reference)
    return made


def _seal(pdf: pydyf.PDF, page: int) -> pydyf.Dictionary:
    """The field that closes the file: it can be signed once, and then nothing may change any more."""
    made = _field(pdf, page, Field(SEAL_FIELD, SEAL_TOOLTIP), NOWHERE)
    made["Lock"] = _added(pdf, {"Action": "/All", "P": 1})
    return made


def _added(pdf: pydyf.PDF, lock: Mapping[str, object]) -> bytes:
    made = pydyf.Dictionary({"Type": "/SigFieldLock", **lock})
    pdf.add_object(made)
    return bytes(made.reference)


def painted(pdf: pydyf.PDF, place: Rectangle, operators: Sequence[bytes] = ()) -> bytes:
    """The look of a field; that of one that nobody has signed is nothing, yet PDF/A asks for one."""
    left, bottom, right, top = place
    size = pydyf.Array((0, 0, round(right - left, DECIMALS), round(top - bottom, DECIMALS)))
    extra = {"Type": "/XObject", "Subtype": "/Form", "BBox": size, "Resources": pydyf.Dictionary()}
    made = pydyf.Stream(list(operators), extra)
    pdf.add_object(made)
    return bytes(made.reference)
