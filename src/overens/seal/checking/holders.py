"""Owns whom a certificate is for: the kind of holder, and whether a party or a person of ours is named in it."""

import re
import unicodedata
from typing import ClassVar

from asn1crypto import core
from asn1crypto import x509 as asn1

from overens.model import verification as found
from overens.model.manifest import ExpectedSignatory
from overens.seal.certificates import holder, names

QUALIFIED, STATEMENTS = "0.4.0.1862.1.1", "1.3.6.1.5.5.7.1.3"
"""What a certificate says when it is qualified (ETSI EN 319 412-5), and the extension that it says it in."""
TEST = "test"


class _Statement(core.Sequence):  # type: ignore[misc] # the library has no types
    _fields: ClassVar = [("statement_id", core.ObjectIdentifier), ("info", core.Any, {"optional": True})]


class _Statements(core.SequenceOf):  # type: ignore[misc] # the library has no types
    _child_spec = _Statement


def told(certificate: asn1.Certificate) -> found.Certificate:
    """A certificate as a report has it."""
    return found.Certificate(
        holder=holder(certificate),
        organisation=_named(certificate.subject, "organization_name"),
        issuer=_named(certificate.issuer, "common_name") or str(certificate.issuer.human_friendly),
        kind=_kind(certificate),
        valid_from=certificate.not_valid_before.isoformat(),
        valid_to=certificate.not_valid_after.isoformat(),
        sha256=certificate.sha256.hex(),
    )


def is_test(certificate: asn1.Certificate) -> bool:
    """Whether the certificate itself says that it is for trials."""
    return any(TEST in words(name) for name in names(certificate))


def is_for(certificate: asn1.Certificate, signatory: ExpectedSignatory) -> bool:
    """Whether a certificate names the party, or the person who is to sign for it."""
    return names_party(certificate, signatory) or any(
        words(signatory.name) <= words(name) for name in names(certificate)
    )


def names_party(certificate: asn1.Certificate, signatory: ExpectedSignatory) -> bool:
    """Whether a certificate names the party: all words of its name, whatever else stands with them."""
    return any(words(signatory.party_name) <= words(name) for name in names(certificate))


def words(name: str) -> frozenset[str]:
    """The words of a name, whichever way its letters are coded."""
    return frozenset(re.findall(r"\w+", unicodedata.normalize("NFC", name).casefold()))


def _named(name: asn1.Name, key: str) -> str | None:
    value = name.native.get(key)
    return str(value) if value else None


def _kind(certificate: asn1.Certificate) -> found.CertificateKind:
    subject = certificate.subject.native
    person = "given_name" in subject or "surname" in subject
    if _is_qualified(certificate):
        kinds = found.CertificateKind.QUALIFIED_PERSON, found.CertificateKind.QUALIFIED_ORGANISATION
    else:
        kinds = found.CertificateKind.PERSON, found.CertificateKind.ORGANISATION
    return kinds[0] if person or "organization_name" not in subject else kinds[1]


def _is_qualified(certificate: asn1.Certificate) -> bool:
    for extension in certificate["tbs_certificate"]["extensions"] or ():
        if extension["extn_id"].dotted == STATEMENTS:
            said = _Statements.load(bytes(extension["extn_value"].contents))
            return any(each["statement_id"].native == QUALIFIED for each in said)
    return False
