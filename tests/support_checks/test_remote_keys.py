"""Shows that the tests' own token and signing service hold the keys that they are said to hold."""

import json
import urllib.request

import pkcs11

from tests.support.pki import SUBJECT, Pki
from tests.support.remote_keys import Token


def test_the_token_opens_with_its_pin_and_holds_its_keys(token: Token) -> None:
    opened = pkcs11.lib(str(token.library)).get_token(token_label=token.label)
    with opened.open(user_pin=token.pin) as session:
        found = session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY})
        assert {key[pkcs11.Attribute.LABEL] for key in found} == set(token.names)


def test_the_signing_service_knows_its_keys(signing_service: str, pki: Pki) -> None:
    asked = urllib.request.Request(  # noqa: S310 - loopback
        f"{signing_service}/csc/v1/credentials/list", b"{}", {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(asked) as answer:  # noqa: S310 - loopback
        assert pki.credential(SUBJECT) in json.load(answer)["credentialIDs"]
