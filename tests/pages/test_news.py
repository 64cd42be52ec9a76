"""Shows the page of the news: the newest first, each with its day and the way on, and the feed to follow."""

from tests.support.html_tree import Element
from tests.support.library import library, living_body, made

PAGE: Element = living_body("nyheter/")


def test_the_newest_stand_first_with_their_days() -> None:
    assert PAGE.texts("h2")[:3] == ["Ny uppgift: Samordnare i Åre", "Ett nytt utkast", "Prov 2025 är beslutad"]
    assert PAGE.texts("time") == ["20 maj 2025", "1 mars 2025", "18 februari 2025"]


def test_each_leads_to_what_it_is_about_and_the_feed_can_be_followed() -> None:
    assert list(PAGE.links().values()) == [
        "../kontakter/#kontakt_samordnare-are",
        "../prov/2025/",
        "../prov/2025/",
        "../nyheter/feed.xml",
    ]


def test_what_is_made_up_is_called_so() -> None:
    assert "EXEMPEL. Nyheten är påhittad." in PAGE.text


def test_a_decision_is_news_without_living_data() -> None:
    assert "nyheter/" in made(library())
