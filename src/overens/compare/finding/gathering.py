"""Owns changes that show in many places and are told once: renumbering and new addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from overens.compare.changes import Action, Change, ChangeKind, Edit
from overens.compare.finding.context import Context
from overens.compare.finding.elsewhere import is_way_on
from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Link as Pairing
from overens.compare.redline.passages import Passage, Redline, Stands
from overens.document.inline import Link, LinkKind
from overens.document.naming import is_derived
from overens.document.tree import Kind, Provision

TOLD_ALREADY = frozenset({MatchedBy.AUTHOR, MatchedBy.PART, MatchedBy.POSSIBLE})
"""Ways of matching whose changes say themselves that one id stands for another."""


def renumbered(context: Context, redline: Redline) -> Iterator[Change]:
    """What got other numbers because something before it came or went: one change for each row of neighbours."""
    yield from _renumbered_in(context, redline, None)
    notes = [
        each for top in redline for each in top.walk() if each.provision.kind is Kind.NOTE and _has_other_number(each)
    ]
    if notes:
        yield _numbers(context, notes)


def _renumbered_in(context: Context, row: Redline, around: Passage | None) -> Iterator[Change]:
    found = [
        passage
        for passage in row
        if _is_renumbered(passage) and passage.provision.kind is not Kind.NOTE and not _inherits(passage, around)
    ]
    for _, same in groupby(found, key=lambda passage: passage.provision.kind):
        yield _numbers(context, list(same))
    for passage in row:
        numbered = passage if passage.provision.number else around
        yield from _renumbered_in(context, passage.children, numbered)


def _is_renumbered(passage: Passage) -> bool:
    """Whether something that stands where it stood has another number; what moved says so itself."""
    return passage.stands is Stands.BOTH and _has_other_number(passage)


def _has_other_number(passage: Passage) -> bool:
    """Whether a number changed; those of footnotes run through the edition, so a move is not what changes them."""
    return passage.link is not None and passage.stands is not Stands.OLD and differs(passage.number)


def _inherits(passage: Passage, around: Passage | None) -> bool:
    """Whether only the part of the number changed that is the number of what it stands in."""
    if around is None or not _is_renumbered(around) or passage.old is None or passage.new is None:
        return False
    return _last(passage.old.number) == _last(passage.new.number)


def _last(number: str) -> str:
    return number.rpartition(".")[2].rpartition(" ")[2]


def _numbers(context: Context, found: list[Passage]) -> Change:
    first = found[0]
    edits = [Edit(each.old.number, each.new.number) for each in found if each.old and each.new]
    rows = [(passage, *(each for child in passage.children for each in child.walk())) for passage in found]
    below = [each.provision.id for top, *rest in rows for each in (top, *filter(_is_renumbered, rest))]
    return context.change(
        ChangeKind.RENUMBERING,
        Action.CHANGED,
        first.old,
        first.new,
        before=", ".join(edit.before for edit in edits),
        after=", ".join(edit.after for edit in edits),
        edits=edits,
        also=[*below[1:], *_marks(context, found)],
        link=first.link,
    )


def _marks(context: Context, found: list[Passage]) -> list[str]:
    """The ids of texts that print a number that changed: a footnote's mark, an annex's number."""
    targets = {_target(passage.old) for passage in found if passage.old}
    return [
        each.provision.id
        for each in context.followers
        if each.old and targets & {span.link for span in (*each.old.heading, *each.old.text)}
    ]


def _target(provision: Provision) -> Link:
    if provision.kind is Kind.ANNEX:
        return Link(LinkKind.ANNEX, provision.id.removeprefix("bilaga-"))
    return Link(LinkKind.NOTE, provision.id)


def marked(context: Context, found: Iterable[Change]) -> Iterator[Change]:
    """The changes; what came or went has with it what only follows on that.

    With a footnote follow the texts that got or lost its mark; with a step what others say of the way on to it, and
    where it came or went also what the steps around it say, since the next one needs no words.
    """
    for change in found:
        alone = change.place if not (change.old and change.new) else None
        if alone and alone.kind is Kind.NOTE:
            yield replace(change, also=(*change.also, *_pointing(context, {alone.id})))
        elif change.place and change.place.kind is Kind.STEP and change.action is not Action.MOVED:
            yield replace(change, also=(*change.also, *_ways_on(context, change)))
        else:
            yield change


def _ways_on(context: Context, change: Change) -> Iterator[str]:
    """The ids of what says otherwise where steps lead because one of them came, went or has another name."""
    here = {place.id for place in (change.old, change.new) if place}
    around = here if change.old and change.new else here | _processes(context, change)
    for each in context.followers:
        side, provision = context.side(each)
        if is_way_on(each) and (each.stands is not Stands.BOTH or differs(each.text)):
            above = side.above(provision)
            if around & {*above[-1].fact("next").split(), *(holder.id for holder in above)}:
                yield provision.id


def _processes(context: Context, change: Change) -> set[str]:
    """The ids of what a step stands in, in both editions."""
    edition, place = (context.new, change.new) if change.new else (context.old, change.old)
    above = edition.above(edition.document.by_id[place.id]) if place else ()
    process = above[-1].id if above else ""
    return {process, context.former.get(process, process), context.ids.get(process, process)}


def readdressed(context: Context) -> Iterator[Change]:
    """What has another id though it is the same, which moves its permanent link: told once for all.

    An id that an author took away, or gave where there was none, counts; one made from words follows the words.
    """
    found = [link for link in context.links if _is_readdressed(context, link)]
    if found:
        old, new = context.old.by_id[found[0].old], context.new.by_id[found[0].new]
        yield context.change(
            ChangeKind.ADDRESS,
            Action.CHANGED,
            old,
            new,
            before=", ".join(link.old for link in found),
            after=", ".join(link.new for link in found),
            edits=[Edit(link.old, link.new) for link in found],
            also=[*(link.new for link in found[1:]), *_pointing(context, {link.old for link in found})],
            link=found[0],
        )


def _is_readdressed(context: Context, link: Pairing) -> bool:
    if link.old == link.new or link.matched_by in TOLD_ALREADY or _is_divided(context, link):
        return False
    sides = ((link.old, context.old), (link.new, context.new))
    given = [own in edition.given for own, edition in sides]
    return any(given) and all(is_derived(own) or own in edition.given for own, edition in sides)


def _is_divided(context: Context, link: Pairing) -> bool:
    return any((each.old.id, each.new.id) == (link.old, link.new) for each in context.divisions)


def _pointing(context: Context, targets: set[str]) -> list[str]:
    """The ids of texts that lead to one of these places, in either edition."""
    return [
        each.provision.id
        for each in context.followers
        if targets & {link.target for side in (each.old, each.new) if side for link in side.mentioned}
    ]
