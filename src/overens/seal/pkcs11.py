"""Owns keys that never leave a card or another token, which a PKCS#11 library speaks with."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pkcs11
from asn1crypto.x509 import Certificate
from pkcs11 import Attribute, KeyType, Mechanism, Object, ObjectClass, PKCS11Error, Session, Token, TokenFlag
from pkcs11.exceptions import PinIncorrect, PinInvalid, PinLenRange, PinLocked
from pyhanko.sign.pkcs11 import PKCS11Signer
from pyhanko.sign.signers import Signer

from overens.problems import OutsideError, UsageError
from overens.seal.asking import Ask

WRONG_PIN = (PinIncorrect, PinInvalid, PinLenRange)
# Where a token cannot digest and sign in one, the digest is made here and only that is signed there.
COMBINED = {KeyType.RSA: Mechanism.SHA256_RSA_PKCS, KeyType.EC: Mechanism.ECDSA_SHA256}


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a token: the library, and the labels of the token and the key where there are several."""

    library: Path
    token: str
    key: str
    ask: Ask


@dataclass(frozen=True, slots=True)
class _Found:
    """A key of a token that has a certificate."""

    label: str
    id: bytes
    certificate: Certificate
    combined: Mechanism | None
    always_asks: bool


@contextmanager
def signer(wish: TokenKey) -> Iterator[Signer]:
    """What signs with the key on the token, while the block runs.

    Raises:
        UsageError: there is no such library, token or key, or the PIN is wrong; says what there is.
        OutsideError: the token does not do its work.
    """
    try:
        token = _chosen_token(wish)
        pin = _pin(wish, token)
        with _session(token, pin) as session:
            yield _signer(session, _chosen_key(wish, session), token, pin)
    except PKCS11Error as error:
        raise OutsideError(
            f"Kortet eller enheten {wish.token or wish.library.name} svarade med ett fel ({type(error).__name__}). "
            "Kontrollera att den sitter i och försök igen."
        ) from error


def _chosen_token(wish: TokenKey) -> Token:
    try:
        slots = pkcs11.lib(str(wish.library)).get_slots(token_present=True)
    except PKCS11Error as error:
        raise UsageError(
            f"{wish.library} går inte att använda som PKCS#11-bibliotek. "
            "Ange filen som följer med programmet till kortet, ofta med ändelsen .so."
        ) from error
    tokens = {token.label: token for slot in slots if _in_use(token := slot.get_token())}
    return tokens[_one_of(wish.token, list(tokens), "enhet", "--token")]


def _in_use(token: Token) -> bool:
    return bool(token.flags & TokenFlag.TOKEN_INITIALIZED)


def _pin(wish: TokenKey, token: Token) -> str | object:
    # A reader with keys of its own takes the PIN itself, so that it never passes through this program.
    own_keys = token.flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH
    return pkcs11.PROTECTED_AUTH if own_keys else wish.ask(f"PIN till {token.label}")


def _session(token: Token, pin: str | object) -> Session:
    try:
        return token.open(user_pin=pin)
    except WRONG_PIN as error:
        raise UsageError(f"Fel PIN till {token.label}. Försök igen, men tänk på att den kan låsas.") from error
    except PinLocked as error:
        raise OutsideError(
            f"{token.label} är låst efter för många fel PIN. Lås upp med utfärdarens program."
        ) from error


def _chosen_key(wish: TokenKey, session: Session) -> _Found:
    keys = {key.label: key for key in _keys(session)}
    return keys[_one_of(wish.key, list(keys), "nyckel", "--key")]


def _keys(session: Session) -> Iterator[_Found]:
    """The keys that have a certificate: it has the same id, or the same label where ids are not used."""
    certificates = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
    for key in list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})):
        same = Attribute.ID if key[Attribute.ID] else Attribute.LABEL
        for found in certificates:
            if found[same] == key[same]:
                certificate = Certificate.load(found[Attribute.VALUE])
                label, combined = key[Attribute.LABEL], COMBINED.get(key[Attribute.KEY_TYPE])
                yield _Found(label, key[Attribute.ID], certificate, combined, _always_asks(key))
                break


def _always_asks(key: Object) -> bool:
    try:
        return bool(key[Attribute.ALWAYS_AUTHENTICATE])
    except PKCS11Error:
        return False


def _one_of(wanted: str, there_are: Sequence[str], what: str, option: str) -> str:
    """The label that is wanted, or the only one there is."""
    if wanted in there_are or (not wanted and len(there_are) == 1):
        return wanted or there_are[0]
    listed = ", ".join(sorted(there_are)) or "inget"
    if not wanted and there_are:
        raise UsageError(f"Det finns mer än en {what}: {listed}. Välj med {option} NAMN.")
    missing = f"Det finns ingen {what} ”{wanted}”" if wanted else f"Det finns ingen {what} med certifikat"
    raise UsageError(
        f"{missing}. Det som finns är: {listed}. Kontrollera att kortet sitter i och välj med {option} NAMN."
    )


def _signer(session: Session, key: _Found, token: Token, pin: str | object) -> Signer:
    return PKCS11Signer(
        session,
        signing_cert=key.certificate,
        key_label=key.label,
        key_id=key.id or None,
        use_raw_mechanism=key.combined not in token.slot.get_mechanisms(),
        base_sign_kwargs={"pin": pin} if key.always_asks else None,
    )
