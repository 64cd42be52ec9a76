"""Owns how the review of plain Swedish leaves the program: as text to read, and as JSON."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from overens.exchange.problems import as_json as problems_as_json
from overens.exchange.problems import as_text as problems_as_text
from overens.problems import Problem

HEAVIEST = 15
"""Pages in the text; the JSON has all."""


@dataclass(frozen=True, slots=True)
class PageMeasure:
    """How heavy one page is; `limit` is what its LIX must stay under, None where there is none.

    `unexplained` holds the abbreviations that nothing on the page explains.
    """

    url: str
    title: str
    words: int
    lix: int
    limit: int | None = None
    unexplained: tuple[str, ...] = ()

    @property
    def is_too_heavy(self) -> bool:
        """Whether the page breaks its limit."""
        return self.limit is not None and self.lix >= self.limit


@dataclass(frozen=True, slots=True)
class Review:
    """What was found: sentences at their places, and every page with its measure."""

    findings: tuple[Problem, ...]
    pages: tuple[PageMeasure, ...]


def as_text(review: Review) -> str:
    """The sentences, then the pages: those that have a limit, and the heaviest of the others."""
    limited = [page for page in review.pages if page.limit is not None]
    others = sorted((page for page in review.pages if page.limit is None), key=lambda page: (-page.lix, page.url))
    parts = [
        problems_as_text(review.findings),
        f"Läsbarhet (LIX) för sidor som ska vara under {limited[0].limit}:" if limited else "",
        *map(_line, limited),
        f"De {min(HEAVIEST, len(others))} tyngsta av {len(others)} andra sidor:" if others else "",
        *map(_line, others[:HEAVIEST]),
        *_unexplained(review),
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _line(page: PageMeasure) -> str:
    heavy = f"  FÖR TUNG: skriv kortare meningar och kortare ord, så att LIX blir under {page.limit}"
    return f"    {page.lix:>3}  /{page.url}  ({page.words} ord){heavy if page.is_too_heavy else ''}"


def _unexplained(review: Review) -> list[str]:
    found = [page for page in review.pages if page.unexplained]
    told = [f"    /{page.url}: {', '.join(page.unexplained)}" for page in found]
    return ["Förkortningar som sidan inte förklarar:", *told] if told else []


def as_json(review: Review) -> str:
    """An object: `findings` as `overens check` gives problems, and `pages` with their measures."""
    pages = [{**asdict(page), "too_heavy": page.is_too_heavy} for page in review.pages]
    found = {"findings": json.loads(problems_as_json(review.findings)), "pages": pages}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Review], str]] = {"text": as_text, "json": as_json}
