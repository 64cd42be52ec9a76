"""Shows what is read out of certificates, and when one may not be used."""

from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from overens.problems import OverensError, UsageError
from overens.seal.certificates import holder, names, read, require_valid
from tests.support.pki import EXPIRED, FUTURE, ROOT_CA, STRANGE_CA, SUBJECT, Pki

NONE = "x.pem innehåller inget certifikat. Ange en fil i formatet PEM eller DER."


def _certificate(pki: Pki, name: str) -> Certificate:
    return Certificate.load(pki.certificate(name))


def test_a_certificate_tells_whose_it_is(pki: Pki) -> None:
    assert holder(_certificate(pki, SUBJECT)) == "TEST Bergs kommun"
    assert names(_certificate(pki, SUBJECT)) == ("TEST Bergs kommun", "Bergs kommun")


def test_only_a_certificate_in_its_time_may_be_used(pki: Pki) -> None:
    own, now = _certificate(pki, SUBJECT), datetime.now(UTC)
    require_valid(own, now)
    require_valid(own, own.not_valid_before)
    require_valid(own, own.not_valid_after)
    expired, future = _certificate(pki, EXPIRED), _certificate(pki, FUTURE)
    with pytest.raises(OverensError) as late:
        require_valid(expired, now)
    until = expired.not_valid_after.date().isoformat()
    assert str(late.value) == f"Certifikatet för TEST Bergs kommun gick ut {until}. Använd ett nyare."
    with pytest.raises(OverensError) as early:
        require_valid(future, now)
    since = future.not_valid_before.date().isoformat()
    assert str(early.value) == (
        f"Certifikatet för TEST Bergs kommun gäller först från och med {since}. "
        "Vänta till dess, eller använd ett annat."
    )


def test_the_last_second_counts(pki: Pki) -> None:
    own = _certificate(pki, SUBJECT)
    with pytest.raises(OverensError):
        require_valid(own, own.not_valid_after + timedelta(seconds=1))
    with pytest.raises(OverensError):
        require_valid(own, own.not_valid_before - timedelta(seconds=1))


def test_certificates_are_read_from_pem_and_der(pki: Pki) -> None:
    root, strange = pki.certificate(ROOT_CA), pki.certificate(STRANGE_CA)
    both = pki.trust.read_bytes() + _pem(strange)
    found = read([("a.pem", pki.trust.read_bytes()), ("b.der", strange), ("c.pem", both)])
    assert [certificate.dump() for certificate in found] == [root, strange, root, strange]


def _pem(encoded: bytes) -> bytes:
    return x509.load_der_x509_certificate(encoded).public_bytes(Encoding.PEM)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hej",
        b"-----BEGIN CERTIFICATE-----\naGVq\n-----END CERTIFICATE-----\n",
        b"-----BEGIN PRIVATE KEY-----\naGVq\n-----END PRIVATE KEY-----\n",
        b"\x30\x03\x02\x01\x01",
        b"\x30\x82\xff\xff\x00",
    ],
)
def test_a_file_without_certificates_is_told(data: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        read([("x.pem", data)])
    assert str(caught.value) == NONE
