"""Owns which pages the site has: every page of a library, in the order in which the navigation shows them."""

from itertools import groupby

from overens.pages.agreement import agreement
from overens.pages.edition import Edition, editions
from overens.pages.full_text import full_text
from overens.pages.page import Library, Page
from overens.pages.start import start


def pages(library: Library) -> tuple[Page, ...]:
    """Every page of the site; their addresses differ."""
    found = editions(library)
    agreements = groupby(found, key=lambda edition: edition.name.agreement)
    return (
        start(library, found),
        *(page for _, editions_of_one in agreements for page in _agreement_pages(tuple(editions_of_one))),
    )


def _agreement_pages(found: tuple[Edition, ...]) -> tuple[Page, ...]:
    return agreement(found), *(page for edition in found for page in _edition_pages(edition))


def _edition_pages(edition: Edition) -> tuple[Page, ...]:
    return (full_text(edition),)
