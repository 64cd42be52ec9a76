"""Owns a public key infrastructure for the tests: CA, OCSP, CRL and time stamps on loopback, and everybody's keys.

Certificates carry the names of parties, never of a person, and say TEST. The keys are made for the run and die with it.
"""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml
from certomancer.registry import ArchLabel, CertLabel, CertomancerConfig, PKIArchitecture
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)

from tests.support.ports import free_port
from tests.support.signable import FEDERATION, PARTIES

ARCH = "prov"
PASSWORD = "hemligt lösenord"  # noqa: S105 - of keys that live as long as the run
ROOT_CA, ISSUING_CA, STRANGE_CA, TSA, OCSP = "root", "issuing", "strange", "tsa", "ocsp"
SEAL = "forbund"
EXPIRED, FUTURE, REVOKED, STRANGER = "expired", "future", "revoked", "stranger"
# The certificates that are wrong in one way each, all with the name of the same party.
SPECIAL = (EXPIRED, FUTURE, REVOKED, STRANGER)
SUBJECT = "bergs-kommun"
RSA_BITS, RSA_OWNERS = 2048, (ROOT_CA, ISSUING_CA, STRANGE_CA, TSA, OCSP, SUBJECT, SEAL)
PATIENCE = 30


@dataclass(frozen=True)
class Pki:
    """A running infrastructure; `name` below is the id of a party, `SEAL`, or one of `SPECIAL`."""

    folder: Path
    url: str

    @property
    def trust(self) -> Path:
        """The root certificate that everything but the stranger leads to, as PEM."""
        return self.folder / "trust.pem"

    @property
    def timestamp(self) -> str:
        """The address of the time stamping service."""
        return f"{self.url}/{ARCH}/tsa/{TSA}"

    @property
    def config(self) -> Path:
        """What certomancer and its CSC server are started with."""
        return self.folder / "certomancer.yml"

    @cached_property
    def issued(self) -> PKIArchitecture:
        """Every certificate and key, as certomancer has them."""
        return CertomancerConfig.from_file(str(self.config)).get_pki_arch(ArchLabel(ARCH))

    def certificate(self, name: str) -> bytes:
        """A certificate as DER."""
        return bytes(self.issued.get_cert(CertLabel(name)).dump())

    def key(self, name: str) -> bytes:
        """A private key as PEM, without a password."""
        return (self.folder / f"{name}.pem").read_bytes()

    def pkcs12(self, name: str) -> Path:
        """A key with its certificate and those above it, as a file that opens with `PASSWORD`."""
        path = self.folder / f"{name}.p12"
        if not path.exists():
            path.write_bytes(self._pkcs12(name))
        return path

    def credential(self, name: str) -> str:
        """What the CSC server knows a key by."""
        return f"{ARCH}/{name}"

    def _pkcs12(self, name: str) -> bytes:
        key = load_pem_private_key(self.key(name), None)
        assert isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
        own = x509.load_der_x509_certificate(self.certificate(name))
        issuers = [STRANGE_CA] if name == STRANGER else [ISSUING_CA, ROOT_CA]
        above = [x509.load_der_x509_certificate(self.certificate(issuer)) for issuer in issuers]
        return pkcs12.serialize_key_and_certificates(
            name.encode(), key, own, above, BestAvailableEncryption(PASSWORD.encode())
        )


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pki]:
    """A running infrastructure for the whole run."""
    with running(tmp_path_factory.mktemp("pki")) as made:
        yield made


@contextmanager
def running(folder: Path) -> Iterator[Pki]:
    """An infrastructure whose files are in `folder` and whose services answer on a free port while the block runs."""
    port = free_port()
    made = Pki(folder, f"http://127.0.0.1:{port}")
    _write(made)
    with served(["certomancer", "--config", str(made.config), "animate", "--port", str(port), "--no-web-ui"], made.url):
        yield made


