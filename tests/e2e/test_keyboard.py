"""Shows that a referrer and a manager get there with the keys alone, and always see where they are."""

from collections.abc import Callable

import pytest

from tests.support.browser import DESKTOP, Window
from tests.support.journeys import ARE, content, to_my_municipality, to_my_party, to_the_choice_of_party
from tests.support.repository import DAY
from tests.support.ways import ByKeys, focused

CALL, BACK = "0980-319 207", "Shift+Tab"

Open = Callable[..., Window]


@pytest.fixture
def keys(address: str, open_window: Open) -> ByKeys:
    """A reader at the start page who has no pointer."""
    page = open_window(width=DESKTOP).page
    page.clock.set_fixed_time(f"{DAY}T09:00:00")
    page.goto(address)
    return ByKeys(page)


def test_a_referrer_reads_the_steps_takes_the_form_and_finds_whom_to_call(keys: ByKeys, address: str) -> None:
    to_my_municipality(keys)
    assert keys.page.url == f"{address}{ARE}#o_innehall"
    assert keys.stops <= 20
    keys.reach(content(keys).get_by_role("link", name=CALL))
    keys.reach(keys.page.locator("#om_steg ~ .o-path a").first)
    keys.follow(keys.page.locator(".o-refer__card").get_by_role("link", name="Aktualisering till STAR"), BACK)
    assert keys.page.url == f"{address}blanketter/aktualisering/"
    keys.past_the_head()
    keys.reach(content(keys).get_by_role("link", name="Ladda ner"))
    keys.follow(keys.page.get_by_role("navigation", name="Webbplatsen").get_by_role("link", name="Kontakter"), BACK)
    keys.past_the_head()
    keys.reach(content(keys).get_by_role("link", name=CALL))
    assert keys.stops <= 90
    keys.follow(keys.page.get_by_role("button", name="Sök", exact=True), BACK)
    keys.press("Escape")
    assert focused(keys.page).startswith("o-tool o-tool--search")
    assert keys.unseen == []


def test_a_manager_goes_from_change_to_change_and_never_loses_sight_of_it(keys: ByKeys) -> None:
    to_the_choice_of_party(keys)
    to_my_party(keys)
    assert keys.stops <= 40
    keys.press("Alt+ArrowDown")
    assert focused(keys.page).startswith("o-change Deltagandeform ändrad")
    keys.follow(keys.page.locator(".o-change").first.get_by_role("link", name="I den jämförda texten"))
    for key in (*["Alt+ArrowDown"] * 3, *["Tab"] * 20, *[BACK] * 20):
        keys.press(key)
    assert keys.unseen == []
