"""Owns the entries of a change list: what changes in a sentence, what was, what is, whom it binds, where to look."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Place
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Passage, Stands
from overens.compare.wording.sentences import describe, label
from overens.document.tree import HEADED, Kind
from overens.pages.comparison.compared import ComparedText
from overens.pages.comparison.sides import Sides, has_words, values
from overens.pages.comparison.spots import WAS
from overens.pages.doors import Door
from overens.pages.wording import counted

ANCHOR = "andring_"
MOVES = frozenset({ChangeKind.MOVE, ChangeKind.POSSIBLE_MOVE})
VALUES = frozenset(
    {
        *(Aspect.RESPONSIBLE, Aspect.ORDER, Aspect.TYPE, Aspect.MEMBERS, Aspect.DEFAULT, Aspect.SIGNING),
        *(Aspect.STATE, Aspect.ANSWER, Aspect.OWNER, Aspect.ABOUT),
    }
)
"""What changes beside a provision's words: the change says its old and new value, the words do not."""
HOLDERS = frozenset({Kind.COMMITMENT, Kind.PARTY, Kind.ROW, Kind.TABLE, Kind.LIST})
"""What has no words of its own to compare, or too many."""
Words = Markup | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as a list shows it.

    `old` and `new` are the words on either side, None where there are none. `same` are words that only moved.
    `whole` is everything that comes or goes with it, when that is more than its own words.
    """

    id: str
    number: int
    label: str
    sentence: str
    bound: tuple[str, ...]
    old: Words
    new: Words
    same: Words
    whole: Words
    count: str
    links: tuple[Door, ...]


class Entries:
    """Makes the entries of one page; `numbers` tell the changes of the whole comparison, from 1 on."""

    def __init__(self, text: ComparedText) -> None:
        self.text, self.compared = text, text.compared
        self.sides = Sides(text.marks)
        changes = self.compared.comparison.changes
        self.numbers = {change.id: number for number, change in enumerate(changes, 1)}

    def entries(self, changes: Iterable[Change]) -> tuple[Entry, ...]:
        """The entries of some changes, in their order."""
        return tuple(self.entry(change) for change in changes)

    def entry(self, change: Change) -> Entry:
        """The entry of one change."""
        passage = self.compared.spots.passage(change)
        old, new = self._words(change, passage)
        whole, count = self._whole(change, passage)
        return Entry(
            id=f"{ANCHOR}{change.id}",
            number=self.numbers[change.id],
            label=label(change),
            sentence=describe(change),
            bound=tuple(self.compared.party_names.get(party, party) for party in change.binds),
            old=old,
            new=new,
            same=self.sides.after(passage) if change.kind in MOVES and passage else None,
            whole=whole,
            count=count,
            links=tuple(self._links(change)),
        )

    def _words(self, change: Change, passage: Passage | None) -> tuple[Words, Words]:
        if change.kind in MOVES:
            return None, None
        if change.kind is ChangeKind.DIVISION:
            return self._divided(change)
        if change.kind in {ChangeKind.RENUMBERING, ChangeKind.ADDRESS} and change.edits:
            return values(*(", ".join(filter(None, side)) for side in zip(*change.edits, strict=True)))
        if passage is None or not self._says(change, passage):
            return values(change.before, change.after)
        old = self.sides.before(passage) if change.action is not Action.ADDED else None
        new = self.sides.after(passage) if change.action is not Action.REMOVED else None
        return old or None, new or None

    def _says(self, change: Change, passage: Passage) -> bool:
        """Whether the words of the passage show the change."""
        if change.aspect in VALUES or passage.provision.kind in HOLDERS:
            return False
        stays = passage.stands is Stands.BOTH or (passage.old is not None and passage.new is not None)
        return not stays or differs(passage.heading) or differs(passage.text)

    def _divided(self, change: Change) -> tuple[Words, Words]:
        """The whole on one side, all its parts on the other."""
        merged = change.action is Action.MERGED
        prefix, marks = (WAS, self.text.marks.before) if merged else ("", self.text.marks.after)
        first = self.compared.spots.passage(change)
        rest = [found for own in change.also if (found := self.compared.spots.passages.get(f"{prefix}{own}"))]
        if first is None:
            return values(change.before, change.after)
        parts = Markup().join(self.sides.whole(found, marks) for found in (first, *rest))
        return (parts, self.sides.after(first)) if merged else (self.sides.before(first), parts)

    def _whole(self, change: Change, passage: Passage | None) -> tuple[Words, str]:
        """Everything that comes or goes with a provision, and how much that is besides itself."""
        if passage is None or passage.stands is Stands.BOTH or passage.provision.kind is Kind.ROW:
            return None, ""
        below = [found for found in passage.walk() if found is not passage and has_words(found)]
        if not below or change.action not in {Action.ADDED, Action.REMOVED}:
            return None, ""
        side = self.text.marks.settled if change.action is Action.ADDED else self.text.marks.former
        return self.sides.whole(passage, side), counted(len(below), "text", "texter")

    def _links(self, change: Change) -> list[Door]:
        found = []
        for place, document in ((change.old, self.compared.old), (change.new, self.compared.new)):
            address = self.text.place(document, place.id) if place else None
            if place and address:
                found.append(Door(f"I {document.short_title}", address, _where(place)))
        own = self.compared.spots.of(change)
        if own:
            found.append(Door("I den jämförda texten", self.text.in_redline(own)))
        return found


def _where(place: Place) -> str:
    """The heading that a provision stands under, or is."""
    own = " ".join(part for part in (place.number, place.name) if part) if place.kind in HEADED else ""
    return own or (place.trail[-1] if place.trail else "")
