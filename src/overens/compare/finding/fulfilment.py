"""Owns the changes of what a report says of goals: which it tells of, how each went, and what shows it."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.finding.context import Context
from overens.compare.finding.figures import name_of, ordered, presence, said_beside_name
from overens.compare.redline.passages import Passage, Stands
from overens.compare.redline.spans import unmarked
from overens.document.inline import plain
from overens.document.labels import FULFILMENT
from overens.document.tree import Kind, Provision

ASPECTS = (Aspect.HEADING, Aspect.STATE, Aspect.WORDS)
"""What the cells of a row say: the goal itself, how it went, and what shows it."""


def is_fulfilment(provision: Provision) -> bool:
    """Whether a provision is a report's table of how the goals went."""
    return provision.kind is Kind.TABLE and provision.fact("kind") == FULFILMENT


def fulfilment(context: Context, table: Passage) -> Iterator[Change]:
    """What changed in a table of goals that both reports have, each goal and each thing said of it by itself."""
    for row in table.children:
        if row.link is None:
            yield presence(context, row, ChangeKind.GOAL, ": ".join(said_beside_name(row)))
        elif row.stands is not Stands.OLD and row.old and row.new:
            yield from _of_goal(context, row)
    yield from ordered(context, table)


def _of_goal(context: Context, row: Passage) -> Iterator[Change]:
    for aspect, cell in zip(ASPECTS, row.children, strict=False):
        if cell.old and cell.new and context.says_otherwise(cell):
            yield context.change(
                ChangeKind.GOAL,
                Action.CHANGED,
                row.old,
                row.new,
                before=unmarked(cell.old.text),
                after=unmarked(cell.new.text),
                subject="" if aspect is Aspect.HEADING else name_of(row.provision),
                topic="" if aspect is Aspect.HEADING else plain(cell.provision.heading),
                aspect=aspect,
                also=[cell.provision.id],
                link=row.link,
            )
