"""Owns the verdict on a file: what the reasons amount to, who is missing, and whether it is fit for the archive."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from overens.model.manifest import ExpectedSignatory, Verdict, Way
from overens.model.verification import Archival, Attested, Missing, Reason, Role, Weight
from overens.seal.certificates import holder
from overens.seal.checking.holders import words
from overens.seal.checking.matching import Owned
from overens.seal.reasons import parties as say
from overens.seal.reasons import signatures

FULL = "B-LTA"


def verdict(reasons: Iterable[Reason]) -> Verdict:
    """*ogiltig* when anything is wrong, *ofullständig* when anything is missing or unknown, else *giltig*."""
    weights = {reason.weight for reason in reasons}
    if Weight.FAULT in weights:
        return Verdict.INVALID
    return Verdict.INCOMPLETE if Weight.GAP in weights else Verdict.COMPLETE


def ordered(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons, each once, the gravest first."""
    return tuple(sorted(dict.fromkeys(reasons), key=lambda reason: list(Weight).index(reason.weight)))


def missing(signatories: Sequence[ExpectedSignatory], present: set[str]) -> tuple[Missing, ...]:
    """Those whose party is not among the present."""
    return tuple(
        Missing(party=each.party, party_name=each.party_name, name=each.name)
        for each in signatories
        if each.party not in present
    )


def attested(signatories: Sequence[ExpectedSignatory], said: Sequence[str], read: str) -> tuple[Attested, ...]:
    """Those whom the office vouches for; `read` is the text that a service has added, in which they should be named."""
    named = words(read)
    return tuple(
        Attested(party=each.party, party_name=each.party_name, name=each.name, found=words(each.name) <= named)
        for each in signatories
        if each.party in said
    )


@dataclass(frozen=True, slots=True)
class Signing:
    """Who has signed a file: the signatures, whom the office vouches for, and how the file came about.

    `vouching` is whether a service's own signature vouches for the file, without which the office's word is not enough
    for those whose signatures cannot be seen.
    """

    owned: Sequence[Owned]
    signatories: Sequence[ExpectedSignatory]
    attested: Sequence[Attested]
    way: Way
    vouching: bool

    @property
    def signed(self) -> list[str]:
        """The parties that have a signature, once for each."""
        return [each.signatory.party for each in self.owned if each.signatory]

    @property
    def unseen(self) -> list[Attested]:
        """Those whom the office vouches for and who have no signature in the file."""
        return [each for each in self.attested if each.party not in self.signed]

    @property
    def lacking(self) -> list[ExpectedSignatory]:
        """Those who are to sign and are neither seen nor vouched for."""
        present = {*self.signed, *(each.party for each in self.attested if self.vouching)}
        return [each for each in self.signatories if each.party not in present]


def of_set(signing: Signing) -> Iterator[Reason]:
    """What is objected to in who has signed."""
    names = {each.party: each.party_name for each in signing.signatories}
    for party, times in Counter(signing.signed).items():
        if times > 1:
            yield signatures.twice(names[party])
    for each in signing.owned:
        yield from _unexpected(each, signing.attested)
    if signing.lacking:
        lacking = tuple(each.party_name for each in signing.lacking)
        hidden = signing.way is Way.REBUILT and not signing.signed
        yield say.unseen(lacking) if hidden else say.missing(lacking, len(signing.signatories))
    yield from _vouched(signing)


def _vouched(signing: Signing) -> Iterator[Reason]:
    """What is objected to in the office's word, or that it was given."""
    if signing.unseen and not signing.vouching:
        yield say.attested_in_vain()
        return
    if signing.attested:
        yield say.attested(tuple(each.party_name for each in signing.attested))
    if unnamed := tuple(each.name for each in signing.unseen if not each.found):
        yield say.not_named(unnamed)


def _unexpected(found: Owned, vouched: Sequence[Attested]) -> Iterator[Reason]:
    """A certificate that names neither the party nor the person, unless the office vouches for the party."""
    signatory, certificate = found.signatory, found.judged.certificate
    if signatory is None or certificate is None or found.is_expected:
        return
    if signatory.party not in {each.party for each in vouched}:
        expected = f"{signatory.name} eller {signatory.party_name}"
        yield signatures.other_name(found.whose, holder(certificate), expected, signatory.party)


def vouches(owned: Sequence[Owned]) -> bool:
    """Whether a service's own signature is whole and trusted and covers the whole file."""
    return any(each.role is Role.SERVICE and each.counts and each.judged.covers_file for each in owned)


def archival(*, complete: bool, way: Way, levels: Sequence[str], lacks: Sequence[str], sealed: bool) -> Archival:
    """Whether the file can be checked for as long as it is kept, and if not, why."""
    because = list(lacks)
    if not complete:
        because.append("Den är inte giltig och komplett.")
    if way is Way.REBUILT:
        because.append("Den är ombyggd, så det är tjänstens fil och inte den frysta som bevaras.")
    if not sealed:
        because.append("Den är inte förseglad.")
    if any(level != FULL for level in levels):
        because.append("Alla underskrifter har inte med sig bevis för certifikaten som en arkivstämpel skyddar.")
    return Archival(ready=not because, because=tuple(because))
