"""Owns which frozen PDF a file is made from: it goes on from its bytes, or its pages say and show the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from overens.model.manifest import FrozenPdf, Manifest, Variant, Way
from overens.model.verification import Reason
from overens.seal.looking.comparing import likeness
from overens.seal.looking.sheets import Sheet, sheets
from overens.seal.reasons import records

LEAST = 0.4
"""The share of the frozen words that must stand in their places for a file to be made from them, however changed."""

UNSEEN_FIRST = (Variant.PLAIN, Variant.FIELDS)


@dataclass(frozen=True)
class Candidate:
    """A frozen PDF as it lies on disk, with its entry in the manifest; `damage` is what is wrong with the record."""

    manifest: Manifest
    pdf: FrozenPdf
    data: bytes
    damage: tuple[str, ...] = ()

    @property
    def is_itself(self) -> bool:
        """Whether the bytes are those of the manifest."""
        return sha256(self.data).hexdigest() == self.pdf.sha256

    @property
    def edition(self) -> tuple[str, str]:
        """The agreement and the edition."""
        return self.manifest.agreement, self.manifest.edition


@dataclass(frozen=True)
class Origin:
    """What a file is made from and how, with `reasons` why even that is not to be trusted."""

    candidate: Candidate
    way: Way
    reasons: tuple[Reason, ...] = ()


def continued(data: bytes, candidates: Sequence[Candidate]) -> Origin | None:
    """The frozen PDF that a file begins with."""
    found = [each for each in candidates if each.data and data.startswith(each.data)]
    if not found:
        return None
    longest = max(found, key=lambda each: len(each.data))
    owner = next((each for each in candidates if each.pdf.sha256 == sha256(longest.data).hexdigest()), longest)
    return Origin(replace(owner, data=longest.data), Way.CONTINUED, tuple(_doubts(owner, longest)))


def _doubts(owner: Candidate, found: Candidate) -> list[Reason]:
    damage = [records.damaged(each) for each in owner.damage]
    if owner is not found:
        return [records.frozen_exchanged(found.pdf.file, owner.manifest.short_title), *damage]
    return damage if owner.is_itself else [records.frozen_changed(owner.pdf.file), *damage]


def rebuilt(found: Sequence[Sheet], candidates: Sequence[Candidate]) -> Origin | None:
    """The frozen PDF whose words a file has in their places, though it was made anew."""
    once = dict[tuple[str, str], Candidate]()
    for each in sorted(candidates, key=lambda each: UNSEEN_FIRST.index(each.pdf.variant)):
        if each.data and each.is_itself:
            once.setdefault(each.edition, each)
    best = max(((likeness(sheets(each.data), found), each) for each in once.values()), key=_share, default=None)
    if best is None or best[0] < LEAST:
        return None
    return Origin(best[1], Way.REBUILT, tuple(records.damaged(each) for each in best[1].damage))


def _share(found: tuple[float, Candidate]) -> float:
    return found[0]
