"""Owns what stands on a site besides the hand-written pages: generated pages and files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from overens.pages.page import Page
from overens.problems import Problem


@dataclass(frozen=True)
class Publication:
    """One site, but for the hand-written pages and what MkDocs and its theme add.

    `files` are bytes by address, relative to the site's root; `styles` names those that every page loads first.
    `problems` are those that did not stop the publication.
    One that is not `whole` stands alone, without the hand-written pages that would link to what it lacks.
    """

    pages: tuple[Page, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    styles: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: bool = True
