"""Shows that nothing is built when the site is what it would be, and that everything else leads to a build."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from overens.commands.unchanged import RECORD, Made

TODAY = date(2026, 3, 2)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content folder with a site, which the record says was made from it."""
    for name, text in {
        "agreements/star/2025.yaml": "titel: A",
        "mkdocs.yml": "site_name: A",
        "site/index.html": "A",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    made(tmp_path).keep(tmp_path / "site")
    return tmp_path


def made(root: Path, today: date = TODAY, only: str = "") -> Made:
    return Made(root, today, only)


def test_what_nobody_touched_stands(root: Path) -> None:
    assert made(root).stands(root / "site")


def write(name: str, text: str) -> Callable[[Path], object]:
    return lambda root: (root / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "touch",
    [
        write("agreements/star/2025.yaml", "titel: B"),
        write("agreements/star/2026.yaml", "titel: A"),
        write("mkdocs.yml", "site_name: B"),
        write("site/index.html", "B"),
        write("site/gammal.html", "A"),
        write(RECORD, "halv"),
        lambda root: (root / "agreements/star/2025.yaml").rename(root / "agreements/star/2024.yaml"),
        lambda root: (root / "site/index.html").unlink(),
        lambda root: (root / RECORD).unlink(),
        lambda root: (root / RECORD).write_bytes(b"\xff"),
    ],
)
def test_whatever_was_touched_is_built_anew(root: Path, touch: Callable[[Path], object]) -> None:
    touch(root)
    assert not made(root).stands(root / "site")


def test_another_day_and_another_choice_of_agreements_give_another_site(root: Path) -> None:
    assert not made(root, date(2026, 3, 3)).stands(root / "site")
    assert not made(root, only="star").stands(root / "site")


def test_where_nothing_can_be_kept_the_next_build_is_a_whole_one(root: Path) -> None:
    (root / RECORD).unlink()
    (root / RECORD).mkdir()
    made(root).keep(root / "site")
    assert not made(root).stands(root / "site")
