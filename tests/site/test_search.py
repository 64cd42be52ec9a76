"""Tests what search finds: the same that Material's own plugin would have found of the same pages."""

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from material.plugins.search.plugin import SearchIndex
from mkdocs.structure.toc import get_toc

from overens.pages.page import Page
from overens.site.search import Entry, add, entries

FRAME = '<h1 id="sidan">Sidan<a class="headerlink" href="#sidan">¶</a></h1>'
BODIES = {
    "plain": f"{FRAME}<p>Ett stycke &amp; mer.</p>",
    "parts": f'{FRAME}<p>Först.</p><h2 id="a">A <em>b</em>c</h2><ul><li id="x">E<b>t</b>t</li></ul><h3 id="c">C</h3>D',
    "section": f'{FRAME}<section class="o"><h2 id="a"><span>1</span> A</h2><p>B</p></section>',
    "left out": f"{FRAME}<p>A</p><script>x()</script><footer data-search-exclude>bort</footer><style>p</style>",
    "no heading": "<p>Bara text.</p>",
    "table": f"{FRAME}<table><tr><th>A</th> <td>B</td></tr></table>",
    "lead": '<p class="o-kicker">Före</p><h1 id="sidan">Sidan</h1><p>Efter</p>',
}


def page(body: str) -> Page:
    return Page(url="a/", title="Sidan", description="", body=body)


def of_material(body: str) -> list[Entry]:
    index = SearchIndex(lang=["sv"], separator=" ", pipeline=[], fields={})
    known = SimpleNamespace(meta={"title": "Sidan"}, content=body, toc=get_toc([]), url="a/", title="Sidan")
    index.add_entry_from_context(known)
    return [{key: entry[key] for key in ("location", "title", "text")} for entry in index.entries]


def words(found: list[Entry]) -> list[tuple[str, str, list[str]]]:
    """Entries without elements, since those only make the list of results look better."""
    return [
        (entry["location"], entry["title"].strip(), re.sub(r"<[^>]*>", " ", entry["text"]).split()) for entry in found
    ]


@pytest.mark.parametrize("body", [body for name, body in BODIES.items() if name != "lead"])
def test_it_finds_what_material_would_find(body: str) -> None:
    assert words(entries(page(body))) == words(of_material(body))


def test_words_before_the_heading_belong_to_the_page() -> None:
    assert words(entries(page(BODIES["lead"]))) == [("a/", "Sidan", ["Före", "Efter"])]


def test_paragraphs_and_points_stay_apart_and_everything_else_is_words() -> None:
    body = '<p class="x">Ett <a href="#">två</a></p><ul><li>tre</li><li></li></ul><td>4</td><td>5</td>'
    [found] = entries(page(body))
    assert found["text"] == "<p>Ett två</p><ul><li>tre</li></ul> 4 5"


def test_what_a_button_says_is_no_word_of_the_page_and_a_digest_is_none_either() -> None:
    body = '<p>Summa <code data-search-exclude><span>0a</span><wbr><span>1b</span></code>'
    body += ' <button type="button">Kopiera<span> summan</span></button> slut</p>'
    [found] = entries(page(body))
    assert found["text"].split() == ["<p>Summa", "slut</p>"]


def test_the_pages_come_first_in_the_index(tmp_path: Path) -> None:
    index = tmp_path / "search_index.json"
    index.write_text('{"config":{"lang":["sv"]},"docs":[{"location":"om/","title":"Om","text":""}]}', encoding="utf-8")
    add([page(BODIES["plain"])], index)
    made = json.loads(index.read_text(encoding="utf-8"))
    assert [entry["location"] for entry in made["docs"]] == ["a/", "om/"]
    assert made["config"] == {"lang": ["sv"]}


def test_a_site_without_search_stays_without(tmp_path: Path) -> None:
    add([page(BODIES["plain"])], tmp_path / "search_index.json")
    assert list(tmp_path.iterdir()) == []
