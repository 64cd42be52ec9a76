"""Owns comparisons for the tests of their pages: pairs of editions of the small agreement, and the real ones."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from overens.compare.comparison import Comparison, compare
from overens.document.tree import Document
from overens.model.edition import Status
from overens.names import EditionName
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.home import of_edition
from overens.pages.comparison.site import comparison_pages
from overens.pages.edition import editions
from overens.pages.page import Library, Page
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.html_tree import Element, parsed
from tests.support.library import SITE, TODAY
from tests.support.shipped import documents
from tests.support.small_agreement import ANNEX, EDITION, ROLES

NEW, OLD = "2026", "2025"


def edition(change: Callable[[Content], object] | None = None, name: str = NEW) -> Document:
    """The small agreement as another edition, after a change to its content."""
    content = Content()
    if change:
        change(content)
    document = content.document()
    return replace(
        document, name=EditionName(document.name.agreement, name), short_title=f"Prov {name}", status=Status.DRAFT
    )


def _sections(content: Content) -> list[dict[str, object]]:
    found: list[dict[str, object]] = content.at(EDITION, ("avsnitt",))
    return found


def _reworded(content: Content) -> None:
    content.put(
        EDITION, ("avsnitt", 1, "avsnitt", 0, "innehåll", 0, "text"), "Alla i *länet* som behöver [](roll:team)."
    )
    content.put(EDITION, ("avsnitt", 0, "rubrik"), "Parter & andra <parter>")


def _moved(content: Content) -> None:
    sections = _sections(content)
    sections.insert(1, sections.pop())


def _dropped(content: Content) -> None:
    content.drop(EDITION, ("avsnitt", 1))


def _emptied(content: Content) -> None:
    content.put(EDITION, ("avsnitt",), [])


def _renamed(content: Content) -> None:
    content.put(ANNEX, ("avsnitt", 0, "rubrik"), "En annan gång")


def _without_a_role(content: Content) -> None:
    content.drop(ROLES, ("roller", 0))


CHANGES: dict[str, Callable[[Content], None] | None] = {
    "lika": None,
    "omskriven": _reworded,
    "flyttad": _moved,
    "borttagen": _dropped,
    "tömd": _emptied,
    "bilaga": _renamed,
    "roll": _without_a_role,
}


def small_pairs() -> dict[str, tuple[Document, Document]]:
    """Pairs of editions of the small agreement, in both directions, by what sets them apart."""
    first = replace(edition(name=OLD), short_title="Prov")
    there = {name: (first, replace(edition(change), short_title="Prov")) for name, change in CHANGES.items()}
    unfinished = replace(draft().document(), name=EditionName("prov", NEW))
    there["utkast"] = (first, unfinished)
    return there | {f"{name}, tillbaka": (new, old) for name, (old, new) in there.items()}


def real_pairs() -> dict[str, tuple[Document, Document]]:
    """STAR 2025 and its example for 2026, in both directions, and each against itself."""
    old, new = documents()["star 2025"], documents()["star 2026"]
    return {"star": (old, new), "star, tillbaka": (new, old), "star 2025": (old, old), "star 2026": (new, new)}


PAIRS = small_pairs() | real_pairs()


@cache
def comparison(name: str) -> Comparison:
    """One of the pairs, compared."""
    return compare(*PAIRS[name])


@cache
def view(name: str) -> Compared:
    """One of the pairs as its pages see it."""
    found = comparison(name)
    library = Library((found.new,), TODAY, SITE, {}, (found,))
    return Compared(found, of_edition(editions(library)[0], found))


@cache
def site(name: str) -> dict[str, Page]:
    """The pages of one of the pairs, under their addresses below the comparison's own."""
    found = view(name)
    made = comparison_pages(found.comparison, found.home)
    return {page.url.removeprefix(found.name.url): page for page in made}


@cache
def body(name: str, url: str = "") -> Element:
    """The body of one page."""
    return parsed(site(name)[url].body)


def without(element: Element, *, tag: str = "", of: str = "") -> Element:
    """The element without those below it that have a tag or a class."""
    kept = [
        without(part, tag=tag, of=of) if isinstance(part, Element) else part
        for part in element.parts
        if isinstance(part, str) or not ((tag and part.tag == tag) or (of and of in part.classes))
    ]
    return Element(element.tag, element.attributes, kept)


INLINE = frozenset({"a", "del", "em", "ins", "span", "strong", "sup", "wbr"})


def words(element: Element) -> list[str]:
    """The words as a browser sets them: those that are struck or added keep no distance to the others."""

    def texts(found: Element) -> str:
        made = "".join(part if isinstance(part, str) else texts(part) for part in found.parts)
        return made if found.tag in INLINE else f" {made} "

    return texts(element).split()
