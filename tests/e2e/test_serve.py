"""Tests the preview: what is saved is shown, what is wrong stands in the page, and the last whole site stays."""

import re
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.axe import violations
from tests.support.browser import PHONE, Window
from tests.support.preview import PATIENCE, TEXT, box, serving
from tests.support.repository import DAY, overens

Change = Callable[[str, str, str], None]
EDITION = "agreements/vagen-in/2026.yaml"


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
    with serving(example) as preview:
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
    with serving(example) as preview:
        preview.until(lambda page: "Ingen ska behöva" in page)
        style = example / "overrides/assets/stylesheets/nyss.css"
        style.write_text("p { color: inherit }\n", encoding="utf-8")
        preview.until(lambda page: "inherit" in page, "assets/stylesheets/nyss.css")


def test_the_box_is_readable_for_everybody(example: Path, change: Change, open_window: Callable[..., Window]) -> None:
    with serving(example) as preview:
        preview.until(lambda page: "Ingen ska behöva" in page)
        change(EDITION, "område: teamet", "område: temaet")
        preview.until(box)
        for how in ({}, {"scheme": "dark"}, {"width": PHONE}):
            page = open_window(**how).page
            page.goto(f"{preview.address}{TEXT}")
            page.wait_for_selector(".o-problems")
            assert violations(page) == []


def test_an_interrupted_preview_ends_well_and_says_so_in_swedish(example: Path) -> None:
    with serving(example) as preview:
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
    assert (ran.status, ran.out) == (1, "")
    # At once, and not when a build is done that nobody can be shown.
    assert ran.err.startswith(f"Förhandsgranskningen kan inte visas på {address}: porten används redan.")


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:", "ingen.invalid:8000", "127.0.0.1:port", "127.0.0.1:99999"])
def test_an_address_that_is_none_is_told(example: Path, address: str) -> None:
    ran = overens("serve", "--date", DAY, "--address", address, folder=example)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        f"Förhandsgranskningen kan inte visas på {address}: det ska vara en dator, ett kolon och en port. "
        "Välj en annan port, till exempel: overens serve --address 127.0.0.1:8001\n"
    )
