"""Keeps the repository free of what ties it to one machine or one source: it names no package index and no checkout.

The sample strings are put together here, so that this file does not name them either.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.paths import ROOT

REGISTRIES = [
    *(f"{host}.{end}" for host, end in [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com")]),
    *(
        f"{host}.{end}"
        for host, end in [("npmmirror", "com"), ("yarnpkg", "com"), ("jsdelivr", "net"), ("unpkg", "com")]
    ),
    *(f"--{option}" for option in ("index" + "-url", "extra-index" + "-url", "find" + "-links")),
    *("index" + "_url", "default" + "-index", '"reso' + 'lved":'),
]
MACHINE = [f"{ROOT}/", f"{Path.home()}/", "/home" + "/", "/Us" + "ers/"]


def tracked() -> list[Path]:
    """Every file that git keeps."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout: there are no tracked files to look at")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S607 git of the PATH
    return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]


def mentions(paths: list[Path], words: list[str]) -> list[str]:
    """Where one of the words stands, as `file: word`, whatever its case."""
    return [
        f"{path.name}: {word}"
        for path in paths
        for content in [path.read_bytes().lower()]
        for word in words
        if word.lower().encode() in content
    ]


def test_no_file_names_a_package_registry() -> None:
    assert mentions(tracked(), REGISTRIES) == []


def test_no_file_names_a_place_on_this_machine() -> None:
    assert mentions(tracked(), MACHINE) == []


def test_a_mention_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.lock").write_text(f"--{'Index'}-url https://{'pypi'}.org/simple\n", encoding="utf-8")
    assert mentions([tmp_path / "a.lock"], REGISTRIES) == [f"a.lock: {'pypi'}.org", f"a.lock: --{'index'}-url"]
