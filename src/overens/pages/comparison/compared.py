"""Owns a comparison as its pages see it: names, addresses, and the words of both texts set on a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from overens.compare.changes import Change
from overens.compare.comparison import Comparison
from overens.document.inline import Link, LinkKind
from overens.document.stated import HEAD
from overens.document.tree import HEADED, Document, Kind
from overens.names import ComparisonName, relative
from overens.pages.comparison.chain import name
from overens.pages.comparison.home import Home
from overens.pages.comparison.marks import Marks
from overens.pages.comparison.spots import Spots
from overens.pages.finding import chapter, title
from overens.pages.page import Download
from overens.pages.references import explanations, references
from overens.pages.template import html
from overens.pages.text import Rendering


@dataclass(frozen=True)
class View:
    """One of the pages of a comparison, as the others lead to it."""

    title: str
    url: str


FILE_KINDS = {
    "pdf": "Ändringarna och hela texten som PDF",
    "docx": "Word-fil med spårade ändringar",
    "json": "Ändringarna som data (JSON)",
}


@dataclass(frozen=True)
class Compared:
    """A comparison of two editions, or of two reports, with the place that its pages belong to."""

    comparison: Comparison
    home: Home

    @property
    def old(self) -> Document:
        """The edition that was."""
        return self.comparison.old

    @property
    def new(self) -> Document:
        """The edition that is to be."""
        return self.comparison.new

    @cached_property
    def name(self) -> ComparisonName:
        """What every address is made from."""
        return name(self.comparison)

    @cached_property
    def spots(self) -> Spots:
        """Where changes stand in the redline."""
        return Spots(self.comparison)

    @property
    def real(self) -> tuple[Change, ...]:
        """The changes of what is agreed or of how it is worded."""
        return tuple(change for change in self.comparison.changes if not change.kind.is_formal)

    @property
    def formal(self) -> tuple[Change, ...]:
        """The changes of numbers, typography and addresses."""
        return tuple(change for change in self.comparison.changes if change.kind.is_formal)

    @cached_property
    def party_names(self) -> dict[str, str]:
        """Every party of either edition by its last name, the new edition's first."""
        old = {party.id: party.name for party in self.old.parties}
        new = {party.id: party.name for party in self.new.parties}
        return new | {own: known for own, known in old.items() if own not in new}

    @cached_property
    def bound(self) -> dict[str, str]:
        """The parties that a change can be told to concern, by name."""
        return self.party_names if self.comparison.is_binding else {}

    @cached_property
    def headed(self) -> frozenset[str]:
        """The ids of the sections and annexes."""
        return frozenset(top.provision.id for top in self.comparison.redline if top.provision.kind in HEADED)

    @property
    def text_noun(self) -> str:
        """What the two are, definite."""
        return "rapporten" if self.new.report else "utgåvan"

    @property
    def files(self) -> tuple[tuple[str, Download], ...]:
        """The files that hold the whole comparison, by what a reader calls them."""
        return tuple((FILE_KINDS[file.url.rpartition(".")[2]], file) for file in self.home.files)

    @property
    def branch(self) -> str:
        """What the pages are gathered under in the menu."""
        return f"Ändringar från {self.old.short_title}"

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The pages that show the whole comparison, each in its way."""
        own = self.name
        found = [View("Ändringslista", own.url)]
        if self.bound:
            found.append(View("Part för part", own.parties_url))
        found += [View("Bara det som ändras", own.changed_url), View("Hela texten", own.text_url)]
        found.append(View("Sida vid sida", own.sides_url))
        if any(document.of_kind(Kind.COMMITMENT) for document in (self.old, self.new)):
            found.append(View("Åtagandematris", own.matrix_url))
        return tuple(found)

    def on(self, page: str, shown: Iterable[str] = ()) -> "ComparedText":
        """Both editions' words as set on the page with address `page`, which shows these of the new one's ids."""
        return ComparedText(self, page, frozenset(shown))


@dataclass(frozen=True)
class ComparedText:
    """Sets both editions on one page."""

    compared: Compared
    page: str
    shown: frozenset[str]

    def link(self, target: str) -> str:
        """The address of a page of the site as a link on this one."""
        url, mark, fragment = target.partition("#")
        return f"#{fragment}" if mark and url == self.page else relative(target, self.page)

    @cached_property
    def marks(self) -> Marks:
        """The words of both, marked."""
        old, new = self.compared.old, self.compared.new
        return Marks(
            self.rendering(old, frozenset()),
            self.rendering(new, self.shown),
            partial(target, old),
            partial(target, new),
        )

    def rendering(self, document: Document, shown: frozenset[str]) -> Rendering:
        """One edition's setting here, without anchors."""
        return Rendering(references(document, self.page, shown), anchors=False, explain=explanations(document))

    def inline(self, text: str | None) -> Markup:
        """A text field of the new edition that is no provision."""
        return html(self.marks.new.inline(self.compared.new.inline(text)))

    @property
    def front(self) -> tuple[Markup, ...]:
        """What the new edition says of itself before its text, such as that it is an example."""
        return tuple(html(self.marks.new.inline(provision.text)) for provision in self.compared.new.front)

    def place(self, document: Document, own: str) -> str | None:
        """Where one edition has a provision, or says what it says of itself."""
        if own.startswith(HEAD):
            return self.link(document.name.url)
        if own in {provision.id for provision in document.front}:
            return self.link(f"{document.name.text_url}#{own}")
        path = document.path_to.get(own, ())
        # A cell is printed without an id of its own; its row has one.
        shown = next((found.id for found in reversed(path) if found.kind is not Kind.CELL), None)
        return self.link(f"{document.name.text_url}#{shown}") if shown else None

    def in_redline(self, own: str) -> str:
        """Where the redline has an anchor."""
        return self.link(f"{self.compared.name.text_url}#{own}")


def target(document: Document, link: Link) -> str:
    """What a link leads to, by the name that its reader would know."""
    match link.kind:
        case LinkKind.URL:
            return link.target
        case LinkKind.PROVISION if link.target in document.by_id:
            return title(chapter(document, document.by_id[link.target]))
        case LinkKind.ANNEX if f"bilaga-{link.target}" in document.by_id:
            return title(document.by_id[f"bilaga-{link.target}"])
    return document.name_of(link)
