"""Signs the real agreement with eleven parties at every level, and judges each step: run by its name, some minutes.

./scripts/test tests/e2e/full_signing.py
"""

import json
from contextlib import chdir
from itertools import pairwise
from pathlib import Path

import pytest

from overens.cli.running import run
from tests.support import poppler, verapdf
from tests.support.pki import PASSWORD, SEAL, Pki
from tests.support.repository import copy_sources
from tests.support.signable import PARTIES

FIELDS, SIGNED = "agreements/star/beslut/2025/star-2025-med-falt.pdf", "star-2025-undertecknas.pdf"
LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")


@pytest.fixture(scope="module")
def star(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, with STAR 2025 frozen."""
    folder = tmp_path_factory.mktemp("star") / "real"
    copy_sources(folder)
    (folder / "losenord.txt").write_text(PASSWORD, encoding="utf-8")
    with chdir(folder):
        assert run(("freeze", "star", "2025", "--date", "2026-03-02")) == 0
    return folder


@pytest.mark.parametrize("level", LEVELS)
def test_every_step_of_eleven_signatures_and_the_seal_conforms(
    star: Path, pki: Pki, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    monkeypatch.chdir(star)
    (star / SIGNED).unlink(missing_ok=True)
    services = ("--timestamp", pki.timestamp, "--trust", str(pki.trust))
    steps = [star / FIELDS]
    for number, party in enumerate(PARTIES, 1):
        key = ("--pkcs12", str(pki.pkcs12(party)), "--password-file", "losenord.txt")
        file = SIGNED if number > 1 else FIELDS
        assert run(("sign", file, "--as", party, *key, *services, "--level", level)) == 0
        steps.append(_kept(star, f"{level}-{number:02}"))
    key = ("--pkcs12", str(pki.pkcs12(SEAL)), "--password-file", "losenord.txt")
    assert run(("seal", SIGNED, *key, *services)) == 0
    steps.append(_kept(star, f"{level}-seal"))
    assert all(later.read_bytes().startswith(earlier.read_bytes()) for earlier, later in pairwise(steps))
    assert [found for step in steps for found in verapdf.complaints(step, "3a", "ua1")] == []
    print(json.dumps({level: [step.stat().st_size for step in steps]}))  # noqa: T201 - what it measured
    assert poppler.sound_signatures(steps[-1]) == len(PARTIES) + 1


def _kept(folder: Path, name: str) -> Path:
    kept = folder / f"{name}.pdf"
    kept.write_bytes((folder / SIGNED).read_bytes())
    return kept
