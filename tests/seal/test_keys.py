"""Shows that a key signs wherever it is kept, and what is told when it cannot be had."""

from datetime import datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from overens.problems import OutsideError, OverensError, UsageError
from overens.seal.csc import ServiceKey
from overens.seal.keys import Key
from overens.seal.levels import Level, Proof
from overens.seal.pkcs11 import TokenKey
from overens.seal.pkcs12 import KeyFile
from overens.seal.signing import Frozen, Signing, sign
from tests.support.pki import PASSWORD, SUBJECT, Pki
from tests.support.ports import free_port
from tests.support.remote_keys import ACCESS_TOKEN, PIN, Token
from tests.support.signable import PARTIES


def _signed(frozen: Frozen, key: Key, party: str) -> str:
    return sign(frozen.pdf, frozen, party, Signing(key, Proof(Level.B), datetime.now().astimezone(), test=True)).holder


def _refused(frozen: Frozen, key: Key, kind: type[OverensError]) -> str:
    with pytest.raises(kind) as caught:
        _signed(frozen, key, SUBJECT)
    return str(caught.value)


def _never(question: str) -> str:
    message = f"nobody is to be asked: {question}"
    raise AssertionError(message)


@pytest.mark.parametrize(("party", "holder"), [(SUBJECT, "TEST Bergs kommun"), ("are-kommun", "TEST Åre kommun")])
def test_a_key_in_a_file_signs(frozen: Frozen, pki: Pki, party: str, holder: str) -> None:
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return PASSWORD

    assert _signed(frozen, KeyFile("min.p12", pki.pkcs12(party).read_bytes(), ask), party) == holder
    assert asked == ["Lösenord till min.p12"]


def test_a_file_that_gives_no_key_is_told(frozen: Frozen, pki: Pki) -> None:
    whole = pki.pkcs12(SUBJECT).read_bytes()
    wrong = KeyFile("min.p12", whole, lambda _: "fel")
    assert _refused(frozen, wrong, UsageError) == "Fel lösenord till min.p12. Försök igen."
    for data in (b"", b"hej", whole[:200], pki.key(SUBJECT)):
        assert _refused(frozen, KeyFile("min.p12", data, lambda _: PASSWORD), UsageError) == (
            "min.p12 är ingen fil i formatet PKCS#12 (.p12 eller .pfx). Ange en sådan."
        )
    bare = pkcs12.serialize_key_and_certificates(
        b"x", ec.generate_private_key(ec.SECP256R1()), None, None, BestAvailableEncryption(PASSWORD.encode())
    )
    assert _refused(frozen, KeyFile("min.p12", bare, lambda _: PASSWORD), UsageError) == (
        "min.p12 har ingen nyckel med certifikat. Ange en fil som har båda."
    )


@pytest.mark.parametrize(("party", "holder"), [(SUBJECT, "TEST Bergs kommun"), ("are-kommun", "TEST Åre kommun")])
def test_a_key_on_a_token_signs(frozen: Frozen, token: Token, party: str, holder: str) -> None:
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return PIN

    assert _signed(frozen, TokenKey(token.library, "", party, ask), party) == holder
    assert asked == [f"PIN till {token.label}"]


def test_a_token_that_gives_no_key_is_told(frozen: Frozen, token: Token) -> None:
    def key(library: Path = token.library, label: str = token.label, name: str = SUBJECT, pin: str = PIN) -> TokenKey:
        return TokenKey(library, label, name, lambda _: pin)

    assert _refused(frozen, key(library=Path("/finns/inte.so")), UsageError) == (
        "/finns/inte.so går inte att använda som PKCS#11-bibliotek. "
        "Ange filen som följer med programmet till kortet, ofta med ändelsen .so."
    )
    assert _refused(frozen, key(label="annat"), UsageError) == (
        f"Det finns ingen enhet ”annat”. Det som finns är: {token.label}. "
        "Kontrollera att kortet sitter i och välj med --token NAMN."
    )
    assert _refused(frozen, key(pin="0000"), UsageError) == (
        f"Fel PIN till {token.label}. Försök igen, men tänk på att den kan låsas."
    )
    assert _refused(frozen, key(name="annan"), UsageError) == (
        "Det finns ingen nyckel ”annan”. Det som finns är: are-kommun, bergs-kommun. "
        "Kontrollera att kortet sitter i och välj med --key NAMN."
    )
    assert _refused(frozen, key(name=""), UsageError) == (
        "Det finns mer än en nyckel: are-kommun, bergs-kommun. Välj med --key NAMN."
    )


@pytest.mark.parametrize("party", [SUBJECT, "are-kommun"])
def test_a_key_at_a_service_signs(frozen: Frozen, signing_service: str, pki: Pki, party: str) -> None:
    key = ServiceKey(signing_service, pki.credential(party), _never)
    assert _signed(frozen, key, party) == f"TEST {PARTIES[party]}"


def test_a_service_that_asks_for_a_pin_and_a_token_gets_them(frozen: Frozen, guarded_service: str, pki: Pki) -> None:
    def key(pin: str = PIN, token: str | None = ACCESS_TOKEN) -> ServiceKey:
        return ServiceKey(guarded_service, pki.credential(SUBJECT), lambda _: pin, access_token=token)

    assert _signed(frozen, key(), SUBJECT) == "TEST Bergs kommun"
    assert _refused(frozen, key(pin="0000"), UsageError) == (
        f"Signeringstjänsten {guarded_service} godkänner inte underskriften. Kontrollera PIN och försök igen."
    )
    for wrong in (None, "annat"):
        assert _refused(frozen, key(token=wrong), UsageError) == (
            f"Signeringstjänsten {guarded_service} släpper inte in dig. Kontrollera åtkomstnyckeln och PIN."
        )


def test_a_service_that_gives_no_key_is_told(frozen: Frozen, signing_service: str, pki: Pki) -> None:
    told = _refused(frozen, ServiceKey(signing_service, "prov/bergs-komun", _never), UsageError)
    assert told.startswith(
        f"Signeringstjänsten {signing_service} har ingen nyckel ”prov/bergs-komun”. "
        "Menade du ”prov/bergs-kommun”? Det som finns är: "
    )
    assert told.endswith(" Välj med --credential NAMN.")
    nobody = f"http://127.0.0.1:{free_port()}"
    assert _refused(frozen, ServiceKey(nobody, pki.credential(SUBJECT), _never), OutsideError) == (
        f"Signeringstjänsten {nobody} svarar inte som den ska. Kontrollera adressen och försök igen."
    )
    assert _refused(frozen, ServiceKey("http://signering.example", "x", _never), UsageError) == (
        "http://signering.example är ingen säker adress. Ange signeringstjänstens adress med https://."
    )


def test_no_secret_is_shown_with_a_key(pki: Pki) -> None:
    shown = repr(KeyFile("min.p12", pki.pkcs12(SUBJECT).read_bytes(), lambda _: PASSWORD))
    assert shown.startswith("KeyFile(name='min.p12', ask=")
    assert ACCESS_TOKEN not in repr(ServiceKey("https://x.example", "x", _never, access_token=ACCESS_TOKEN))
