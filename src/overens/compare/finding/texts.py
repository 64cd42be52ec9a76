"""Owns the changes of what a provision says in words."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Edit
from overens.compare.finding.context import Context, Division
from overens.compare.finding.edits import edits
from overens.compare.finding.natures import Nature
from overens.compare.finding.subjects import subject_of
from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.chunks import Chunks, difference, differs
from overens.compare.redline.passages import Passage
from overens.compare.redline.spans import unmarked
from overens.compare.words.cleanup import REWRITTEN
from overens.document.inline import Inline, Span, joined
from overens.document.tree import Kind, Provision

BY_NATURE = {
    Nature.DATE: ChangeKind.DATE,
    Nature.AMOUNT: ChangeKind.AMOUNT,
    Nature.REFERENCE: ChangeKind.REFERENCE,
    Nature.TYPOGRAPHY: ChangeKind.TYPOGRAPHY,
}


def said(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed in the words of a provision that both editions have: one change for each sort of edit."""
    old, new, link = passage.old, passage.new, passage.link
    if old is None or new is None or link is None:
        return
    # When something is done is told by its step of the timeline.
    timed = new.kind is Kind.MILESTONE
    heading = () if timed else context.carrying.difference(old.heading, new.heading, passage.heading)
    text = context.carrying.difference(old.text, new.text, passage.text)
    if not (differs(heading) or differs(text)):
        if differs(passage.heading) or differs(passage.text):
            context.followers.append(passage)
    elif link.matched_by is MatchedBy.REUSED and link.score < REWRITTEN:
        subject = subject_of(new, context.new.above(new))
        before, after = _values(passage, Aspect.WORDS)
        yield context.change(subject, Action.REPLACED, old, new, before=before, after=after, link=link)
    else:
        yield from _edited(context, passage, heading, text)


def _edited(context: Context, passage: Passage, heading: Chunks, text: Chunks) -> Iterator[Change]:
    old, new = passage.old, passage.new
    aspect = Aspect.WORDS if differs(text) else Aspect.HEADING
    subject = subject_of(new, context.new.above(new)) if new else ChangeKind.TEXT
    for nature, found in edits(context, heading, text).items():
        values = _values(passage, aspect) if nature is Nature.WORDS else _joined(found)
        yield context.change(
            BY_NATURE.get(nature, subject),
            Action.CHANGED,
            old,
            new,
            before=values.before,
            after=values.after,
            aspect=aspect,
            edits=found,
            link=passage.link,
        )


def _values(passage: Passage, aspect: Aspect) -> Edit:
    if aspect is Aspect.HEADING or not (passage.old and passage.new):
        return Edit(*(unmarked(side.heading) if side else "" for side in (passage.old, passage.new)))
    if differs(passage.heading):
        return Edit(_words(passage.old), _words(passage.new))
    return Edit(unmarked(passage.old.text), unmarked(passage.new.text))


def _joined(found: list[Edit]) -> Edit:
    return Edit(
        "; ".join(edit.before for edit in found if edit.before), "; ".join(edit.after for edit in found if edit.after)
    )


def _words(provision: Provision) -> str:
    return ". ".join(part for part in (unmarked(provision.heading), unmarked(provision.text)) if part)


def divided(context: Context, passage: Passage, division: Division) -> Change:
    """That a provision was split into several or several were merged, with what was reworded on the way."""
    whole, parts = division.whole, (division.first, *division.parts)
    run = joined(_run(parts))
    old, new = (run, whole.text) if division.merges else (whole.text, run)
    found = edits(context, context.carrying.difference(old, new, difference(old, new)))
    return context.change(
        ChangeKind.DIVISION,
        Action.MERGED if division.merges else Action.SPLIT,
        passage.old,
        passage.new,
        before=unmarked(old),
        after=unmarked(new),
        edits=[edit for some in found.values() for edit in some],
        also=[part.id for part in division.parts],
        link=passage.link,
    )


def _run(parts: tuple[Provision, ...]) -> Iterator[Span]:
    texts: list[Inline] = [part.text for part in parts]
    for place, text in enumerate(texts):
        yield from ((Span(" "),) if place else ())
        yield from text
