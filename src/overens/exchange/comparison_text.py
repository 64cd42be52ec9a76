"""Owns a comparison as text for the terminal: every change grouped by what it is about, the summary and the proof."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

from overens.compare.changes import Change, ChangeKind
from overens.compare.comparison import Comparison
from overens.compare.finding.untouched import Count
from overens.compare.wording.sentences import describe
from overens.document.tree import HEADED, Document
from overens.exchange.change_words import ChangeWords
from overens.pages.paper import status_name
from overens.pages.wording import counted, day, listed, sentence

NARROWEST, WIDEST = 40, 100
HANGING = 5
"""How far the words of an entry are set in, to the right of its number."""
FORMAL = "Det som inte ändrar vad som gäller"


def as_text(comparison: Comparison, width: int, part: str = "") -> str:
    """The comparison in lines of at most `width` signs; with `part` only the changes that concern that party.

    What is struck stands as `[-så här-]` and what is added as `{+så här+}`; nothing is told by colour.
    """
    return "\n".join(_Writer(comparison, min(max(width, NARROWEST), WIDEST), part).lines()).rstrip() + "\n"


class _Writer:
    def __init__(self, comparison: Comparison, width: int, part: str) -> None:
        self.comparison, self.width, self.part = comparison, width, part
        self.words = ChangeWords(comparison)
        self.names = {party.id: party.name for side in (comparison.old, comparison.new) for party in side.parties}
        self.changes = comparison.concerning(part) if part else comparison.changes

    def lines(self) -> Iterator[str]:
        """Every line in order."""
        yield from self._head()
        if self.comparison.changes:
            yield from self._changes()
        yield from self._summary()
        yield from self._proof()

    def _head(self) -> Iterator[str]:
        old, new = self.comparison.old, self.comparison.new
        yield from self._wrapped(f"Vad som ändras från {old.short_title} till {new.short_title}")
        if self.part:
            yield from self._wrapped(f"Bara det som berör {self.names[self.part]}.")
        yield ""
        yield from self._wrapped(f"Förut: {_told(old)}", hanging=7)
        yield from self._wrapped(f"Nu:    {_told(new)}", hanging=7)
        yield ""
        if self.comparison.changes:
            yield from self._wrapped("Det som är struket står som [-struket-] och det som är tillagt som {+tillagt+}.")
            yield ""

    def _changes(self) -> Iterator[str]:
        ordered = sorted(self.changes, key=lambda change: list(ChangeKind).index(change.kind))
        numbers = {change.id: number for number, change in enumerate(ordered, 1)}
        formal_told = False
        for kind, found in groupby(ordered, key=lambda change: change.kind):
            if kind.is_formal and not formal_told:
                formal_told = True
                yield from (*self._wrapped(FORMAL.upper()), "")
            changes = tuple(found)
            yield from (*self._wrapped(f"{kind.value.upper()} ({len(changes)})"), "")
            for change in changes:
                yield from (*self._entry(change, numbers[change.id]), "")

    def _entry(self, change: Change, number: int) -> Iterator[str]:
        yield from self._wrapped(f"{number:>3}. {describe(change)}", hanging=HANGING)
        if where := _where(change):
            yield from self._inside(f"Står i: {where}", hanging=8)
        for line in self.words.lines(change):
            yield from self._inside(f"| {line}", hanging=2)
        if self.comparison.is_binding:
            yield from self._inside(f"Berör: {self._bound(change)}", hanging=7)

    def _bound(self, change: Change) -> str:
        return listed(tuple(self.names.get(party, party) for party in change.binds)) or "alla parter"

    def _summary(self) -> Iterator[str]:
        yield from ("I KORTHET", "")
        yield from self._wrapped(self._counted())
        yield ""
        if not self.comparison.changes:
            return
        yield from self._counts_by_kind()
        if not self.part and self.comparison.is_binding:
            yield from self._counts_by_party()
        yield from ("OFÖRÄNDRAT", "")
        yield from self._untouched()
        yield ""

    def _counted(self) -> str:
        old, new = self.comparison.old.short_title, self.comparison.new.short_title
        if not self.comparison.changes:
            return f"{old} och {new} är lika. Ingenting ändras."
        formal = sum(change.kind.is_formal for change in self.changes)
        own = f" som berör {self.names[self.part]}" if self.part else ""
        told = f"{counted(len(self.changes) - formal, 'ändring', 'ändringar')}{own}"
        return f"{told}." if not formal else f"{told}, och {formal} av nummer, typografi eller adresser."

    def _counts_by_kind(self) -> Iterator[str]:
        for kind in ChangeKind:
            if count := sum(change.kind is kind for change in self.changes):
                yield f"{count:>5}  {sentence(kind.value)}"
        yield ""

    def _counts_by_party(self) -> Iterator[str]:
        real = [change for change in self.changes if not change.kind.is_formal]
        common = sum(not change.binds for change in real)
        yield from self._wrapped(f"{counted(common, 'ändring', 'ändringar')} rör alla parter. För var och en dessutom:")
        for party, name in self.names.items():
            yield f"{sum(party in change.binds for change in real):>5}  {name}"
        yield ""

    def _untouched(self) -> Iterator[str]:
        found = self.comparison.untouched
        headed = {top.provision.id for top in self.comparison.redline if top.provision.kind in HEADED}
        sections = [count for count in found.sections if count.id in headed]
        counts = [count for count in found.parties if count.id == self.part] if self.part else sections
        for count in counts:
            yield from self._wrapped(f"{_share(count):>12}  {count.name}", hanging=14)

    def _proof(self) -> Iterator[str]:
        proof, (old, new) = self.comparison.proof, (self.comparison.old, self.comparison.new)
        yield from ("BEVIS", "")
        yield from self._wrapped(
            "Jämförelsen är provad på hela texten. Tas allt struket bort och allt tillagt med "
            f"blir den {new.short_title}, tecken för tecken. Tvärtom blir den {old.short_title}. "
            f"{'Provet håller.' if proof.holds else 'PROVET HÅLLER INTE: lita inte på jämförelsen.'}"
        )
        yield ""
        yield from self._wrapped(f"{old.short_title}, SHA-256: {proof.old}", hanging=2)
        yield from self._wrapped(f"{new.short_title}, SHA-256: {proof.new}", hanging=2)

    def _inside(self, text: str, hanging: int) -> list[str]:
        return self._wrapped(" " * HANGING + text, hanging=HANGING + hanging)

    def _wrapped(self, text: str, hanging: int = 0) -> list[str]:
        return textwrap.wrap(
            text,
            self.width,
            subsequent_indent=" " * hanging,
            break_long_words=False,
            break_on_hyphens=False,
            drop_whitespace=True,
        )


def _told(document: Document) -> str:
    """An edition with how far it has come."""
    decision = document.decision
    decided = f" {day(decision.decided)}" if decision else ""
    return f"{document.title} ({status_name(document).lower()}{decided})"


def _where(change: Change) -> str:
    place = change.place
    if place is None:
        return ""
    own = " ".join(part for part in (place.number, place.name) if part) if place.kind in HEADED else ""
    return " / ".join((*place.trail, *([own] if own else [])))


def _share(count: Count) -> str:
    if count.unchanged == count.total:
        return f"allt ({count.total})"
    return f"{count.unchanged} av {count.total}" if count.unchanged else f"inget ({count.total})"
