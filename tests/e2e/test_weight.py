"""Shows that the main pages suit a phone: few bytes, one sheet to wait for, nothing that moves, and PDFs that open."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from overens.site.headers import POLICY
from tests.e2e.test_accessibility import SHIFTS
from tests.support.browser import PHONE, Window

Open = Callable[..., Window]

# Those that Lighthouse judges.
MAIN = ("", "remittera/", "remittera/are/", "star/2025/", "kalender/")
PDF = "star/2025/star-2025.pdf"
# The browser's own viewer is an extension in a frame; it counts the pages when it has read the file.
VIEWER = "chrome-extension:"
PAGES_SHOWN = "viewer-toolbar #pagelength"
MOST = 100_000
"""How many bytes may come over the wire, fonts apart."""
UNSEEN = 0.01
"""How far a page may move and still stand: a machine in a hurry paints the head before all its buttons have come."""
# Before anything is painted the reader's own look and day must be known.
EARLY = {"look.js", "refer.js"}
BLOCKING = """() => performance.getEntriesByType('resource')
    .filter(entry => entry.renderBlockingStatus === 'blocking').map(entry => new URL(entry.name).pathname)"""


@pytest.mark.parametrize("url", MAIN)
def test_a_main_page_is_light_waits_for_one_sheet_and_does_not_move(address: str, open_window: Open, url: str) -> None:
    seen = open_window(width=PHONE)
    received = weigh(seen.page)
    page = seen.open(f"{address}{url}")
    # All of it has come: the page, its sheet, its scripts and its fonts.
    assert {"Document", "Stylesheet", "Script", "Font"} <= received.keys()
    assert received.total() - received["Font"] < MOST
    waited = [path.rpartition("/")[2] for path in page.evaluate(BLOCKING)]
    assert [name.partition(".")[0] for name in waited if name.endswith(".css")] == ["overens"]
    assert {name for name in waited if not name.endswith(".css")} <= EARLY
    assert page.evaluate(SHIFTS) < UNSEEN


def test_a_pdf_opens_in_the_browser_under_the_policy(built_site: Path, address: str, open_window: Open) -> None:
    page = open_window().page
    # The browser tells of the policy as its viewer has taken it, so the server is asked.
    assert page.request.head(f"{address}{PDF}").headers["content-security-policy"] == POLICY
    page.goto(f"{address}{PDF}")
    while not (viewers := [frame for frame in page.frames if frame.url.startswith(VIEWER)]):
        page.wait_for_event("framenavigated")
    with pikepdf.open(built_site / PDF) as file:
        expect(viewers[0].locator(PAGES_SHOWN)).to_have_text(str(len(file.pages)))


def weigh(page: Page) -> Counter[str]:
    """Counts, from now on, the bytes that come over the wire, headers and all, by kind of file."""
    received: Counter[str] = Counter()
    kinds: dict[str, str] = {}

    def note(answer: dict[str, Any]) -> None:
        kinds[answer["requestId"]] = answer["type"]

    def add(loaded: dict[str, Any]) -> None:
        received[kinds[loaded["requestId"]]] += int(loaded["encodedDataLength"])

    session = page.context.new_cdp_session(page)
    session.on("Network.responseReceived", note)
    session.on("Network.loadingFinished", add)
    session.send("Network.enable")
    return received
