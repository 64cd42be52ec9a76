"""Owns the changes of what an edition says of itself: title, status, validity and decision."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.finding.context import Context
from overens.compare.finding.edits import edits
from overens.compare.redline.passages import Passage, Redline
from overens.document.inline import plain
from overens.document.stated import HEAD
from overens.document.tree import Kind

ASPECTS = {
    "titel": Aspect.TITLE,
    "kortnamn": Aspect.SHORT_TITLE,
    "status": Aspect.STATUS,
    "slag": Aspect.TYPE,
    "foljer": Aspect.FOLLOWED,
    "fran": Aspect.START,
    "till": Aspect.END,
    "nytt-beslut": Aspect.NEXT_DECISION,
    "giltighet": Aspect.VALIDITY,
    "beslutad": Aspect.DECIDED,
    "beslutad-av": Aspect.DECIDED_BY,
    "villkor": Aspect.CONDITION,
    "exempel": Aspect.EXAMPLE,
    "atergivning": Aspect.RESTATEMENT,
}
NOTICES = ("exempel", "atergivning")
DECISION = (Aspect.DECIDED, Aspect.DECIDED_BY, Aspect.CONDITION)


def standing(context: Context, redline: Redline) -> Iterator[Change]:
    """What changed in the edition's own facts; a decision that was made or taken back is one change."""
    lines = {ASPECTS[passage.provision.id.removeprefix(HEAD)]: passage for passage in redline if is_head(passage)}
    changed = {aspect: passage for aspect, passage in lines.items() if context.says_otherwise(passage)}
    if Aspect.TITLE in changed:
        # The short title says the same again.
        short = [changed.pop(Aspect.SHORT_TITLE).provision.id] if Aspect.SHORT_TITLE in changed else []
        yield replace(_fact(context, Aspect.TITLE, changed.pop(Aspect.TITLE)), also=tuple(short))
    decided = [changed[aspect] for aspect in DECISION if aspect in changed]
    if Aspect.DECIDED in changed and not (changed[Aspect.DECIDED].old and changed[Aspect.DECIDED].new):
        yield _decision(context, decided)
        changed = {aspect: line for aspect, line in changed.items() if aspect not in DECISION}
    yield from (_fact(context, aspect, passage) for aspect, passage in changed.items())


def is_head(passage: Passage) -> bool:
    """Whether a passage at the top is one of the edition's own facts or notices, not a section or an annex."""
    provision = passage.provision
    return provision.id.startswith(HEAD) or (provision.kind is Kind.PARAGRAPH and provision.id in NOTICES)


def _fact(context: Context, aspect: Aspect, passage: Passage) -> Change:
    old, new = passage.old, passage.new
    found = edits(context, passage.text) if old and new else {}
    return context.change(
        ChangeKind.STATUS,
        Action.CHANGED if old and new else Action.ADDED if new else Action.REMOVED,
        old,
        new,
        before=plain(old.text) if old else "",
        after=plain(new.text) if new else "",
        aspect=aspect,
        edits=[edit for some in found.values() for edit in some],
        link=passage.link,
    )


def _decision(context: Context, lines: Sequence[Passage]) -> Change:
    first = lines[0]
    before, after = (
        [plain(side.text) for side in sides if side]
        for sides in ([line.old for line in lines], [line.new for line in lines])
    )
    return context.change(
        ChangeKind.STATUS,
        Action.ADDED if first.new else Action.REMOVED,
        first.old,
        first.new,
        before="; ".join(before),
        after="; ".join(after),
        aspect=Aspect.DECISION,
        also=[line.provision.id for line in lines[1:]],
    )
