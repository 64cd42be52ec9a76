"""Shows that everybody can use the built comparisons: axe, the keys between changes, no JavaScript, paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.support.axe import violations
from tests.support.browser import Window, overflow

Open = Callable[..., Window]

HERE = "star/jamfor/2025-2026/"
KINDS = {
    "lista": HERE,
    "part för part": f"{HERE}parter/",
    "part": f"{HERE}parter/forsakringskassan/",
    "bara ändringar": f"{HERE}bara-andringar/",
    "hela texten": f"{HERE}text/",
    "sida vid sida": f"{HERE}sida-vid-sida/",
    "matris": f"{HERE}atagandematris/",
    "historik": "star/2026/text/",
}
PHONE, DESKTOP = 360, 1280
LOOKS = ((PHONE, "dark"), (DESKTOP, "light"))
WIDTHS = (320, PHONE, 768, DESKTOP)


@pytest.mark.parametrize("turn", range(len(LOOKS)))
def test_every_view_breaks_no_rule(address: str, open_window: Open, turn: int) -> None:
    """Takes the looks in turn from view to view, as the views share their marks; `every_page.py` takes all in all."""
    width, scheme = LOOKS[turn]
    seen = open_window(width=width, scheme=scheme)
    views = list(KINDS.items())[turn :: len(LOOKS)]
    found = {kind: violations(seen.open(f"{address}{url}")) for kind, url in views}
    assert {kind: faults for kind, faults in found.items() if faults} == {}
    assert seen.foreign(address) == []
    assert seen.faults == []


def test_no_view_scrolls_sideways(address: str, open_window: Open) -> None:
    seen = open_window()
    found: dict[tuple[str, int], int] = {}
    for kind, url in KINDS.items():
        page = seen.open(f"{address}{url}")
        found |= {(kind, width): over for width in WIDTHS if (over := overflow(page, width))}
    assert found == {}


def test_what_is_folded_away_breaks_no_rule_when_it_is_unfolded(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{KINDS['bara ändringar']}")
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    assert violations(page) == []


@pytest.mark.parametrize("kind", ["lista", "hela texten", "bara ändringar", "sida vid sida", "part"])
def test_the_keys_go_from_change_to_change_and_around(address: str, open_window: Open, kind: str) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{KINDS[kind]}")
    stops = page.eval_on_selector_all("[data-stop]", "found => found.map(stop => stop.id)")
    page.keyboard.press("Alt+ArrowDown")
    assert at(page) == stops[0]
    page.keyboard.press("Alt+ArrowDown")
    assert at(page) == stops[1]
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    assert at(page) == stops[-1]
    assert page.get_by_role("status").first.inner_text() == f"{len(stops)} av {len(stops)}"
    assert is_seen(page, stops[-1])


def test_the_buttons_do_the_same(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE).open(f"{address}{KINDS['hela texten']}")
    stops = page.eval_on_selector_all("[data-stop]", "found => found.map(stop => stop.id)")
    page.get_by_role("button", name="Nästa ändring").click()
    page.get_by_role("button", name="Nästa ändring").click()
    assert at(page) == stops[1]
    page.get_by_role("button", name="Föregående ändring").click()
    assert at(page) == stops[0]


def test_the_keys_are_left_alone_while_somebody_writes(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{KINDS['hela texten']}")
    page.get_by_role("button", name="Sök", exact=True).click()
    page.keyboard.type("frist")
    page.keyboard.press("Alt+ArrowDown")
    assert "#" not in page.url


def test_the_keys_are_told_on_the_page_and_only_where_they_work(address: str, open_window: Open) -> None:
    url = f"{address}{KINDS['hela texten']}"
    assert open_window(width=DESKTOP).open(url).get_by_text("Alt + ↓ går till nästa ändring").is_visible()
    assert not open_window(width=DESKTOP, javascript=False).open(url).locator(".o-steps__keys").is_visible()


def test_without_javascript_links_go_from_change_to_change(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE, javascript=False).open(f"{address}{KINDS['hela texten']}")
    page.get_by_role("link", name="Till den första ändringen").click()
    assert page.url.endswith("#utgava--titel")
    page.get_by_role("link", name="Nästa ändring, efter ställe 1", exact=True).click()
    assert page.url.endswith("#utgava--status")
    page.get_by_role("link", name="Part för part").first.click()
    page.get_by_role("link", name="Försäkringskassan", exact=True).last.click()
    assert "Ändras för Försäkringskassan" in page.get_by_role("heading", level=2).all_inner_texts()


def test_what_is_copied_from_the_full_text_is_the_agreements_words(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{KINDS['historik']}")
    copied = page.evaluate("getSelection().selectAllChildren(document.querySelector('.o-text')) || `${getSelection()}`")
    assert "STAR ska komplettera" in copied
    assert "Ny lydelse i" not in copied


def test_the_way_to_the_comparison_is_on_the_pages_that_a_party_meets(address: str, open_window: Open) -> None:
    seen = open_window(width=DESKTOP)
    for url, expected in {
        "parter/": f"{HERE}parter/",
        "star/": HERE,
        "star/2025/": HERE,
        "star/2026/": HERE,
        "star/2025/parter/bergs-kommun/": f"{HERE}parter/bergs-kommun/",
        "star/2026/parter/bergs-kommun/": f"{HERE}parter/bergs-kommun/",
    }.items():
        links = seen.open(f"{address}{url}").eval_on_selector_all("article a", "found => found.map(link => link.href)")
        assert f"{address}{expected}" in links, url


def test_on_paper_nothing_is_left_of_the_ways_between_changes(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{KINDS['hela texten']}")
    page.emulate_media(media="print")
    assert not page.locator(".o-steps").is_visible()
    assert not page.locator(".o-views").is_visible()
    assert page.locator("ins").first.evaluate("found => getComputedStyle(found).textDecorationLine") == "underline"
    assert page.locator("del").first.evaluate("found => getComputedStyle(found).textDecorationLine") == "line-through"


def at(page: Page) -> str:
    """The id of what has the focus, which the address leads to as well."""
    own = str(page.evaluate("document.activeElement.id"))
    assert page.url.endswith(f"#{own}")
    return own


def is_seen(page: Page, own: str) -> bool:
    """Whether an element is within the window."""
    top = page.evaluate("own => document.getElementById(own).getBoundingClientRect().top", own)
    return 0 <= float(top) < 900
