"""Owns the changes of place: what moved, surely or possibly, alone or with its neighbours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.finding.context import Context
from overens.compare.finding.elsewhere import is_told_elsewhere
from overens.compare.redline.passages import Passage, Stands
from overens.document.tree import Kind, Provision


class Moving:
    """Tells of each passage that moved, unless something around it says so already."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._reordered = set[int]()

    def moved(self, passage: Passage, around: Passage | None) -> Iterator[Change]:
        """That a passage stands somewhere else."""
        link = passage.link
        if link and link.moved and not self._goes_with(passage, around):
            kind = ChangeKind.MOVE if link.is_sure else ChangeKind.POSSIBLE_MOVE
            yield self.context.change(kind, Action.MOVED, passage.old, passage.new, link=link)

    def reordered(self, passage: Passage) -> Iterator[Change]:
        """That several points of a list changed places among themselves, which is one change."""
        if passage.provision.kind is not Kind.LIST:
            return
        moved = [child for child in passage.children if self._moved_inside(child, passage)]
        if len(moved) > 1:
            self._reordered.update(map(id, moved))
            also = [child.provision.id for child in moved]
            yield self.context.change(
                ChangeKind.MOVE, Action.REORDERED, passage.old, passage.new, also=also, link=passage.link
            )

    def _moved_inside(self, child: Passage, around: Passage) -> bool:
        link = child.link
        if link is None or child.stands is Stands.OLD or not (link.moved and link.is_sure):
            return False
        return self._came_from(child) is around.old and not is_told_elsewhere(self.context, child.provision)

    def _came_from(self, passage: Passage) -> Provision | None:
        """What a passage stood in before; nothing at the top."""
        above = self.context.old.above(passage.old) if passage.old else ()
        return above[-1] if above else None

    def _goes_with(self, passage: Passage, around: Passage | None) -> bool:
        """Whether that a passage moved is told by its list, its table, or the division of what it stands in."""
        if id(passage) in self._reordered or is_told_elsewhere(self.context, passage.provision):
            return True
        former, new = self._came_from(passage), around.new if around else None
        return any(each.leads(former, new) for each in self.context.divisions if former and new)


def gathered(context: Context, found: Iterable[Change]) -> Iterator[Change]:
    """The changes, with neighbours that moved together told as one move."""
    last: Change | None = None
    for change in found:
        if last and _moved_together(context, last, change):
            last = replace(last, also=(*last.also, change.new.id if change.new else ""))
        else:
            yield from [last] if last else []
            last = change
    yield from [last] if last else []


def _moved_together(context: Context, last: Change, change: Change) -> bool:
    moves = all((each.kind, each.action) == (ChangeKind.MOVE, Action.MOVED) for each in (last, change))
    if not (moves and last.new and change.new):
        return False
    ends = (last.also[-1] if last.also else last.new.id, change.new.id)
    olds = [context.former.get(own, "") for own in ends]
    return context.new.are_neighbours(*ends) and context.old.are_neighbours(*olds)
