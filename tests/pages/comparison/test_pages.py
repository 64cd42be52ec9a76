"""What holds for every page of every comparison: ids, headings, addresses, escaping, either direction."""

from collections import Counter
from itertools import pairwise

import pytest

from overens.compare.comparison import compare
from overens.pages.comparison.home import of_edition
from overens.pages.comparison.site import comparison_pages
from overens.pages.edition import editions
from overens.pages.page import Library
from tests.support.compared import OLD, PAIRS, edition, site, view
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import SITE, TODAY
from tests.support.small_agreement import ANNEX, EDITION


@pytest.mark.parametrize("name", PAIRS)
def test_no_id_stands_twice_and_no_heading_is_skipped(name: str) -> None:
    for page in site(name).values():
        elements = list(parsed(page.body).walk())
        ids = Counter(element.attributes["id"] for element in elements if "id" in element.attributes)
        assert [own for own, times in ids.items() if times > 1] == [], page.url
        levels = [int(element.tag[1]) for element in elements if element.tag in {f"h{n}" for n in range(1, 7)}]
        assert levels.count(1) == 1
        assert all(below <= above + 1 for above, below in pairwise(levels)), page.url


@pytest.mark.parametrize("name", PAIRS)
def test_every_place_on_a_comparisons_own_pages_that_is_led_to_is_there(name: str) -> None:
    pages = {page.url: {e.attributes.get("id") for e in parsed(page.body).walk()} for page in site(name).values()}
    own = view(name).name.url
    for page in site(name).values():
        for link in parsed(page.body).all("a"):
            url, _, fragment = link.attributes["href"].removeprefix("../" * page.url.count("/")).partition("#")
            if url.startswith(own) or not url:
                assert fragment in pages[url or page.url] or not fragment, f"{page.url}: {link.attributes['href']}"


def test_the_pages_of_a_comparison() -> None:
    assert [url for url in site("star") if not url.startswith("parter/")] == [
        "",
        "bara-andringar/",
        "text/",
        "sida-vid-sida/",
        "atagandematris/",
    ]
    assert len([url for url in site("star") if url.startswith("parter/")]) == 13


def test_a_name_with_a_hyphen_is_told_apart() -> None:
    old, new = edition(name="2025"), edition(name="2025-2")
    found = compare(old, new)
    made = comparison_pages(found, of_edition(editions(Library((new,), TODAY, SITE, {}, (found,)))[0], found))
    assert made[0].url == "prov/jamfor/2025--2025-2/"


def test_no_text_of_an_author_becomes_html() -> None:
    evil = "<script>alert(1)</script><i onclick='x'>"

    def spoil(content: Content) -> None:
        content.put(EDITION, ("avsnitt", 0, "rubrik"), evil)
        content.put(EDITION, ("avsnitt", 1, "innehåll", 0, "text"), evil)
        content.put(EDITION, ("titel",), evil)
        content.put(ANNEX, ("avsnitt", 0, "rubrik"), evil)

    for old, new in ((edition(name=OLD), edition(spoil)), (edition(spoil, name=OLD), edition())):
        found = compare(old, new)
        for page in comparison_pages(found, of_edition(editions(Library((new,), TODAY, SITE, {}, (found,)))[0], found)):
            elements = list(parsed(page.body).walk())
            assert not [element for element in elements if element.tag in ("script", "i")]
            assert not [element for element in elements if "onclick" in element.attributes]
