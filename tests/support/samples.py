"""Owns the bad samples: a small valid content, and beside it folders that each spoil it in one way.

A sample is a folder in `tests/bad/` with the files that are laid over `_base`, `removed.txt` with the
files that are taken away first, and `expected.txt` with everything that is said about the result.
A sample with `frozen.txt` is laid over `_frozen` too, which is `_base` decided and then frozen by `overens freeze`:
after a change to `_base` it is to be made anew.
"""

import shutil
from pathlib import Path

from overens.problems import Problem
from overens.rules.checking import check
from overens.source.folder import load
from tests.support.paths import ROOT

BAD = ROOT / "tests" / "bad"
BASE = BAD / "_base"
EXPECTED = "expected.txt"
REMOVED = "removed.txt"
FROZEN, OF_FROZEN = BAD / "_frozen", "frozen.txt"
OWN = (EXPECTED, REMOVED, OF_FROZEN)
"""What a folder holds that is no content."""


def names() -> list[str]:
    """The samples."""
    return sorted(folder.name for folder in BAD.iterdir() if folder.is_dir() and folder not in (BASE, FROZEN))


def expected(name: str) -> str:
    """What is said about a sample, as text."""
    return (BAD / name / EXPECTED).read_text(encoding="utf-8")


def laid_out(name: str, folder: Path) -> Path:
    """A content folder with one sample in it; symbolic links stay links."""
    content = folder / name
    laid_frozen(content) if (BAD / name / OF_FROZEN).exists() else shutil.copytree(BASE, content)
    for file in _removed(BAD / name / REMOVED):
        (content / file).unlink()
    shutil.copytree(
        BAD / name,
        content,
        symlinks=True,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(*OWN),
    )
    return content


def laid_frozen(content: Path) -> Path:
    """A content folder with the frozen edition, unspoilt."""
    shutil.copytree(BASE, content)
    return Path(shutil.copytree(FROZEN, content, dirs_exist_ok=True))


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a content folder, by reading it and by the rules."""
    return check(load(folder))


def _removed(listing: Path) -> list[str]:
    return listing.read_text(encoding="utf-8").split() if listing.exists() else []
