"""Tests the preview: what is saved is shown, what is wrong stands in the page, and the last whole site stays."""

import re
import signal
import socket
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

from tests.support.axe import violations
from tests.support.browser import PHONE, Window
from tests.support.repository import DAY, environment, overens

Change = Callable[[str, str, str], None]
EDITION = "agreements/vagen-in/2026.yaml"
TEXT = "vagen-in/2026/text/"
PATIENCE = 90


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Served:
    """A preview that runs."""

    address: str
    process: subprocess.Popen[str]

    def page(self, url: str = TEXT) -> str:
        with urlopen(f"{self.address}{url}", timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return unescape(answer.read().decode())

    def until(self, holds: Callable[[str], object], url: str = TEXT) -> str:
        """The page as soon as something holds of it."""
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
def serving(folder: Path, module: str) -> Iterator[Served]:
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
    found = re.search(r'<div class="o-problems".*?</div>', page, re.DOTALL)
    return found[0] if found else ""


@pytest.mark.parametrize("module", ["overens", "mkdocs"])
def test_what_is_saved_is_shown_and_what_is_wrong_is_told(example: Path, change: Change, module: str) -> None:
    with serving(example, module) as preview:
        page = preview.until(lambda page: "Ingen ska behöva" in page)
        assert not box(page)

        change(EDITION, "Ingen ska behöva", "Aldrig ska någon behöva")
        preview.until(lambda page: "Aldrig ska någon behöva" in page and not box(page))

        change(EDITION, "område: teamet", "område: temaet")
        page = preview.until(box)
        assert "Innehållet har 1 fel. Sidorna visar hur det såg ut innan." in box(page)
        assert re.search(r"agreements/vagen-in/2026\.yaml:\d+:\d+</b>", box(page))
        assert "temaet" in box(page)
        assert "Aldrig ska någon behöva" in page
        assert box(preview.page("")) == box(preview.page("ordlista/")) == box(page)

        change(EDITION, "område: temaet", "område: teamet")
        assert "Aldrig ska någon behöva" in preview.until(lambda page: not box(page))


def test_a_hand_written_page_is_watched_and_its_dead_links_are_told(example: Path) -> None:
    (example / "docs/om.md").write_text("# Om oss\n", encoding="utf-8")
    with serving(example, "overens") as preview:
        preview.until(lambda page: "Om oss" in page, "om/")
        (example / "docs/om.md").write_text("# Om oss\n\nSe [mer](mer.md).\n", encoding="utf-8")
        page = preview.until(box, "om/")
        assert "docs/om.md:3:10" in box(page)
        assert "Se " in page
        (example / "docs/om.md").write_text("# Om er\n", encoding="utf-8")
        preview.until(lambda page: "Om er" in page and not box(page), "om/")
        preview.process.send_signal(signal.SIGINT)
        said, _ = preview.process.communicate(timeout=PATIENCE)
    assert "docs/om.md:3:10: varning: Länken leder till en sida som inte finns." in said


@pytest.mark.parametrize("module", ["overens", "mkdocs"])
def test_a_preview_begins_although_something_is_wrong(example: Path, change: Change, module: str) -> None:
    change("agreements/parter.yaml", "typ: region", "sort: region")
    with serving(example, module) as preview:
        page = preview.until(box, "")
        assert "Webbplatsen visas när det är rättat." in box(page)
        assert "agreements/parter.yaml" in box(page)
        change("agreements/parter.yaml", "sort: region", "typ: region")
        preview.until(lambda page: "Ingen ska behöva" in page and not box(page))
        preview.process.send_signal(signal.SIGINT)
        said, _ = preview.process.communicate(timeout=PATIENCE)
    assert said.count("agreements/parter.yaml:") >= 1


def test_the_theme_is_watched_too(example: Path) -> None:
    with serving(example, "overens") as preview:
        preview.until(lambda page: "Ingen ska behöva" in page)
        style = example / "overrides/assets/stylesheets/nyss.css"
        style.write_text("p { color: inherit }\n", encoding="utf-8")
        preview.until(lambda page: "inherit" in page, "assets/stylesheets/nyss.css")


def test_the_box_is_readable_for_everybody(example: Path, change: Change, open_window: Callable[..., Window]) -> None:
    with serving(example, "overens") as preview:
        preview.until(lambda page: "Ingen ska behöva" in page)
        change(EDITION, "område: teamet", "område: temaet")
        preview.until(box)
        for how in ({}, {"scheme": "dark"}, {"width": PHONE}):
            page = open_window(**how).page
            page.goto(f"{preview.address}{TEXT}")
            page.wait_for_selector(".o-problems")
            assert violations(page) == []


def test_an_interrupted_preview_ends_well_and_says_so_in_swedish(example: Path) -> None:
    with serving(example, "overens") as preview:
        preview.until(lambda page: "Ingen ska behöva" in page)
        preview.process.send_signal(signal.SIGINT)
        said, _ = preview.process.communicate(timeout=PATIENCE)
    assert preview.process.returncode == 0
    assert said == (
        "Bygger webbplatsen …\n"
        f"Webbplatsen visas på {preview.address} och byggs om när du sparar. Avsluta med Ctrl+C.\n"
    )


def test_a_port_in_use_is_told(example: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ran = overens("serve", "--date", DAY, "--address", address, folder=example)
    assert ran.status == 1
    assert f"Förhandsgranskningen kan inte visas på {address}: porten används redan." in ran.err
