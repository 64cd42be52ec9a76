"""Owns a real Chromium for the tests: started once, looked through in windows that note everything they load.

While it runs, Playwright's event loop is the thread's own: a test that needs `asyncio.run` calls it in another thread.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

NAMES = ("chromium", "google-chrome-stable", "google-chrome")
# Nothing of the browser's own may go out, and no host but this machine's loopback has an address.
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-first-run",
)
INLINE = frozenset({"about", "blob", "data"})
PHONE, TABLET, DESKTOP = 360, 800, 1440

Scheme = Literal["light", "dark"]


@dataclass(slots=True)
class Window:
    """One page in one browser context, with every address it asked for and everything that went wrong in it.

    `refused` is what the site's own security policy stopped: a window where anything was fails its test when it closes.
    """

    page: Page
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def foreign(self, address: str) -> list[str]:
        """What was asked for outside the server at `address`, sorted; the loaded page's own data does not count."""
        home = _origin(address)
        return sorted({url for url in self.requests if urlsplit(url).scheme not in INLINE and _origin(url) != home})

    def open(self, url: str) -> Page:
        """Load `url` with all that it names, and its fonts; an answer other than 200 is an error."""
        answer = self.page.goto(url)
        if answer is None or answer.status != 200:
            message = f"{url}: {'no answer' if answer is None else answer.status}"
            raise LookupError(message)
        self.page.evaluate("async () => { await document.fonts.ready }")
        return self.page


def find_browser() -> str:
    """The path of the Chromium on this machine; the tests never fetch one."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    message = "no Chromium found: run scripts/setup test"
    raise FileNotFoundError(message)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium with an empty profile."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def window(
    browser: Browser,
    *,
    width: int = DESKTOP,
    height: int = 900,
    scheme: Scheme = "light",
    javascript: bool = True,
    touch: bool = False,
    zoom: int = 1,
) -> Iterator[Window]:
    """A window of its own, with no cookies and no memory, that follows the wished colour scheme and does not move.

    `width` and `height` are CSS pixels: a window at a `zoom` of 4 has room for a quarter of what it has in its own.
    """
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        reduced_motion="reduce",
        java_script_enabled=javascript,
        has_touch=touch,
        device_scale_factor=zoom,
        service_workers="block",
        locale="sv-SE",
        timezone_id="Europe/Stockholm",
    )
    try:
        seen = _watched(context)
        yield seen
    finally:
        context.close()
    assert seen.refused == []


def overflow(page: Page, width: int | None = None) -> int:
    """How many pixels a page is wider than its window, which is first given another width where one is named."""
    if width:
        page.set_viewport_size({"width": width, "height": 900})
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def _watched(context: BrowserContext) -> Window:
    seen = Window(context.new_page())
    context.on("request", lambda request: seen.requests.append(request.url))
    context.on("response", lambda answer: _note_answer(seen, answer.status, answer.url))
    context.on("requestfailed", lambda request: _note_failure(seen, request))
    context.on("console", lambda line: _note_line(seen, line.type, line.text))
    context.on("weberror", lambda error: seen.faults.append(f"{error.error.name}: {error.error.message}"))
    seen.page.on("websocket", lambda socket: seen.requests.append(socket.url))
    return seen


def _note_answer(seen: Window, status: int, url: str) -> None:
    if status >= 400:
        seen.faults.append(f"{status}: {url}")


def _note_failure(seen: Window, request: Request) -> None:
    # A load is aborted when the test goes on to the next page; what the server refuses has an answer or another name.
    if request.failure != "net::ERR_ABORTED":
        seen.faults.append(f"{request.failure}: {request.url}")


def _note_line(seen: Window, kind: str, text: str) -> None:
    # A failed load is noted already, with its address, which this line lacks.
    if "Content Security Policy" in text:
        seen.refused.append(text)
    if kind == "error" and not text.startswith("Failed to load resource"):
        seen.faults.append(text)


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc
