"""Owns the choice of where a key is: in a file, on a token or at a signing service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from pyhanko.sign.signers import Signer

from overens.seal import csc, pkcs11, pkcs12

Key = pkcs12.KeyFile | pkcs11.TokenKey | csc.ServiceKey


@asynccontextmanager
async def opened(key: Key) -> AsyncIterator[Signer]:
    """What signs with a key, while the block runs; the secret is asked for here.

    Raises:
        UsageError: there is no such key, or its secret is wrong.
        OutsideError: what keeps the key does not do its work.
    """
    match key:
        case pkcs12.KeyFile():
            yield pkcs12.signer(key)
        case pkcs11.TokenKey():
            with pkcs11.signer(key) as signer:
                yield signer
        case csc.ServiceKey():
            async with csc.signer(key) as signer:
                yield signer
