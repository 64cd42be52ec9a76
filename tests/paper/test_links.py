"""A link says where it leads: the words, and the page or the address."""

from io import BytesIO

import pikepdf
import pytest

from overens.paper.making import make
from tests.support.printed import DAY

STYLE = 'html { font-family: "Source Sans Pro" } .new { break-before: page }'
PAGE = f"""<html lang="sv"><title>Prov</title><style>{STYLE}</style><main><h1>Prov</h1>%s
<p class="new" id="slut">Slut</p></main></html>"""


@pytest.mark.parametrize(
    ("body", "contents"),
    [
        ('<p><a href="#slut">se  <em>slutet</em></a></p>', ["se slutet, sida 2"]),
        ('<p><a href="https://example.se/a">mer</a></p>', ["mer, https://example.se/a"]),
        ('<p>a<a class="o-noteref" href="#slut"><sup>3</sup></a></p>', ["Fotnot 3, sida 2"]),
        (f'<p><a href="#slut">{"långt " * 40}</a></p>', [f"{'långt ' * 39}långt, sida 2"] * 3),
        (
            '<p><a href="#slut"><span>ett</span> <span style="display: inline-block">två</span></a></p>',
            ["ett två, sida 2"],
        ),
    ],
)
def test_each_line_of_a_link_is_one_annotation_that_says_where_it_leads(body: str, contents: list[str]) -> None:
    with pikepdf.open(BytesIO(make(PAGE % body, made=DAY).data)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == contents
