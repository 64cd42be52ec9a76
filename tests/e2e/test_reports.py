"""Shows the whole way of two filled-in reports: from the office's files through the build to what Länsam sees."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.test_trees import HELD
from tests.support import poppler
from tests.support.axe import violations
from tests.support.browser import DESKTOP, PHONE, Window, overflow
from tests.support.filled_reports import fill
from tests.support.html import errors
from tests.support.repository import DAY, files, overens
from tests.support.trees import difference, told, written

Open = Callable[..., Window]

LIST = "vagen-in/uppfoljning/"
HERE = f"{LIST}jamfor/2026-t1--2026-t2/"
VIEWS = ("", "bara-andringar/", "text/", "sida-vid-sida/")
STEM = "vagen-in-uppfoljning-2026-t1--2026-t2"
WIDTHS = (320, PHONE, 768, DESKTOP)


@pytest.fixture(scope="module")
def site(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small repository with two reports that are filled in and a template."""
    folder = an_example(tmp_path_factory.mktemp("reports"))
    fill(folder)
    ran = overens("build", "--date", DAY, folder=folder)
    assert ran.status == 0, ran.err
    return folder / "site"


@pytest.fixture(scope="module")
def home(site: Path, served: Callable[[Path], str]) -> str:
    """Where that site is served, with a slash at its end."""
    return f"{served(site)}/"


def test_the_comparison_of_two_reports_is_built_with_its_files(site: Path) -> None:
    assert files(site / LIST / "jamfor") == sorted(
        [
            *(f"2026-t1--2026-t2/{view}index.html" for view in VIEWS),
            *(f"2026-t1--2026-t2/{STEM}.{ending}" for ending in ("docx", "json", "pdf")),
        ]
    )
    told_as_data = json.loads((site / HERE / f"{STEM}.json").read_text(encoding="utf-8"))
    assert told_as_data["bevis"]["håller"] is True
    printed = poppler.text(site / HERE / f"{STEM}.pdf", layout=True)
    assert "Deltagare 20 23 +3 16 16 0 36 39 +3" in " ".join(printed.split())


def test_it_is_valid_html(site: Path) -> None:
    assert errors([site / HERE / "index.html"]) == []


def test_it_breaks_no_rule_and_scrolls_not_sideways(home: str, open_window: Open) -> None:
    # Its other views are set by the parts that set those of editions, which are examined where they are.
    seen = open_window(width=PHONE, scheme="dark")
    page = seen.open(f"{home}{HERE}")
    assert violations(page) == []
    assert {wide: over for wide in WIDTHS if (over := overflow(page, wide))} == {}
    # The window is wide now.
    page.emulate_media(color_scheme="light")
    assert violations(page) == []
    assert (seen.foreign(home), seen.faults) == ([], [])


def test_lansam_sees_without_scripts_what_changed_since_the_last_report_in_two_clicks(
    home: str, open_window: Open
) -> None:
    page = open_window(width=PHONE, javascript=False).open(f"{home}{LIST}2026-t2/")
    page.get_by_role("link", name="Ändringar från Vägen in tertial 1 2026").last.click()
    assert page.url == f"{home}{HERE}"
    page.get_by_role("link", name="Siffror i tabeller").click()
    assert page.url.endswith("#om_siffrorna")
    assert figures(page, "Deltagare") == ["20", "23", "+3", "16", "36", "39", "+3"]
    page.get_by_role("link", name="inget annat skiljer de båda texterna åt").click()
    assert page.get_by_role("heading", name="Hur säkert det är").is_visible()


def test_on_a_wide_screen_and_on_paper_the_same_is_beside_the_new(home: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{home}{HERE}")
    whole = ["20", "23", "+3", "16", "16", "0", "36", "39", "+3"]
    assert figures(page, "Deltagare") == whole
    page.emulate_media(media="print")
    assert figures(page, "Deltagare") == whole
    assert not page.locator(".o-views").is_visible()


def test_the_redline_leads_to_the_figure_in_its_table(home: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{home}{HERE}text/")
    page.locator(".o-redline tr .o-chip").first.get_by_role("link").first.click()
    assert page.url.startswith(f"{home}{HERE}#andring_")
    assert page.locator(":target").inner_text() == "+3"


def test_a_screen_reader_is_told_what_is_held(home: str, open_window: Open, pytestconfig: pytest.Config) -> None:
    seen = open_window(width=DESKTOP)
    seen.page.clock.set_fixed_time(f"{DAY}T09:00:00")
    held, found = HELD / "rapporter.txt", written(told(seen.open(f"{home}{HERE}")), framed=False)
    if pytestconfig.getoption("renew"):
        held.write_text(found, encoding="utf-8")
    assert difference(held, found) == ""


def figures(page: Page, name: str) -> list[str]:
    """The figures of a row that can be seen."""
    row = page.locator(".o-figures--compared tr", has=page.get_by_text(name, exact=True)).last
    return [cell.inner_text() for cell in row.locator("td").all() if cell.is_visible()]
