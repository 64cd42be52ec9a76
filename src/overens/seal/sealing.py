"""Owns the seal: the last signature, which closes the file for every change and gives it an archive time stamp."""

from pyhanko.stamp import BaseStampStyle

from overens.names import SEAL_FIELD
from overens.problems import OverensError
from overens.seal.appending import Act, appended
from overens.seal.awaiting import awaited
from overens.seal.certificates import holder
from overens.seal.continuation import extended, standing
from overens.seal.keys import opened
from overens.seal.signing import Frozen, Signed, Signing, missing, require_usable


def seal(data: bytes, frozen: Frozen, how: Signing) -> Signed:
    """The file, signed by all who are to sign it, with the seal appended.

    Raises:
        OverensError: somebody has not signed, the file is sealed or altered, or the certificate may not be used.
        UsageError: the key cannot be had.
        OutsideError: a service does not answer.
    """
    before = standing(data, frozen.pdf)
    if before.sealed:
        raise OverensError("Filen är redan förseglad.")
    absent = missing(before, frozen.manifest)
    if absent:
        listed = ", ".join(signatory.party_name for signatory in absent)
        raise OverensError(
            f"Alla har inte undertecknat än. Det här saknas: {listed}. Försegla när alla har undertecknat."
        )
    return awaited(_seal(data, frozen, how))


async def _seal(data: bytes, frozen: Frozen, how: Signing) -> Signed:
    async with opened(how.key) as signer:
        certificate = require_usable(signer.signing_cert, how.moment)
        # The field has no size, so that the seal is not seen.
        look = BaseStampStyle(border_width=0)
        act = Act(SEAL_FIELD, how.moment, f"Försegling av {frozen.manifest.short_title}", look, last=True)
        made = await appended(data, act, signer, how.proof)
    return Signed(made, holder(certificate), extended(made, data))
