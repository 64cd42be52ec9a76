"""Tests what the search is told of each page: its words once, its headings, and nothing that is no word of it."""

import json
from dataclasses import replace

from overens.names import EditionName
from overens.pages.page import Page
from overens.site.publication import Spelled
from overens.site.search import bag, of_page, of_word, of_written, script

BODY = (
    '<h1 id="sidan">Sidan</h1><p>Ett <b>t</b>t &amp; ett.</p>'
    '<h2 id="a">A <em>b</em>c<a class="headerlink" href="#a">¶</a></h2><td>4</td><td>5</td>'
)


def page(**values: object) -> Page:
    return Page(**{"url": "a/", "title": "Sidan", "description": "Om", "body": BODY, **values})  # type: ignore[arg-type] # known keys


def test_each_word_stands_once_in_small_letters() -> None:
    assert bag(BODY) == "sidan ett tt a bc 4 5"


def test_a_page_has_its_headings_with_their_places() -> None:
    assert of_page(page()).headings == (("a", "A bc"),)


def test_an_edition_says_how_it_stands() -> None:
    found = of_page(page(edition=EditionName("star", "2026"), tree="STAR 2026", standing="Utkast"))
    assert (found.agreement, found.edition, found.standing) == ("star", "STAR 2026", "Utkast")


def test_a_report_is_no_part_of_the_edition_that_it_follows_up() -> None:
    report = page(url="star/uppfoljning/2025-t1/", edition=EditionName("star", "2025"), tree="STAR 2025")
    assert (of_page(report).agreement, of_page(report).edition) == ("star", "")


def test_what_a_button_says_is_no_word_of_the_page_and_a_digest_is_none_either() -> None:
    body = '<p>Summa <code data-search-exclude><span>0a</span><wbr><span>1b</span></code>'
    body += ' <button type="button">Kopiera<span> summan</span></button> slut</p>'
    assert bag(body) == "summa slut"


def test_a_hand_written_page_may_weigh_less_or_be_kept_out() -> None:
    found = of_written("om/", "Om &amp; så", "<p>x</p>", {"search": {"boost": 0.5}, "description": "D"})
    assert found is not None
    assert (found.title, found.lead, found.weight) == ("Om & så", "D", 0.5)
    assert of_written("om/", "Om", "", {"search": {"exclude": True}}) is None


def test_a_title_says_what_of_it_is_not_swedish() -> None:
    word = Spelled("hr", "HR", "human resources", "Personal.", language="en")
    assert of_word(word).row()[-2:] == ["en", "human resources"]
    assert of_page(page(title="Refer", language="en")).row()[-2:] == ["en", "Refer"]
    assert len(of_page(page()).row()) == len(of_word(replace(word, language="")).row()) == 9


def test_the_script_is_data_and_keeps_swedish_letters() -> None:
    word = Spelled("fk", "FK", "Försäkringskassan", "En myndighet.")
    text = script([of_word(word)], [word], {"star": "STAR"}).decode()
    told = json.loads(text.removeprefix("globalThis.overensIndex=").removesuffix(";\n"))
    assert told["spelled"] == [["FK", "Försäkringskassan"]]
    assert told["pages"][0][:2] == ["ordlista/#fk", "FK, Försäkringskassan"]
