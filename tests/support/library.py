"""Owns libraries of the small agreement: as it is, with more editions, and as the pages that come of them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from overens.compare.comparison import compare
from overens.document.tree import Document
from overens.model.edition import Status, Validity
from overens.names import EditionName, FormName
from overens.pages.comparison.chain import pairs
from overens.pages.page import Download, Library, Name, Page
from overens.pages.site_pages import pages
from tests.support.editions import Content
from tests.support.html_tree import Element, parsed

TODAY = date(2025, 6, 1)
SITE = "Samordningsförbundet Prov"


def library(*documents: Document, today: date = TODAY) -> Library:
    """A library of these documents, or of the small agreement alone, each with a PDF, a JSON file and a comparison."""
    found = documents or (Content().document(),)
    comparisons = tuple(compare(old, new) for old, new in pairs(found))
    return Library(found, today, SITE, {document.name: downloads(document) for document in found}, comparisons)


def living_library(content: Content | None = None, today: date = TODAY) -> Library:
    """A library of the small agreement with the living data beside it."""
    found = content or Content().enliven()
    made, living = library(found.document(), today=today), found.living()
    forms = [FormName(form.id) for form in living.forms.value.forms] if living.forms else []
    files: dict[Name, tuple[Download, ...]] = {name: (Download(name.pdf_url, 41_000, "c" * 64, 2),) for name in forms}
    return replace(made, living=living, downloads={**made.downloads, **files})


def downloads(document: Document) -> tuple[Download, ...]:
    """Two files as a build would describe them."""
    name = document.name
    return (Download(name.pdf_url, 123_456, "a" * 64, 12), Download(name.json_url, 987, "b" * 64))


def other(document: Document, edition: str, status: Status, start: date | None) -> Document:
    """The document as another edition, from another day."""
    validity = Validity.model_validate({"från": start})
    short = f"Prov {edition}"
    name = EditionName(document.name.agreement, edition)
    return replace(document, name=name, status=status, validity=validity, short_title=short)


def made(found: Library) -> Mapping[str, Page]:
    """Every page of a library under its address."""
    return {page.url: page for page in pages(found)}


def unsized(words: str) -> str:
    """Words without the sizes of files, which no test of words is about."""
    return re.sub(r" \(\d+ byte[^)]*\)", "", words)


def body(url: str, found: Library | None = None) -> Element:
    """The body of one page of a library, or of the small agreement's."""
    return parsed((made(found) if found else _usual(living=False))[url].body)


def living_body(url: str) -> Element:
    """The body of one page of the small agreement with the living data beside it."""
    return parsed(_usual(living=True)[url].body)


@cache
def _usual(*, living: bool) -> Mapping[str, Page]:
    return made(living_library() if living else library())
