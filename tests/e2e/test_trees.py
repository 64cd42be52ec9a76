"""Shows what the main pages tell a screen reader, held as text that was read through as a blind reader would.

./scripts/test tests/e2e/test_trees.py --renew writes the texts anew; read what changed before it is committed.
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser

from tests.support.browser import DESKTOP, window
from tests.support.repository import DAY
from tests.support.trees import FRAME, Told, difference, told, written

HELD = Path(__file__).parent / "trees"
PAGES = {
    "start": "",
    "remittera": "remittera/",
    "remittera-are": "remittera/are/",
    "utgava": "star/2025/",
    "text": "star/2025/text/",
    "roll": "star/2025/roller/star-samordnare/",
    "part": "star/2025/parter/forsakringskassan/",
    "jamforelse": "star/jamfor/2025-2026/",
    "kalender": "kalender/",
    "sok": "sok/?q=samordnare",
    "arkiv": "arkiv/",
    "guide": "guide/halsogreppet/",
}
FILES = (".pdf", ".json", ".ics", ".docx", ".xml")
SPOKEN = ("link", "button")


@pytest.fixture(scope="module")
def trees(built_site: Path, served: Callable[[Path], str], browser: Browser) -> dict[str, Told]:
    """The tree of each page, on the day of the build."""
    address = served(built_site)
    with window(browser, width=DESKTOP) as seen:
        seen.page.clock.set_fixed_time(f"{DAY}T09:00:00")
        return {name: told(seen.open(f"{address}/{url}")) for name, url in PAGES.items()}


@pytest.mark.parametrize("name", PAGES)
def test_a_screen_reader_is_told_what_is_held(trees: dict[str, Told], name: str, pytestconfig: pytest.Config) -> None:
    held, found = HELD / f"{name}.txt", written(trees[name], framed=name == "start")
    if pytestconfig.getoption("renew"):
        held.write_text(found, encoding="utf-8")
    assert difference(held, found) == ""


def test_every_page_has_the_frame_of_the_first(trees: dict[str, Told]) -> None:
    kinds = {name: [child.kind for child in tree.below if child.kind in FRAME] for name, tree in trees.items()}
    assert set(map(tuple, kinds.values())) == {FRAME}


@pytest.mark.parametrize("name", PAGES)
def test_no_link_or_button_is_silent(trees: dict[str, Told], name: str) -> None:
    assert [line.words for line in trees[name].walk() if line.kind in SPOKEN and not line.name] == []


@pytest.mark.parametrize("name", PAGES)
def test_links_to_files_that_sound_alike_lead_to_one_file(trees: dict[str, Told], name: str) -> None:
    files: dict[str, set[str]] = defaultdict(set)
    for line in trees[name].walk():
        if line.kind == "link" and line.address.endswith(FILES):
            files[line.name].add(urljoin(f"/{PAGES[name]}", line.address))
    assert {said: led for said, led in files.items() if len(led) > 1} == {}


def test_no_permanent_link_says_only_that_it_is_here(trees: dict[str, Told]) -> None:
    said = [line.name for line in trees["text"].walk() if line.name.startswith("Permanent länk")]
    assert len(said) > 100
    assert "Permanent länk hit" not in said
    # What is said in the same words of several parties (”Deltagande: deltar”) stands below a heading that names each.
    assert len(set(said)) > 0.8 * len(said)
