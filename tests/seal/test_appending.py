"""Shows what each PAdES level adds to a file, by what pyHanko and poppler find there."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import DocumentSecurityStore

from overens.problems import UsageError
from overens.seal.levels import Authorities, Level, Proof, proof
from overens.seal.signing import Frozen, sign
from overens.seal.times import TimeService
from tests.seal.conftest import How
from tests.support import poppler
from tests.support.signable import PARTIES

FullProof = Callable[[Level], Proof]
TIMES, AUTHORITIES = TimeService("http://tid.example"), Authorities(())


@pytest.mark.parametrize(
    ("level", "stamped", "stored", "archived"),
    [
        (Level.B, False, False, 0),
        (Level.T, True, False, 0),
        (Level.LT, True, True, 0),
        (Level.LTA, True, True, 1),
    ],
)
def test_each_level_adds_its_proofs(
    frozen: Frozen, how: How, full_proof: FullProof, *, level: Level, stamped: bool, stored: bool, archived: int
) -> None:
    chosen = full_proof(level)
    wanted = proof(level, chosen.times, chosen.authorities)
    made = sign(frozen.pdf, frozen, "are-kommun", how("are-kommun", proof=wanted))
    reader = PdfFileReader(BytesIO(made.data))
    [signature] = reader.embedded_regular_signatures
    attributes = signature.signer_info["unsigned_attrs"].native or ()
    assert ("signature_time_stamp_token" in {attribute["type"] for attribute in attributes}) == stamped
    assert len(reader.embedded_timestamp_signatures) == archived
    store = reader.root.get("/DSS")
    assert (store is not None) == stored
    if stored:
        kept = DocumentSecurityStore.read_dss(reader)
        # The signer's own status, that of the time stamp, and that of the authority between.
        assert kept.ocsps
        assert kept.crls
        assert len(kept.certs) >= 4


def test_poppler_finds_eleven_sound_signatures_and_a_seal(chain: list[bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(chain[-1])
    assert poppler.sound_signatures(tmp_path / "a.pdf") == len(PARTIES) + 1


@pytest.mark.parametrize(
    ("level", "times", "authorities", "chosen"),
    [
        (None, None, None, Level.B),
        (None, None, AUTHORITIES, Level.B),
        (None, TIMES, None, Level.T),
        (None, TIMES, AUTHORITIES, Level.LT),
        (Level.B, TIMES, AUTHORITIES, Level.B),
        (Level.LTA, TIMES, AUTHORITIES, Level.LTA),
    ],
)
def test_the_level_follows_from_what_there_is(
    level: Level | None, times: TimeService | None, authorities: Authorities | None, chosen: Level
) -> None:
    made = proof(level, times, authorities)
    assert made.level == chosen
    assert (made.times is None) == (chosen is Level.B)


@pytest.mark.parametrize("level", [Level.T, Level.LT, Level.LTA])
def test_a_level_without_what_it_needs_is_refused(level: Level) -> None:
    with pytest.raises(UsageError) as no_time:
        proof(level, None, AUTHORITIES)
    assert str(no_time.value) == (
        f"Nivån {level} behöver en tidsstämpel. Ange en tjänst för det med --timestamp ADRESS."
    )
    if level is not Level.T:
        with pytest.raises(UsageError) as no_trust:
            proof(level, TIMES, None)
        assert str(no_trust.value) == (
            f"Nivån {level} behöver veta vilka utfärdare som är betrodda. Ange deras certifikat med --trust FIL."
        )
