"""Owns keys that a signing service keeps and lends through the API of the Cloud Signature Consortium (version 1)."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import Signer
from pyhanko.sign.signers.csc_signer import (
    CSCAuthorizationInfo,
    CSCAuthorizationManager,
    CSCCredentialInfo,
    CSCServiceSessionInfo,
    CSCSigner,
    fetch_certs_in_csc_credential,
)

from overens.problems import OutsideError, UsageError, did_you_mean
from overens.seal.asking import Ask

PATIENCE = 60
"""Seconds that the service may take for one answer; a person may have to confirm on a phone."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")
EXPLICIT, IMPLICIT = "explicit", "implicit"
DENIED, UNKNOWN = (401, 403), (400, 404)


@dataclass(frozen=True, slots=True)
class ServiceKey:
    """A key at a signing service: the service's address, what it calls the key, and what opens the service."""

    url: str
    credential: str
    ask: Ask
    access_token: str | None = field(default=None, repr=False)


class _Authorization(CSCAuthorizationManager):
    """Asks the service for leave to sign one digest, with a PIN where the key has one."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        info: CSCServiceSessionInfo,
        credential: CSCCredentialInfo,
        *,
        pin: str | None,
    ) -> None:
        super().__init__(info, credential)
        self._session = session
        self._pin = pin

    async def authorize_signature(self, hash_b64s: list[str]) -> CSCAuthorizationInfo:
        """The service's leave to sign exactly these digests."""
        asked = self.format_csc_auth_request(pin=self._pin, hash_b64s=hash_b64s)
        try:
            answer = await _posted(self._session, self.csc_session_info, "credentials/authorize", asked)
        except aiohttp.ClientResponseError as error:
            # Told here, since pyHanko would log the reason and go on without it.
            raise UsageError(
                f"Signeringstjänsten {self.csc_session_info.service_url} godkänner inte underskriften. "
                "Kontrollera PIN och försök igen."
            ) from error
        return self.parse_csc_auth_response(answer)


@asynccontextmanager
async def signer(wish: ServiceKey) -> AsyncIterator[Signer]:
    """What signs with the key at the service, while the block runs.

    Raises:
        UsageError: the address is unsafe, the service does not let us in, or it has no such key; says what there is.
        OutsideError: the service does not do its work.
    """
    _require_safe(wish)
    info = CSCServiceSessionInfo(wish.url.rstrip("/"), wish.credential, oauth_token=wish.access_token)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        try:
            credential = await fetch_certs_in_csc_credential(session, info, timeout=PATIENCE)
            authorization = _Authorization(session, info, credential, pin=_pin(wish, credential.response_data))
            yield CSCSigner(session, authorization, sign_timeout=PATIENCE)
        except (SigningError, aiohttp.ClientError, TimeoutError) as error:
            raise await _told(wish, session, info, error) from error


def _require_safe(wish: ServiceKey) -> None:
    address = urlsplit(wish.url)
    if address.scheme != "https" and address.hostname not in LOOPBACK:
        raise UsageError(f"{wish.url} är ingen säker adress. Ange signeringstjänstens adress med https://.")


def _pin(wish: ServiceKey, credential: Mapping[str, Any]) -> str | None:
    mode = credential.get("authMode", IMPLICIT)
    if mode not in {EXPLICIT, IMPLICIT} or credential.get("OTP", {}).get("presence", "false") == "true":
        raise UsageError(
            f"Nyckeln ”{wish.credential}” kräver inloggning eller engångskod för varje underskrift, "
            "och det går inte härifrån. Underteckna i tjänstens egen webbsida, eller använd en annan nyckel."
        )
    return wish.ask(f"PIN till {wish.credential}") if mode == EXPLICIT else None


async def _told(
    wish: ServiceKey, session: aiohttp.ClientSession, info: CSCServiceSessionInfo, error: Exception
) -> UsageError | OutsideError:
    """What an error of the service means to the one who signs."""
    cause = error.__cause__ if isinstance(error, SigningError) else error
    status = cause.status if isinstance(cause, aiohttp.ClientResponseError) else None
    if status in DENIED:
        return UsageError(f"Signeringstjänsten {wish.url} släpper inte in dig. Kontrollera åtkomstnyckeln och PIN.")
    if status in UNKNOWN:
        return UsageError(await _no_such_key(wish, session, info))
    return OutsideError(f"Signeringstjänsten {wish.url} svarar inte som den ska. Kontrollera adressen och försök igen.")


async def _no_such_key(wish: ServiceKey, session: aiohttp.ClientSession, info: CSCServiceSessionInfo) -> str:
    try:
        known = [str(one) for one in (await _posted(session, info, "credentials/list", {}))["credentialIDs"]]
    except (aiohttp.ClientError, TimeoutError, KeyError, TypeError):
        known = []
    listed = f"Det som finns är: {', '.join(known)}. " if known else ""
    meant = did_you_mean(wish.credential, known)
    missing = f"Signeringstjänsten {wish.url} har ingen nyckel ”{wish.credential}”."
    return f"{missing} {meant}{listed}Välj med --credential NAMN."


async def _posted(
    session: aiohttp.ClientSession, info: CSCServiceSessionInfo, endpoint: str, asked: Mapping[str, Any]
) -> dict[str, Any]:
    url = info.endpoint_url(endpoint)
    async with session.post(url, headers=info.auth_headers, json=asked, raise_for_status=True) as answer:
        return dict(await answer.json())