@contextmanager
def served(command: list[str], url: str) -> Iterator[None]:
    """Runs one of the environment's own programs while the block runs; begins when its address answers."""
    program = Path(sys.executable).with_name(command[0])
    with (
        subprocess.Popen(  # noqa: S603 - our own program and arguments
            [str(program), *command[1:]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process
    ):
        try:
            _await(process, url)
            yield
        finally:
            process.terminate()


def _await(process: "subprocess.Popen[bytes]", url: str) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 - loopback
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    message = f"{process.args!r} does not answer at {url}"
    raise TimeoutError(message)


def _write(made: Pki) -> None:
    certificates = _certificates()
    for name in certificates:
        (made.folder / f"{name}.pem").write_bytes(_new_key(name))
    made.config.write_text(yaml.safe_dump(_config(made, certificates), allow_unicode=True), encoding="utf-8")
    root = x509.load_der_x509_certificate(made.certificate(ROOT_CA))
    made.trust.write_bytes(root.public_bytes(Encoding.PEM))


def _new_key(name: str) -> bytes:
    # Authorities and a few others have the kind of key that is common still; the rest have one that is quick to make.
    key = (
        rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)
        if name in RSA_OWNERS
        else ec.generate_private_key(ec.SECP256R1())
    )
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _certificates() -> dict[str, dict[str, Any]]:
    found = {
        ROOT_CA: _authority(ROOT_CA, -10, 30),
        STRANGE_CA: _authority(STRANGE_CA, -10, 30),
        ISSUING_CA: _authority(ROOT_CA, -5, 20),
        TSA: _service("time_stamping", _revocation_list(ROOT_CA), issuer=ROOT_CA),
        OCSP: _service("ocsp_signing", {"id": "ocsp_no_check"}, issuer=ISSUING_CA),
        SEAL: _signatory(SEAL),
        **{party: _signatory(party) for party in PARTIES},
        EXPIRED: _signatory(SUBJECT, valid=(-3, -1)),
        FUTURE: _signatory(SUBJECT, valid=(1, 3)),
        REVOKED: _signatory(SUBJECT) | {"revocation": {"revoked-since": _day(-0.5), "reason": "key_compromise"}},
        STRANGER: _signatory(SUBJECT, issuer=STRANGE_CA),
    }
    return {name: {"subject-key": name, **certificate} for name, certificate in found.items()}


def _authority(issuer: str, valid_from: float, valid_to: float) -> dict[str, Any]:
    constraints = {"id": "basic_constraints", "critical": True, "value": {"ca": True}}
    usage = _usage("digital_signature", "key_cert_sign", "crl_sign")
    extensions = [constraints, usage, _revocation_list(issuer)]
    return {"issuer": issuer, "validity": _validity(valid_from, valid_to), "extensions": extensions}


def _service(purpose: str, extension: dict[str, Any], *, issuer: str) -> dict[str, Any]:
    extended = {"id": "extended_key_usage", "critical": True, "value": [purpose]}
    extensions = [_usage("digital_signature"), extended, extension]
    return {"issuer": issuer, "validity": _validity(-5, 15), "extensions": extensions}


def _signatory(subject: str, *, issuer: str = ISSUING_CA, valid: tuple[float, float] = (-1, 2)) -> dict[str, Any]:
    extensions = [_usage("digital_signature", "non_repudiation"), _revocation_list(issuer)]
    if issuer == ISSUING_CA:
        urls = {"schema": "aia-urls", "params": {"ocsp-responder-names": [ISSUING_CA]}}
        extensions.append({"id": "authority_information_access", "smart-value": urls})
    return {"subject": subject, "issuer": issuer, "validity": _validity(*valid), "extensions": extensions}


def _usage(*purposes: str) -> dict[str, Any]:
    return {"id": "key_usage", "critical": True, "smart-value": {"schema": "key-usage", "params": list(purposes)}}


def _revocation_list(issuer: str) -> dict[str, Any]:
    value = {"schema": "crl-dist-url", "params": {"crl-repo-names": [issuer]}}
    return {"id": "crl_distribution_points", "smart-value": value}


def _validity(valid_from: float, valid_to: float) -> dict[str, str]:
    return {"valid-from": _day(valid_from), "valid-to": _day(valid_to)}


def _day(years: float) -> str:
    """The beginning of a day some years from now."""
    return (datetime.now(UTC) + timedelta(days=365 * years)).strftime("%Y-%m-%dT00:00:00+0000")


def _config(made: Pki, certificates: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    keys = {name: {"path": f"{name}.pem"} for name in certificates}
    lists = {
        issuer: {"for-issuer": issuer, "signing-key": issuer, "simulated-update-schedule": "P30D"}
        for issuer in (ROOT_CA, ISSUING_CA, STRANGE_CA)
    }
    services = {
        "ocsp": {ISSUING_CA: {"for-issuer": ISSUING_CA, "responder-cert": OCSP, "signing-key": OCSP}},
        "crl-repo": lists,
        "time-stamping": {TSA: {"signing-key": TSA, "signing-cert": TSA, "certs-to-embed": [ROOT_CA]}},
    }
    architecture = {
        "keyset": ARCH,
        "entity-defaults": {"country-name": "SE"},
        "entities": _entities(),
        "certs": dict(certificates),
        "services": services,
    }
    return {
        "external-url-prefix": made.url,
        "keysets": {ARCH: {"path-prefix": str(made.folder), "keys": keys}},
        "pki-architectures": {ARCH: architecture},
    }


def _entities() -> dict[str, dict[str, str]]:
    authorities = {
        ROOT_CA: "TEST rot-CA",
        ISSUING_CA: "TEST utfärdande CA",
        STRANGE_CA: "TEST okänd CA",
        TSA: "TEST tidsstämpling",
        OCSP: "TEST spärrkontroll",
    }
    names = {**PARTIES, SEAL: FEDERATION}
    return {
        **{label: {"common-name": name, "organization-name": "TEST"} for label, name in authorities.items()},
        **{label: {"common-name": f"TEST {name}", "organization-name": name} for label, name in names.items()},
    }
