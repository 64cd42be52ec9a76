"""Owns the check that every link of a generated page leads somewhere."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from mkdocs.structure.files import File, Files

from overens.problems import Problem
from overens.site.generated import GeneratedPage

_LINK = re.compile(r"\s(?:href|src)=\"([^\"]*)\"")


def dead_links(pages: Iterable[GeneratedPage], files: Files) -> list[Problem]:
    """A problem for every link to a page, a file or a place on a page that the site does not have."""
    known = {("" if file.url == "./" else unquote(file.url)): file for file in files}
    return [
        _problem(page, link, missing) for page in pages for link, missing in sorted(_dead(page, known), key=lambda x: x)
    ]


def _dead(page: GeneratedPage, known: dict[str, File]) -> Iterator[tuple[str, str]]:
    for written in set(_LINK.findall(page.source.body)):
        link = unescape(written)
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = known.get(unquote(urljoin(f"/{page.url}", parts.path)).removeprefix("/")) if parts.path else page.file
        if target is None:
            yield link, "en sida eller fil som inte finns"
        elif parts.fragment and not _has(target, unquote(parts.fragment)):
            yield link, "ett ställe som inte finns på sidan"


def _has(file: File, fragment: str) -> bool:
    # Only pages have anchors, and only those that are rendered tell which.
    return file.page is None or file.page.present_anchor_ids is None or fragment in file.page.present_anchor_ids


def _problem(page: GeneratedPage, link: str, missing: str) -> Problem:
    return Problem(
        "lank",
        f"sidan {page.url or 'Start'}",
        f"Länken leder till {missing}.",
        "Det är ett fel i programmet, inte i innehållet. Anmäl det med sidans namn och länken.",
        value=link,
    )
