"""The print page: the document's own words, a cover that says how it stands, and nothing from outside."""

import re
from collections.abc import Callable
from html import unescape

import pytest

from overens.document.inline import Link, LinkKind
from overens.document.tree import Document
from overens.model.edition import Status
from overens.pages.paper import STATUS_NAMES, is_signed_here, paper, references
from overens.pages.text import Rendering
from tests.support import words
from tests.support.editions import Content
from tests.support.printed import MADE, handwritten, long, small, tiny
from tests.support.small_agreement import AGREEMENT, EDITION, PARTIES

UNRESTATED = ("återgivning", "exempel")


def cover(document: Document) -> str:
    """The words of the cover."""
    page = paper(document)
    return " ".join(words.of_html(page[page.index('<section class="cover"') : page.index("</section>")]))


def undecided(status: str) -> Document:
    """The small agreement, neither restated nor an example nor decided."""
    content = Content().put(EDITION, ("status",), status).drop(EDITION, ("beslut",)).drop(EDITION, ("giltighet",))
    for key in UNRESTATED:
        content.drop(EDITION, (key,))
    return content.document()


def test_the_cover_says_everything_about_the_edition() -> None:
    assert cover(small()) == (
        "Samordningsförbundet Prov Exempel Överenskommelse om prov 2025 "
        "Utgåva: 2025 Status: Beslutad Beslutsdag: 18 februari 2025 Beslutad av: Samrådet Villkor: Budgeten godkänns. "
        "Gäller: Från och med 1 mars 2025 till och med 31 december 2025 Giltighet: Ses över varje år. "
        "Det här är ett exempel. Originalet förvaras hos kansliet. "
        "Parter Arbetsförmedlingen Region Prov Bergs kommun Åre kommun"
    )


@pytest.mark.parametrize(
    ("validity", "told"),
    [
        ({"från": "2025-03-01"}, "Gäller: Från och med 1 mars 2025 Parter"),
        ({"till": "2025-12-31"}, "Gäller: Till och med 31 december 2025 Parter"),
        ({}, "Beslutad av: Samrådet Parter"),
    ],
)
def test_an_open_validity_is_told_as_it_is(validity: dict[str, str], told: str) -> None:
    content = Content().put(EDITION, ("giltighet",), validity).drop(EDITION, ("beslut", "villkor"))
    for key in UNRESTATED:
        content.drop(EDITION, (key,))
    assert told in cover(content.document())


@pytest.mark.parametrize("status", Status)
def test_every_page_is_marked_unless_the_text_is_decided(status: Status) -> None:
    page = paper(undecided(status.value))
    mark = "" if status is Status.DECIDED else STATUS_NAMES[status]
    assert f'data-mark="{mark}"' in page
    assert ('class="cover-mark"' in page) == bool(mark)


def test_a_restatement_says_so_on_every_page() -> None:
    assert 'data-foot="Samordningsförbundet Prov · återgivning av originalet"' in paper(small())
    assert 'data-foot="Samordningsförbundet Prov"' in paper(undecided("beslutad"))


@pytest.mark.parametrize("name", MADE)
def test_the_contents_lead_to_the_headings(name: str) -> None:
    page = paper(MADE[name]())
    contents, text = page.split("<main>")
    entries = re.findall(r'<li><a href="#([^"]+)">(.*?)<span class="page" data-page="#([^"]+)">', contents)
    headings = dict(re.findall(r'<h[23] id="([^"]+)">(.*?)</h[23]>', text))
    assert [anchor for anchor, *_ in entries] == list(headings)
    for anchor, title, place in entries:
        assert anchor == place
        assert words.of_html(title) == words.of_html(headings[anchor])


@pytest.mark.parametrize("name", MADE)
def test_every_link_inside_has_its_place(name: str) -> None:
    page = paper(MADE[name]())
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {unescape(target) for target in re.findall(r'href="#([^"]+)"', page)} <= set(ids)


