"""Owns a guide's text as it is set on one page: inline Markdown, and links to the glossary."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from overens.document.inline import Inline, Link, LinkKind, parse, plain
from overens.model.guide import Guide
from overens.model.parties import Law, Term
from overens.names import GuideName, glossary_url, relative
from overens.pages.page import Download
from overens.pages.template import html
from overens.pages.text import Rendering

Terms = Mapping[str, Term]


@dataclass(frozen=True)
class GuideText:
    """A guide on the page with address `page`; `terms` and `laws` are what the glossary has."""

    name: GuideName
    guide: Guide
    page: str
    terms: Terms = field(default_factory=dict)
    downloads: tuple[Download, ...] = ()
    laws: tuple[Law, ...] = ()

    def inline(self, text: str | None) -> Markup:
        """A text field as HTML."""
        return html(Rendering(self._address, explain=self._explain).inline(self._spans(text)))

    def plain(self, text: str | None) -> str:
        """The words of a text field alone."""
        return plain(self._spans(text))

    def link(self, target: str) -> str:
        """The address of a page of the site as a link on this one."""
        return relative(target, self.page)

    def _spans(self, text: str | None) -> Inline:
        return parse(text or "", self._named)

    def _named(self, link: Link) -> str:
        return self.terms[link.target].term if link.target in self.terms else link.target

    def _address(self, link: Link) -> str | None:
        if link.kind is LinkKind.URL:
            return link.target
        known = link.kind is LinkKind.TERM and link.target in self.terms
        return self.link(glossary_url(link.target)) if known else None

    def _explain(self, link: Link) -> str | None:
        known = link.kind is LinkKind.TERM and link.target in self.terms
        return self.plain(self.terms[link.target].explanation) if known else None
