"""Owns where time stamps come from: a service that answers within a bounded time, or a clock of one's own for tests."""

from dataclasses import dataclass, field

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from pyhanko.sign.timestamps import DummyTimeStamper, HTTPTimeStamper, TimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

PATIENCE = 20
"""Seconds that the service may take for one answer."""


@dataclass(frozen=True, slots=True)
class TimeService:
    """A time stamping service (RFC 3161) by its address."""

    url: str


@dataclass(frozen=True, slots=True)
class OwnClock:
    """A time stamping service inside this program, for a trial without network; the key is RSA, PKCS#8 as DER."""

    certificate: Certificate
    key: bytes = field(repr=False)
    issuers: tuple[Certificate, ...] = ()

    @property
    def url(self) -> str:
        """What messages call it."""
        return "den egna klockan"


TimeSource = TimeService | OwnClock


def timestamper(source: TimeSource) -> TimeStamper:
    """What stamps digests with the time of a source."""
    match source:
        case TimeService():
            return HTTPTimeStamper(source.url, timeout=PATIENCE)
        case OwnClock():
            issuers = SimpleCertificateStore.from_certs(source.issuers)
            return DummyTimeStamper(source.certificate, PrivateKeyInfo.load(source.key), certs_to_embed=issuers)
