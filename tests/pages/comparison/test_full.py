"""The redline's page proves itself: with all changes taken it has the new edition's words, refused the old one's."""

import pytest

from overens.compare.edition import Edition
from overens.document.inline import Link
from overens.document.tree import Document
from overens.pages.text import Rendering
from tests.support.compared import PAIRS, body, comparison, site, view, without, words
from tests.support.html_tree import Element, parsed

PAGES = ["text/", "bara-andringar/"]


def nowhere(_: Link) -> str | None:
    return None


def edition_words(document: Document) -> list[str]:
    """The words of an edition as the site sets its text; those of drawings say the same again."""
    return words(without(parsed(Rendering(nowhere).provisions(Edition(document).tops, 2)), of="o-drawing"))


def redline(name: str, url: str) -> Element:
    """The redline as the page has it, without what is not words of an edition."""
    return without(body(name, url).one(of="o-redline"), of="o-mark")


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("name", PAIRS)
def test_with_all_that_is_struck_taken_out_it_is_the_new_edition(name: str, url: str) -> None:
    assert words(without(redline(name, url), tag="del")) == edition_words(comparison(name).new)


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("name", PAIRS)
def test_with_all_that_is_added_taken_out_it_is_the_old_edition(name: str, url: str) -> None:
    assert words(without(redline(name, url), tag="ins")) == edition_words(comparison(name).old)


@pytest.mark.parametrize("name", PAIRS)
def test_the_page_states_the_digests_of_both_editions(name: str) -> None:
    proof = comparison(name).proof
    assert proof.holds
    assert body(name, "text/").texts("code") == [proof.old, proof.new]
    assert body(name).texts("code") == [proof.old, proof.new]


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("tag", ["ins", "del"])
def test_what_is_struck_and_added_is_told_in_words(name: str, tag: str) -> None:
    told = {"ins": ("[tillagt: ", "[flyttat hit: ", "[utbrutet: "), "del": ("[struket: ",)}[tag]
    for found in body(name, "text/").one(of="o-redline").all(tag):
        if "o-blank" not in found.classes:
            assert found.text.startswith(told)
            assert found.text.endswith("]")


def test_a_dump_of_the_words_alone_keeps_them_apart() -> None:
    dump = body("star", "text/").one(of="o-redline").text
    assert "deltar i de [struket: åtta – slut på struket] [tillagt: sju – slut på tillagt] lokala" in dump


def test_a_move_says_where_from_and_where_to_with_links() -> None:
    page = body("star", "text/")
    chips = [chip for chip in page.all(of="o-chip") if "Flyttad" in chip.text]
    told = {chip.text: [link.attributes["href"] for link in chip.all("a")] for chip in chips}
    away = next(links for text, links in told.items() if text.startswith("Flyttad härifrån till B1.8"))
    here = next(links for text, links in told.items() if "Flyttad hit från B1.3" in text)
    assert "#vantetid-rapport" in away
    assert "#var_vantetid-rapport" in here


def test_only_what_changes_is_unfolded() -> None:
    page = body("star", "bara-andringar/")
    folds = page.one(of="o-redline").all("details")
    assert folds
    for fold in folds:
        assert not [chip for chip in fold.all(of="o-chip") if "Ställe" in chip.text]
        assert not [made for made in fold.all() if made.tag in {"ins", "del"} and "o-quiet" not in made.classes]
    unfolded = without(page.one(of="o-redline"), tag="details")
    assert "STAR ska ge myndigheternas samverkan en struktur" not in unfolded.text
    assert "Oförändrat: 2 Syfte" in [summary.text for summary in page.all("summary")]


def test_the_stops_are_gone_between_in_order_and_around() -> None:
    page = body("star", "text/")
    stops = [element.attributes["id"] for element in page.walk() if "data-stop" in element.attributes]
    steps = [[link.attributes["href"] for link in found.all("a")] for found in page.all(of="o-chip__steps")]
    before, after = ([f"#{own}" for own in (*stops[-1:], *stops[:-1])], [f"#{own}" for own in (*stops[1:], *stops[:1])])
    assert steps == [list(pair) for pair in zip(before, after, strict=True)]
    assert page.one(of="o-steps__start").one("a").attributes["href"] == f"#{stops[0]}"


def test_formal_changes_are_no_stops() -> None:
    formal = {view("star").spots.of(change) for change in view("star").formal}
    real = {view("star").spots.of(change) for change in view("star").real}
    assert not (formal - real) & set(view("star").spots.stops)


@pytest.mark.parametrize("name", ["lika", "star 2025"])
def test_an_edition_against_itself_has_nothing_struck_and_nothing_added(name: str) -> None:
    page = body(name, "text/").one(of="o-redline")
    assert page.all("ins") + page.all("del") + page.all(of="o-chip") == []
    assert "Ingenting ändras." in site(name)[""].body
