"""Owns keys that stand in a PKCS#12 file (.p12 or .pfx)."""

from dataclasses import dataclass, field

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from pyhanko.sign.signers import Signer, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from overens.problems import UsageError
from overens.seal.asking import Ask


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A file with a key and its certificate; `name` is what messages call it."""

    name: str
    data: bytes = field(repr=False)
    ask: Ask


def signer(file: KeyFile) -> Signer:
    """What signs with the key of the file.

    Raises:
        UsageError: the password is wrong, the file is of another kind, or it lacks the key or its certificate.
    """
    opened = _opened(file, file.ask(f"Lösenord till {file.name}"))
    if opened.key is None or opened.cert is None:
        raise UsageError(f"{file.name} har ingen nyckel med certifikat. Ange en fil som har båda.")
    key = opened.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(
        signing_cert=_certificate(opened.cert),
        signing_key=PrivateKeyInfo.load(key),
        cert_registry=SimpleCertificateStore.from_certs(map(_certificate, opened.additional_certs)),
    )


def _opened(file: KeyFile, password: str) -> pkcs12.PKCS12KeyAndCertificates:
    try:
        return pkcs12.load_pkcs12(file.data, password.encode())
    except ValueError as error:
        if "password" in str(error).lower():
            raise UsageError(f"Fel lösenord till {file.name}. Försök igen.") from error
        raise UsageError(f"{file.name} är ingen fil i formatet PKCS#12 (.p12 eller .pfx). Ange en sådan.") from error


def _certificate(found: pkcs12.PKCS12Certificate) -> Certificate:
    return Certificate.load(found.certificate.public_bytes(Encoding.DER))
