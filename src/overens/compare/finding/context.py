"""Owns what every finder of changes needs: both editions, where things stand in them, and how a change is made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Edit, Place
from overens.compare.edition import Edition
from overens.compare.finding.carrying import Carrying
from overens.compare.nouns import noun
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Link, Passage, Stands
from overens.compare.redline.spans import unmarked
from overens.document.inline import Link as Reference
from overens.document.inline import LinkKind, plain
from overens.document.tree import HEADED, LABELLED, Kind, Provision

NAMED_BY_TEXT = (*LABELLED, Kind.MILESTONE)
"""Kinds whose heading says little of what they are."""


@dataclass(frozen=True)
class Division:
    """A split or a merge; `first` is the part that the whole was matched with, `parts` are the others, in order."""

    whole: Provision
    first: Provision
    parts: tuple[Provision, ...]
    merges: bool

    @property
    def old(self) -> Provision:
        """The old one of the two that were matched."""
        return self.first if self.merges else self.whole

    @property
    def new(self) -> Provision:
        """The new one of the two that were matched."""
        return self.whole if self.merges else self.first

    def leads(self, old: Provision, new: Provision) -> bool:
        """Whether something that stood in the old provision stands in the new one because of the division."""
        one, many = (new, old) if self.merges else (old, new)
        return one is self.whole and any(many is part for part in self.parts)


@dataclass(frozen=True)
class Context:
    """Two editions with what has been matched in them."""

    old: Edition
    new: Edition
    links: tuple[Link, ...]
    divisions: tuple[Division, ...] = ()
    followers: list[Passage] = field(default_factory=list)

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """For every old id the new one of the same provision."""
        return {link.old: link.new for link in reversed(self.links)}

    @cached_property
    def former(self) -> Mapping[str, str]:
        """For every new id the old one of the same provision."""
        return {link.new: link.old for link in self.links}

    @cached_property
    def unmatched(self) -> frozenset[str]:
        """The ids of what only one of the editions has."""
        old, new = {row.id for row in self.old.rows}, {row.id for row in self.new.rows}
        return frozenset((old - self.ids.keys()) | (new - set(self.ids.values())))

    @cached_property
    def roles_of_one_edition(self) -> frozenset[str]:
        """The roles that only one of the editions has."""
        old, new = self.old.document.roles, self.new.document.roles
        return frozenset({role.id for role in old} ^ {role.id for role in new})

    @cached_property
    def comings_and_goings(self) -> frozenset[str]:
        """The parties that only one of the editions has, and those that joined or left a group."""
        old, new = self.old.document, self.new.document
        changed = {party.id for party in old.parties} ^ {party.id for party in new.parties}
        groups = {group.id: set(group.parties) for group in old.groups}
        return frozenset(changed.union(*(groups.get(group.id, set()) ^ set(group.parties) for group in new.groups)))

    @cached_property
    def carrying(self) -> Carrying:
        """What sets aside the differences that only follow from others."""
        return Carrying(self.old.document, self.new.document, self.ids)

    def change(  # noqa: PLR0913 - a change has as many sides
        self,
        kind: ChangeKind,
        action: Action,
        old: Provision | None = None,
        new: Provision | None = None,
        *,
        before: str = "",
        after: str = "",
        subject: str = "",
        topic: str = "",
        owner: str = "",
        aspect: Aspect = Aspect.WORDS,
        edits: Sequence[Edit] = (),
        also: Sequence[str] = (),
        binds: tuple[str, ...] | None = None,
        link: Link | None = None,
    ) -> Change:
        """A change of a provision, which binds whom the provision bound or binds unless told otherwise."""
        return Change(
            kind,
            action,
            place(self.old, old) if old else None,
            place(self.new, new) if new else None,
            before,
            after,
            subject,
            topic,
            owner,
            aspect,
            tuple(edits),
            tuple(also),
            self.bound(old, new) if binds is None else binds,
            link.matched_by if link else None,
            link.score if link else 1.0,
        )

    def says_otherwise(self, passage: Passage) -> bool:
        """Whether a text says something else; what only follows from a name or a number is kept among `followers`."""
        if passage.old is None or passage.new is None:
            return True
        left = self.carrying.difference(passage.old.text, passage.new.text, passage.text)
        if differs(left):
            return True
        if differs(passage.text):
            self.followers.append(passage)
        return False

    def side(self, passage: Passage) -> tuple[Edition, Provision]:
        """The edition that has a passage at its place, the new one when both do, and the provision there."""
        return (self.old if passage.stands is Stands.OLD else self.new), passage.provision

    def bound(self, old: Provision | None, new: Provision | None) -> tuple[str, ...]:
        """Whom one of two provisions binds, in the new edition's order; empty when that is everybody."""
        sides = [provision.binds for provision in (old, new) if provision]
        if not all(sides):
            return ()
        bound = {party for side in sides for party in side}
        return tuple(party for party in self.parties if party in bound)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The ids of all parties of both editions, the new edition's first."""
        registered = (*self.new.document.parties, *self.old.document.parties)
        return tuple(dict.fromkeys(party.id for party in registered))

    def members(self, subject: str) -> tuple[str, ...]:
        """The parties that a party or group stands for in either edition."""
        groups = (*self.new.document.groups, *self.old.document.groups)
        named = {party for group in groups if group.id == subject for party in group.parties} or {subject}
        return tuple(party for party in self.parties if party in named)

    def name(self, kind: LinkKind, target: str) -> str:
        """What something is called in the new edition, or in the old one when it is gone."""
        link = Reference(kind, target)
        found = self.new.document.name_of(link)
        return self.old.document.name_of(link) if found == target else found


def place(edition: Edition, provision: Provision) -> Place:
    """Where a provision stands."""
    above = edition.above(provision)
    trail = tuple(_heading(each) for each in above if each.kind in HEADED)
    name = _name(provision, above[-1].children if above else ())
    return Place(provision.id, provision.kind, noun(provision), provision.number, name, trail)


def _name(provision: Provision, row: Sequence[Provision]) -> str:
    """The heading, else the words; both where a level in the same row has the same heading."""
    if provision.kind is Kind.LEVEL and sum(each.heading == provision.heading for each in row) > 1:
        return f"{unmarked(provision.heading)}: {unmarked(provision.text)}"
    return unmarked(provision.text if provision.kind in NAMED_BY_TEXT or not provision.heading else provision.heading)


def _heading(provision: Provision) -> str:
    return " ".join(part for part in (provision.number, plain(provision.heading)) if part)
