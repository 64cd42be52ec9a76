"""Owns a small repository that is frozen and signed as a trial, for commands that check and receive files in it."""

import shutil
from collections.abc import Callable
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from overens.cli.running import run
from overens.model.manifest import Manifest
from overens.seal.levels import Level
from overens.seal.sealing import seal
from overens.seal.signing import Frozen, Signing, sign
from overens.seal.trial import Trial, trial
from tests.support.freezing import EDITION, FIELDS, FROZEN_ON, MANIFEST, change, decide

SEAL, FEDERATION = "forsegling", "TEST förbundet"
TRUST, SIGNED, SCANNED = "utfardare.pem", "vagen-in-2026-undertecknas.pdf", "skannad.pdf"


@pytest.fixture(scope="session")
def _signed_example(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = decide(an_example(tmp_path_factory.mktemp("to-receive")))
    change(folder / EDITION, "titel: ", "titel: TEST ")
    with chdir(folder):
        assert run(("freeze", "vagen-in", "2026", "--date", FROZEN_ON)) == 0
    frozen = Frozen(manifest(folder), (folder / FIELDS).read_bytes())
    keys = _keys(frozen.manifest)
    (folder / TRUST).write_bytes(keys.trust)
    data = frozen.pdf
    for number, each in enumerate(frozen.manifest.signatories, 1):
        how = Signing(keys.keys[each.party], keys.proof(Level.LT), datetime.now(UTC), test=True)
        data = sign(data, frozen, each.party, how).data
        (folder / f"efter-{number}.pdf").write_bytes(data)
    closing = Signing(keys.keys[SEAL], keys.proof(Level.LTA), datetime.now(UTC))
    (folder / SIGNED).write_bytes(seal(data, frozen, closing).data)
    return folder


@pytest.fixture
def to_receive(_signed_example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the frozen repository beside which the signed file lies; commands are run there.

    `efter-1.pdf` and so on are the file as it was after each signature, and `SIGNED` is the one that all have signed.
    """
    folder = Path(shutil.copytree(_signed_example, tmp_path / "att-ta-emot"))
    monkeypatch.chdir(folder)
    return folder


def manifest(folder: Path) -> Manifest:
    """The manifest of the frozen edition as it is now."""
    # Every scalar of the manifest is text until the model says what it is.
    return Manifest.model_validate(yaml.load((folder / MANIFEST).read_text(encoding="utf-8"), yaml.BaseLoader))  # noqa: S506 - text alone


def _keys(found: Manifest) -> Trial:
    names = {each.party: each.party_name for each in found.signatories}
    return trial({**names, SEAL: FEDERATION}, datetime.now(UTC))
