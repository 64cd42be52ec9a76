"""Owns the changes of what a collaboration initiative says of itself: its state, its parties, how it is judged."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.finding.context import Context
from overens.compare.redline.passages import Passage
from overens.compare.redline.spans import unmarked
from overens.document.inline import plain
from overens.document.labels import PROGRESS
from overens.document.tree import Kind


def initiative(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed under the labels of an initiative that both editions have, one change for each label."""
    old, new = passage.old, passage.new
    if old is None or new is None or old.kind is not new.kind:
        return
    for child in passage.children:
        if child.provision.kind is Kind.FACT and context.says_otherwise(child):
            label = plain(child.provision.heading)
            yield context.change(
                ChangeKind.INITIATIVE,
                Action.CHANGED if child.link else Action.ADDED if child.new else Action.REMOVED,
                old,
                new,
                before=unmarked(child.old.text) if child.old else "",
                after=unmarked(child.new.text) if child.new else "",
                topic=label,
                aspect=Aspect.STATE if label == PROGRESS else Aspect.WORDS,
                also=[child.provision.id],
                link=passage.link,
            )
