"""Owns MkDocs' view of a generated page: its HTML is ready, so Python-Markdown never runs for it."""

from collections.abc import Iterable
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from overens.pages.page import Page
from overens.pages.text import Heading
from overens.site.anchors import anchors
from overens.site.pictures import shared_picture


class GeneratedPage(MkDocsPage):
    """A page of ours inside MkDocs; templates find `robots`, `colour` and `notices` in its `meta`, beside MkDocs' own keys."""

    def __init__(self, source: Page, file: File, config: MkDocsConfig) -> None:
        # MkDocs and its themes take titles and descriptions for HTML.
        super().__init__(escape(source.nav_title or source.title), file, config)
        self.source = source
        self.heads = False
        if config.site_url and source.canonical is not None:
            self.canonical_url = f"{config.site_url.rstrip('/')}/{source.canonical}"

    @property
    def is_index(self) -> bool:
        """Whether a branch of the navigation is named after this page; Material makes the first such child its link."""
        return self.heads or not self.source.url

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' own signature
        """Sets what other pages have in their front matter."""
        self.markdown = ""
        self.meta = {"title": escape(self.source.title), "description": escape(self.source.description)}
        if not self.source.indexed:
            self.meta["robots"] = "noindex"
        if self.source.colour:
            self.meta["colour"] = self.source.colour
        if self.source.notices:
            self.meta["notices"] = list(self.source.notices)
        if self.source.edition:
            self.meta["picture"] = shared_picture(self.source.edition)
        if self.source.language:
            self.meta["language"] = self.source.language
        if self.source.shortenings:
            self.meta["shortenings"] = list(self.source.shortenings)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' own signature
        """Sets what Python-Markdown would have made."""
        self.content = self.source.body
        self.toc = get_toc(_tokens(self.source.outline))
        self.present_anchor_ids = anchors(self.source.body)
        self.links_to_anchors = {}


def generated_page(source: Page, config: MkDocsConfig) -> GeneratedPage:
    """The page with its file; the navigation is ours, so MkDocs shall not look for it in its own."""
    file = File.generated(config, source_uri(source), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    return GeneratedPage(source, file, config)


def source_uri(page: Page) -> str:
    """Where the page would lie in `docs/` if somebody had written it there."""
    return f"{page.url}index.md"


def _tokens(outline: Iterable[Heading]) -> list[Any]:
    # The shape is Python-Markdown's; MkDocs keeps its name for it private.
    return [
        {"level": heading.level, "id": heading.id, "name": escape(heading.title), "children": _tokens(heading.below)}
        for heading in outline
    ]
