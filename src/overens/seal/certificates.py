"""Owns what a certificate says to a person: who it is for, who made it, and whether it may be used at a moment."""

from collections.abc import Iterable
from datetime import datetime

from asn1crypto import pem
from asn1crypto.x509 import Certificate

from overens.problems import OverensError, UsageError


def holder(certificate: Certificate) -> str:
    """Who the certificate is for: the common name, else the organization, else the whole subject."""
    named = certificate.subject.native
    return str(named.get("common_name") or named.get("organization_name") or certificate.subject.human_friendly)


def names(certificate: Certificate) -> tuple[str, ...]:
    """The common name and the organization, as far as the certificate has them."""
    named = certificate.subject.native
    return tuple(str(named[key]) for key in ("common_name", "organization_name") if named.get(key))


def require_valid(certificate: Certificate, moment: datetime) -> None:
    """Refuses a certificate that is not valid at a moment, which has a time zone.

    Raises:
        OverensError: it has expired, or its time has not come.
    """
    until, since = certificate.not_valid_after, certificate.not_valid_before
    if moment > until:
        raise OverensError(f"Certifikatet för {holder(certificate)} gick ut {day(until, moment)}. Använd ett nyare.")
    if moment < since:
        raise OverensError(
            f"Certifikatet för {holder(certificate)} gäller först från och med {day(since, moment)}. "
            "Vänta till dess, eller använd ett annat."
        )


def day(instant: datetime, moment: datetime) -> str:
    """The day of an instant as it is told where `moment` is."""
    return instant.astimezone(moment.tzinfo).date().isoformat()


def read(files: Iterable[tuple[str, bytes]]) -> tuple[Certificate, ...]:
    """Every certificate in named files, each PEM or DER.

    Raises:
        UsageError: a file holds none.
    """
    return tuple(certificate for name, data in files for certificate in _read(name, data))


def _read(name: str, data: bytes) -> list[Certificate]:
    try:
        encoded = [part for kind, _, part in pem.unarmor(data, multiple=True) if kind == "CERTIFICATE"]
    except ValueError:
        encoded = [data]
    try:
        found = [Certificate.load(part, strict=True) for part in encoded]
        # A certificate is parsed when it is asked; only then does it show that it is none.
        if found and all(certificate.subject.native for certificate in found):
            return found
    except (ValueError, TypeError) as error:
        raise _none_in(name) from error
    raise _none_in(name)


def _none_in(name: str) -> UsageError:
    return UsageError(f"{name} innehåller inget certifikat. Ange en fil i formatet PEM eller DER.")
