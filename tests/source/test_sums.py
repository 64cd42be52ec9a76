"""Shows that the list of digests is one that sha256sum takes, and that it is read as it was written."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from overens.source.sums import listed, sums

FILE = "agreements/prov/beslut/2025/SHA256SUMS"
CONTENT = {
    "agreements/prov/beslut/2025/a.pdf": b"a",
    "agreements/prov/2025.yaml": b"b",
    "annexes/prov/2025/1-gang.yaml": "å".encode(),
}
DIGESTS = {name: sha256(data).hexdigest() for name, data in CONTENT.items()}


def test_it_is_read_as_it_was_written() -> None:
    assert listed(FILE, sums(FILE, DIGESTS)) == DIGESTS


def test_the_names_are_seen_from_its_own_folder_and_in_order() -> None:
    names = [line.split("  ")[1] for line in sums(FILE, DIGESTS).decode().splitlines()]
    assert names == ["../../../../annexes/prov/2025/1-gang.yaml", "../../2025.yaml", "a.pdf"]


def test_sha256sum_finds_every_file_and_every_change(tmp_path: Path) -> None:
    for name, data in {**CONTENT, FILE: sums(FILE, DIGESTS)}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert _checked(tmp_path) == (0, ["OK", "OK", "OK"])
    (tmp_path / "agreements/prov/2025.yaml").write_bytes(b"c")
    assert _checked(tmp_path) == (1, ["OK", "FAILED", "OK"])


def _checked(folder: Path) -> tuple[int, list[str]]:
    command = [shutil.which("sha256sum") or "sha256sum", "-c", "SHA256SUMS"]
    done = subprocess.run(  # noqa: S603 the tool that everybody has
        command, cwd=(folder / FILE).parent, capture_output=True, text=True, check=False, env={"LC_ALL": "C"}
    )
    return done.returncode, [line.rpartition(": ")[2] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("data", [None, b"hej\n", b"\xff\xfe\n", f"{'a' * 63}  fil\n".encode(), b"\n"])
def test_what_is_no_list_is_none(data: bytes | None) -> None:
    assert listed(FILE, data) is None


def test_a_list_may_be_empty_and_may_mark_files_as_binary() -> None:
    assert listed(FILE, b"") == {}
    assert listed(FILE, f"{'a' * 64} *fil\n".encode()) == {"agreements/prov/beslut/2025/fil": "a" * 64}
