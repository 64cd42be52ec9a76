"""Shows who may sign and who may not, what a signature says, and that nothing is signed when one is refused."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from io import BytesIO
from urllib.request import urlopen

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from overens.problems import OutsideError, OverensError, UsageError
from overens.seal.certificates import read
from overens.seal.levels import Authorities, Level, Proof
from overens.seal.sealing import seal
from overens.seal.signing import Frozen, sign
from overens.seal.times import TimeService
from tests.seal.conftest import How
from tests.support.pki import EXPIRED, FUTURE, REVOKED, SEAL, STRANGER, SUBJECT, Pki
from tests.support.ports import free_port
from tests.support.signable import PARTIES, field

FullProof = Callable[[Level], Proof]
LISTED = ", ".join(PARTIES)


def test_a_signature_says_who_signs_what_and_when(frozen: Frozen, how: How) -> None:
    moment = datetime(2026, 3, 2, 14, 5, 9, tzinfo=timezone(timedelta(hours=1)))
    own = how(SUBJECT)
    signed = sign(frozen.pdf, frozen, SUBJECT, type(own)(own.key, own.proof, _within(own.moment, moment)))
    assert signed.holder == "TEST Bergs kommun"
    [signature] = PdfFileReader(BytesIO(signed.data)).embedded_regular_signatures
    assert signature.field_name == field(SUBJECT)
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.sig_object["/Reason"] == "Underskrift av PROV 2025 för Bergs kommun"
    assert signature.self_reported_timestamp == _within(own.moment, moment)
    assert signature.docmdp_level.value == 2


def _within(now: datetime, moment: datetime) -> datetime:
    """The moment on today's date, so that the certificate is valid."""
    return moment.replace(year=now.year, month=now.month, day=now.day)


def test_only_the_first_signature_certifies(chain: list[bytes]) -> None:
    signatures = PdfFileReader(BytesIO(chain[-1])).embedded_regular_signatures
    certifying = [
        signature.field_name
        for signature in signatures
        if any(reference["/TransformMethod"] == "/DocMDP" for reference in signature.sig_object["/Reference"])
    ]
    assert certifying == [field("arbetsformedlingen")]


@pytest.mark.parametrize(
    ("party", "meant"),
    [
        ("bergs-komun", "Menade du ”bergs-kommun”? "),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_nobody_signs_who_is_not_in_the_record(frozen: Frozen, how: How, party: str, meant: str) -> None:
    with pytest.raises(UsageError) as caught:
        sign(frozen.pdf, frozen, party, how(SUBJECT))
    assert str(caught.value) == f"”{party}” ska inte underteckna PROV 2025. {meant}De som ska det är: {LISTED}."


def test_nobody_signs_twice_or_after_the_seal(chain: list[bytes], frozen: Frozen, how: How) -> None:
    with pytest.raises(OverensError) as twice:
        sign(chain[1], frozen, "arbetsformedlingen", how("arbetsformedlingen"))
    assert str(twice.value) == ("Arbetsförmedlingen har redan undertecknat filen. En part undertecknar en gång.")
    with pytest.raises(OverensError) as late:
        sign(chain[-1], frozen, SUBJECT, how(SUBJECT))
    assert str(late.value) == "Filen är förseglad, så ingen kan underteckna den längre."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (EXPIRED, r"^Certifikatet för TEST Bergs kommun gick ut \d{4}-\d\d-\d\d\. Använd ett nyare\.$"),
        (
            FUTURE,
            r"^Certifikatet för TEST Bergs kommun gäller först från och med \d{4}-\d\d-\d\d\. Vänta till dess, eller ",
        ),
        (
            "are-kommun",
            r"^Certifikatet är utställt för Åre kommun, men underskriften ska gälla Bergs kommun\. Använd rätt ",
        ),
    ],
)
def test_a_certificate_that_may_not_be_used_signs_nothing(frozen: Frozen, how: How, name: str, told: str) -> None:
    with pytest.raises(OverensError, match=told):
        sign(frozen.pdf, frozen, SUBJECT, how(name))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (REVOKED, r"^Certifikatet är spärrat sedan \d{4}-\d\d-\d\d\. Använd ett annat\.$"),
        (
            STRANGER,
            r"^Certifikatet, eller tidsstämpelns, leder inte till någon utfärdare som --trust pekar ut\. Kontrollera ",
        ),
    ],
)
def test_with_trust_a_revoked_or_a_strange_certificate_signs_nothing(  # noqa: PLR0917 - a case of a table
    frozen: Frozen, how: How, full_proof: FullProof, name: str, told: str
) -> None:
    with pytest.raises(OverensError, match=told):
        sign(frozen.pdf, frozen, SUBJECT, how(name, proof=full_proof(Level.LT)))


def test_when_nobody_says_that_a_certificate_is_not_revoked_it_signs_nothing(
    frozen: Frozen, how: How, pki: Pki
) -> None:
    # Trusted by itself, the authority of the stranger publishes a list; one that is not asked cannot answer.
    offline = Authorities(read([("trust.pem", pki.trust.read_bytes())]), lists=(_empty_list(pki),))
    with pytest.raises(OverensError) as caught:
        sign(frozen.pdf, frozen, SUBJECT, how(SUBJECT, proof=Proof(Level.B, authorities=offline)))
    assert str(caught.value) == (
        "Utfärdaren ger inget besked om certifikatet är spärrat. "
        "Försök igen, eller underteckna på nivån B-T utan --trust."
    )


def _empty_list(pki: Pki) -> bytes:
    """The revocation list of an authority that has issued nothing of ours."""
    with urlopen(f"{pki.url}/prov/crls/strange/latest.crl") as answer:  # noqa: S310 - loopback
        return bytes(answer.read())


def test_a_time_service_that_does_not_answer_is_told(frozen: Frozen, how: How, pki: Pki) -> None:
    for url in (f"http://127.0.0.1:{free_port()}/", f"{pki.url}/finns-inte"):
        with pytest.raises(OutsideError) as caught:
            sign(frozen.pdf, frozen, SUBJECT, how(SUBJECT, proof=Proof(Level.T, TimeService(url))))
        assert str(caught.value) == (
            f"Tjänsten för tidsstämplar {url} svarar inte som den ska. "
            "Filen är inte undertecknad. Kontrollera adressen och försök igen."
        )


def test_the_seal_waits_for_everybody(chain: list[bytes], frozen: Frozen, how: How, full_proof: FullProof) -> None:
    with pytest.raises(OverensError) as early:
        seal(chain[9], frozen, how(SEAL, proof=full_proof(Level.LTA)))
    assert str(early.value) == (
        "Alla har inte undertecknat än. Det här saknas: Åre kommun, Östersunds kommun. "
        "Försegla när alla har undertecknat."
    )
    with pytest.raises(OverensError) as twice:
        seal(chain[-1], frozen, how(SEAL, proof=full_proof(Level.LTA)))
    assert str(twice.value) == "Filen är redan förseglad."
    with pytest.raises(OverensError, match=r"gick ut"):
        seal(chain[-2], frozen, how(EXPIRED, proof=full_proof(Level.LTA)))
