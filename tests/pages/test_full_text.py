"""Shows the page of the full text: all of it, on one page, under its own address."""

from overens.document.inline import plain
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import library, made

DOCUMENT = Content().document()
PAGE = made(library(DOCUMENT))["prov/2025/text/"]
BODY = parsed(PAGE.body)


def test_every_provision_is_there_with_its_words() -> None:
    for provision in (*DOCUMENT.front, *DOCUMENT.walk()):
        words = " ".join(plain(provision.text).split())
        assert words in BODY.text


def test_the_annexes_follow_the_text() -> None:
    assert BODY.texts("h2")[-3:] == ["6 Underskrift", "Bilaga 1 Arbetsgången", "Bilaga 2 Roller"]


def test_the_contents_are_all_headings() -> None:
    assert [heading.title for heading in PAGE.outline] == [
        *("1 Parter", "2 Syfte", "3 Mål", "4 Åtaganden", "5 Revidering", "6 Underskrift"),
        *("Bilaga 1 Arbetsgången", "Bilaga 2 Roller"),
    ]
    assert [heading.id for heading in PAGE.outline[1].below] == ["malgrupp"]


def test_what_is_said_of_the_whole_text_stands_first() -> None:
    assert BODY.texts(of="o-notice") == ["Det här är ett exempel.", "Originalet förvaras hos kansliet."]


def test_a_reference_within_the_text_stays_on_the_page() -> None:
    assert BODY.by_id("niva-samrad").links()["samrådet"] == "#roll-samradet"
