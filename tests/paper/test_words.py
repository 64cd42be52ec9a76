"""The words of the PDF are the words of the web page, one by one and in order."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overens.document.tree import Document
from overens.pages.edition import editions
from overens.pages.full_text import full_text
from overens.pages.page import Library
from overens.pages.paper import is_signed_here
from overens.paper.making import make
from tests.support import poppler, words
from tests.support.pdf_reading import Reading
from tests.support.printed import DAY, MADE, Printed

HEAD = ["Part", "Namn", "Titel"]
TO_SIGN = {
    "handwritten": ["Underskrift,", "ort", "och", "datum"],
    "long": ["Underskrift"],
    "to_sign": ["Underskrift"],
}


@pytest.mark.parametrize("name", MADE)
def test_the_words_of_the_pdf_are_those_of_the_web_page(name: str, print_once: Callable[[str], Printed]) -> None:
    found = print_once(name)
    on_paper = words.of_tags(found.path, under="Part", left_out=["Lbl", "Figure"])
    assert on_paper == _with_lines_to_sign(_web_words(found.document), TO_SIGN.get(name, []))


def test_poppler_reads_the_same_words(print_once: Callable[[str], Printed]) -> None:
    path = print_once("small").path
    by_poppler = words.of_tags_by_poppler(path, under="Part", left_out=["Lbl", "Figure"])
    assert by_poppler == words.of_tags(path, under="Part", left_out=["Lbl", "Figure"])


def test_poppler_sees_the_same_characters_on_every_page(print_once: Callable[[str], Printed]) -> None:
    path = print_once("star_2025").path
    with pikepdf.open(path) as pdf:
        reading = Reading(pdf)
        pieces, nodes = reading.pieces, reading.first("Document").walk()
        drawn = {node.first_page for node in nodes if node.kind == "Figure"}
    assert drawn
    for number, page in enumerate(poppler.pages(path)):
        shown = _characters("".join(piece.text for piece in pieces if piece.page == number))
        # The words of a drawing are painted by an object of its own, which poppler looks into.
        assert shown <= _characters(page) if number in drawn else shown == _characters(page)


def _characters(text: str) -> Counter[str]:
    # Poppler takes every hyphen at the end of a line for one that the line put there.
    return Counter(char for char in text if char not in " \n\f-")


@pytest.mark.parametrize("name", MADE)
def test_only_a_text_that_is_signed_itself_has_lines_to_sign(name: str) -> None:
    # What restates an original has them when it is frozen, and then only.
    assert is_signed_here(MADE[name]()) == (name in ("handwritten", "long", "tiny"))


def _web_words(document: Document) -> list[str]:
    """The words of the provisions as they stand on the page of the full text."""
    library = Library(documents=(document,), today=date(2026, 3, 2), site_name="Prov")
    [edition] = editions(library)
    found = document.tops
    article = edition.on(document.name.text_url, (*document.front, *found)).full(found, 2, permalinks=True)
    assert article in full_text(edition).body
    return words.of_html(article, left_out="headerlink o-drawing")


def _with_lines_to_sign(found: list[str], to_sign: list[str]) -> list[str]:
    """The words with the head of the one column that paper adds, after the last column of the signatures."""
    if not to_sign:
        return found
    at = next(at for at in range(len(found)) if found[at : at + len(HEAD)] == HEAD) + len(HEAD)
    return [*found[:at], *to_sign, *found[at:]]


WORDS = st.sampled_from(
    [
        "parterna",
        "och",
        "i",
        "överenskommelsen",
        "STAR-samordnare",
        "arbets-",
        "(AF/FK)",
        "à",
        "–",
        "1",
        "x" * 90,
        "§ 5",
    ]
)
STYLE = """
@page { size: 90mm 120mm; margin: 10mm }
html { font-family: "Source Sans Pro"; overflow-wrap: break-word }
ul { list-style: "– " }
"""
PHRASES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


@st.composite
def _pieces(draw: st.DrawFn) -> str:
    """Some words, perhaps styled or linked, with or without a blank on each side."""
    text, before, after = draw(PHRASES), draw(st.sampled_from(["", " "])), draw(st.sampled_from(["", " "]))
    form = draw(st.sampled_from(["{}", "<em>{}</em>", '<a href="#x">{}</a>', "<strong><em>{}</em></strong>"]))
    return before + form.format(text) + after


@given(paragraphs=st.lists(st.lists(_pieces(), min_size=1, max_size=12).map("".join), min_size=1, max_size=4))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_break_of_a_line_joins_or_parts_words(paragraphs: list[str], tmp_path: Path) -> None:
    body = "".join(
        f"<p>{paragraph}</p>\n<ul><li>{paragraph}\n<ul><li>a</li></ul></li></ul>" for paragraph in paragraphs
    )
    html = f'<html lang="sv"><title>Prov</title><style>{STYLE}</style><main><h1 id="x">Prov</h1>{body}</main></html>'
    path = tmp_path / "prov.pdf"
    path.write_bytes(make(html, made=DAY).data)
    assert words.of_tags(path, under="Part", left_out=["Lbl", "Figure"]) == words.of_html(f"<h1>Prov</h1>{body}")
