"""The structure that HTML gets: one element for each HTML element, whatever boxes and pages it has."""

from io import BytesIO

import pikepdf
import pytest

from overens.paper.making import make
from tests.support.pdf_reading import Mark, Node, Reading
from tests.support.printed import DAY

STYLE = """@page { size: 100mm 60mm; margin: 10mm; @top-left { content: "Huvud" } }
html { font: 10pt/12pt "Source Sans Pro" } ul { list-style: "– " } .l::after { content: leader(".") "9" }"""


GROUPED = """<table><caption>Om</caption><colgroup></colgroup><colgroup span="2"></colgroup><thead>
<tr><th scope="col" rowspan="2">A</th><th scope="colgroup" colspan="2">B</th></tr>
<tr><th scope="col">C</th><th scope="col">D</th></tr></thead>
<tbody><tr><th scope="row">E</th><td>1</td><td>2</td></tr></tbody></table>"""
HEAD = '<thead><tr><th scope="col">A</th><td></td></tr></thead>'


def outline(body: str) -> str:
    """The structure of a page with this body, without its title: `P[Hej Link[du]]`."""
    html = f'<html lang="sv"><title>Prov</title><style>{STYLE}</style><body><h1 id="top">Prov</h1>{body}</html>'
    with pikepdf.open(BytesIO(make(html, made=DAY).data)) as pdf:
        [document] = Reading(pdf).root.nodes
        return " ".join(_shown(node) for node in document.nodes[1:])


def _shown(node: Node) -> str:
    inner = [_shown(kid) if isinstance(kid, Node) else kid.text for kid in node.kids if isinstance(kid, Node | Mark)]
    return f"{node.kind}[{''.join(inner)}]"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Hej <em>du</em> <strong>där</strong></p>", "P[Hej du där]"),
        ("<div><div><p>Hej</p></div></div>", "P[Hej]"),
        ('<p>Se <a href="#top">det <em>här</em></a>.</p>', "P[Se Link[det här].]"),
        ("<section><h2>Rubrik</h2><p>Text</p></section>", "Sect[H2[Rubrik]P[Text]]"),
        ("<section><p></p><div></div></section>", ""),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "L[LI[Lbl[– ]LBody[a]]LI[Lbl[– ]LBody[P[b]]]]"),
        ('<ol style="list-style: none"><li>a</li></ol>', "L[LI[LBody[a]]]"),
        ("<ol><li>a<ol><li>b</li></ol></li></ol>", "L[LI[Lbl[1. ]LBody[aL[LI[Lbl[1. ]LBody[b]]]]]]"),
        (
            '<nav><h2>Innehåll</h2><ol style="list-style: none"><li><a class="l" href="#top">Prov</a></li></ol></nav>',
            "Sect[H2[Innehåll]TOC[TOCI[Reference[Link[Prov9]]]]]",
        ),
        (
            f'<table>{HEAD}<tbody><tr><th scope="row">B</th><td></td></tr></tbody></table>',
            "Table[THead[TR[TH[A]TD[]]]TBody[TR[TH[B]TD[]]]]",
        ),
        (
            GROUPED,
            "Table[Caption[Om]THead[TR[TH[A]TH[B]]TR[TH[C]TH[D]]]TBody[TR[TH[E]TD[1]TD[2]]]]",
        ),
    ],
)
def test_structure(body: str, expected: str) -> None:
    assert outline(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{' '.join(['ord'] * 300)}</p>", f"P[{' '.join(['ord'] * 300)}]"),
        (
            "<ul>" + "".join(f"<li>{n}</li>" for n in range(30)) + "</ul>",
            "L[" + "".join(f"LI[Lbl[– ]LBody[{n}]]" for n in range(30)) + "]",
        ),
        (
            '<table><thead><tr><th scope="col">A</th></tr></thead><tbody>'
            + "".join(f"<tr><td>{n}</td></tr>" for n in range(30))
            + "</tbody></table>",
            "Table[THead[TR[TH[A]]]TBody[" + "".join(f"TR[TD[{n}]]" for n in range(30)) + "]]",
        ),
    ],
)
def test_a_page_break_tears_nothing_in_two(body: str, expected: str) -> None:
    assert outline(body) == expected


def test_an_element_of_unknown_meaning_is_not_guessed_at() -> None:
    with pytest.raises(KeyError, match="blockquote"):
        outline("<blockquote>Hej</blockquote>")
