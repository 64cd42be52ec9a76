"""Owns a test PKI made on the spot for a trial: it needs no network, and everything in it says TEST."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from overens.seal.levels import Authorities, Level, Proof
from overens.seal.pkcs12 import KeyFile
from overens.seal.times import OwnClock

TEST, COUNTRY = "TEST", "SE"
BITS, EXPONENT = 2048, 65537
SINCE, UNTIL = timedelta(days=1), timedelta(days=365)
# Nobody needs it: the keys live in memory alone, and a file without a password is another format.
PASSWORD = "test"  # noqa: S105 - see above

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Trial:
    """The keys by the names that they were asked for, the authority's certificate as PEM, and the proof they allow."""

    keys: Mapping[str, KeyFile]
    trust: bytes
    times: OwnClock
    authorities: Authorities

    def proof(self, level: Level) -> Proof:
        """What a signature of a level is proved with."""
        return Proof(level, self.times, self.authorities)


@dataclass(frozen=True)
class _Authority:
    """Issues certificates and a list that revokes none of them, valid around a moment."""

    moment: datetime
    key: rsa.RSAPrivateKey
    name: x509.Name

    def issue(self, name: x509.Name, key: PrivateKey, *extensions: tuple[x509.ExtensionType, bool]) -> x509.Certificate:
        """A certificate for a key; each extension says whether it is critical."""
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.moment - SINCE)
            .not_valid_after(self.moment + UNTIL)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical=critical)
        return builder.sign(self.key, SHA256())

    def revoked(self) -> bytes:
        """The list of what is revoked: nothing."""
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.name)
            .last_update(self.moment - SINCE)
            .next_update(self.moment + UNTIL)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
            .add_extension(x509.CRLNumber(1), critical=False)
        )
        return builder.sign(self.key, SHA256()).public_bytes(Encoding.DER)


def trial(names: Mapping[str, str], moment: datetime) -> Trial:
    """Keys for whoever is named, by id, with certificates that are valid around a moment with a time zone.

    A certificate is issued to the name with TEST before it; ids and names are those of organizations.
    """
    authority = _Authority(moment, _rsa(), _name("rotutfärdare"))
    root = authority.issue(
        authority.name, authority.key, (x509.BasicConstraints(ca=True, path_length=0), True), _usage(issues=True)
    )
    clock = _rsa()
    times = authority.issue(_name("tidsstämplar"), clock, _usage(), _time_stamping())
    return Trial(
        {own: _key(authority, root, name) for own, name in names.items()},
        root.public_bytes(Encoding.PEM),
        OwnClock(_read(times), _private(clock), issuers=(_read(root),)),
        Authorities((_read(root),), lists=(authority.revoked(),)),
    )


def _key(authority: _Authority, root: x509.Certificate, name: str) -> KeyFile:
    key = ec.generate_private_key(ec.SECP256R1())
    own = authority.issue(_name(name, name), key, _usage(signs=True))
    packed = pkcs12.serialize_key_and_certificates(
        name.encode(), key, own, [root], BestAvailableEncryption(PASSWORD.encode())
    )
    return KeyFile(f"{TEST} {name}", packed, lambda _: PASSWORD)


def _name(name: str, organization: str = TEST) -> x509.Name:
    parts = {
        NameOID.COUNTRY_NAME: COUNTRY,
        NameOID.ORGANIZATION_NAME: organization,
        NameOID.COMMON_NAME: f"{TEST} {name}",
    }
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts.items()])


def _usage(*, issues: bool = False, signs: bool = False) -> tuple[x509.ExtensionType, bool]:
    unused = {"key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"}
    used = {"digital_signature": True, "content_commitment": signs, "key_cert_sign": issues, "crl_sign": issues}
    return x509.KeyUsage(**used, **dict.fromkeys(unused, False)), True


def _time_stamping() -> tuple[x509.ExtensionType, bool]:
    return x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True


def _read(certificate: x509.Certificate) -> Certificate:
    return Certificate.load(certificate.public_bytes(Encoding.DER))


def _private(key: rsa.RSAPrivateKey) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


_rsa = partial(rsa.generate_private_key, public_exponent=EXPONENT, key_size=BITS)
