"""Shows where a signed file is written, and that nobody's work is written over."""

from pathlib import Path

import pytest

from overens.commands.origin import Origin
from overens.commands.sign import put, target_of
from overens.names import EditionName
from overens.problems import OverensError, UsageError
from overens.seal.signing import Frozen
from tests.support.signable import manifest

NAME = EditionName("prov", "2025")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("fryst.pdf", "fortsatt.pdf", "annan.pdf"):
        Path(name).write_bytes(name.encode())


@pytest.mark.parametrize(
    ("file", "untouched", "out", "target"),
    [
        ("fryst.pdf", True, None, "prov-2025-undertecknas.pdf"),
        ("fryst.pdf", True, "ny.pdf", "ny.pdf"),
        ("fortsatt.pdf", False, None, "fortsatt.pdf"),
        ("fortsatt.pdf", False, "fortsatt.pdf", "fortsatt.pdf"),
        ("fortsatt.pdf", False, "./fortsatt.pdf", "fortsatt.pdf"),
        ("fortsatt.pdf", False, "ny.pdf", "ny.pdf"),
        ("fryst.pdf", True, "fryst.pdf", None),
        ("fryst.pdf", True, "annan.pdf", None),
        ("fortsatt.pdf", False, "fryst.pdf", None),
    ],
)
def test_where_it_is_written(file: str, *, untouched: bool, out: str | None, target: str | None) -> None:
    found = Origin(NAME, Frozen(manifest(), b""), untouched)
    if target is None:
        with pytest.raises(UsageError, match=r"^\w+\.pdf finns redan, och där kan andra ha undertecknat\. "):
            target_of(Path(file), found, Path(out) if out else None)
    else:
        assert target_of(Path(file), found, Path(out) if out else None) == Path(target)


def test_what_came_there_meanwhile_stays() -> None:
    put(Path("ny.pdf"), b"1", before=None)
    put(Path("ny.pdf"), b"2", before=b"1")
    for before in (None, b"1"):
        with pytest.raises(OverensError) as caught:
            put(Path("ny.pdf"), b"3", before=before)
        assert str(caught.value) == "Någon annan ändrade ny.pdf samtidigt. Inget är skrivet. Kör samma kommando igen."
    assert Path("ny.pdf").read_bytes() == b"2"
