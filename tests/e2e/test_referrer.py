"""Shows that a referrer with a phone and five minutes gets there: at most three clicks, with and without scripts."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import PHONE, Window
from tests.support.html_tree import parsed
from tests.support.icalendar import parsed as calendar
from tests.support.papers import readability
from tests.support.repository import DAY

Open = Callable[..., Window]

ARE = "remittera/are/"
HARDEST = 40
FEWEST_WORDS = 50
MUNICIPALITIES = ("are", "berg", "bracke", "harjedalen", "krokom", "ostersund", "ragunda", "stromsund")


def at(seen: Window, url: str, day: str = DAY) -> Page:
    """Opens a page on a day."""
    seen.page.clock.set_fixed_time(f"{day}T09:00:00")
    seen.page.goto(url)
    return seen.page


@pytest.mark.parametrize("javascript", [True, False])
def test_the_referrer_in_are_gets_there_in_three_clicks(address: str, open_window: Open, *, javascript: bool) -> None:
    seen = open_window(width=PHONE, height=800, javascript=javascript)
    page = at(seen, address)
    page.get_by_role("link", name="Remittera", exact=True).first.click()
    page.locator(".o-choose").get_by_role("link", name="Åre kommun").click()
    expect(page).to_have_url(f"{address}{ARE}")
    cards = page.locator(".o-refer__card")
    assert cards.nth(0).get_by_role("link", name="0980-319 207").get_attribute("href") == "tel:+46980319207"
    shown = " ".join(cards.nth(2).inner_text().split())
    assert shown.startswith("3. Lämna in i tid Senast tisdag 3 mars 2026 Teamet möts tisdag 10 mars 2026 kl. 9–12.")
    assert page.locator(".o-next:visible").count() == 1
    cards.nth(1).get_by_role("link", name="Det här ska stå i den").click()
    expect(page.get_by_role("heading", name="Blanketten Aktualisering till STAR")).to_be_in_viewport()
    assert "individens egna ord" in page.locator("article").inner_text()
    assert seen.foreign(address) == []


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-03-03", "Senast tisdag 3 mars 2026"),
        ("2026-03-04", "Senast tisdag 7 april 2026"),
        ("2026-05-04", "Senast måndag 4 maj 2026"),  # the meeting that is moved
        ("2026-09-01", "Senast tisdag 6 oktober 2026"),  # the one in September is cancelled
        ("2027-12-31", "Inget möte är inlagt."),
    ],
)
def test_the_next_day_follows_the_readers_own(address: str, open_window: Open, day: str, shown: str) -> None:
    page = at(open_window(width=PHONE), f"{address}{ARE}", day)
    assert shown in page.locator(".o-refer__card").nth(2).inner_text()
    days = page.locator(".o-meeting:visible").evaluate_all("all => all.map(one => one.dataset.day)")
    assert all(found >= day for found in days)
    assert page.locator(".o-counted").inner_text().endswith(f"{date.fromisoformat(day).year}")


def test_an_older_day_than_that_of_the_build_changes_nothing(address: str, open_window: Open) -> None:
    page = at(open_window(width=PHONE), f"{address}{ARE}", "2020-01-01")
    assert "Senast tisdag 3 mars 2026" in page.locator(".o-refer__card").nth(2).inner_text()


def test_the_municipality_is_remembered(address: str, open_window: Open) -> None:
    page = at(open_window(width=PHONE), f"{address}remittera/")
    assert not page.locator(".o-last-chosen").is_visible()
    page.goto(f"{address}{ARE}")
    page.goto(f"{address}remittera/")
    page.locator(".o-last-chosen").get_by_role("link", name="Åre kommun").click()
    expect(page).to_have_url(f"{address}{ARE}")


def test_what_a_browser_has_kept_is_not_trusted(address: str, open_window: Open) -> None:
    page = at(open_window(width=PHONE), f"{address}remittera/")
    for kept in ("../arkiv", "<b>", "", "ingen", "remittera"):
        page.evaluate("kept => localStorage.setItem('overens.kommun', kept)", kept)
        page.reload()
        assert not page.locator(".o-last-chosen").is_visible()


def test_a_meeting_is_kept_from_its_file(address: str, built_site: Path, open_window: Open) -> None:
    page = at(open_window(width=PHONE), f"{address}{ARE}")
    link = page.locator(".o-next:visible").get_by_role("link")
    target = str(link.evaluate("link => link.href")).removeprefix(address)
    [event] = calendar((built_site / target).read_bytes()).below("VEVENT")
    assert (event.value("DTSTART"), event.text("SUMMARY")) == ("20260310T090000", "STAR-möte i Åre")


def test_every_calendar_file_is_one(built_site: Path) -> None:
    files = sorted(built_site.glob("kalender/**/*.ics"))
    assert len(files) > 100
    assert all(calendar(file.read_bytes()).below("VEVENT") for file in files)


@pytest.mark.parametrize(
    "url", ["index.html", "remittera/index.html", *(f"remittera/{m}/index.html" for m in MUNICIPALITIES)]
)
def test_the_first_pages_are_easy_to_read(built_site: Path, url: str) -> None:
    text = words((built_site / url).read_text(encoding="utf-8"))
    assert len(text.split()) > FEWEST_WORDS
    assert readability(text) < HARDEST


def words(html: str) -> str:
    """The running text of a page: its paragraphs and the items of its lists, each a paragraph of its own."""
    article = parsed(html).by_id("o_innehall")
    alone = (one for one in (*article.all("p"), *article.all("li")) if not one.all("p") and not one.all("li"))
    return "\n\n".join(re.sub(r"[*#`|]", "", one.text) for one in alone)


def test_the_office_s_own_files_are_not_handed_out(built_site: Path) -> None:
    assert not list(built_site.glob("data/*"))
