"""Owns an edition as its pages see it: the document, how it stands, and where its text leads from a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from markupsafe import Markup

from overens.compare.comparison import Comparison
from overens.document.standing import Standing, begins, in_force, standing
from overens.document.tree import ITEMS, Document, Provision
from overens.model.edition import Status
from overens.names import ComparisonName, EditionName, relative
from overens.pages.comparison.history import History, history
from overens.pages.errata import corrected
from overens.pages.page import Download, FollowUp, Kept, Library
from overens.pages.references import explanations, references
from overens.pages.template import html
from overens.pages.text import Explain, Note, Rendering, unnoted

LOWEST = 6
LOOKS = {
    Standing.DRAFT: "draft",
    Standing.CONSULTATION: "draft",
    Standing.REVOKED: "past",
    Standing.COMING: "coming",
    Standing.IN_FORCE: "in-force",
    Standing.EXPIRED: "past",
    Standing.REPLACED: "past",
}
"""How a standing looks; its words always stand beside, so the look alone tells nothing."""


@dataclass(frozen=True)
class Edition:
    """One edition with its standing on the library's day, the edition in force, its downloads.

    `comparisons` are all those of its agreement, `compared` are the files that there are of them; `kept` is the
    archive's record of it, once it is frozen; `reports` follow up the agreement, the latest first.
    """

    document: Document
    standing: Standing
    current: Document | None
    downloads: tuple[Download, ...]
    comparisons: tuple[Comparison, ...] = ()
    compared: Mapping[ComparisonName, tuple[Download, ...]] = field(default_factory=dict)
    kept: Kept | None = None
    reports: tuple[FollowUp, ...] = ()

    @property
    def name(self) -> EditionName:
        """The edition's name, from which every address is made."""
        return self.document.name

    @property
    def is_current(self) -> bool:
        """Whether this is the edition in force."""
        return self.current is self.document

    @property
    def is_archived(self) -> bool:
        """Whether the archive has a page of it: once it is decided, whatever has become of it since."""
        return self.kept is not None or self.document.status in (Status.DECIDED, Status.REVOKED)

    @property
    def look(self) -> str:
        """The name of the look of the edition's standing."""
        return LOOKS[self.standing]

    @property
    def annexes(self) -> tuple[tuple[int, Provision], ...]:
        """The annexes under their numbers."""
        return tuple((int(annex.id.removeprefix("bilaga-")), annex) for annex in self.document.annexes)

    @property
    def earlier(self) -> Comparison | None:
        """The comparison with the edition before this one."""
        return next((found for found in self.comparisons if found.new.name == self.name), None)

    @property
    def later(self) -> tuple[Comparison, ...]:
        """The comparisons with editions that come after this one."""
        return tuple(found for found in self.comparisons if found.old.name == self.name)

    @cached_property
    def history(self) -> History:
        """Since when wordings stand that have changed since the first edition."""
        return history(self.comparisons, self.document)

    def on(self, page: str, shown: Iterable[Provision] = ()) -> "EditionText":
        """The edition's text as it is set on the page with address `page` that shows these provisions."""
        ids = frozenset(below.id for provision in shown for below in provision.walk())
        rendering = Rendering(references(self.document, page, ids), explain=self._explain)
        if self.kept:
            rendering = replace(rendering, note=corrected(self.document, self.kept.errata, rendering))
        return EditionText(self.document, page, rendering, ids)

    @cached_property
    def _explain(self) -> Explain:
        return explanations(self.document)


@dataclass(frozen=True)
class EditionText:
    """Sets an edition's provisions on one page."""

    document: Document
    page: str
    rendering: Rendering
    shown: frozenset[str]

    def full(self, found: Iterable[Provision], level: int, *, permalinks: bool = False, note: Note = unnoted) -> Markup:
        """Provisions with their anchors, and with a note at those that have one; each may be set so once a page."""

        def noted(provision: Provision) -> str:
            return self.rendering.note(provision) + note(provision)

        return html(replace(self.rendering, permalinks=permalinks, note=noted).provisions(found, level))

    def quoted(self, provision: Provision) -> Markup:
        """The words of a provision without anchors, to be shown away from its own place."""
        rendering = replace(self.rendering, anchors=False)
        own = rendering.within(provision) if provision.kind in ITEMS else rendering.provisions((provision,), LOWEST)
        return html(own)

    def words(self, provision: Provision) -> Markup:
        """A provision's own text and nothing around it."""
        return html(self.rendering.inline(provision.text))

    def inline(self, text: str | None) -> Markup:
        """A text field that is no provision."""
        return html(self.rendering.inline(self.document.inline(text)))

    def link(self, target: str) -> str:
        """The address of a page of the site as a link on this one."""
        return relative(target, self.page)

    def place(self, provision: str) -> str:
        """The address of a provision: on this page if it stands here, else in the full text."""
        return f"#{provision}" if provision in self.shown else self.link(f"{self.document.name.text_url}#{provision}")


def editions(library: Library) -> tuple[Edition, ...]:
    """Every edition of the library: agreements by name, the newest edition of each first."""
    by_age = sorted(library.documents, key=lambda found: (begins(found), found.name), reverse=True)
    ordered = sorted(by_age, key=lambda found: found.name.agreement)
    return tuple(_edition(library, document) for document in ordered)


def _edition(library: Library, document: Document) -> Edition:
    siblings = tuple(found for found in library.documents if found.name.agreement == document.name.agreement)
    return Edition(
        document,
        standing(document, siblings, library.today),
        in_force(siblings, library.today),
        library.downloads.get(document.name, ()),
        tuple(found for found in library.comparisons if found.new.name.agreement == document.name.agreement),
        {name: files for name, files in library.downloads.items() if isinstance(name, ComparisonName)},
        library.kept.get(document.name),
        tuple(sorted(_reports(library, document), key=lambda found: found.report.period.end, reverse=True)),
    )


def _reports(library: Library, document: Document) -> tuple[FollowUp, ...]:
    return tuple(found for found in library.reports if found.document.name.agreement == document.name.agreement)
