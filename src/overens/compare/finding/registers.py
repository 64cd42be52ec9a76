"""Owns the changes that an edition's registers tell: its parties, groups, roles, functions and areas."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.edition import Edition, wording
from overens.compare.finding.carrying import Renaming
from overens.compare.finding.context import Context
from overens.compare.words.swedish import listed
from overens.document.inline import LinkKind, plain
from overens.document.tree import Kind, Provision, role_anchor

if TYPE_CHECKING:
    from overens.model.roles import Role

KINDS = {
    "party": (ChangeKind.PARTY, Aspect.NAME),
    "group": (ChangeKind.PARTY, Aspect.GROUP),
    "role": (ChangeKind.ROLE, Aspect.NAME),
    "function": (ChangeKind.FUNCTION, Aspect.NAME),
    "area": (ChangeKind.COMMITMENT, Aspect.AREA),
    "term": (ChangeKind.TEXT, Aspect.TERM),
}


def registered(context: Context) -> Iterator[Change]:
    """Everything that the registers tell; asked for when the text has been compared, as names show in it."""
    yield from _parties(context)
    yield from _members(context)
    yield from _roles(context)
    yield from _functions(context)
    yield from _areas(context)
    for renaming in context.carrying.renamings:
        also = _following(context, renaming)
        if also or renaming.register != "term":
            yield _renamed(context, renaming, also)


def _parties(context: Context) -> Iterator[Change]:
    olds = {party.id: party.name for party in context.old.document.parties}
    news = {party.id: party.name for party in context.new.document.parties}
    for party, action in _comings(olds, news):
        yield context.change(
            ChangeKind.PARTY,
            action,
            _provision(context.old, f"part-{party}"),
            _provision(context.new, f"part-{party}"),
            before=olds.get(party, ""),
            after=news.get(party, ""),
            subject=news.get(party) or olds[party],
            binds=(party,),
        )
    if [party for party in olds if party in news] != [party for party in news if party in olds]:
        old, new = _provision(context.old, "parterna"), _provision(context.new, "parterna")
        sides = (listed(list(olds.values())), listed(list(news.values())))
        yield context.change(ChangeKind.PARTY, Action.REORDERED, old, new, before=sides[0], after=sides[1], binds=())


def _comings(olds: Iterable[str], news: Iterable[str]) -> Iterator[tuple[str, Action]]:
    yield from ((own, Action.ADDED) for own in news if own not in set(olds))
    yield from ((own, Action.REMOVED) for own in olds if own not in set(news))


def _provision(edition: Edition, own: str) -> Provision | None:
    return edition.document.by_id.get(own)


def _members(context: Context) -> Iterator[Change]:
    """Who joined or left a group that commitments bind, apart from those that are parties of one edition only."""
    olds, news = context.old.document, context.new.document
    both = {party.id for party in olds.parties} & {party.id for party in news.parties}
    before = {group.id: [party for party in group.parties if party in both] for group in olds.groups}
    for group in news.groups:
        own, after = f"{group.id}-ataganden", [party for party in group.parties if party in both]
        old, new = olds.by_id.get(own), news.by_id.get(own)
        changed = set(before.get(group.id, after)) ^ set(after)
        if changed and (old or new):
            yield context.change(
                ChangeKind.BINDING,
                Action.CHANGED,
                old,
                new,
                before=listed([context.name(LinkKind.PARTY, party) for party in before[group.id]]),
                after=listed([context.name(LinkKind.PARTY, party) for party in after]),
                subject=group.name,
                aspect=Aspect.MEMBERS,
                binds=tuple(party for party in context.parties if party in changed),
            )


def _roles(context: Context) -> Iterator[Change]:
    olds = {role.id: role for role in context.old.document.roles}
    news = {role.id: role for role in context.new.document.roles}
    for own, action in _comings(olds, news):
        role = news.get(own) or olds[own]
        yield _role(context, role, action, topic=role.type.value)
    for own, role in news.items():
        former = olds.get(own, role)
        if former.type != role.type:
            sides = (former.type.value, role.type.value)
            yield _role(context, role, Action.CHANGED, aspect=Aspect.TYPE, sides=sides)
        # What a role is in short is text where the annex describes it, and otherwise only in the register.
        short = (former.in_short or "", role.in_short or "")
        if not (former.heading or role.heading) and short[0] != short[1]:
            yield _role(context, role, Action.CHANGED, sides=short)


def _role(
    context: Context,
    role: "Role",
    action: Action,
    *,
    topic: str = "",
    aspect: Aspect = Aspect.WORDS,
    sides: tuple[str, str] = ("", ""),
) -> Change:
    own = role_anchor(role.id)
    return context.change(
        ChangeKind.ROLE,
        action,
        _provision(context.old, own),
        _provision(context.new, own),
        before=plain(context.old.document.inline(sides[0])),
        after=plain(context.new.document.inline(sides[1])),
        subject=role.name,
        topic=topic,
        aspect=aspect,
    )


def _functions(context: Context) -> Iterator[Change]:
    olds = {function.id: function for function in context.old.document.functions}
    for function in context.new.document.functions:
        former = olds.get(function.id, function)
        if former.party != function.party:
            sides = [context.name(LinkKind.PARTY, each.party) if each.party else "" for each in (former, function)]
            members = {party for each in (former, function) for party in context.members(each.party or "")}
            yield context.change(
                ChangeKind.FUNCTION,
                Action.CHANGED,
                before=sides[0],
                after=sides[1],
                subject=function.name,
                aspect=Aspect.MEMBERS,
                binds=tuple(party for party in context.parties if party in members),
            )


def _areas(context: Context) -> Iterator[Change]:
    """Areas that come or go without a commitment in them; the others are told by their commitments."""
    for edition, other, action in (
        (context.new, context.old, Action.ADDED),
        (context.old, context.new, Action.REMOVED),
    ):
        used = {cell.fact("area") for cell in edition.document.of_kind(Kind.COMMITMENT)}
        known = {area.id for area in other.document.areas}
        for area in edition.document.areas:
            if area.id not in known | used:
                yield context.change(ChangeKind.COMMITMENT, action, topic=area.name, aspect=Aspect.AREA, binds=())
    olds, news = ([area.id for area in each.document.areas] for each in (context.old, context.new))
    if [area for area in olds if area in news] != [area for area in news if area in olds]:
        yield context.change(ChangeKind.COMMITMENT, Action.REORDERED, aspect=Aspect.AREA, binds=())


def _renamed(context: Context, renaming: Renaming, following: Sequence[str]) -> Change:
    kind, aspect = KINDS[renaming.register]
    own = {"party": f"part-{renaming.id}", "role": role_anchor(renaming.id)}.get(renaming.register, "")
    also = [each for each in following if each != own]
    return context.change(
        kind,
        Action.RENAMED,
        _provision(context.old, own),
        _provision(context.new, own),
        before=renaming.old,
        after=renaming.new,
        subject=renaming.new,
        aspect=aspect,
        also=also,
        binds=context.members(renaming.id) if kind is ChangeKind.PARTY else (),
    )


def _following(context: Context, renaming: Renaming) -> tuple[str, ...]:
    """The ids of what changed only because a name did."""
    return tuple(
        passage.provision.id
        for passage in context.followers
        if passage.old and (renaming.old.lower() in wording(passage.old).lower())
    )
