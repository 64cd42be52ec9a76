"""Owns the small repository as it is frozen, for commands that sign in it, and the options that they are given."""

import shutil
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from overens.cli.running import run
from tests.support.freezing import FROZEN_ON, decide
from tests.support.pki import PASSWORD, SEAL, Pki

# Who is to sign there, each with whose key.
SIGNATORIES = {
    "exempelmyndigheten": "arbetsformedlingen",
    "region-exempel": "region-jamtland-harjedalen",
    "exempelby-kommun": "bergs-kommun",
    "provkopings-kommun": "are-kommun",
}
SIGNED, PASSWORD_FILE = "vagen-in-2026-undertecknas.pdf", "losenord.txt"


@pytest.fixture(scope="session")
def _frozen_example(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = decide(an_example(tmp_path_factory.mktemp("to-sign")))
    with chdir(folder):
        assert run(("freeze", "vagen-in", "2026", "--date", FROZEN_ON)) == 0
    (folder / PASSWORD_FILE).write_text(f"{PASSWORD}\n", encoding="utf-8")
    return folder


@pytest.fixture
def to_sign(_frozen_example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the frozen repository with a file that holds the password; commands are run there."""
    folder = Path(shutil.copytree(_frozen_example, tmp_path / "att-underteckna"))
    monkeypatch.chdir(folder)
    return folder


def key(pki: Pki, name: str) -> tuple[str, ...]:
    """The options of a key in a file."""
    return ("--pkcs12", str(pki.pkcs12(name)), "--password-file", PASSWORD_FILE)


def proof(pki: Pki) -> tuple[str, ...]:
    """The options of a signature that lasts."""
    return ("--timestamp", pki.timestamp, "--trust", str(pki.trust))


def sign(pki: Pki, file: str, party: str) -> tuple[str, ...]:
    """The command by which a party of the small repository signs."""
    return ("sign", file, "--as", party, *key(pki, SIGNATORIES[party]))


def seal(pki: Pki, file: str = SIGNED) -> tuple[str, ...]:
    """The command that seals."""
    return ("seal", file, *key(pki, SEAL), *proof(pki))
