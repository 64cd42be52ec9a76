"""Tests what the site tells search engines: one address for each text, the one that holds today, and no others."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.support.repository import DAY, overens

ADDRESS = "https://webbplatsens-adress.example/"
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DECIDED = "status: beslutad\nbeslut: {datum: %s, organ: samradet}"


def edition(repository: Path, year: str, status: str) -> None:
    """Writes the example's edition once more, for another year."""
    source = (repository / "agreements/vagen-in/2026.yaml").read_text(encoding="utf-8")
    text = re.sub(r"2026-(\d\d)-(\d\d)", rf"{year}-\1-\2", source)
    text = (
        text.replace("status: utkast", status)
        .replace("väg in 2026", f"väg in {year}")
        .replace("n 2026\n", f"n {year}\n")
    )
    (repository / f"agreements/vagen-in/{year}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def site(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three editions: one replaced, one in force, and one that is a draft still."""
    example = an_example(tmp_path_factory.mktemp("utgavor"))
    edition(example, "2027", "status: utkast")
    edition(example, "2025", DECIDED % "2024-11-05")
    edition(example, "2026", DECIDED % "2025-11-04")
    ran = overens("build", "--date", DAY, folder=example)
    assert ran.status == 0, ran.err
    return example / "site"


def canonical(site: Path, url: str) -> str:
    page = (site / url / "index.html").read_text(encoding="utf-8")
    [found] = re.findall(r'<link rel="canonical" href="([^"]+)">', page)
    return str(found).removeprefix(ADDRESS)


def is_hidden(site: Path, url: str) -> bool:
    return '<meta name="robots" content="noindex">' in (site / url / "index.html").read_text(encoding="utf-8")


def listed(site: Path) -> list[str]:
    tree = ET.fromstring((site / "sitemap.xml").read_bytes())  # noqa: S314 - our own file
    return [str(found.text).removeprefix(ADDRESS) for found in tree.findall("s:url/s:loc", NAMESPACE)]


def test_the_sitemap_lists_each_page_that_holds_once(site: Path) -> None:
    found = listed(site)
    assert len(found) == len(set(found))
    assert {"", "ordlista/", "vagen-in/", "vagen-in/2026/", "vagen-in/2026/text/"} <= set(found)
    assert not [url for url in found if url.startswith("vagen-in/2025/") or "2027" in url]
    assert all((site / url / "index.html").is_file() for url in found)
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()) == (site / "sitemap.xml").read_bytes()


@pytest.mark.parametrize("year", ["2025", "2027"])
def test_another_edition_points_to_the_one_in_force(site: Path, year: str) -> None:
    for page in ("", "text/", "parter/exempelby-kommun/", "bilagor/1/"):
        url = f"vagen-in/{year}/{page}"
        assert canonical(site, url) == f"vagen-in/2026/{page}"
        assert is_hidden(site, url)


def test_the_edition_in_force_and_all_else_point_to_themselves(site: Path) -> None:
    for url in listed(site):
        assert canonical(site, url) == url
        assert not is_hidden(site, url)


def test_the_site_s_own_search_marks_what_does_not_hold(site: Path) -> None:
    script = (site / "sok/index.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("globalThis.overensIndex=").removesuffix(";\n"))
    found = {page[0]: page[5] for page in index["pages"]}
    assert found["vagen-in/2026/text/"] == ""
    assert found["vagen-in/2025/text/"] == "Ersatt av en senare utgåva"
    assert found["vagen-in/2027/text/"] == "Utkast"


def test_every_page_describes_itself(built_site: Path) -> None:
    pages = [page for page in built_site.rglob("*.html") if page.name != "404.html"]
    assert len(pages) > 30
    for page in pages:
        found = re.findall(r'<meta name="description" content="([^"]+)">', page.read_text(encoding="utf-8"))
        assert len(found) == 1, page
