"""Owns the way from two editions to everything that differs between them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from overens.compare.changes import Change, ChangeKind
from overens.compare.edition import Edition
from overens.compare.finding.context import Context, Division
from overens.compare.finding.gathering import marked, readdressed, renumbered
from overens.compare.finding.moving import gathered
from overens.compare.finding.registers import registered
from overens.compare.finding.status import is_head, standing
from overens.compare.finding.untouched import Untouched, untouched
from overens.compare.finding.walk import Finder
from overens.compare.matching.passes import Matching, match
from overens.compare.redline.merging import Merging
from overens.compare.redline.passages import Link, Passage, Redline
from overens.compare.redline.proof import Proof, prove
from overens.document.naming import slug
from overens.document.tree import Document


@dataclass(frozen=True)
class Comparison:
    """Two editions, what is the same in them, every change, and the redline that holds both."""

    old: Document
    new: Document
    links: tuple[Link, ...]
    changes: tuple[Change, ...]
    redline: Redline
    untouched: Untouched

    @cached_property
    def proof(self) -> Proof:
        """The proof that the redline gives both editions."""
        return prove(self.old, self.new, self.redline)

    @property
    def is_binding(self) -> bool:
        """Whether a change can concern some parties and not others: what a report says binds nobody."""
        return self.new.report is None

    @cached_property
    def by_kind(self) -> dict[ChangeKind, tuple[Change, ...]]:
        """The changes of each kind that there are any of, in the order of the kinds."""
        return {
            kind: found
            for kind in ChangeKind
            if (found := tuple(change for change in self.changes if change.kind is kind))
        }

    @cached_property
    def touched(self) -> tuple[str, ...]:
        """The ids of the parties that what is agreed changes for, in the new edition's order, then the old one's."""
        parties = dict.fromkeys(party.id for party in (*self.new.parties, *self.old.parties))
        real = [change for change in self.changes if not change.kind.is_formal]
        return tuple(party for party in parties if any(change.touches(party) for change in real))

    def concerning(self, party: str) -> tuple[Change, ...]:
        """The changes that concern one party."""
        return tuple(change for change in self.changes if change.touches(party))


def compare(old: Document, new: Document) -> Comparison:
    """Everything that differs between two editions, in a bounded amount of work."""
    olds, news = Edition(old), Edition(new)
    matching = match(olds.forest, news.forest)
    merging = Merging(olds, news, matching)
    redline, links = merging.redline(), merging.links()
    context = Context(olds, news, links, _divisions(olds, news, matching))
    changes = _identified(_changes(context, redline))
    return Comparison(old, new, links, changes, redline, untouched(context, redline))


def _divisions(old: Edition, new: Edition, matching: Matching) -> tuple[Division, ...]:
    return tuple(
        Division(
            (new if found.merges else old).rows[found.whole],
            (old if found.merges else new).rows[found.first],
            tuple((old if found.merges else new).rows[part] for part in found.parts),
            found.merges,
        )
        for found in matching.divisions
    )


def _changes(context: Context, redline: Redline) -> tuple[Change, ...]:
    status = tuple(standing(context, redline))
    text = tuple(gathered(context, Finder(context).find(_text(redline))))
    # What only follows from a name, a number or an address is known when all of the text has been walked.
    registers = tuple(registered(context))
    return (*status, *registers, *marked(context, text), *renumbered(context, redline), *readdressed(context))


def _text(redline: Redline) -> Iterable[Passage]:
    return (passage for passage in redline if not is_head(passage))


def _identified(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes, each with an id for addresses: its kind and its place, and a number where that is not enough."""
    used: Counter[str] = Counter()
    found = []
    for change in changes:
        stem = slug(f"{change.kind} {change.place.id if change.place else change.subject}", 20)
        used[stem] += 1
        found.append(replace(change, id=stem if used[stem] == 1 else f"{stem}-{used[stem]}"))
    return tuple(found)
