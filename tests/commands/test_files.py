"""Single files and new folders are written whole or not at all."""

from pathlib import Path

import pytest

from overens.commands.files import write_folder
from tests.support.repository import contents

FILES = {"a.txt": b"a", "b.txt": b"b"}


def test_a_folder_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_folder(tmp_path / "beslut/2025", FILES)
    assert contents(tmp_path) == {f"beslut/2025/{name}": data for name, data in FILES.items()}


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    write_folder(tmp_path / "2025", FILES)
    with pytest.raises(OSError, match="not empty"):
        write_folder(tmp_path / "2025", {"a.txt": b"annat"})
    assert contents(tmp_path) == {f"2025/{name}": data for name, data in FILES.items()}


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_folder(tmp_path / "2025", {"a.txt": b"a", "borta/b.txt": b"b"})
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".2025.1a2b3c4d.tmp", ".2026.1a2b3c4d.tmp", ".2025.min"):
        (tmp_path / name).mkdir()
    write_folder(tmp_path / "2025", FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".2025.min", ".2026.1a2b3c4d.tmp", "2025"]
