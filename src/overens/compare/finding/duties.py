"""Owns the changes of what a provision is besides its words: who is responsible, whom it binds, what sort it is."""

from collections.abc import Iterator, Sequence

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.edition import Edition
from overens.compare.finding.context import Context
from overens.compare.finding.subjects import subject_of
from overens.compare.redline.passages import Passage
from overens.compare.words.swedish import listed
from overens.document.inline import LinkKind
from overens.document.tree import Kind, Provision

SAY_WHOM = (Kind.QUESTION, Kind.INITIATIVE)
"""Kinds whose parties follow from what they are about, or stand under a label of their own."""
SAY_WHO = (Kind.LEVEL, Kind.ROLE, Kind.MILESTONE, Kind.QUESTION)
"""Kinds that print the responsible role: a change of it is a change of what they say."""


def duties(context: Context, passage: Passage, around: Passage | None) -> Iterator[Change]:
    """What changed in the data of a provision that both editions have, unless `around`, its parent, says the same."""
    if passage.old is None or passage.new is None:
        return
    old, new = passage.old, passage.new
    if old.responsible != new.responsible and old.kind not in SAY_WHO:
        yield from () if _follows(passage, around, "responsible") else _responsible(context, passage, old, new)
    if old.binds != new.binds and new.kind not in SAY_WHOM and not _follows(passage, around, "binds"):
        yield from _bound(context, passage, old, new)
    yield from _sort(context, passage, passage.old, passage.new)


def _follows(passage: Passage, around: Passage | None, field: str) -> bool:
    """Whether a field is in both editions what the parent has there."""
    sides = ((passage.old, around.old), (passage.new, around.new)) if around and around.link else ()
    return bool(sides) and all(one and other and getattr(one, field) == getattr(other, field) for one, other in sides)


def _responsible(context: Context, passage: Passage, old: Provision, new: Provision) -> Iterator[Change]:
    if set(old.responsible) != set(new.responsible):
        yield context.change(
            ChangeKind.ROLE,
            Action.CHANGED,
            old,
            new,
            before=listed([context.name(LinkKind.ROLE, role) for role in old.responsible]),
            after=listed([context.name(LinkKind.ROLE, role) for role in new.responsible]),
            aspect=Aspect.RESPONSIBLE,
            link=passage.link,
        )


def _bound(context: Context, passage: Passage, old: Provision, new: Provision) -> Iterator[Change]:
    before, after = context.old.bound(old), context.new.bound(new)
    changed = set(before) ^ set(after)
    if changed - context.comings_and_goings:
        yield context.change(
            ChangeKind.BINDING,
            Action.CHANGED,
            old,
            new,
            before=_names(context, before) if old.binds else "",
            after=_names(context, after) if new.binds else "",
            binds=tuple(party for party in context.parties if party in changed),
            link=passage.link,
        )


def _names(context: Context, parties: Sequence[str]) -> str:
    return listed([context.name(LinkKind.PARTY, party) for party in parties])


def _sort(context: Context, passage: Passage, old: Provision, new: Provision) -> Iterator[Change]:
    if old.kind is Kind.LIST and old.fact("kind") != new.fact("kind"):
        subject = subject_of(new, context.new.above(new))
        yield _fact(context, passage, subject, Aspect.TYPE, sides=(old.fact("kind"), new.fact("kind")))
    if old.ordered != new.ordered:
        sides = (_numbered(old), _numbered(new))
        yield _fact(context, passage, ChangeKind.RENUMBERING, Aspect.ORDER, sides=sides)
    if old.kind is Kind.PARAGRAPH and old.fact("participation") != new.fact("participation"):
        sides = (old.fact("participation"), new.fact("participation"))
        yield _fact(context, passage, ChangeKind.PARTICIPATION, Aspect.DEFAULT, sides=sides)
    if old.kind is Kind.STEP:
        yield from _step(context, passage, old, new)


def _fact(context: Context, passage: Passage, kind: ChangeKind, aspect: Aspect, *, sides: tuple[str, str]) -> Change:
    before, after = sides
    return context.change(
        kind,
        Action.CHANGED,
        passage.old,
        passage.new,
        before=before,
        after=after,
        aspect=aspect,
        link=passage.link,
    )


def _numbered(provision: Provision) -> str:
    return "numrerad" if provision.ordered else "onumrerad"


def _step(context: Context, passage: Passage, old: Provision, new: Provision) -> Iterator[Change]:
    before, after = old.fact("next").split(), new.fact("next").split()
    changed = {context.ids.get(step, step) for step in before} ^ set(after)
    # A step that is new or gone tells for itself where it stands among the others.
    if changed and not changed & context.unmatched:
        sides = (_names_in(context.old, before), _names_in(context.new, after))
        yield _fact(context, passage, ChangeKind.PROCESS, Aspect.ORDER, sides=sides)
    actors = old.fact("actor"), new.fact("actor")
    if actors[0] != actors[1]:
        yield _fact(context, passage, ChangeKind.PROCESS, Aspect.RESPONSIBLE, sides=actors)
    conditions = tuple(side.fact("conditions").replace("\n", "; ") for side in (old, new))
    if conditions[0] != conditions[1] and not changed:
        yield _fact(context, passage, ChangeKind.PROCESS, Aspect.CONDITION, sides=(conditions[0], conditions[1]))
    described, now = old.fact("described_in"), new.fact("described_in")
    if context.ids.get(described, described) != now:
        sides = (_names_in(context.old, described.split()), _names_in(context.new, now.split()))
        yield _fact(context, passage, ChangeKind.REFERENCE, Aspect.TYPE, sides=sides)


def _names_in(edition: Edition, ids: Sequence[str]) -> str:
    found = edition.document.by_id
    return listed([found[own].name if own in found else own for own in ids])
