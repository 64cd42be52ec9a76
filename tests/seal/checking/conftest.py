"""Owns what the tests of the check share: a file that all have signed and sealed, and how a check is asked."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from overens.model.verification import Verification
from overens.seal.certificates import Certificate, read
from overens.seal.checking.examining import examine
from overens.seal.checking.recognising import Candidate
from overens.seal.checking.trust import Trust
from overens.seal.checking.wish import Wish
from tests.support.fuller import candidates, frozen
from tests.support.pki import Pki
from tests.support.signable import PARTIES
from tests.support.signed import How, sealed, signed_by_all

Check = Callable[..., Verification]
NAME = "prov-2025-undertecknad.pdf"


@pytest.fixture(scope="session")
def complete(pki: Pki) -> bytes:
    """A file that all eleven have signed, each with the proof of its certificate, and that is sealed."""
    return sealed(pki, signed_by_all(pki, How(level="B-LT"), data=frozen()))


@pytest.fixture(scope="session")
def timed(pki: Pki) -> bytes:
    """A file that all eleven have signed with a time stamp, the last one's signature covering the whole file."""
    return signed_by_all(pki, How(level="B-T"), data=frozen())


@pytest.fixture(scope="session")
def short(pki: Pki) -> bytes:
    """A file that the first two have signed with a time stamp, the last one's signature covering the whole file."""
    return signed_by_all(pki, How(level="B-T"), list(PARTIES)[:2], frozen())


@pytest.fixture(scope="session")
def root(pki: Pki) -> tuple[Certificate, ...]:
    """Those whom the tests trust."""
    return read([("trust.pem", pki.trust.read_bytes())])


@pytest.fixture(scope="session")
def check(root: tuple[Certificate, ...]) -> Check:
    """Checks a file as of now, without network, trusting the root of the tests, if nothing else is said."""

    def checked(
        data: bytes,
        *,
        among: list[Candidate] | None = None,
        name: str = NAME,
        trusted: bool = True,
        online: bool = False,
        moment: datetime | None = None,
        **wishes: object,
    ) -> Verification:
        trust = Trust(moment or datetime.now(UTC), root if trusted else (), trusted, online)
        return examine(data, among or candidates(), Wish(name, trust, **wishes))  # type: ignore[arg-type] # of a wish

    return checked
