"""Shows that the news are a feed that another program reads: each with a lasting id, its day and its page."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest

from overens.exchange.news_feed import Feed, as_feed
from overens.pages.news import Item, items
from tests.support.atom import faults
from tests.support.library import living_library

FEED = Feed("samordning.example", "Nyheter från Prov", "Prov")
ADDRESS = "https://www.example.se/nyheter/feed.xml"
NASTY = Item("id-1", date(2025, 3, 1), "<b>Å & Ö</b> ”citat”", "]]> 🙂 & <script>", "star/2025/")


def read(data: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(
        data, response_headers={"content-location": ADDRESS, "content-type": "application/atom+xml"}
    )
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_another_program_reads_each_news_item() -> None:
    found = read(as_feed(FEED, items(living_library())))
    assert [(entry.id, entry.updated, entry.title, entry.link) for entry in found.entries] == [
        (
            "tag:samordning.example,2025-01-01:nyhet/kontakt-samordnare-are-2025-05-20",
            "2025-05-20T00:00:00Z",
            "Ny uppgift: Samordnare i Åre",
            "https://www.example.se/kontakter/#kontakt_samordnare-are",
        ),
        (
            "tag:samordning.example,2025-01-01:nyhet/utkast",
            "2025-03-01T00:00:00Z",
            "Ett nytt utkast",
            "https://www.example.se/prov/2025/",
        ),
        (
            "tag:samordning.example,2025-01-01:nyhet/beslutad-prov-2025",
            "2025-02-18T00:00:00Z",
            "Prov 2025 är beslutad",
            "https://www.example.se/prov/2025/",
        ),
    ]


def test_the_feed_says_whose_it_is_and_where_it_stands() -> None:
    found = read(as_feed(FEED, [NASTY])).feed
    assert (found.id, found.title, found.author) == (
        "tag:samordning.example,2025-01-01:nyheter",
        "Nyheter från Prov",
        "Prov",
    )
    assert {link.rel: link.href for link in found.links} == {
        "self": ADDRESS,
        "alternate": "https://www.example.se/nyheter/",
    }
    assert (found.updated, found.language) == ("2025-03-01T00:00:00Z", "sv")


def test_signs_of_markup_are_words() -> None:
    [entry] = read(as_feed(FEED, [NASTY])).entries
    assert entry.title_detail.type == entry.summary_detail.type == "text/plain"
    assert (entry.title, entry.summary) == (NASTY.heading, NASTY.words)


def test_the_news_and_the_day_of_the_build_have_nothing_to_do_with_each_other() -> None:
    library = living_library()
    later = replace(library, today=date(2030, 1, 1))
    assert as_feed(FEED, items(library)) == as_feed(FEED, items(later))


@pytest.mark.parametrize("found", [(), (NASTY,), items(living_library())], ids=["none", "nasty", "all kinds"])
def test_the_feed_is_atom_by_its_own_grammar(found: tuple[Item, ...]) -> None:
    assert faults(as_feed(FEED, found)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"<title>Nyheter", b"<title/><title>Nyheter"),
        (b"<updated>2025-03-01T00:00:00Z", b"<updated>2025-03-01"),
        (b"<updated>2025-03-01T00:00:00Z", b"<updated>2025-02-30T00:00:00Z"),
        (b"<name>Prov</name>", b""),
        (b"<author>\n<name>Prov</name>\n</author>", b""),
        (b"<summary>", b'<summary type="image/png">'),
        (b'type="text/html"', b'type="html"'),
        (b'href="./"', b""),
        (b"nyhet/id-1", b"nyheter"),
        (b'rel="alternate" type="text/html" href="../star/2025/"', b'rel="related" href="../star/2025/"'),
    ],
)
def test_the_grammar_refuses_what_is_no_atom(right: bytes, wrong: bytes) -> None:
    data = as_feed(FEED, [NASTY])
    assert right in data
    assert faults(data.replace(right, wrong, 1)) != []


def test_every_feed_of_the_real_site_is_atom_and_leads_to_its_pages(built_site: Path) -> None:
    feeds = [path for path in built_site.rglob("*.xml") if b"http://www.w3.org/2005/Atom" in path.read_bytes()]
    assert built_site / "nyheter/feed.xml" in feeds
    for path in feeds:
        assert faults(path.read_bytes()) == []
        address = f"https://www.example.se/{path.relative_to(built_site).as_posix()}"
        entries = feedparser.parse(path.read_bytes(), response_headers={"content-location": address}).entries
        assert entries
        pages = [urlsplit(entry.link).path.removeprefix("/") for entry in entries]
        assert [page for page in pages if not (built_site / page / "index.html").is_file()] == []
