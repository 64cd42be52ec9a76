"""Owns `overens lint`: how plain the Swedish is, in the content, in the hand-written pages and on the site's pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from overens.clarity.markdown_pages import passages as of_markdown
from overens.clarity.reviewing import reviewed
from overens.clarity.sentences import measured
from overens.clarity.shortenings import unexplained
from overens.commands.content import READER
from overens.commands.publishing import plain_library
from overens.commands.terminal import Terminal
from overens.exchange.clarity import FORMATS, PageMeasure, Review
from overens.names import REFERRAL_PAGE
from overens.pages.page import Page
from overens.pages.running_text import passages, running_text
from overens.pages.site_pages import pages
from overens.problems import CLEAN, FAULT, ContentError, OutsideError, Place, Problem, Severity, reason
from overens.rules.clarity import UNEXPLAINED, unclear

WRITTEN = "docs"
GENERATED = ("handbok/filernas-format.md",)
"""What the program writes itself, of other texts."""

LIMIT = 40
"""LIX that the pages for somebody in a hurry stay under: the start page and the referrer's."""


def lint(root: Path, today: date, terminal: Terminal, *, form: str, strict: bool) -> int:
    """Prints the review; a page over its limit is a fault, under `strict` every finding is.

    Raises:
        ContentError: the content has errors, so that there are no pages to review.
    """
    content = READER.read(root)
    if content.stops():
        raise ContentError(content.problems)
    told = [problem for problem in content.problems if problem.rule == UNEXPLAINED]
    found = (*told, *unclear(content.repository), *_in_written_pages(root))
    library = plain_library(content.repository, today, "Webbplatsen")
    review = Review(tuple(sorted(found, key=lambda problem: problem.order)), tuple(map(_measure, pages(library))))
    text = FORMATS[form](review)
    terminal.result(text.rstrip("\n")) if form == "text" else terminal.hand_over(text)
    return FAULT if any(page.is_too_heavy for page in review.pages) or (strict and found) else CLEAN


def _measure(page: Page) -> PageMeasure:
    measure = measured(running_text(page.body))
    limit = LIMIT if not page.url or page.url.startswith(REFERRAL_PAGE) else None
    return PageMeasure(page.url, page.title, measure.words, measure.lix, limit, unexplained(passages(page.body)))


def _in_written_pages(root: Path) -> Iterator[Problem]:
    for path in sorted((root / WRITTEN).rglob("*.md")):
        name = path.relative_to(root / WRITTEN).as_posix()
        if name not in GENERATED:
            yield from _in_page(f"{WRITTEN}/{name}", _read(path))


def _in_page(file: str, text: str) -> Iterator[Problem]:
    for line, passage in of_markdown(text):
        for found in reviewed(passage):
            yield Problem(
                found.rule,
                file,
                found.what,
                found.fix,
                value=found.sentence,
                place=Place(line),
                severity=Severity.NOTE,
            )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise OutsideError(f"Filen {path} kan inte läsas: {reason(error)}. Åtgärda det och försök igen.") from error
    except UnicodeDecodeError as error:
        raise OutsideError(f"Filen {path} är inte sparad som UTF-8. Spara om den som UTF-8.") from error
