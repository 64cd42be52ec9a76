"""Owns the fixtures that every room's tests share: one browser, servers of folders, and the rules of the run."""

import asyncio
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.support.browser import Window, chromium, window
from tests.support.webserver import serve

pytest_plugins = [
    "pytester",
    "tests.support.pki",
    "tests.support.receiving",
    "tests.support.remote_keys",
    "tests.support.repository",
    "tests.support.signing",
    "tests.support.stray_logs",
]

# The same examples at every run, so that a red run can be run again; no time limit on a shared machine.
settings.register_profile("overens", deadline=None, derandomize=True, database=None)
settings.load_profile("overens")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Hides the browser's event loop, which runs in this thread once it has begun, from tests that use none of it.

    Signing begins loops of its own, and which tests a worker has run before must not matter.
    """
    running = asyncio._get_running_loop()
    if running is None or "browser" in getattr(item, "fixturenames", ()):
        return (yield)
    asyncio._set_running_loop(None)
    try:
        return (yield)
    finally:
        asyncio._set_running_loop(running)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option by which held texts are written anew, to be read through before they are committed."""
    parser.addoption("--renew", action="store_true", help="write the held texts of the pages' trees anew")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    with chromium() as running:
        yield running


@pytest.fixture
def open_window(browser: Browser) -> Iterator[Callable[..., Window]]:
    """Makes windows (arguments: `tests.support.browser.window`) that are closed when the test ends."""
    with ExitStack() as opened:
        yield lambda **how: opened.enter_context(window(browser, **how))


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a folder until the run ends and gives its address; the same folder is served once."""
    with ExitStack() as running:
        yield cache(lambda folder: running.enter_context(serve(folder)))


@pytest.fixture(scope="session")
def address(built_site: Path, served: Callable[[Path], str]) -> str:
    """Where the site of the real content is served as a host would, with a slash at its end."""
    return f"{served(built_site)}/"
