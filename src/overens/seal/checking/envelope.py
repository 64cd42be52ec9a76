"""Owns whether the wrapping of a signature has the one form that it can have, so that nothing in it is changed unseen.

A signature covers the file but not its own place in it, nor those parts of its wrapping that are not signed: unused
certificates, the repeated names of algorithms, the room that is left over. What may stand there follows from the rest,
so anything else shows that somebody has been there.
"""

from collections.abc import Iterable, Iterator

from asn1crypto import cms
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.exceptions import InvalidSignature

from overens.seal.checking.der import is_der, length_of

TIMESTAMP = "signature_time_stamp_token"
WITHOUT_PARAMETERS = (None, b"\x05\x00")
"""How the parameters of an algorithm that takes none may be written: left out, or as NULL."""


def is_sound(written: bytes, known: Iterable[asn1.Certificate], *, complete: bool) -> bool:
    """Whether the hexadecimal digits in a signature's place are a wrapping in order, with nothing after it but zeros.

    `known` are certificates from elsewhere that those in the wrapping may be issued by; when they are `complete`, a
    certificate whose issuer is nowhere is out of order too.
    """
    letters = bytes(sign for sign in written if sign > ord("9"))
    if letters not in (letters.lower(), letters.upper()) or len(written) % 2:
        return False
    encoded = bytes.fromhex(written.decode("ascii"))
    try:
        length = length_of(encoded)
        found = cms.ContentInfo.load(encoded[:length])
        return (
            not any(encoded[length:])
            and is_der(encoded[:length])
            and found["content_type"].native == "signed_data"
            and _is_in_order(found["content"], _modern(known), complete)
        )
    except Exception:  # noqa: BLE001 - what a wrapping is made to do to its reader has no limit
        return False


def _is_in_order(signed: cms.SignedData, known: list[x509.Certificate], complete: bool) -> bool:  # noqa: FBT001 - as above
    [signer] = signed["signer_infos"]
    timed = signed["encap_content_info"]["content_type"].native == "tst_info"
    [digest] = signed["digest_algorithms"]
    certificates = _modern(each.chosen for each in signed["certificates"])
    return (
        signed["version"].native == ("v3" if timed else "v1")
        and signer["version"].native == "v1"
        and any(_is_pointed_out(each.chosen, signer["sid"]) for each in signed["certificates"])
        and digest.dump() == signer["digest_algorithm"].dump()
        and _takes_no_parameters(signer["digest_algorithm"])
        and _has_own_parameters(signer["signature_algorithm"])
        and not len(signed["crls"] or ())
        and all(_is_issued(each, [*certificates, *known], complete) for each in certificates)
        and all(_is_in_order(token, [*certificates, *known], complete) for token in _tokens(signer))
    )


def _is_pointed_out(certificate: asn1.Certificate, signer: cms.SignerIdentifier) -> bool:
    """Whether a certificate is the signer's, to the letter: names are else the same in capitals and small letters."""
    said = signer.chosen if signer.name == "issuer_and_serial_number" else None
    return bool(
        said
        and said["issuer"].dump() == certificate.issuer.dump()
        and said["serial_number"].native == certificate.serial_number
    )


def _tokens(signer: cms.SignerInfo) -> Iterator[cms.SignedData]:
    """The time stamps that are wrapped in; there is nothing else that may stand outside the signature."""
    for attribute in signer["unsigned_attrs"] or ():
        if attribute["type"].native != TIMESTAMP:
            raise ValueError(attribute["type"].native)
        [token] = attribute["values"]
        if token["content_type"].native != "signed_data":
            raise ValueError(token["content_type"].native)
        yield token["content"]


def _takes_no_parameters(algorithm: cms.DigestAlgorithm) -> bool:
    return algorithm["parameters"].dump() in (b"", *WITHOUT_PARAMETERS)


def _has_own_parameters(algorithm: cms.SignedDigestAlgorithm) -> bool:
    return algorithm["algorithm"].native == "rsassa_pss" or _takes_no_parameters(algorithm)


def _is_issued(found: x509.Certificate, issuers: list[x509.Certificate], complete: bool) -> bool:  # noqa: FBT001 - as above
    """Whether a certificate bears the signature of its issuer, so that it is as it was issued."""
    named = [issuer for issuer in issuers if issuer.subject == found.issuer]
    return any(_is_issued_by(found, issuer) for issuer in named) or not (named or complete)


def _is_issued_by(found: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        found.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _modern(certificates: Iterable[asn1.Certificate]) -> list[x509.Certificate]:
    return [x509.load_der_x509_certificate(each.dump()) for each in certificates]
