"""Owns how the signing of a frozen edition stands: which file that came back counts, and each party's state in it."""

from dataclasses import dataclass

from overens.model.manifest import ExpectedSignatory, Manifest, Received, ReceivedSignature, Verdict, Way


@dataclass(frozen=True, slots=True)
class PartySigning:
    """Who is to sign for a party, and that party's signature in the file that counts, if it has one there."""

    signatory: ExpectedSignatory
    signature: ReceivedSignature | None
    counted: Received | None

    @property
    def is_signed(self) -> bool:
        """Whether the party has signed: by a whole and trusted signature, or by the verdict on all of the file."""
        by_verdict = self.counted is not None and self.counted.verdict is Verdict.COMPLETE
        return by_verdict or bool(self.signature and self.signature.whole and self.signature.trusted)

    @property
    def is_handwritten(self) -> bool:
        """Whether the file that counts is a scan of signatures on paper."""
        return self.counted is not None and self.counted.way is Way.HANDWRITTEN


@dataclass(frozen=True, slots=True)
class Signing:
    """How the signing stands: `counted` is the file that the states are read from, or None."""

    counted: Received | None
    parties: tuple[PartySigning, ...]

    @property
    def signed(self) -> int:
        """How many of the parties have signed."""
        return sum(party.is_signed for party in self.parties)

    @property
    def is_complete(self) -> bool:
        """Whether every party has signed, by the verdict on the file."""
        return self.counted is not None and self.counted.verdict is Verdict.COMPLETE

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the parties that have not signed."""
        return tuple(party.signatory.party_name for party in self.parties if not party.is_signed)


def signing(manifest: Manifest) -> Signing:
    """How the signing of a frozen edition stands, by the files that came back."""
    counted = counting(manifest.received)
    given = {signature.party: signature for signature in counted.signatures} if counted else {}
    parties = tuple(PartySigning(found, given.get(found.party), counted) for found in manifest.signatories)
    return Signing(counted, parties)


def counting(received: tuple[Received, ...]) -> Received | None:
    """The file that counts: the last that is complete, else the last that is incomplete; never one that was refused.

    A party that signed in one file and not in another has not signed both: signatures of several files never add up.
    """
    for verdict in (Verdict.COMPLETE, Verdict.INCOMPLETE):
        if found := [file for file in received if file.verdict is verdict]:
            return found[-1]
    return None
