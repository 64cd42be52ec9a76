"""Owns the check that every link of a generated page leads somewhere."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote, urljoin

from mkdocs.structure.files import File, Files

from overens.problems import Problem
from overens.site.generated import GeneratedPage

_LINK = re.compile(r"\s(?:href|src)=\"([^\"]*)\"")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def dead_links(pages: Iterable[GeneratedPage], files: Files) -> list[Problem]:
    """A problem for every link to a page, a file or a place on a page that the site does not have."""
    known = {("" if file.url == "./" else unquote(file.url)): file for file in files}
    return [_problem(page, link, missing) for page in pages for link, missing in sorted(_dead(page, known))]


def _dead(page: GeneratedPage, known: dict[str, File]) -> Iterator[tuple[str, str]]:
    # Most links of a page lead to few places, of which each is looked up once.
    targets: dict[str, File | None] = {"": page.file}
    for link in map(unescape, set(_LINK.findall(page.source.body))):
        if _ELSEWHERE.match(link):
            continue
        path, _, fragment = link.partition("#")
        if path not in targets:
            targets[path] = known.get(unquote(urljoin(f"/{page.url}", path)).removeprefix("/"))
        target = targets[path]
        if target is None:
            yield link, "en sida eller fil som inte finns"
        elif fragment and not _has(target, unquote(fragment)):
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
