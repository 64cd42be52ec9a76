"""Shows that poppler's tools give the tests the text, the places, the tags, the fonts and the look of a PDF."""

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.support import poppler

PAGE = """<html lang=sv><title>Överenskommelse</title>
<style>@page { size: A4; margin: 20mm } body { margin: 0 } h2 { break-before: page }</style>
<h1>Åtaganden för ån</h1><p>Första sidan.</p><h2>Bilaga</h2><p>Andra sidan.</p>"""
A4_HEIGHT = 842
PNG = b"\x89PNG"


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages with tags."""
    path = tmp_path_factory.mktemp("poppler") / "avtal.pdf"
    HTML(string=PAGE).write_pdf(path, pdf_tags=True)
    return path


def test_text_comes_page_by_page_with_swedish_letters(pdf: Path) -> None:
    first, second = poppler.pages(pdf)
    assert first.split() == ["Åtaganden", "för", "ån", "Första", "sidan."]
    assert second.split() == ["Bilaga", "Andra", "sidan."]
    assert poppler.text(pdf, layout=True).split() == first.split() + second.split()


def test_words_have_their_page_and_their_place(pdf: Path) -> None:
    words = {word.text: word for word in poppler.words(pdf)}
    assert (words["Första"].page, words["Andra"].page) == (1, 2)
    heading = words["Åtaganden"]
    assert 56 < heading.left < 58  # 20 mm
    assert 0 < heading.top < heading.bottom < words["Första"].top < A4_HEIGHT


def test_info_names_what_the_file_says_of_itself(pdf: Path) -> None:
    info = poppler.info(pdf)
    assert (info["Title"], info["Pages"], info["Tagged"]) == ("Överenskommelse", "2", "yes")


def test_the_tree_of_tags_holds_the_text(pdf: Path) -> None:
    tree = poppler.structure(pdf)
    assert tree.index("H1") < tree.index("Åtaganden") < tree.index("H2") < tree.index("Bilaga")


def test_fonts_are_told_with_their_embedding(pdf: Path) -> None:
    fonts = poppler.fonts(pdf)
    assert len(fonts) == 2
    assert all(font.embedded and font.subset and font.unicode for font in fonts), fonts


def test_every_page_becomes_a_picture(pdf: Path, tmp_path: Path) -> None:
    pictures = poppler.pictures(pdf, tmp_path / "bilder", dpi=30)
    assert [picture.read_bytes()[:4] for picture in pictures] == [PNG, PNG]


def test_what_is_no_pdf_is_an_error_with_popplers_words(tmp_path: Path) -> None:
    (tmp_path / "brev.pdf").write_text("Kära läsare", encoding="utf-8")
    with pytest.raises(RuntimeError, match="trailer"):
        poppler.text(tmp_path / "brev.pdf")
