"""Shows that the link check resolves what a browser resolves, and finds what leads nowhere or out of the house."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.links import broken_links, foreign_loads

ADDRESS = "https://avtal.example/overens/"


def site(folder: Path, page: str, **more: str) -> Path:
    """A small site whose front page has `page` as its body."""
    files = {
        "index.html": f"<html><body id=start>{page}</body></html>",
        "star/index.html": '<h2 id="mål">Mål</h2><a name=gammal></a>',
        "star/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g id="steg"/></svg>',
        "star/avtal.pdf": "%PDF",
        "stil.css": "",
        **more,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "page",
    [
        '<a href="star/">',
        '<a href="star/#m%C3%A5l">',
        '<a href="/overens/star/">',
        '<a href="star/index.html#gammal">',
        '<a href="#start">',
        '<a href="#">',
        '<a href="#top">',
        '<a href="">',
        '<a href="?s=1#start">',
        '<a href="star/#:~:text=Mål">',
        '<a href="star/avtal.pdf#page=3">',
        '<a href="star/../star/">',
        '<a href="mailto:kansli@example.se">',
        '<a href="tel:+4663123456">',
        '<a href="https://example.se/finns-inte">',
        '<a href="data:text/plain,hej">',
        f'<a href="{ADDRESS}star/#m%C3%A5l">',
        '<img src="star/bild.svg" srcset="star/bild.svg 1x, star/bild.svg 2x">',
        '<img srcset="data:image/png;base64,AAAA 1x, star/bild.svg 2x">',
        '<svg><use href="star/bild.svg#steg"/></svg>',
        "<style>a{background:url(\"data:image/svg+xml,<svg a='x'>\")}</style>",
    ],
)
def test_what_leads_somewhere_is_left_in_peace(tmp_path: Path, page: str) -> None:
    assert broken_links(site(tmp_path, page), address=ADDRESS) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ('<a href="stjarna/">', "stjarna/ (no such file)"),
        ('<a href="star">', "star (a folder without its slash)"),
        ('<a href="star/#mal">', "star/#mal (no such anchor)"),
        ('<a href="#slut">', "#slut (no such anchor)"),
        ('<a href="/star/">', "/star/ (outside the site's address)"),
        ('<a href="../../../star/">', "../../../star/ (outside the site's address)"),
        (f'<a href="{ADDRESS}stjarna/">', f"{ADDRESS}stjarna/ (no such file)"),
        ('<a href="http://[fel">', "http://[fel (Invalid IPv6 URL)"),
        ('<area href="saknas.html">', "saknas.html (no such file)"),
        ('<form action="sok.html">', "sok.html (no such file)"),
        ('<img src="bild.png">', "bild.png (no such file)"),
        ('<img srcset="star/bild.svg 1x, bild.png 2x">', "bild.png (no such file)"),
        ('<video poster="bild.png">', "bild.png (no such file)"),
        ('<link rel=stylesheet href="still.css">', "still.css (no such file)"),
        ('<link rel=canonical href="stjarna/">', "stjarna/ (no such file)"),
        ('<svg><use href="star/bild.svg#stig"/></svg>', "star/bild.svg#stig (no such anchor)"),
        ('<p style="background: url(bild.png)">', "bild.png (no such file)"),
        ("<style>@import 'mer.css';</style>", "mer.css (no such file)"),
        ('<meta http-equiv="refresh" content="0; url=stjarna/">', "stjarna/ (no such file)"),
    ],
)
def test_what_leads_nowhere_is_found(tmp_path: Path, page: str, fault: str) -> None:
    assert broken_links(site(tmp_path, page), address=ADDRESS) == [f"index.html: {fault}"]


def test_references_in_style_sheets_and_sitemaps_are_followed_from_where_they_stand(tmp_path: Path) -> None:
    more = {
        "star/stil.css": "/* url(utkommenterad.png) */ @font-face { src: url( 'typsnitt.woff2' ) format('woff2') }",
        "sitemap.xml": f"<urlset><url><loc>{ADDRESS}</loc></url><url><loc>{ADDRESS}borta/</loc></url></urlset>",
    }
    assert broken_links(site(tmp_path, "", **more), address=ADDRESS) == [
        f"sitemap.xml: {ADDRESS}borta/ (no such file)",
        "star/stil.css: typsnitt.woff2 (no such file)",
    ]


def test_a_base_element_moves_every_link_of_its_page(tmp_path: Path) -> None:
    page = '<base href="star/"><a href="avtal.pdf"></a><a href="stil.css"></a>'
    assert broken_links(site(tmp_path, page)) == ["index.html: stil.css (no such file)"]


@pytest.mark.parametrize(
    ("page", "by"),
    [
        ('<img src="https://cdn.example/x.png">', "img src"),
        ('<img src="//cdn.example/x.png">', "img src"),
        ('<img srcset="https://cdn.example/x.png 2x">', "img srcset"),
        ('<script src="https://cdn.example/x.js"></script>', "script src"),
        ('<link rel="stylesheet" href="https://cdn.example/x.css">', "link stylesheet"),
        ('<link rel="preconnect" href="https://cdn.example">', "link preconnect"),
        ('<iframe src="https://cdn.example/"></iframe>', "iframe src"),
        ('<p style="background:url(https://cdn.example/x.png)">', "p style"),
        ("<style>@import url(https://cdn.example/x.css)</style>", "css"),
        ('<meta http-equiv=refresh content="3;https://cdn.example/">', "meta refresh"),
    ],
)
def test_what_another_host_would_serve_is_found(tmp_path: Path, page: str, by: str) -> None:
    (found,) = foreign_loads(site(tmp_path, page), address=ADDRESS)
    assert found.startswith("index.html: ")
    assert "//cdn.example" in found
    assert found.endswith(f"({by})")


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://example.se/">',
        f'<link rel="canonical" href="{ADDRESS}star/">',
        '<link rel="license" href="https://example.se/">',
        f'<link rel="stylesheet" href="{ADDRESS}stil.css">',
        '<img src="data:image/png;base64,AAAA">',
        '<img src="star/bild.svg">',
        '<p style="background:url(#lokal)">',
    ],
)
def test_a_link_to_click_and_the_sites_own_files_are_not_foreign(tmp_path: Path, page: str) -> None:
    assert foreign_loads(site(tmp_path, page), address=ADDRESS) == []


@pytest.mark.parametrize("question", [broken_links, foreign_loads])
def test_an_empty_folder_is_no_proof_of_anything(tmp_path: Path, question: Callable[[Path], list[str]]) -> None:
    with pytest.raises(ValueError, match="holds no pages"):
        question(tmp_path)
