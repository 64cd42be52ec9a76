"""Shows that a trial's keys sign and last by themselves, and that their certificates say TEST and name no person."""

from datetime import UTC, datetime

from asn1crypto.crl import CertificateList
from pyhanko_certvalidator import ValidationContext

from overens.seal.certificates import holder, names, read
from overens.seal.levels import Level
from overens.seal.pkcs12 import signer
from overens.seal.signing import Frozen, Signing, sign
from overens.seal.trial import trial
from tests.support.signable import PARTIES


def test_every_certificate_says_test_and_the_party(frozen: Frozen) -> None:
    now = datetime.now(UTC)
    made = trial(PARTIES, now)
    assert list(made.keys) == list(PARTIES)
    for party in ("are-kommun", "bergs-kommun"):
        certificate = signer(made.keys[party]).signing_cert
        assert certificate is not None
        assert names(certificate) == (f"TEST {PARTIES[party]}", PARTIES[party])
        assert certificate.not_valid_before < now < certificate.not_valid_after
    [root] = read([("rot.pem", made.trust)])
    assert holder(root) == "TEST rotutfärdare"
    assert holder(made.times.certificate) == "TEST tidsstämplar"
    signed = sign(
        frozen.pdf, frozen, "are-kommun", Signing(made.keys["are-kommun"], made.proof(Level.LTA), now, test=True)
    )
    assert signed.holder == "TEST Åre kommun"


def test_it_asks_nobody_and_revokes_nothing() -> None:
    made = trial({"a": "A"}, datetime.now(UTC))
    [revoked] = (CertificateList.load(found) for found in made.authorities.lists)
    assert not revoked["tbs_cert_list"]["revoked_certificates"].native
    context: ValidationContext = made.authorities.context()
    assert not context.fetching_allowed
    assert trial({"a": "A"}, datetime.now(UTC)).trust != made.trust
