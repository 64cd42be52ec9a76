"""Owns the changes of tables of figures: rows and columns that come and go, and each figure that is another one."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Edit
from overens.compare.finding.context import Context
from overens.compare.redline.chunks import differs
from overens.compare.redline.passages import Passage, Stands
from overens.compare.redline.spans import unmarked
from overens.document.inline import plain
from overens.document.labels import FIGURES
from overens.document.tree import Kind, Provision
from overens.model.signs import NONE


def is_figures(provision: Provision) -> bool:
    """Whether a provision is a table of figures."""
    return provision.kind is Kind.TABLE and provision.fact("kind") == FIGURES


def figures(context: Context, table: Passage) -> Iterator[Change]:
    """What changed in a table of figures that both editions have, each row, column and figure by itself."""
    if table.old is None or table.new is None:
        return
    olds, news = _columns(table.old), _columns(table.new)
    yield from _of_columns(context, table, olds, news)
    for row in table.children:
        if row.link is None:
            yield presence(context, row, ChangeKind.AMOUNT, ", ".join(filter(None, said_beside_name(row))))
        elif row.stands is not Stands.OLD and row.old and row.new:
            yield from _of_row(context, row, kept=olds.keys() & news.keys(), unit=table.new.fact("unit"))
            context.followers.extend(cell for cell in row.children if _is_marked_otherwise(cell))
    yield from ordered(context, table)


def _columns(table: Provision) -> dict[str, str]:
    """The heading of every column under what it adds to a row's id; the first is that of the names."""
    row = table.children[0] if table.children else None
    return {_column(row, cell): plain(cell.heading) for cell in row.children} if row else {}


def _column(row: Provision, cell: Provision) -> str:
    return cell.id.removeprefix(row.id)


def _of_columns(context: Context, table: Passage, olds: dict[str, str], news: dict[str, str]) -> Iterator[Change]:
    for column in dict.fromkeys((*news, *olds)):
        before, after = olds.get(column, ""), news.get(column, "")
        if before != after:
            cells = [
                cell.provision.id
                for row in table.children
                for cell in row.children
                if cell.provision.id == f"{row.provision.id}{column}"
            ]
            yield context.change(
                ChangeKind.AMOUNT,
                Action.CHANGED if before and after else Action.ADDED if after else Action.REMOVED,
                table.old,
                table.new,
                before=before,
                after=after,
                aspect=Aspect.COLUMN,
                also=cells,
                link=table.link,
            )


def presence(context: Context, row: Passage, kind: ChangeKind, told: str) -> Change:
    """That only one side has a row; `told` is what the row says besides its name."""
    return context.change(
        kind,
        Action.REMOVED if row.stands is Stands.OLD else Action.ADDED,
        row.old,
        row.new,
        before=told if row.old else "",
        after=told if row.new else "",
        subject=name_of(row.provision),
    )


def _of_row(context: Context, row: Passage, *, kept: set[str], unit: str) -> Iterator[Change]:
    old, new = row.old, row.new
    if old is None or new is None:
        return
    before = {_column(old, cell): cell for cell in old.children}
    for place, cell in enumerate(new.children):
        was = before.get(_column(new, cell))
        if was is None or _column(new, cell) not in kept or unmarked(was.text) == unmarked(cell.text):
            continue
        edit = Edit(_counted(unmarked(was.text), unit), _counted(unmarked(cell.text), unit))
        if place == 0:
            yield _renamed(context, row, Edit(unmarked(was.text), unmarked(cell.text)), cell)
        else:
            yield context.change(
                ChangeKind.AMOUNT,
                Action.CHANGED,
                was,
                cell,
                before=edit.before,
                after=edit.after,
                subject=name_of(new),
                topic=plain(cell.heading),
                edits=[edit],
                link=row.link,
            )


def _is_marked_otherwise(cell: Passage) -> bool:
    """Whether nothing but the mark of a footnote differs, which follows on the footnotes."""
    sides = (cell.old, cell.new)
    return differs(cell.text) and len({unmarked(side.text) for side in sides if side}) == 1 and all(sides)


def _renamed(context: Context, row: Passage, edit: Edit, cell: Provision) -> Change:
    return context.change(
        ChangeKind.TEXT,
        Action.CHANGED,
        row.old,
        row.new,
        before=edit.before,
        after=edit.after,
        aspect=Aspect.HEADING,
        edits=[edit],
        also=[cell.id],
        link=row.link,
    )


def _counted(figure: str, unit: str) -> str:
    if figure == NONE:
        return "ingen siffra"
    # A table of several units, such as *personer och procent*, does not say which of them a figure has.
    return f"{figure} {unit}" if unit and " och " not in unit and figure[-1:].isdigit() else figure


def said_beside_name(row: Passage) -> Iterator[str]:
    """The words of each cell but the first."""
    return (plain(cell.text) for cell in row.provision.children[1:])


def name_of(row: Provision) -> str:
    """What a row is about: the words of its first cell."""
    return unmarked(row.children[0].text) if row.children else ""


def ordered(context: Context, table: Passage) -> Iterator[Change]:
    """That rows which both have stand in another order."""
    moved = [row for row in table.children if row.link and row.link.moved and row.stands is not Stands.OLD]
    if moved:
        also = [row.provision.id for row in moved]
        yield context.change(ChangeKind.MOVE, Action.REORDERED, table.old, table.new, also=also, link=table.link)
