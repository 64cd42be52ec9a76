"""Owns what stands on a site besides the hand-written pages: generated pages and files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from overens.pages.page import Page
from overens.problems import Problem


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word of the glossary as plain text; `id` is its place on the glossary's page, `meaning` what it stands for.

    `misspelt` are the ways in which people spell it wrongly, as far as the office knows. `language` is that of
    `meaning`, as HTML names it, where it is not Swedish.
    """

    id: str
    term: str
    meaning: str
    explanation: str
    misspelt: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True)
class Publication:
    """One site, but for the hand-written pages and what MkDocs and its theme add.

    `files` are bytes by address, relative to the site's root.
    `problems` are those that did not stop the publication.
    `words` are the glossary's, by which the search knows abbreviations, and `agreements` names each by its id.
    One that is not `whole` stands alone, without the hand-written pages that would link to what it lacks.
    """

    pages: tuple[Page, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    whole: bool = True
    words: tuple[Spelled, ...] = ()
    agreements: Mapping[str, str] = field(default_factory=dict)
