"""Shows that a manager in Länsam sees what changes for the own party, and that nothing else does, in few clicks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support import poppler
from tests.support.browser import DESKTOP, PHONE, Window, overflow
from tests.support.journeys import to_my_party, to_the_choice_of_party
from tests.support.ways import ByPointer, in_front
from tests.support.word_files import changed

Open = Callable[..., Window]

HERE = "star/jamfor/2025-2026/"
WINDOWS = {
    "telefon": {"width": PHONE, "height": 740, "touch": True},
    "dator": {"width": DESKTOP},
    "utan skript": {"width": PHONE, "height": 740, "javascript": False},
}
CHANGE = "Försäkringskassans deltagande i STAR ändras från kontaktperson till deltar."
# What the party's own page says, in its order.
TOLD = (
    "Vad som ändras för Försäkringskassan",
    "4 ändringar rör just er",
    "46 ändringar rör alla parter",
    CHANGE,
    "Förut",
    "kontaktperson",
    "Nu",
    "deltar",
    "Berör Försäkringskassan.",
    "För Försäkringskassan undertecknar Ej utsedd, områdeschef, i stället för Mikael Broman, områdeschef.",
    "Försäkringskassan deltar digitalt i samverkansteamens månadsmöten.",
    "flyttas från ”B1.2 Identifiering av individer och individens samtycke” till ”B3.1 Individens samtycke”",
    "Ändras för alla parter",
    "Roller och uppgifter",
    "Frister och datum",
    "Antal, belopp och procent",
    "Vad som är oförändrat",
    "inget annat skiljer de båda texterna åt",
    "Ladda ner hela jämförelsen",
)


@pytest.fixture(params=list(WINDOWS.values()), ids=list(WINDOWS))
def way(request: pytest.FixtureRequest, address: str, open_window: Open) -> ByPointer:
    """A manager at the start page, with a phone, at a desk, or where scripts are stopped."""
    return start(open_window(**request.param), address)


def test_a_manager_sees_what_changes_and_that_nothing_else_does_in_five_clicks(way: ByPointer, address: str) -> None:
    to_the_choice_of_party(way)
    assert_no_search_for_ones_party(way.page)
    to_my_party(way)
    assert (way.page.url, way.clicks) == (f"{address}{HERE}parter/forsakringskassan/", 3)
    assert_in_order(read(way.page), TOLD)
    assert overflow(way.page) == 0

    way.follow(way.page.locator(".o-change").first.get_by_role("link", name="I den jämförda texten"))
    provision = way.page.locator(":target")
    assert words(provision.inner_text()) == "6.4.1 STAR"
    in_it = [provision.locator(f"xpath=following::{kind}[1]") for kind in ("del", "ins")]
    for word, one in zip(("kontaktperson", "deltar"), in_it, strict=True):
        assert word in one.inner_text()
    assert all(map(in_front, (provision, *in_it)))

    way.page.go_back()
    way.follow(way.page.get_by_role("link", name="inget annat skiljer de båda texterna åt"))
    assert (way.page.url, way.clicks) == (f"{address}{HERE}#om_beviset", 5)
    assert in_front(way.page.get_by_role("heading", name="Hur säkert det är", exact=True))
    assert "Ingen ändring kan alltså ha fallit bort." in read(way.page)


def test_the_new_wording_is_four_clicks_away_and_says_that_it_is_a_draft(address: str, open_window: Open) -> None:
    way = start(open_window(**WINDOWS["telefon"]), address)
    to_the_choice_of_party(way)
    to_my_party(way)
    way.follow(way.page.get_by_role("link", name="I STAR 2026, exempel: 6.4.1 STAR").first)
    assert (way.page.url, way.clicks) == (f"{address}star/2026/text/#forsakringskassan-star", 4)
    assert in_front(way.page.locator(":target"))
    assert "Den här texten gäller inte ännu." in way.page.get_by_role("note").first.inner_text()


def test_the_whole_comparison_is_taken_home_from_the_partys_own_page(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE).page
    page.goto(f"{address}{HERE}parter/forsakringskassan/")
    pdf, word, data = (taken(page, kind) for kind in ("PDF", "Word", "JSON"))
    assert CHANGE in words(poppler.text(pdf))
    assert [one for one in changed(word.read_bytes()) if (one.struck, one.added) == ("kontaktperson", "deltar")]
    told = json.loads(data.read_bytes())
    assert CHANGE in [change["beskrivning"] for change in told["ändringar"]]
    page.goto(f"{address}{HERE}")
    shown = ["".join(digest.split()) for digest in page.locator(".o-digest").all_inner_texts()]
    assert shown == [told["bevis"]["avvisad"], told["bevis"]["godtagen"]]


def start(seen: Window, address: str) -> ByPointer:
    """A manager at the start page."""
    seen.page.goto(address)
    return ByPointer(seen.page)


def assert_no_search_for_ones_party(page: Page) -> None:
    """Every party can be chosen before the first change, within two screens of a phone."""
    choices = page.locator(".o-own a")
    assert choices.all_inner_texts() == page.locator("article h2 a").all_inner_texts()
    assert choices.count() == 12
    assert choices.last.evaluate("link => link.getBoundingClientRect().bottom < 2 * innerHeight")


def taken(page: Page, kind: str) -> Path:
    """A file that a link of the page's last part gives."""
    with page.expect_download() as coming:
        page.locator(".o-download").get_by_role("link", name=kind).click()
    return Path(coming.value.path())


def read(page: Page) -> str:
    """What a reader of a page's own part sees."""
    return words(page.locator("article").inner_text())


def words(shown: str) -> str:
    """Text without what the lines' breaks are."""
    return " ".join(shown.split())


def assert_in_order(text: str, expected: tuple[str, ...]) -> None:
    """Every one of the expected words stands in the text after the one before it."""
    at = 0
    for one in expected:
        found = text.find(one, at)
        assert found >= 0, f"{one!r} does not stand after {text[max(0, at - 200) : at]!r}"
        at = found + len(one)
