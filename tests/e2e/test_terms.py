"""Shows that explained words work by keyboard, pointer and touch, can be dismissed, and have a text without scripts."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.support.browser import Window

Open = Callable[..., Window]


def test_an_explained_word_is_reached_dismissed_and_pointed_at(address: str, open_window: Open) -> None:
    seen = open_window(width=1440)
    page = seen.open(f"{address}star/2025/text/")
    term, box = page.locator("a.o-term").first, page.locator("#o_forklaring")
    term.focus()
    expect(box).to_be_visible()
    assert term.get_attribute("aria-describedby") == "o_forklaring"
    assert box.inner_text()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()
    term.blur()
    term.hover()
    expect(box).to_be_visible()
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    assert seen.faults == []


def test_an_explanation_in_another_language_says_so(address: str, open_window: Open) -> None:
    seen = open_window(width=1440)
    page = seen.open(f"{address}guide/halsogreppet/")
    page.locator("a.o-term[lang=en]").first.focus()
    box = page.locator("#o_forklaring")
    expect(box).to_have_text("human resources")
    expect(box).to_have_attribute("lang", "en")
    assert seen.faults == []


def test_a_first_touch_explains_and_a_second_leads_to_the_glossary(address: str, open_window: Open) -> None:
    seen = open_window(width=360, touch=True)
    page = seen.open(f"{address}star/2025/text/")
    term, other, box = page.locator("a.o-term").nth(0), page.locator("a.o-term").nth(1), page.locator("#o_forklaring")
    here = page.url
    term.tap()
    expect(box).to_be_visible()
    assert box.inner_text() == term.get_attribute("data-explained")
    other.tap()
    expect(box).to_have_text(other.get_attribute("data-explained") or "")
    assert page.url == here
    page.locator("h1").tap()
    expect(box).to_be_hidden()
    term.tap()
    expect(box).to_be_visible()
    term.tap()
    page.wait_for_url("**/ordlista/#*")
    assert seen.faults == []


def test_without_scripts_a_word_has_a_title_and_the_foot_leads_to_the_statement(
    address: str, open_window: Open
) -> None:
    page = open_window(width=360, javascript=False).open(f"{address}star/2025/text/")
    assert page.locator("a.o-term").first.get_attribute("title")
    page.locator("footer.o-foot").get_by_role("link", name="Tillgänglighet").click()
    expect(page.get_by_role("heading", level=1, name="Tillgänglighet")).to_be_visible()
