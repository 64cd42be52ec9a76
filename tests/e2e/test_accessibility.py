"""Shows that everybody can use the built site: validity, axe, the keyboard, small screens, no JavaScript."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.axe import examine, violations
from tests.support.browser import Window, overflow
from tests.support.html import errors
from tests.support.links import broken_links, foreign_loads
from tests.support.ways import focused, tab_to, unseen

Open = Callable[..., Window]

ADDRESS = "https://overenskommelser.example/"
# One page of each kind; an edition that is not in force is a kind of its own, since it carries its notice.
KINDS = {
    "start": "",
    "remittera": "remittera/",
    "remittera i en kommun": "remittera/are/",
    "kalender": "kalender/",
    "välj part": "parter/",
    "ordlista": "ordlista/",
    "arkiv": "arkiv/",
    "överenskommelse": "star/",
    "utgåva": "star/2025/",
    "hela texten": "star/2025/text/",
    "parter": "star/2025/parter/",
    "part": "star/2025/parter/forsakringskassan/",
    "part genom grupp": "star/2025/parter/bergs-kommun/",
    "roller": "star/2025/roller/",
    "organ": "star/2025/roller/star-team/",
    "roll utan beskrivning": "star/2025/roller/ersattare/",
    "bilagor": "star/2025/bilagor/",
    "bilaga": "star/2025/bilagor/1/",
    "matris": "star/2025/atagandematris/",
    "mål": "star/2025/mal/",
    "utkast": "star/2026/parter/bergs-kommun/",
    "utgåva som inte är klar": "c-sam/2024/",
    "text med öppna frågor": "c-sam/2024/text/",
    "öppna frågor": "c-sam/2024/oppna-fragor/",
    "arbetsmaterial": "c-sam/2024/arbetsmaterial/",
    "bilaga som inte är skriven": "c-sam/2024/bilagor/4/",
    "guide": "guide/halsogreppet/",
    "guidens frågor": "guide/halsogreppet/fragor/",
    "problemträd": "guide/halsogreppet/problemtrad/",
    "guidens exempel": "guide/halsogreppet/exempel/",
    "processer": "umea/2024/bilagor/3/",
    "initiativ": "umea/2024/initiativ/initiativ-krami/",
    "budget": "umea/2024/bilagor/6/",
    "årshjul": "umea/2024/bilagor/7/",
    "sammanträde": "umea/2024/sammantrade/",
    "mål med indikatorer": "umea/2024/mal/",
    "enheters åtaganden": "umea/2024/bilagor/5/",
    "uppföljning": "umea/uppfoljning/2017/",
    "mall för uppföljning": "star/uppfoljning/2025-t1/",
    "rapporter mot mål": "star/uppfoljning/",
    "blankett": "blanketter/aktualisering/",
    "året": "arshjul/",
    "nyheter": "nyheter/",
    "sök": "sok/?q=samordnare",
    "tillgänglighet": "tillganglighet/",
    "remittera på engelska": "remittera/english/",
    "lättläst": "remittera/lattlast/",
    "handbok": "handbok/levande-uppgifter/",
    "sidan finns inte": "404.html",
}
PARTY = KINDS["part genom grupp"]
PHONE, DESKTOP = 360, 1280
LOOKS = ((PHONE, "dark"), (DESKTOP, "light"))
NARROW = (320, 768)
# The text spacing that WCAG 1.4.12 lets a reader set.
SPACED = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
# As a reader's own program does it, which no policy of a site concerns.
WEAR = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }"
SHIFTS = """() => new Promise(told => {
    let sum = 0;
    const add = list => list.getEntries().forEach(entry => { sum += entry.hadRecentInput ? 0 : entry.value });
    new PerformanceObserver(add).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => told(sum), 50);
})"""
STILL = 0.05
"""How far what is painted may move: the columns of a table are as wide as what has been received of it."""


@pytest.fixture
def party_page(address: str, open_window: Open) -> Callable[[int], Page]:
    """Opens a party's page in a window of a width."""
    return lambda width: look(open_window(width=width), address, PARTY)


