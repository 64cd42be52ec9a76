"""Shows that a drawing is one figure of the structure, with its title and description to read in its place."""

from datetime import date
from io import BytesIO

import pikepdf

from overens.pages.drawing.svg import Drawing, text
from overens.paper.making import make
from tests.support.pdf_reading import Reading

DRAWING = Drawing("bild", "Vägen", "Stegen står som lista.", 200, 60, (text(("Möte",), 100, 30),))
STYLE = '<style>body, h1, p { font: 400 10pt "Source Sans Pro" }</style>'
PAGE = (
    '<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>'
    f"{STYLE}</head><body><main><h1>Prov</h1>{DRAWING.html}<p>Efter.</p></main></body></html>"
)


def test_a_drawing_is_a_figure_that_is_read_by_its_words() -> None:
    with pikepdf.open(BytesIO(make(PAGE, made=date(2025, 1, 1)).data)) as pdf:
        part = Reading(pdf).first("Part")
        figures = [element for element in pdf.objects if _is_figure(element)]
    assert [node.kind for node in part.nodes] == ["H1", "Figure", "P"]
    [figure] = figures
    left, bottom, right, top = map(float, figure.A.BBox)
    assert str(figure.Alt) == "Vägen Stegen står som lista."
    assert (round(right - left), round(top - bottom)) == (150, 45)


def _is_figure(element: pikepdf.Object) -> bool:
    return isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure"
