"""Owns the words that a change is shown by in plain text, a line for each text that it is about."""

from collections.abc import Iterator

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import Chunks, accepted, differs, rejected
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.document.inline import Inline, Link, LinkKind, plain
from overens.document.tree import LABELLED, Document, Kind
from overens.exchange.marked_words import added, merged, replaced, struck
from overens.pages.comparison.entries import HOLDERS, MOVES, VALUES
from overens.pages.comparison.spots import WAS, Spots

ELSEWHERE = {
    Fate.MOVED_HERE: " (flyttad hit)",
    Fate.MOVED_AWAY: " (flyttad härifrån)",
    Fate.SPLIT_OFF: " (utbruten)",
    Fate.MERGED_AWAY: " (uppgått i annat)",
}


class ChangeWords:
    """Shows the changes of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison, self._spots = comparison, Spots(comparison)

    def lines(self, change: Change) -> tuple[str, ...]:
        """What was and what is, with signs around what is struck and added; a text that only moved has none."""
        passage = self._spots.passage(change)
        return tuple(line for line in self._lines(change, passage) if line)

    def _lines(self, change: Change, passage: Passage | None) -> Iterator[str]:
        if change.kind in {ChangeKind.RENUMBERING, ChangeKind.ADDRESS} and change.edits:
            yield from (replaced(edit.before, edit.after) for edit in change.edits)
        elif change.kind in MOVES and passage:
            yield _own(passage, accepted(passage.text))
        elif change.kind is ChangeKind.DIVISION and passage:
            yield from (
                f"{self._merged(found)}{ELSEWHERE.get(found.fate, '')}" for found in self._divided(change, passage)
            )
        elif passage is None or self._is_value(change, passage):
            yield replaced(change.before, change.after)
        elif change.action in {Action.ADDED, Action.REMOVED} and passage.stands is not Stands.BOTH:
            yield from _whole(passage)
        else:
            yield self._merged(passage) or replaced(change.before, change.after)

    def _is_value(self, change: Change, passage: Passage) -> bool:
        """Whether the change is of something beside the words of the passage."""
        if passage.stands is not Stands.BOTH and change.action in {Action.ADDED, Action.REMOVED}:
            return False
        if change.aspect in VALUES or passage.provision.kind in HOLDERS:
            return True
        return not (differs(passage.heading) or differs(passage.text))

    def _divided(self, change: Change, passage: Passage) -> tuple[Passage, ...]:
        """The whole and its parts, in the order in which they are told."""
        prefix = WAS if change.action is Action.MERGED else ""
        others = (self._spots.passages.get(f"{prefix}{own}") for own in change.also)
        return (passage, *(found for found in others if found))

    def _merged(self, passage: Passage) -> str:
        texts = [self._chunks(passage.heading), self._chunks(passage.text)]
        parted = ": " if passage.provision.kind in {*LABELLED, Kind.CELL} else " – "
        return parted.join(text for text in texts if text)

    def _chunks(self, chunks: Chunks) -> str:
        old, new = self._comparison.old, self._comparison.new
        return merged(chunks, lambda link: target(old, link), lambda link: target(new, link))


def target(document: Document, link: Link) -> str:
    """What a reference leads to, in words."""
    found = document.by_id.get(link.target) if link.kind in {LinkKind.PROVISION, LinkKind.NOTE} else None
    if found is None:
        return document.name_of(link)
    return " ".join(part for part in (found.number, found.name) if part) or link.target


def _whole(passage: Passage) -> Iterator[str]:
    """Everything that comes or goes, a line for each provision that has words."""
    signed, side = (struck, rejected) if passage.stands is Stands.OLD else (added, accepted)
    if passage.provision.kind is Kind.ROW:
        cells = (signed(_own(cell, side(cell.text))) for cell in passage.children if plain(side(cell.text)))
        yield from cells
        return
    words = signed(_own(passage, side(passage.text)))
    yield f"{words}{ELSEWHERE.get(passage.fate, '')}" if words else ""
    for child in passage.children:
        yield from _whole(child)


def _own(passage: Passage, text: Inline) -> str:
    """A provision in one line: its number, its heading and its words."""
    provision = passage.provision
    label = " ".join(part for part in (provision.number, plain(provision.heading)) if part)
    parted = ": " if provision.kind in {*LABELLED, Kind.CELL} else " – "
    if not plain(provision.heading):
        parted = " "
    return parted.join(part for part in (label, plain(text)) if part)
