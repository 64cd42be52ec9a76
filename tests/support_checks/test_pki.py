"""Shows that the tests' own authorities answer: certificates, revocation lists, certificate status and time stamps."""

import urllib.request

import pytest
from asn1crypto.ocsp import OCSPResponse
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509 import ocsp

from tests.support.pki import ARCH, ISSUING_CA, PASSWORD, REVOKED, SEAL, SPECIAL, SUBJECT, Pki
from tests.support.signable import PARTIES


@pytest.mark.parametrize("name", [SUBJECT, "are-kommun", SEAL, *SPECIAL])
def test_a_key_file_opens_with_the_password_and_says_test(pki: Pki, name: str) -> None:
    opened = pkcs12.load_pkcs12(pki.pkcs12(name).read_bytes(), PASSWORD.encode())
    assert opened.cert is not None
    assert opened.cert.certificate.public_bytes(Encoding.DER) == pki.certificate(name)
    subject = opened.cert.certificate.subject.rfc4514_string()
    assert "TEST" in subject
    assert name not in PARTIES or PARTIES[name] in subject


@pytest.mark.parametrize(("name", "status"), [(SUBJECT, "good"), (REVOKED, "revoked")])
def test_the_status_of_a_certificate_is_answered(pki: Pki, name: str, status: str) -> None:
    own, issuer = (x509.load_der_x509_certificate(pki.certificate(each)) for each in (name, ISSUING_CA))
    question = ocsp.OCSPRequestBuilder().add_certificate(own, issuer, SHA256()).build().public_bytes(Encoding.DER)
    request = urllib.request.Request(  # noqa: S310 - loopback
        f"{pki.url}/{ARCH}/ocsp/{ISSUING_CA}", question, {"Content-Type": "application/ocsp-request"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
        # Not read by cryptography, which takes no fractions of a second.
        [told] = OCSPResponse.load(answer.read()).response_data["responses"]
    assert told["cert_status"].name == status


def test_the_revoked_certificate_is_on_the_list(pki: Pki) -> None:
    revoked = x509.load_der_x509_certificate(pki.certificate(REVOKED))
    with urllib.request.urlopen(f"{pki.url}/{ARCH}/crls/{ISSUING_CA}/latest.crl") as answer:  # noqa: S310 - loopback
        found = x509.load_der_x509_crl(answer.read())
    assert [entry.serial_number for entry in found] == [revoked.serial_number]
