"""Owns the journeys that are made in more than one way: a referrer's to the form, a manager's to the own party."""

from playwright.sync_api import Locator

from tests.support.ways import ByKeys, ByPointer

Way = ByPointer | ByKeys

ARE = "remittera/are/"


def to_my_municipality(way: Way) -> None:
    """A referrer in Åre, from the start page."""
    begin(way)
    way.follow(content(way).get_by_role("link", name="Remittera", exact=True))
    begin(way)
    way.follow(way.page.locator(".o-choose").get_by_role("link", name="Åre kommun"))
    begin(way)


def to_the_choice_of_party(way: Way) -> None:
    """A manager, from the start page to the choice of party among what changes."""
    begin(way)
    way.follow(content(way).get_by_role("link", name="För parter och styrgrupper"))
    begin(way)
    way.follow(content(way).get_by_role("link", name="Från STAR 2025 till STAR 2026, exempel, part för part"))
    begin(way)


def to_my_party(way: Way) -> None:
    """A manager of Försäkringskassan, from the choice of party to what changes for it."""
    way.follow(way.page.locator(".o-own").get_by_role("link", name="Försäkringskassan"))
    begin(way)


def content(way: Way) -> Locator:
    """What is the page's own, without head, menu and foot."""
    return way.page.get_by_role("article")


def begin(way: Way) -> None:
    """Who has only the keys first goes past the head of the page."""
    if isinstance(way, ByKeys):
        way.past_the_head()
