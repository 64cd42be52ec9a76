"""Owns a preview that runs: `overens serve` in a folder of its own, asked until a page is as a test waits for."""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support.ports import free_port
from tests.support.repository import DAY, environment

TEXT = "vagen-in/2026/text/"
PATIENCE = 90
"""How many seconds a page may take to become what is waited for."""


@dataclass
class Served:
    """A preview that runs, with the address of its first page."""

    address: str
    process: subprocess.Popen[str]

    def page(self, url: str = TEXT) -> str:
        """What a page of it is right now."""
        with urlopen(f"{self.address}{url}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return unescape(answer.read().decode())

    def until(self, holds: Callable[[str], object], url: str = TEXT) -> str:
        """The page as soon as something holds of it; a test that waits in vain fails."""
        end, last = time.monotonic() + PATIENCE, "inget svar"
        while time.monotonic() < end and self.process.poll() is None:
            try:
                last = self.page(url)
            except URLError as error:
                last = str(error)
            if holds(last):
                return last
            time.sleep(0.2)
        pytest.fail(f"the page never became so: {last[-3000:]}")


@contextmanager
def serving(folder: Path, module: str = "overens") -> Iterator[Served]:
    """Runs the preview of a folder, by `overens serve` or by `mkdocs serve`, until the test is done with it."""
    address = f"127.0.0.1:{free_port()}"
    options = {"overens": ["--date", DAY, "--address", address], "mkdocs": ["--dev-addr", address]}
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", module, "serve", *options[module]],
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield Served(f"http://{address}/", process)
    finally:
        process.kill()
        process.communicate()


def box(page: str) -> str:
    """The box of problems in a page, or nothing."""
    found = re.search(r'<div class="o-problems".*?</div>', page, re.DOTALL)
    return found[0] if found else ""
