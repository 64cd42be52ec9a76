"""Owns the content folders that tests run the real command on, and the site of the real one, built once a run."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from overens.commands import cache
from overens.names import CONTENT_FOLDERS
from tests.support.loaded import Begun, begun, run_loaded
from tests.support.paths import ROOT

DAY = "2026-03-02"
"""The day that every build of the tests takes for today."""

# What a site is built from; nothing else of the checkout is there.
SOURCES = (*CONTENT_FOLDERS, "docs", "overrides", "hooks", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it said on each stream."""

    status: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """The surroundings of a command: no terminal, no colours asked for, no date of somebody else's."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
    return {**kept, "COLUMNS": "100", "PYTHONWARNINGS": "", **changes}


def run(*command: str, folder: Path, **changes: str) -> Ran:
    """Runs a Python module as a command (`overens`, `mkdocs`, …) in a folder, all of it loaded anew."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def overens(*arguments: str, folder: Path, **changes: str) -> Ran:
    """Runs `overens` in a folder, in a process of its own that need not load the libraries again."""
    early = [name for name in changes if name.startswith("PYTHON") or name == "TZ"]
    assert not early, f"{early}: read when Python begins, so take `run`"
    return Ran(*run_loaded(arguments, folder, environment(**changes)))


def begin(*arguments: str, folder: Path) -> AbstractContextManager[Begun]:
    """Begins `overens` in a folder, as `overens` here runs it; it is killed when the block ends."""
    return begun(arguments, folder, environment())


def files(folder: Path) -> list[str]:
    """Every file below a folder, by its path there."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {name: (folder / name).read_bytes() for name in files(folder)}


@contextmanager
def _once(folder: Path) -> Iterator[bool]:
    """Whether the caller is the one to fill `folder`; whoever comes while it does waits, whichever worker it is of."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    mark = folder.with_name(f"{folder.name}.done")
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not mark.exists():
            shutil.rmtree(folder, ignore_errors=True)
        yield not mark.exists()
        mark.touch()


@pytest.fixture(scope="session")
def of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of one run share."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "of-the-run"


@pytest.fixture(scope="session")
def built_repository(of_the_run: Path, cut_faces: Callable[[Path], None]) -> Path:
    """The real content, copied and built on `DAY`; nobody changes anything in it."""
    folder = of_the_run / "real"
    with _once(folder) as to_fill:
        if to_fill:
            copy_sources(folder)
            cut_faces(folder)
            ran = overens("build", "--date", DAY, folder=folder)
            assert ran.status == 0, ran.err
    return folder


@pytest.fixture(scope="session")
def built_site(built_repository: Path) -> Path:
    """The site of the real content, as `overens build` makes it."""
    return built_repository / "site"


@pytest.fixture(scope="session")
def _example(of_the_run: Path) -> Path:
    folder = of_the_run / "example"
    with _once(folder) as to_fill:
        if to_fill:
            ran = overens("init", str(folder), folder=of_the_run)
            assert ran.status == 0, ran.err
            ran = overens("build", "--date", DAY, folder=folder)
            assert ran.status == 0, ran.err
    return folder


@pytest.fixture(scope="session")
def cut_faces(_example: Path) -> Callable[[Path], None]:
    """Puts the faces of the fonts, which are the same for every site, where a folder's first build finds them cut."""
    return lambda folder: cache.Cache(_example).lend(cache.FACES, folder)


@pytest.fixture(scope="session")
def an_example(_example: Path) -> Callable[[Path], Path]:
    """Puts the small repository that `overens init` makes, built on `DAY`, into a folder."""
    return lambda folder: Path(shutil.copytree(_example, folder / "exempel"))


@pytest.fixture
def example(an_example: Callable[[Path], Path], tmp_path: Path) -> Path:
    """The small repository that `overens init` makes, built on `DAY`; each test has its own to change."""
    return an_example(tmp_path)


@pytest.fixture
def change(example: Path) -> Callable[[str, str, str], None]:
    """Replaces words in a file of the example: file, what stands there, what shall stand there."""

    def changed(file: str, old: str, new: str) -> None:
        text = (example / file).read_text(encoding="utf-8")
        assert old in text, f"{file} does not say {old!r}"
        (example / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return changed


def copy_sources(folder: Path) -> None:
    """Copies all that a site is built from out of the checkout."""
    folder.mkdir(parents=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
