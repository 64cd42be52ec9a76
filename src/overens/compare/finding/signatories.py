"""Owns the changes of who signs: rows by party, with the name and the title."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Edit
from overens.compare.finding.context import Context
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import LinkKind, plain
from overens.document.labels import SIGNATURE_COLUMNS
from overens.document.tree import Kind, Provision

PARTY = SIGNATURE_COLUMNS[0]


def signatories(context: Context, table: Passage) -> Iterator[Change]:
    """What changed in a table of signatories that both editions have: one change for each party."""
    old, new = table.old, table.new
    if old is None or new is None:
        return
    if old.fact("form") != new.fact("form"):
        yield context.change(
            ChangeKind.SIGNATORY,
            Action.CHANGED,
            old,
            new,
            before=old.fact("form"),
            after=new.fact("form"),
            aspect=Aspect.SIGNING,
            link=table.link,
        )
    for row in table.children:
        if row.link is None:
            yield _signatory(context, row, Action.REMOVED if row.stands is Stands.OLD else Action.ADDED)
        elif row.stands is not Stands.OLD and row.old and row.new and _cells(row.old) != _cells(row.new):
            yield _signatory(context, row, Action.CHANGED)
    yield from _ordered(context, table)


def is_said_by_row(cell: Provision) -> bool:
    """Whether a cell is told with its row: all but the party, whose name is in the register."""
    return cell.kind is Kind.CELL and plain(cell.heading) != PARTY


def _cells(row: Provision) -> dict[str, str]:
    """What a row says of a signatory, by column; the party is the row itself."""
    return {plain(cell.heading): plain(cell.text) for cell in row.children if is_said_by_row(cell)}


def _signatory(context: Context, row: Passage, action: Action) -> Change:
    before, after = (_cells(side) if side else {} for side in (row.old, row.new))
    changed = [column for column in dict.fromkeys([*after, *before]) if before.get(column) != after.get(column)]
    return context.change(
        ChangeKind.SIGNATORY,
        action,
        row.old,
        row.new,
        before=_listed(before),
        after=_listed(after),
        subject=context.name(LinkKind.PARTY, row.provision.fact("party")),
        topic=changed[0] if len(changed) == 1 else "",
        edits=[Edit(before.get(column, ""), after.get(column, "")) for column in changed],
        link=row.link,
    )


def _listed(cells: dict[str, str]) -> str:
    return ", ".join(text for text in cells.values() if text)


def _ordered(context: Context, table: Passage) -> Iterator[Change]:
    moved = [row for row in table.children if row.link and row.link.moved and row.stands is not Stands.OLD]
    if moved:
        also = [row.provision.id for row in moved]
        yield context.change(
            ChangeKind.SIGNATORY, Action.REORDERED, table.old, table.new, also=also, binds=(), link=table.link
        )
