"""Shows the table of contents that is read from a page's finished HTML."""

from overens.pages.headings import headings
from overens.pages.text import Heading


def test_headings_are_nested_by_their_level() -> None:
    body = '<h1>T</h1><h2 id="a">A</h2><h3 id="b">B</h3><h3 id="c">C</h3><h2 id="d">D</h2>'
    assert headings(body) == (
        Heading(2, "a", "A", (Heading(3, "b", "B"), Heading(3, "c", "C"))),
        Heading(2, "d", "D"),
    )


def test_a_level_that_is_skipped_still_nests() -> None:
    assert headings('<h2 id="a">A</h2><h4 id="b">B</h4><h3 id="c">C</h3>') == (
        Heading(2, "a", "A", (Heading(4, "b", "B"), Heading(3, "c", "C"))),
    )


def test_only_what_can_be_linked_to_is_in_it() -> None:
    assert headings('<h2>A</h2><h2 id="b">B</h2>') == (Heading(2, "b", "B"),)


def test_the_words_of_a_heading_are_plain() -> None:
    body = '<h2 id="a"><span class="o-number">1</span> A &amp;\n <em>B</em><a class="headerlink" href="#a">¶</a></h2>'
    assert headings(body) == (Heading(2, "a", "1 A & B"),)


def test_a_page_without_headings_has_no_contents() -> None:
    assert headings("<p>Text</p>") == ()
