"""Owns the changes of commitments: who commits to what, how they take part and with which mandate."""

from collections.abc import Iterator

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.finding.context import Context
from overens.compare.redline.passages import Passage
from overens.document.inline import LinkKind, plain
from overens.document.labels import MANDATE, PARTICIPATION
from overens.document.tree import Kind, Provision

FACT_HEADINGS = {"participation": PARTICIPATION, "mandate": MANDATE}
"""The facts of a commitment that are printed as lines, with their headings."""


def whose(context: Context, passage: Passage) -> str:
    """Whose a commitment is, under the name that the party or group has in the new edition."""
    edition, commitment = context.side(passage)
    block = next((above for above in edition.above(commitment) if above.kind is Kind.PARTY), commitment)
    return context.name(LinkKind.PARTY, block.fact("subject"))


def area(context: Context, passage: Passage) -> str:
    """In what a commitment is; that of a unit is in its party's area, with the unit's name."""
    edition, commitment = context.side(passage)
    name = plain(commitment.heading)
    cell = next((above for above in edition.above(commitment) if above.kind is Kind.COMMITMENT), None)
    return f"{plain(cell.heading)} ({name})" if cell else name


def presence(context: Context, passage: Passage, action: Action) -> Change:
    """That a commitment was added or removed; its form of participation is the value."""
    form, gone = passage.provision.fact("participation"), action is Action.REMOVED
    return context.change(
        ChangeKind.COMMITMENT,
        action,
        passage.old,
        passage.new,
        before=form if gone else "",
        after="" if gone else form,
        subject=whose(context, passage),
        topic=area(context, passage),
    )


def terms(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed in how a party or group takes part in an area."""
    old, new = passage.old, passage.new
    if old is None or new is None:
        return
    for kind, fact in ((ChangeKind.PARTICIPATION, "participation"), (ChangeKind.MANDATE, "mandate")):
        before, after = old.fact(fact), new.fact(fact)
        if before != after:
            yield context.change(
                kind,
                Action.CHANGED if before and after else Action.ADDED if after else Action.REMOVED,
                old,
                new,
                before=before,
                after=after,
                subject=whose(context, passage),
                topic=area(context, passage),
                also=_facts(old, new, fact),
                link=passage.link,
            )


def _facts(old: Provision, new: Provision, fact: str) -> tuple[str, ...]:
    """The ids of the lines that print a fact."""
    lines = (child for side in (new, old) for child in side.children if prints(child, fact))
    return tuple(dict.fromkeys(line.id for line in lines))


def prints(provision: Provision, fact: str = "") -> bool:
    """Whether a provision is the line that prints a fact of its commitment, or any of them."""
    headings = [FACT_HEADINGS[fact]] if fact else FACT_HEADINGS.values()
    return provision.kind is Kind.FACT and plain(provision.heading) in headings
