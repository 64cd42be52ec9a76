"""Owns the navigation trees: one an edition, one for everything else, so that no page carries the whole site's tree."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from overens.names import EditionName
from overens.site.generated import GeneratedPage

Trail = tuple[str, ...]


def general(written: Navigation, pages: Sequence[GeneratedPage]) -> Navigation:
    """The tree of the pages outside editions: ours first, then those that MkDocs found written in `docs/`."""
    placed = set(map(id, written.pages))
    ours = [page for page in pages if _is_in_menu(page) and id(page) not in placed]
    items, reading = tree(ours)
    return _joined([*items, *written.items], [*reading, *written.pages])


def _is_in_menu(page: GeneratedPage) -> bool:
    return page.source.edition is None and not page.source.in_foot


def of_editions(home: Page | None, pages: Sequence[GeneratedPage]) -> dict[EditionName, Navigation]:
    """The tree of each edition, which begins with the way back to the start page."""
    found: dict[EditionName, list[GeneratedPage]] = {}
    for page in pages:
        if page.source.edition:
            found.setdefault(page.source.edition, []).append(page)
    return {edition: _edition(home, below) for edition, below in found.items()}


def _edition(home: Page | None, pages: Sequence[GeneratedPage]) -> Navigation:
    items, reading = tree(pages)
    made = _joined(items, reading)
    made.items = [home, *items] if home else items
    made.homepage = home
    return made


def tree(pages: Sequence[GeneratedPage]) -> tuple[list[StructureItem], list[Page]]:
    """Pages hung on the branches that their trails name, and the order in which they are then read.

    A page whose trail and title together are a branch stands first on it and is what the branch's name leads to.
    """
    branches = {page.source.trail[:depth] for page in pages for depth in range(1, len(page.source.trail) + 1)}
    top: list[StructureItem] = []
    sections: dict[Trail, Section] = {}
    for page in pages:
        own = (*page.source.trail, page.source.nav_title or page.source.title)
        page.heads = own in branches
        _branch(own if page.heads else page.source.trail, sections, top).append(page)
    for section in sections.values():
        section.children.sort(key=_not_heading)
        for child in section.children:
            child.parent = section
    return top, list(_read(top))


def _branch(trail: Trail, sections: dict[Trail, Section], top: list[StructureItem]) -> list[StructureItem]:
    if not trail:
        return top
    if trail not in sections:
        # MkDocs and its themes take titles for HTML.
        sections[trail] = Section(escape(trail[-1]), [])
        _branch(trail[:-1], sections, top).append(sections[trail])
    return sections[trail].children


def _not_heading(item: StructureItem) -> bool:
    return not (isinstance(item, GeneratedPage) and item.heads)


def _read(items: Iterable[StructureItem]) -> Iterable[GeneratedPage]:
    for item in items:
        if isinstance(item, GeneratedPage):
            yield item
        elif isinstance(item, Section):
            yield from _read(item.children)


def _joined(items: list[StructureItem], reading: list[Page]) -> Navigation:
    for before, after in pairwise(reading):
        before.next_page, after.previous_page = after, before
    return Navigation(items, reading)
