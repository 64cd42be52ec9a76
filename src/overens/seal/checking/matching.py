"""Owns whose each signature is, and what is objected to in it: the party by its field, else by its certificate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from asn1crypto.x509 import Certificate

from overens.model.manifest import ExpectedSignatory
from overens.model.verification import Reason, Revocation, Role, Signature
from overens.names import SEAL_FIELD
from overens.seal.certificates import holder
from overens.seal.checking.certifying import Cause
from overens.seal.checking.fields import Field
from overens.seal.checking.holders import is_for, is_test, names_party, told, words
from overens.seal.checking.signatures import Judged
from overens.seal.reasons import signatures as say

HALF = 0.5


@dataclass(frozen=True)
class Owned:
    """A signature with whose it is; `signatory` is None for the seal and for a service's own."""

    judged: Judged
    role: Role
    signatory: ExpectedSignatory | None = None

    @property
    def whose(self) -> str:
        """What the signature is called at the beginning of a sentence."""
        if self.signatory:
            return f"Underskriften från {self.signatory.party_name}"
        if self.role is Role.SEAL:
            return "Förseglingen"
        named = f" från {holder(self.judged.certificate)}" if self.judged.certificate else ""
        return f"Underskriften{named} i fältet {self.judged.field}"

    @property
    def counts(self) -> bool:
        """Whether the signature is one of its holder's, whatever its holder is called."""
        known = self.judged.revocation is not Revocation.REVOKED
        return self.judged.whole and self.judged.cause is None and self.judged.certificate is not None and known

    @property
    def name(self) -> str:
        """Whose the signature is, in a list."""
        return self.signatory.party_name if self.signatory else self.whose.removeprefix("Underskriften från ")

    @property
    def is_unchecked(self) -> bool:
        """Whether all is well with the signature, but for what is not known of revocation."""
        return self.counts and self.judged.revocation is Revocation.UNKNOWN

    @property
    def is_untimed(self) -> bool:
        """Whether nobody else vouches for when the signature was made."""
        return self.judged.whole and self.judged.stamp is None and not self.judged.kept

    @property
    def is_expected(self) -> bool:
        """Whether the certificate names the party, or who is to sign for it."""
        certificate = self.judged.certificate
        return bool(self.signatory and certificate is not None and is_for(certificate, self.signatory))

    def reported(self) -> Signature:
        """The signature as a report has it."""
        found, certificate = self.judged, self.judged.certificate
        return Signature(
            field=found.field,
            role=self.role,
            party=self.signatory.party if self.signatory else None,
            party_name=self.signatory.party_name if self.signatory else None,
            certificate=told(certificate) if certificate is not None else None,
            claimed=found.claimed.isoformat(timespec="seconds") if found.claimed else None,
            stamp=found.stamp,
            level=found.level,
            whole=found.whole,
            trusted=self.counts,
            revocation=found.revocation,
            covers_file=found.covers_file,
            test=certificate is not None and is_test(certificate),
        )


def owned(found: Sequence[Judged], signatories: Sequence[ExpectedSignatory]) -> tuple[Owned, ...]:
    """Whose each signature is; archive time stamps are nobody's."""
    by_field = {each.field: each for each in signatories}
    return tuple(_owned(each, by_field, signatories) for each in found if not each.archive)


def _owned(
    judged: Judged, by_field: Mapping[str, ExpectedSignatory], signatories: Sequence[ExpectedSignatory]
) -> Owned:
    if judged.field in by_field:
        return Owned(judged, Role.PARTY, by_field[judged.field])
    if judged.field == SEAL_FIELD:
        return Owned(judged, Role.SEAL)
    certificate = judged.certificate
    named = [each for each in signatories if certificate is not None and is_for(certificate, each)]
    return Owned(judged, Role.PARTY, named[0]) if len(named) == 1 else Owned(judged, Role.SERVICE)


def objections(found: Owned, signatories: Sequence[ExpectedSignatory], *, trust_given: bool) -> Iterator[Reason]:
    """What is wrong with a signature by itself, and whether its certificate is the right one."""
    judged, certificate = found.judged, found.judged.certificate
    if not judged.whole or certificate is None:
        yield say.broken(found.whose)
        return
    if trust_given:
        yield from _distrust(found, certificate)
    if judged.stamp and not judged.stamp.trusted and trust_given:
        yield say.stamp_untrusted(found.whose, judged.stamp.issuer)
    yield from _strangers(found, certificate, signatories)


def _distrust(found: Owned, certificate: Certificate) -> Iterator[Reason]:
    whose, cause = found.whose, found.judged.cause
    until, since = certificate.not_valid_after.date(), certificate.not_valid_before.date()
    match cause:
        case Cause.EXPIRED:
            yield say.expired(whose, until.isoformat(), timed=bool(found.judged.stamp and found.judged.stamp.trusted))
        case Cause.FUTURE:
            yield say.not_yet(whose, since.isoformat())
        case Cause.REVOKED:
            yield say.revoked(whose)
        case Cause.WEAK:
            yield say.weak(whose)
        case Cause.USAGE:
            yield say.misused(whose)
        case Cause.UNKNOWN:
            issuer = str(certificate.issuer.native.get("common_name") or certificate.issuer.human_friendly)
            yield say.untrusted(whose, holder(certificate), issuer)


def _strangers(found: Owned, certificate: Certificate, signatories: Sequence[ExpectedSignatory]) -> Iterator[Reason]:
    if found.signatory is None or found.is_expected:
        return
    other = next((each for each in signatories if names_party(certificate, each)), None)
    if other:
        yield say.of_other_party(found.whose, holder(certificate), other.party_name)


def stamp_objections(
    found: Owned, field: Field | None, said: Sequence[str], signatories: Sequence[ExpectedSignatory]
) -> Iterator[Reason]:
    """What is wrong with the words of a signature's stamp; a stamp without words says nothing wrong."""
    if found.signatory is None or field is None or not said or found.judged.certificate is None:
        return
    read = words(" ".join(said))
    known = [words(found.signatory.party_name), words(holder(found.judged.certificate)), words(found.signatory.name)]
    for other in signatories:
        named = words(other.party_name)
        if named <= read and not named <= frozenset[str]().union(*known):
            yield say.stamp_of_other(found.whose, other.party_name)
            return
    if not any(len(name & read) >= HALF * len(name) for name in known):
        yield say.stamp_without_name(found.whose, " ".join(said))
