"""Shows which pages a library has, and what holds for every one of them: addresses, links, headings, escaping."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overens.model.edition import Status
from overens.names import NEWS_FEED, EditionName
from overens.pages.page import Library, Page
from overens.pages.site_pages import pages
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.guide import guide_library
from tests.support.html_tree import parsed
from tests.support.kept import ERRATA, complete, half_signed, kept
from tests.support.library import library, made, other
from tests.support.references import of_html
from tests.support.small_agreement import EDITION, ROLES

HERE = "http://site.invalid/"
DOCUMENT = Content().document()
DRAFT = other(DOCUMENT, "2026", Status.DRAFT, date(2026, 1, 1))
OLD = other(DOCUMENT, "2024", Status.DECIDED, date(2024, 1, 1))
UNFINISHED = replace(draft().document(), name=EditionName("andra", "2026"))
KEPT = {
    OLD.name: kept(OLD.name, complete(OLD.name)),
    DOCUMENT.name: kept(DOCUMENT.name, *half_signed(DOCUMENT.name), errata=ERRATA),
}
SEVERAL = replace(library(OLD, DOCUMENT, DRAFT, UNFINISHED), kept=KEPT)
EVERY_KIND = (*pages(SEVERAL), *(page for page in pages(guide_library()) if page.url.startswith("guide/")))
# The keys whose values are words for a reader, and not ids, dates or choices.
WORDS = (
    *("namn", "förkortning", "webbplats", "term", "uttydning", "förklaring", "titel", "kortnamn", "kort"),
    *("beslutas_av", "återgivning", "exempel", "anmärkning", "villkor", "rubrik", "text", "inledning"),
    *("fråga", "svar", "vem", "vad", "skäl"),
    *("när", "då", "mandat", "förval_text", "omfattning"),
)


def test_every_page_of_a_small_agreement_in_the_order_of_the_menu() -> None:
    found = [f"{page.url} | {' / '.join((*page.trail, page.nav_title))} | {page.title}" for page in pages(library())]
    assert found == [
        " | Start | Samordningsförbundet Prov",
        "remittera/ | Remittera | Remittera",
        "nyheter/ | Nyheter | Nyheter",
        "parter/ | För parter | För parter och styrgrupper",
        "prov/ | Prov | Överenskommelse om prov",
        "prov/2025/ | Översikt | Prov 2025",
        "prov/2025/text/ | Hela texten | Hela texten, Prov 2025",
        "prov/2025/parter/ | Parter | Parter i Prov 2025",
        "prov/2025/parter/af/ | Parter / Arbetsförmedlingen | Arbetsförmedlingen i Prov 2025",
        "prov/2025/parter/regionen/ | Parter / Region Prov | Region Prov i Prov 2025",
        "prov/2025/parter/bergs-kommun/ | Parter / Bergs kommun | Bergs kommun i Prov 2025",
        "prov/2025/parter/are-kommun/ | Parter / Åre kommun | Åre kommun i Prov 2025",
        "prov/2025/atagandematris/ | Åtagandematris | Åtagandematris för Prov 2025",
        "prov/2025/mal/ | Mål och delmål | Mål i Prov 2025",
        "prov/2025/roller/ | Roller | Roller och organ i Prov 2025",
        "prov/2025/roller/samradet/ | Roller / Samrådet | Samrådet i Prov 2025",
        "prov/2025/roller/team/ | Roller / Teamet | Teamet i Prov 2025",
        "prov/2025/roller/samordnaren/ | Roller / Samordnaren | Samordnaren i Prov 2025",
        "prov/2025/bilagor/ | Bilagor | Bilagor till Prov 2025",
        "prov/2025/bilagor/1/ | Bilagor / 1. Arbetsgången | Arbetsgången, bilaga 1 till Prov 2025",
        "prov/2025/bilagor/2/ | Bilagor / 2. Roller | Roller, bilaga 2 till Prov 2025",
        "ordlista/ | Ordlista | Ordlista",
        "arkiv/ | Arkiv | Arkiv",
        "arkiv/prov/2025/ | Arkiv / Prov 2025 | Prov 2025 i arkivet",
        "integritet/ | Integritet | Integritet",
        "sok/ | Sök | Sök",
    ]


def test_an_edition_has_no_page_for_what_it_does_not_have() -> None:
    bare = replace(DOCUMENT, body=(), annexes=(), parties=(), groups=(), roles=(), areas=(), terms=())
    found = made(library(bare))
    assert list(found) == [
        *("", "remittera/", "nyheter/", "parter/", "prov/", "prov/2025/", "prov/2025/text/", "ordlista/"),
        *("arkiv/", "arkiv/prov/2025/", "integritet/", "sok/"),
    ]
    assert dead_links(library(bare)) == []


def test_a_library_without_agreements_has_its_doors() -> None:
    found = Library((), date(2025, 6, 1), "Prov")
    assert list(made(found)) == ["", "remittera/", "parter/", "ordlista/", "arkiv/", "integritet/", "sok/"]
    assert dead_links(found) == []


@pytest.mark.parametrize("found", [library(), SEVERAL, guide_library()])
def test_addresses_differ_and_every_link_leads_to_a_page_and_a_place_on_it(found: Library) -> None:
    urls = [page.url for page in pages(found)]
    assert len(urls) == len(set(urls))
    assert dead_links(found) == []


each_page = pytest.mark.parametrize("page", EVERY_KIND, ids=lambda page: page.url or "start")


@each_page
def test_no_id_stands_twice_on_a_page(page: Page) -> None:
    ids = Counter(element.attributes["id"] for element in parsed(page.body).walk() if "id" in element.attributes)
    assert [own for own, times in ids.items() if times > 1] == []


@each_page
def test_a_page_has_one_title_and_no_heading_is_skipped(page: Page) -> None:
    levels = [
        int(element.tag[1]) for element in parsed(page.body).walk() if element.tag in {f"h{n}" for n in range(1, 7)}
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@each_page
def test_a_table_tells_what_its_rows_and_columns_are(page: Page) -> None:
    for table in parsed(page.body).all("table"):
        columns = table.one("thead").all("th")
        assert [column.attributes["scope"] for column in columns] == ["col"] * len(columns)
        for row in table.one("tbody").all("tr"):
            assert row.one("th").attributes["scope"] == "row"
            assert len(row.all("td")) == len(columns) - 1


@each_page
def test_a_page_says_what_it_is_to_search_engines(page: Page) -> None:
    assert 30 < len(page.description) < 220
    assert page.title


def test_the_contents_lead_to_headings_of_the_page() -> None:
    for page in pages(SEVERAL):
        names = of_html(page.body).names or set()
        assert [heading.id for heading in flat(page.outline) if heading.id not in names] == []


def test_the_same_library_gives_the_same_pages() -> None:
    assert pages(SEVERAL) == pages(replace(library(OLD, DOCUMENT, DRAFT, UNFINISHED), kept=dict(KEPT)))


def test_the_order_of_the_documents_does_not_matter() -> None:
    assert pages(SEVERAL) == pages(replace(library(UNFINISHED, DRAFT, DOCUMENT, OLD), kept=KEPT))


def test_a_draft_has_pages_for_what_is_left_and_for_the_work_on_it() -> None:
    found = [page for page in pages(library(draft().document())) if page.edition]
    assert [(page.url, page.nav_title) for page in found[:4]] == [
        ("prov/2025/", "Översikt"),
        ("prov/2025/text/", "Hela texten"),
        ("prov/2025/oppna-fragor/", "Öppna frågor"),
        ("prov/2025/arbetsmaterial/", "Arbetsmaterial"),
    ]


def test_an_agreement_that_holds_comes_before_one_that_does_not() -> None:
    assert [page.url for page in pages(SEVERAL) if page.url in {"prov/", "andra/"}] == ["prov/", "andra/"]


@given(st.text(alphabet="<>&\"'/=aåÖ;#`{}%\\", min_size=1, max_size=12))
@settings(max_examples=25)
def test_no_text_of_an_author_becomes_html(text: str) -> None:
    evil = f"<script>{text}</script><i onclick='{text}'>"
    content = draft()
    for values in list(content.files.values()):
        _spoil(values, evil)
    for page in pages(library(content.document())):
        elements = list(parsed(page.body).walk())
        assert not [element for element in elements if element.tag in ("script", "i")]
        assert not [element for element in elements if "onclick" in element.attributes]


def test_a_script_in_a_title_is_read_as_its_words() -> None:
    content = Content().put(EDITION, ("kortnamn",), "<script>alert(1)</script>")
    page = made(library(content.document()))["prov/2025/text/"]
    assert "<script>alert(1)</script>" in parsed(page.body).text


def test_an_address_that_runs_a_script_is_no_link() -> None:
    content = Content().put(
        ROLES, ("roller", 0, "innehåll", 0, "text"), "[klicka](javascript:alert(1)) och [](roll:team)"
    )
    for page in pages(library(content.document())):
        assert "javascript:" not in page.body.replace("(javascript:alert(1))", "")


def dead_links(found: Library) -> list[str]:
    """Every link that leads to no page, no file and no place on a page."""
    names = {page.url: of_html(page.body).names or set() for page in pages(found)}
    files = {NEWS_FEED, *(file.url for files in found.downloads.values() for file in files)}
    files |= {file.url for kept in found.kept.values() for file in kept.files}
    return sorted(_dead(found, names, files))


def _dead(found: Library, names: dict[str, set[str]], files: set[str]) -> Iterator[str]:
    for page in pages(found):
        for reference in of_html(page.body + "".join(page.notices)).references:
            url, fragment = urldefrag(urljoin(HERE + page.url, reference.url))
            if url.startswith(HERE):
                own = url.removeprefix(HERE)
                if own not in files and (own not in names or (fragment and fragment not in names[own])):
                    yield f"{page.url}: {reference.url}"


def flat(outline: tuple[Any, ...]) -> Iterator[Any]:
    """Every heading of a table of contents."""
    for heading in outline:
        yield heading
        yield from flat(heading.below)


def _spoil(value: Any, evil: str) -> None:  # noqa: ANN401 - plain data, as YAML has it
    if isinstance(value, list):
        for item in value:
            _spoil(item, evil)
    elif isinstance(value, dict):
        for key, item in value.items():
            # When a step of a timeline is taken is no text, though what it is called is.
            is_time = key == "när" and "vad" in value
            if key in WORDS and isinstance(item, str) and not is_time:
                value[key] = item + evil
            else:
                _spoil(item, evil)
