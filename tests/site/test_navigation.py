"""Tests the trees: which page hangs where, what a branch's name leads to, and the order of reading."""

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from overens.names import EditionName
from overens.pages.page import Page
from overens.site.generated import GeneratedPage, generated_page
from overens.site.navigation import general, of_editions, tree

EDITION, OTHER = EditionName("star", "2025"), EditionName("star", "2026")


def page(url: str, title: str, *trail: str, edition: EditionName | None = None) -> Page:
    return Page(
        url=url, title=f"{title} i STAR", description="", body="", nav_title=title, trail=trail, edition=edition
    )


def made(config: MkDocsConfig, *pages: Page) -> list[GeneratedPage]:
    return [generated_page(page, config) for page in pages]


def drawn(items: Sequence[StructureItem], depth: int = 0) -> list[str]:
    lines = []
    for item in items:
        lines.append(f"{'  ' * depth}{item.title}")
        lines += drawn(getattr(item, "children", None) or [], depth + 1)
    return lines


def test_pages_hang_on_the_branches_of_their_trails(config: MkDocsConfig) -> None:
    items, reading = tree(
        made(
            config,
            page("a/", "Översikt"),
            page("a/parter/", "Parter"),
            page("a/parter/berg/", "Bergs kommun", "Parter"),
            page("a/mal/", "Mål"),
            page("a/parter/are/", "Åre kommun", "Parter"),
            page("a/djupt/", "Djupt", "Annat", "Längre in"),
        )
    )
    assert drawn(items) == [
        "Översikt",
        "Parter",
        "  Parter",
        "  Bergs kommun",
        "  Åre kommun",
        "Mål",
        "Annat",
        "  Längre in",
        "    Djupt",
    ]
    assert [found.title for found in reading] == ["Översikt", "Parter", "Bergs kommun", "Åre kommun", "Mål", "Djupt"]


def test_only_the_page_that_a_branch_is_named_after_is_its_index(config: MkDocsConfig) -> None:
    pages = made(config, page("p/berg/", "Bergs kommun", "Parter"), page("p/", "Parter"), page("m/", "Mål"))
    items, _ = tree(pages)
    assert drawn(items) == ["Parter", "  Parter", "  Bergs kommun", "Mål"]
    assert [found.is_index for found in pages] == [False, True, False]


def test_a_branch_keeps_its_signs(config: MkDocsConfig) -> None:
    items, _ = tree(made(config, page("p/", "A & <B>"), page("p/x/", "X", "A & <B>")))
    assert drawn(items) == ["A &amp; &lt;B&gt;", "  A &amp; &lt;B&gt;", "  X"]


def test_each_edition_has_a_tree_and_a_way_home(config: MkDocsConfig) -> None:
    pages = made(
        config,
        page("", "Start"),
        page("a/", "A", edition=EDITION),
        page("a/x/", "X", edition=EDITION),
        page("b/", "B", edition=OTHER),
    )
    trees = of_editions(pages[0], pages)
    assert {edition: drawn(found.items) for edition, found in trees.items()} == {
        EDITION: ["Start", "A", "X"],
        OTHER: ["Start", "B"],
    }
    assert trees[EDITION].homepage is pages[0]
    assert (pages[1].previous_page, pages[1].next_page) == (None, pages[2])
    assert (pages[2].previous_page, pages[2].next_page) == (pages[1], None)


def test_ours_come_before_what_is_written_by_hand_and_none_comes_twice(config: MkDocsConfig) -> None:
    start, words, edition = made(
        config, page("", "Start"), page("ordlista/", "Ordlista"), page("a/", "A", edition=EDITION)
    )
    hand = MkDocsPage("Handbok", generated_page(page("handbok/", "Handbok"), config).file, config)
    assert drawn(general(Navigation([hand], [hand]), [start, words, edition]).items) == ["Start", "Ordlista", "Handbok"]
    placed = Navigation([words, hand], [words, hand])
    assert drawn(general(placed, [start, words, edition]).items) == ["Start", "Ordlista", "Handbok"]
    assert general(placed, [start, words, edition]).homepage is start


def test_an_active_page_makes_its_branches_active(config: MkDocsConfig) -> None:
    pages = made(config, page("p/", "Parter"), page("p/berg/", "Bergs kommun", "Parter"), page("m/", "Mål"))
    items, _ = tree(pages)
    pages[1].active = True
    assert [bool(getattr(item, "active", False)) for item in items] == [True, False]
