"""Shows that a referrer who needs 400 % gets there: nothing beside the window, over the text or out of reach."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.support.browser import Window, overflow
from tests.support.journeys import ARE, content, to_my_municipality
from tests.support.repository import DAY
from tests.support.ways import ByKeys, ByPointer, in_front

Open = Callable[..., Window]

# What is left of 1280 by 1024 pixels, the window that WCAG 1.4.10 starts from.
ZOOMED = {"width": 320, "height": 256, "zoom": 4}
MOST_STUCK = 1 / 3
"""How much of the window's height may stand still while the page is scrolled."""
LONG = ("star/2025/text/", "star/2025/atagandematris/", "star/jamfor/2025-2026/", "star/jamfor/2025-2026/text/")
# Row by row: does any of three places across the window show what does not move with the page?
STUCK = """share => {
    scrollTo(0, document.documentElement.scrollHeight * share);
    const still = hit => {
        for (let one = hit; one; one = one.parentElement)
            if (['fixed', 'sticky'].includes(getComputedStyle(one).position)) return true;
        return false;
    };
    const rows = Array.from({length: innerHeight / 4}, (_, row) => 4 * row + 2);
    return rows.filter(row => [4, innerWidth / 2, innerWidth - 4]
        .some(column => still(document.elementFromPoint(column, row)))).length / rows.length;
}"""
PANELS = {"Meny": "#o_meny", "Meny för Remittera": "#o_lokal_meny"}


@pytest.fixture
def zoomed(address: str, open_window: Open) -> Page:
    """The start page at 400 %."""
    page = open_window(**ZOOMED).page
    page.clock.set_fixed_time(f"{DAY}T09:00:00")
    page.goto(address)
    return page


def test_a_referrer_gets_to_the_form_and_the_contact_with_a_pointer(zoomed: Page, address: str) -> None:
    way = ByPointer(zoomed)
    assert_readable(zoomed)
    to_my_municipality(way)
    assert_readable(zoomed)
    assert_reached(content(way).get_by_role("link", name="0980-319 207"))
    way.follow(zoomed.locator(".o-refer__card").get_by_role("link", name="Aktualisering till STAR"))
    assert_readable(zoomed)
    assert_reached(content(way).get_by_role("link", name="Ladda ner"))
    way.follow(zoomed.get_by_role("button", name="Meny", exact=True))
    way.follow(zoomed.locator("#o_meny").get_by_role("link", name="Kontakter"))
    assert_readable(zoomed)
    assert (zoomed.url, way.clicks) == (f"{address}kontakter/", 5)


def test_what_has_the_focus_is_never_hidden(zoomed: Page) -> None:
    keys = ByKeys(zoomed)
    to_my_municipality(keys)
    keys.reach(content(keys).get_by_role("link", name="Det här ska stå i den"))
    keys.reach(content(keys).get_by_role("link", name="0980-319 207"), "Shift+Tab")
    assert keys.unseen == []


@pytest.mark.parametrize(("button", "panel"), PANELS.items())
def test_a_panel_is_read_to_its_end_and_closed(zoomed: Page, address: str, button: str, panel: str) -> None:
    zoomed.goto(f"{address}{ARE}")
    keys, shown = ByKeys(zoomed), zoomed.locator(panel)
    keys.follow(zoomed.get_by_role("button", name=button, exact=True))
    keys.reach(shown.get_by_role("link").last)
    keys.reach(shown.get_by_role("link").first, "Shift+Tab")
    assert keys.unseen == []
    assert_closed_from_its_end(shown)


def test_the_hits_of_a_search_are_read_to_their_end_and_closed(zoomed: Page) -> None:
    keys, shown = ByKeys(zoomed), zoomed.locator("#o_sok")
    keys.follow(zoomed.get_by_role("button", name="Sök", exact=True))
    zoomed.keyboard.type("samtycke")
    shown.locator(".o-hit__title").first.wait_for()
    keys.reach(shown.get_by_role("link").last)
    keys.reach(shown.locator(".o-hit__title").first, "Shift+Tab")
    assert keys.unseen == []
    assert_closed_from_its_end(shown)


@pytest.mark.parametrize("url", LONG)
def test_a_long_page_has_room_to_read(zoomed: Page, address: str, url: str) -> None:
    zoomed.goto(f"{address}{url}")
    assert_readable(zoomed)


def assert_readable(page: Page) -> None:
    """Nothing of the page lies beside the window, and little stands still over it, wherever it is scrolled to."""
    assert overflow(page) == 0
    assert max(page.evaluate(STUCK, share) for share in (0, 0.3, 0.6, 0.9)) <= MOST_STUCK


def assert_reached(link: Locator) -> None:
    """It can be scrolled to, and nothing then lies over it."""
    link.scroll_into_view_if_needed()
    assert in_front(link)


def assert_closed_from_its_end(shown: Locator) -> None:
    """A panel that is read to its end can be closed there."""
    shown.get_by_role("link").last.scroll_into_view_if_needed()
    close = shown.get_by_role("button", name="Stäng")
    assert in_front(close)
    close.click()
    assert not shown.is_visible()
