"""Owns the signing for one party: that it is its turn, that the certificate may be used, and the signature itself."""

from dataclasses import dataclass
from datetime import datetime

from asn1crypto.x509 import Certificate

from overens.model.manifest import ExpectedSignatory, Manifest
from overens.problems import OverensError, UsageError, did_you_mean
from overens.seal.appending import Act, appended
from overens.seal.awaiting import awaited
from overens.seal.certificates import holder, names, require_valid
from overens.seal.continuation import Standing, extended, standing
from overens.seal.keys import Key, opened
from overens.seal.levels import Proof
from overens.seal.stamps import Stamp, StampStyle


@dataclass(frozen=True, slots=True)
class Frozen:
    """A frozen edition: its record, and the bytes of the PDF that is signed."""

    manifest: Manifest
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """A file with one signature more; `holder` is who the certificate is for, `standing` how far it has come."""

    data: bytes
    holder: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Signing:
    """How a party signs: with which key, proved how, at which moment (with a time zone), and whether as a trial."""

    key: Key
    proof: Proof
    moment: datetime
    test: bool = False


def sign(data: bytes, frozen: Frozen, party: str, how: Signing) -> Signed:
    """The file, which is the frozen PDF or goes on from it, with the party's signature appended.

    Raises:
        UsageError: no such party is to sign, or the key cannot be had.
        OverensError: the party has signed, the file is sealed or altered, or the certificate may not be used.
        OutsideError: a service does not answer.
    """
    signatory = signatory_of(frozen.manifest, party)
    before = standing(data, frozen.pdf)
    _require_turn(before, signatory)
    return awaited(_sign(data, frozen, signatory, first=not before.signed, how=how))


async def _sign(data: bytes, frozen: Frozen, signatory: ExpectedSignatory, *, first: bool, how: Signing) -> Signed:
    async with opened(how.key) as signer:
        certificate = require_usable(signer.signing_cert, how.moment)
        _require_own(certificate, signatory, frozen.manifest)
        stamp = Stamp(signatory.party_name, holder(certificate), how.moment, how.test)
        reason = f"Underskrift av {frozen.manifest.short_title} för {signatory.party_name}"
        act = Act(signatory.field, how.moment, reason, StampStyle(border_width=0, stamp=stamp), first=first)
        made = await appended(data, act, signer, how.proof)
    return Signed(made, holder(certificate), extended(made, data))


def signatory_of(manifest: Manifest, party: str) -> ExpectedSignatory:
    """Who is to sign for a party.

    Raises:
        UsageError: nobody is; says what may be meant.
    """
    known = {signatory.party: signatory for signatory in manifest.signatories}
    if party in known:
        return known[party]
    meant = did_you_mean(party, known)
    raise UsageError(
        f"”{party}” ska inte underteckna {manifest.short_title}. {meant}De som ska det är: {', '.join(known)}."
    )


def missing(before: Standing, manifest: Manifest) -> tuple[ExpectedSignatory, ...]:
    """Those who are to sign and have not."""
    return tuple(signatory for signatory in manifest.signatories if signatory.field not in before.signed)


def require_usable(certificate: Certificate | None, moment: datetime) -> Certificate:
    """The certificate of a key, if it is valid at the moment.

    Raises:
        OverensError: it is not, or there is none.
    """
    if certificate is None:
        raise OverensError("Nyckeln har inget certifikat. Använd en nyckel som har det.")
    require_valid(certificate, moment)
    return certificate


def _require_turn(before: Standing, signatory: ExpectedSignatory) -> None:
    if before.sealed:
        raise OverensError("Filen är förseglad, så ingen kan underteckna den längre.")
    if signatory.field in before.signed:
        raise OverensError(f"{signatory.party_name} har redan undertecknat filen. En part undertecknar en gång.")


def _require_own(certificate: Certificate, signatory: ExpectedSignatory, manifest: Manifest) -> None:
    """Refuses a certificate that names another party, and not the one that signs."""
    named = {name.casefold() for name in names(certificate)}
    others = [other.party_name for other in manifest.signatories if other.party_name.casefold() in named]
    if others and signatory.party_name not in others:
        raise OverensError(
            f"Certifikatet är utställt för {others[0]}, men underskriften ska gälla {signatory.party_name}. "
            "Använd rätt certifikat, eller ange rätt part med --as."
        )
