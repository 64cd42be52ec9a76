"""Owns what the tests of signing share: a frozen file, keys in files, and the file as all eleven have signed it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from overens.seal.certificates import read
from overens.seal.levels import Authorities, Level, Proof
from overens.seal.pkcs12 import KeyFile
from overens.seal.sealing import seal
from overens.seal.signing import Frozen, Signing, sign
from overens.seal.times import TimeService
from tests.support.pki import PASSWORD, SEAL, Pki
from tests.support.signable import PARTIES, manifest, signable

How = Callable[..., Signing]


@pytest.fixture(scope="session")
def frozen() -> Frozen:
    """The small signable file with its record."""
    return Frozen(manifest(), signable())


@pytest.fixture(scope="session")
def full_proof(pki: Pki) -> Callable[[Level], Proof]:
    """What every level can be proved with."""
    authorities = Authorities(read([("trust.pem", pki.trust.read_bytes())]))
    return lambda level: Proof(level, TimeService(pki.timestamp), authorities)


@pytest.fixture(scope="session")
def how(pki: Pki) -> How:
    """How one signs with the key of a name in a file: at level B-B and now, if nothing else is said."""

    def made(name: str, *, proof: Proof | None = None, moment: datetime | None = None, test: bool = True) -> Signing:
        key = KeyFile(f"{name}.p12", pki.pkcs12(name).read_bytes(), lambda _: PASSWORD)
        return Signing(key, proof or Proof(Level.B), moment or datetime.now().astimezone(), test)

    return made


@pytest.fixture(scope="session")
def chain(frozen: Frozen, how: How, full_proof: Callable[[Level], Proof]) -> list[bytes]:
    """The file as it was frozen, after each of the eleven signatures, and after the seal; the last two can last."""
    files = [frozen.pdf]
    for party in PARTIES:
        proof = full_proof(Level.LT) if party == list(PARTIES)[-1] else None
        files.append(sign(files[-1], frozen, party, how(party, proof=proof)).data)
    return [*files, seal(files[-1], frozen, how(SEAL, proof=full_proof(Level.LTA))).data]
