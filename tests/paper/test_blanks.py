"""The blanks that end lines stand in the text of the tags, once each, and move nothing."""

from io import BytesIO

import pikepdf
import pytest

from overens.paper.making import make
from tests.support.pdf_reading import Reading, blocks
from tests.support.printed import DAY

STYLE = '@page { size: 60mm 60mm; margin: 10mm } html { font: 10pt/12pt "Source Sans Pro"; overflow-wrap: anywhere }'


def texts(body: str) -> list[str]:
    """The text of each block of a narrow page, as the tags have it."""
    html = f'<html lang="sv"><title>Prov</title><style>{STYLE}</style><h1 id="x">Prov</h1>{body}</html>'
    with pikepdf.open(BytesIO(make(html, made=DAY).data)) as pdf:
        return list(blocks(Reading(pdf).root))[1:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>ett två tre fyra fem sex sju åtta nio tio</p>", "ett två tre fyra fem sex sju åtta nio tio"),
        ("<p>samverkansteam arbetslivsinriktad</p>", "samverkansteam arbetslivsinriktad"),
        ("<p>samverkansteam\n   arbetslivsinriktad</p>", "samverkansteam arbetslivsinriktad"),
        ("<p>samverkansteam <em>arbetslivsinriktad</em></p>", "samverkansteam arbetslivsinriktad"),
        ("<p>samverkansteam<em> arbetslivsinriktad</em></p>", "samverkansteam arbetslivsinriktad"),
        ("<p><em>samverkansteam</em> arbetslivsinriktad</p>", "samverkansteam arbetslivsinriktad"),
        ("<p><em>samverkansteam</em> <em>arbetslivsinriktad</em></p>", "samverkansteam arbetslivsinriktad"),
        ("<p><em>a</em> <em>b</em></p>", "a b"),
        ("<p><em>a</em><em>b</em></p>", "ab"),
        (f"<p>{'x' * 70} y</p>", f"{'x' * 70} y"),
        ("<p>samverkans-arbetslivsinriktad</p>", "samverkans-arbetslivsinriktad"),
        ("<p>arbetskonsulent/arbetsmarknadskoordinator</p>", "arbetskonsulent/arbetsmarknadskoordinator"),
        ("<p>samma samma samma samma samma samma samma</p>", "samma samma samma samma samma samma samma"),
    ],
)
def test_words_stay_apart_and_together(body: str, expected: str) -> None:
    assert texts(body) == [expected]


def test_blocks_do_not_get_blanks_from_each_other() -> None:
    assert texts("<p>ett</p> <p>två</p>\n<ul style='list-style: none'><li>tre</li>\n<li>fyra</li></ul>") == [
        "ett",
        "två",
        "tre",
        "fyra",
    ]


def test_a_paragraph_over_pages_has_every_blank() -> None:
    words = " ".join(f"ord{number}" for number in range(120))
    assert texts(f"<p>{words}</p>") == [words]
