"""Owns what was added to a frozen file, update by update: signatures, proofs, and what may not be added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader

from overens.model.verification import Addition, Reason
from overens.seal.checking.matching import Owned
from overens.seal.checking.objects import reference, value
from overens.seal.checking.opening import ends
from overens.seal.checking.proofs import STORE, containers
from overens.seal.checking.signatures import Judged
from overens.seal.checking.updates import Update
from overens.seal.reasons import additions, files

SIGNATURE, STAMP, PROOFS, STRANGE = "Underskrift", "Arkivstämpel", "Bevis för certifikaten", "Något annat"


@dataclass(frozen=True)
class History:
    """What was added and what is objected to in it; `stop` is where the last update ends."""

    additions: tuple[Addition, ...]
    reasons: tuple[Reason, ...]
    stop: int


def history(
    reader: PdfFileReader, data: bytes, *, base: int, signatures: Sequence[Owned], stamps: Sequence[Judged]
) -> History:
    """What the updates after the revision `base` added; `stamps` are the archive time stamps."""
    return _Teller(reader, data, base, signatures=signatures, stamps=stamps).told()


class _Teller:
    def __init__(
        self,
        reader: PdfFileReader,
        data: bytes,
        base: int,
        *,
        signatures: Sequence[Owned],
        stamps: Sequence[Judged],
    ) -> None:
        self._reader, self._data, self._base = reader, data, base
        self._signatures = {each.judged.revision: each for each in signatures}
        self._stamps = {each.revision for each in stamps}
        self._ends = ends(data)

    def told(self) -> History:
        added, reasons = list[Addition](), list[Reason]()
        closed, last = False, "efter frysningen"
        for revision in range(self._base + 1, self._reader.xrefs.total_revisions):
            found = tuple(self._objections(revision, last, closed=closed))
            length = self._stop(revision) - self._stop(revision - 1)
            added.append(Addition(what=self._what(revision), length=max(length, 0), allowed=not found))
            reasons += found
            signature = self._signatures.get(revision)
            closed = closed or bool(signature and signature.judged.closes)
            last = f"efter {_lowered(signature.whose)}" if signature else last
        stop = self._stop(self._reader.xrefs.total_revisions - 1)
        if stop < len(self._data):
            reasons.append(files.trailing(len(self._data) - stop))
        return History(tuple(added), tuple(reasons), stop)

    def _objections(self, revision: int, last: str, *, closed: bool) -> Iterator[Reason]:
        if found := Update(self._reader, revision, self._base).breaches():
            yield additions.breached(last, found)
        elif closed and revision not in self._stamps and not self._is_proof(revision):
            yield additions.after_seal()
        elif self._what(revision) == STRANGE:
            yield additions.strange(last)

    def _what(self, revision: int) -> str:
        if revision in self._signatures:
            found = self._signatures[revision]
            return f"{SIGNATURE} av {found.signatory.party_name}" if found.signatory else found.whose
        if revision in self._stamps:
            return STAMP
        return PROOFS if self._is_proof(revision) else STRANGE

    def _is_proof(self, revision: int) -> bool:
        """Whether an update adds or changes what proves the certificates."""
        root = self._reader.get_historical_resolver(revision).root
        direct = value(root, STORE) is not None and reference(root, STORE) is None
        made = self._reader.xrefs.explicit_refs_in_revision(revision)
        return direct or bool(containers(root) & made)

    def _stop(self, revision: int) -> int:
        """Where a revision ends."""
        end = self._reader.xrefs.get_xref_container_info(revision).end_location
        return next((stop for stop in self._ends if stop >= end), len(self._data))


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