def every_page(site: Path) -> Iterator[str]:
    """The address of every page of a site."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix().removesuffix("index.html")


def test_every_page_is_valid_html(built_site: Path) -> None:
    assert errors(built_site.rglob("*.html")) == []


def test_every_link_and_anchor_leads_somewhere(built_site: Path) -> None:
    assert broken_links(built_site, address=ADDRESS) == []


def test_nothing_is_loaded_from_elsewhere(built_site: Path) -> None:
    assert foreign_loads(built_site, address=ADDRESS) == []


@pytest.mark.parametrize("turn", range(len(LOOKS)))
def test_every_kind_of_page_in_one_look(address: str, open_window: Open, turn: int) -> None:
    """Takes the looks in turn from kind to kind, as the kinds share their parts; `every_page.py` takes all in all."""
    width, scheme = LOOKS[turn]
    seen = open_window(width=width, scheme=scheme)
    kinds = list(KINDS.items())[turn :: len(LOOKS)]
    wrong = {}
    for kind, url in kinds:
        seen.page.set_viewport_size({"width": width, "height": 900})
        page = look(seen, address, url)
        wrong[kind] = [*wrong_with(page), *too_wide(page)]
    assert {kind: what for kind, what in wrong.items() if what} == {}
    seen.page.wait_for_load_state("networkidle")
    assert seen.foreign(address) == []
    # The next page breaks off what the theme's script was still fetching for a search.
    assert [fault for fault in seen.faults if "ERR_ABORTED" not in fault] == []
    assert seen.page.context.cookies() == []


@pytest.mark.parametrize(
    ("width", "button", "panel"),
    [
        (PHONE, "Meny", "#o_meny"),
        (PHONE, "Meny för STAR 2025", "#o_lokal_meny"),
        (PHONE, "Sök", "#o_sok"),
        (DESKTOP, "Sök", "#o_sok"),
        (DESKTOP, "Utseende", "#o_utseende"),
    ],
)
def test_a_panel_opens_and_closes_with_the_keyboard(
    party_page: Callable[[int], Page], width: int, button: str, panel: str
) -> None:
    page = party_page(width)
    assert not is_open(page, panel)
    tab_to(page, button)
    page.keyboard.press("Enter")
    assert is_open(page, panel)
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert not is_open(page, panel)
    assert focused(page).startswith("o-tool") or focused(page).startswith("o-local__button")


def test_a_closed_menu_is_not_in_the_tab_order(party_page: Callable[[int], Page]) -> None:
    page = party_page(PHONE)
    assert [stop for stop in stops(page, 12) if "o-menu__link" in stop or "o-site__link" in stop] == []


def test_the_menu_is_reached_right_after_its_button(party_page: Callable[[int], Page]) -> None:
    page = party_page(PHONE)
    tab_to(page, "Meny")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page).startswith("o-site__link Remittera")


def test_the_first_stop_leads_past_the_head(party_page: Callable[[int], Page]) -> None:
    page = party_page(DESKTOP)
    page.keyboard.press("Tab")
    assert focused(page) == "o-skip Hoppa till innehållet"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "STAR 2025"


def test_what_has_the_focus_is_seen(party_page: Callable[[int], Page]) -> None:
    page = party_page(DESKTOP)
    for _ in range(40):
        page.keyboard.press("Tab")
        assert unseen(page) == []


def test_searching_works_with_the_keyboard_alone(party_page: Callable[[int], Page]) -> None:
    page = party_page(DESKTOP)
    tab_to(page, "Sök")
    page.keyboard.press("Enter")
    page.keyboard.type("samtycke")
    page.locator("#o_sok .o-hit__title").first.wait_for()
    assert violations(page) == []
    assert page.locator("#o_sok [role=status]").inner_text() != ""
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page).startswith("o-hit__title")
    found = page.evaluate("document.activeElement.href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == found
    assert not page.locator("#o_sok").is_visible()


def test_letters_alone_are_no_commands(party_page: Callable[[int], Page]) -> None:
    page = party_page(DESKTOP)
    before = page.url
    page.keyboard.type("fsnp/,.")
    page.wait_for_timeout(200)
    assert page.url == before
    assert not page.locator("#o_sok").is_visible()


def test_the_chosen_look_is_kept_and_told(address: str, open_window: Open) -> None:
    page = look(open_window(width=DESKTOP, scheme="light"), address, PARTY)
    page.get_by_role("button", name="Utseende", exact=True).click()
    page.get_by_role("radio", name="Mörkt").check()
    assert ground(page) == "dark"
    page.goto(f"{address}star/")
    assert ground(page) == "dark"
    page.get_by_role("button", name="Utseende", exact=True).click()
    assert page.get_by_role("radio", name="Mörkt").is_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_javascript_the_look_is_the_devices(address: str, open_window: Open, scheme: str) -> None:
    page = look(open_window(width=DESKTOP, scheme=scheme, javascript=False), address, PARTY)
    assert ground(page) == scheme


def test_without_javascript_all_but_search_and_look_is_there(address: str, open_window: Open) -> None:
    page = look(open_window(width=PHONE, javascript=False), address, PARTY)
    assert [" ".join(words.split()) for words in page.get_by_role("button").all_inner_texts()] == [
        "Meny",
        "Meny för STAR 2025",
    ]
    page.get_by_role("button", name="Meny", exact=True).click()
    with page.expect_navigation():
        page.get_by_role("link", name="Remittera").first.click()
    assert page.url == f"{address}remittera/"
    page.get_by_role("link", name="Bergs kommun").last.click()
    page.get_by_text("På den här sidan").first.click()
    page.get_by_role("link", name="Så går det till").first.click()
    assert page.url.endswith("#om_steg")


def test_the_widest_table_scrolls_no_page_sideways(address: str, open_window: Open) -> None:
    assert list(too_wide(look(open_window(), address, "handbok/filernas-format/"))) == []


def broken(seen: Window, address: str, pages: Iterable[str]) -> dict[str, list[str]]:
    """The rules of axe that pages break, by page."""
    found = {url: list(map(str, violations(look(seen, address, url)))) for url in pages}
    return {url: faults for url, faults in found.items() if faults}


def look(seen: Window, address: str, url: str) -> Page:
    """Opens one page of the site, with its fonts; what a script still fetches is not waited for."""
    seen.page.goto(f"{address}{url}", wait_until="load")
    seen.page.evaluate("async () => { await document.fonts.ready }")
    return seen.page


def wrong_with(page: Page) -> Iterator[str]:
    """What a reader of the page would object to, as far as a machine can tell."""
    told = examine(page)
    yield from map(str, told.violations)
    # What lies under a drawn line or sign axe leaves to people, who have looked at it.
    yield from (str(finding) for finding in told.undecided if finding.rule != "color-contrast")
    if over := overflow(page):
        yield f"{over} pixels too wide"
    if (moved := page.evaluate(SHIFTS)) > STILL:
        yield f"moves while it loads: {moved}"


def too_wide(page: Page) -> Iterator[str]:
    """How a page scrolls sideways in narrow windows, as it is and when the reader spaces the text; it is left so."""
    for worn in ("", SPACED):
        page.evaluate(WEAR, worn)
        for width in NARROW:
            if over := overflow(page, width):
                yield f"{over} pixels too wide for {width}{', spaced' if worn else ''}"


def is_open(page: Page, panel: str) -> bool:
    """Whether a panel is shown over the page."""
    return bool(page.locator(panel).evaluate("panel => panel.matches(':popover-open')"))


def stops(page: Page, number: int) -> list[str]:
    """What the first stops of the tab key are."""
    found = []
    for _ in range(number):
        page.keyboard.press("Tab")
        found.append(focused(page))
    return found


def ground(page: Page) -> str:
    """Whether the page is light or dark behind its text."""
    red = int(str(page.evaluate("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]")))
    return "light" if red > 127 else "dark"
