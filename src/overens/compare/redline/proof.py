"""Owns the proof of a redline: with every change taken it is the new edition, with every change refused the old one."""

from dataclasses import dataclass

from overens.compare.edition import Edition
from overens.compare.redline.passages import Redline, accept, reject
from overens.document.printed import digest
from overens.document.tree import Document


@dataclass(frozen=True, slots=True)
class Proof:
    """The SHA-256 digests of the two editions and of what the redline gives, in hexadecimal."""

    old: str
    new: str
    rejected: str
    accepted: str

    @property
    def holds(self) -> bool:
        """Whether the redline gives both editions, byte for byte."""
        return (self.rejected, self.accepted) == (self.old, self.new)


def prove(old: Document, new: Document, redline: Redline) -> Proof:
    """The proof of the redline of two editions."""
    return Proof(digest(Edition(old).tops), digest(Edition(new).tops), digest(reject(redline)), digest(accept(redline)))
