"""Shows what tells the pages of an edition that is not in force apart."""

from dataclasses import replace
from datetime import date

import pytest

from overens.document.tree import Document
from overens.model.edition import Status
from overens.names import SEARCH_PAGE
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import library, made, other

DOCUMENT = Content().document()
OLD = other(DOCUMENT, "2024", Status.DECIDED, date(2024, 1, 1))
COMING = other(DOCUMENT, "2027", Status.DECIDED, date(2027, 1, 1))
DRAFT = other(DOCUMENT, "2026", Status.DRAFT, None)
REVOKED = other(DOCUMENT, "2023", Status.REVOKED, date(2023, 1, 1))


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        (OLD, "Ersatt av en senare utgåva. Den här texten gäller inte längre. Det som gäller är Prov 2025."),
        (REVOKED, "Upphävd. Den här texten gäller inte längre. Det som gäller är Prov 2025."),
        (DRAFT, "Utkast. Den här texten gäller inte ännu. Det som gäller är Prov 2025."),
        (COMING, "Beslutad, gäller ännu inte. Den här texten gäller inte ännu. Det som gäller är Prov 2025."),
    ],
)
def test_every_page_of_an_edition_that_is_not_in_force_says_so(edition: Document, words: str) -> None:
    pages = [page for page in made(library(DOCUMENT, edition)).values() if page.edition == edition.name]
    assert len(pages) > 15
    assert {parsed(notice).text for page in pages for notice in page.notices} == {words}
    assert {page.indexed for page in pages} == {False}


def test_a_page_leads_to_the_same_page_of_the_edition_in_force() -> None:
    page = made(library(DOCUMENT, DRAFT))["prov/2026/roller/team/"]
    assert page.canonical == "prov/2025/roller/team/"
    assert parsed(page.notices[0]).links() == {"Prov 2025": "../../../../prov/2025/roller/team/"}


def test_a_page_without_a_counterpart_leads_to_the_edition_in_force() -> None:
    bare = replace(DOCUMENT, roles=())
    assert made(library(bare, DRAFT))["prov/2026/roller/team/"].canonical == "prov/2025/"


def test_with_no_edition_in_force_there_is_nothing_to_prefer() -> None:
    page = made(library(DRAFT))["prov/2026/"]
    assert page.canonical is None
    assert not page.indexed
    assert parsed(page.notices[0]).text == "Utkast. Den här texten gäller inte ännu."


def test_the_edition_in_force_is_the_one_to_find() -> None:
    pages = [page for page in made(library(DOCUMENT, OLD)).values() if page.edition in (DOCUMENT.name, None)]
    # What search finds changes with the question.
    pages = [page for page in pages if page.url != SEARCH_PAGE]
    assert {(page.notices, page.canonical, page.indexed) for page in pages} == {((), None, True)}