def test_a_section_may_have_the_id_of_what_the_cover_says() -> None:
    content = Content().put(EDITION, ("avsnitt", 0, "id"), "exempel")
    assert paper(content.document()).count('id="exempel"') == 1


@pytest.mark.parametrize("name", MADE)
def test_nothing_is_loaded_and_nothing_names_the_machine(name: str) -> None:
    page = paper(MADE[name]())
    assert re.findall(r"<(?:img|link|script|iframe|object)\b|url\(|@import|file:|/root|/home|/work", page) == []


@pytest.mark.parametrize("make", [small, tiny, handwritten, long])
def test_the_text_is_the_shared_rendering(make: Callable[[], Document]) -> None:
    document = make()
    text = paper(document).split("<main>")[1].split("</main>")[0]
    shared = Rendering(references(document)).provisions((*document.body, *document.annexes), 2)
    without_lines = re.sub(r'<(t[hd])[^>]* class="o-sign">.*?</\1>', "", text)
    assert without_lines.strip().replace("o-table o-signatures", "o-table") == shared


@pytest.mark.parametrize(
    ("make", "lines", "head"),
    [(small, 0, None), (handwritten, 4, "Underskrift, ort och datum"), (long, 60, "Underskrift")],
)
def test_each_row_to_sign_has_one_line(make: Callable[[], Document], lines: int, head: str | None) -> None:
    document = make()
    page = paper(document)
    rows = re.findall(r'<tr id="(underskrift-[^"]+)">.*?</tr>', page)
    signed = re.findall(r'<span class="o-line" data-signature="([^"]+)"></span></td></tr>', page)
    assert len(signed) == lines
    assert is_signed_here(document) == bool(lines)
    assert signed == (rows if lines else [])
    assert re.findall(r'<th scope="col" class="o-sign">(.*?)</th>', page) == ([head] if head else [])


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (Link(LinkKind.PROVISION, "revidering"), "#revidering"),
        (Link(LinkKind.PROVISION, "borta"), None),
        (Link(LinkKind.PROVISION, "underskrift-af-namn"), "#underskrift-af"),
        (Link(LinkKind.ROLE, "samradet"), "#roll-samradet"),
        (Link(LinkKind.ROLE, "samordnaren"), "#moten"),
        (Link(LinkKind.ROLE, "borta"), None),
        (Link(LinkKind.PARTY, "kommunerna"), "#kommunerna-ataganden"),
        (Link(LinkKind.PARTY, "are-kommun"), "#part-are-kommun"),
        (Link(LinkKind.ANNEX, "1"), "#bilaga-1"),
        (Link(LinkKind.ANNEX, "9"), None),
        (Link(LinkKind.NOTE, "studien"), "#studien"),
        (Link(LinkKind.TERM, "sip"), None),
        (Link(LinkKind.URL, "https://example.se"), "https://example.se"),
        (Link(LinkKind.URL, "mailto:a@example.se"), "mailto:a@example.se"),
        (Link(LinkKind.URL, "javascript:0"), None),
    ],
)
def test_references_lead_within_the_paper(link: Link, address: str | None) -> None:
    assert references(small())(link) == address


def test_words_that_look_like_markup_stay_words() -> None:
    nasty = '<b>&"quoted"</b>'
    content = Content().put(AGREEMENT, ("förbund", "namn"), nasty).put(EDITION, ("titel",), nasty)
    content.put(PARTIES, ("parter", 0, "namn"), nasty).put(EDITION, ("avsnitt", 0, "rubrik"), nasty)
    page = paper(content.document())
    assert "<b>" not in page
    assert f'data-foot="{nasty}' not in page
    assert words.of_html(page.split("<main>")[1])[1] == nasty
    assert cover(content.document()).startswith(nasty)


def test_the_same_document_gives_the_same_page() -> None:
    assert paper(small()) == paper(small())
