"""Owns what the redline says before a passage: which change it is, where it came from, the way to the next one."""

from overens.compare.redline.passages import Fate, Passage, Stands
from overens.compare.wording.sentences import label
from overens.document.inline import plain
from overens.document.tree import HEADED, Provision
from overens.names import relative
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.entries import ANCHOR
from overens.pages.comparison.spots import WAS, Stop, anchor
from overens.pages.doors import Door
from overens.pages.finding import chapter, title
from overens.pages.template import fill

FATES = {
    Fate.ADDED: "Tillkommer",
    Fate.REMOVED: "Utgår",
    Fate.MOVED_HERE: "Flyttad hit från",
    Fate.MOVED_AWAY: "Flyttad härifrån till",
    Fate.SPLIT_OFF: "Utbruten ur",
    Fate.MERGED_AWAY: "Uppgått i",
}


class Telling:
    """Says of the passages of a redline on one page what happened to them."""

    template = "comparison/stop.html"

    def __init__(self, compared: Compared, page: str) -> None:
        self.compared, self.page, self.spots = compared, page, compared.spots

    def __call__(self, passage: Passage) -> str:
        """What stands before a passage; nothing where nothing happened to it."""
        own = anchor(passage)
        stop = self.spots.stops.get(own)
        fate = FATES[passage.fate] if own in self.spots.turning else ""
        if not stop and not fate:
            return ""
        return fill(
            self.template,
            stop=stop,
            count=len(self.spots.stops),
            changes=self._changes(stop) if stop else (),
            fate=fate,
            other=self._other(passage),
        )

    def _changes(self, stop: Stop) -> tuple[Door, ...]:
        address = relative(self.compared.name.url, self.page)
        return tuple(Door(label(change), f"{address}#{ANCHOR}{change.id}") for change in stop.changes)

    def _other(self, passage: Passage) -> Door | None:
        """The other end of what moved, was split or merged."""
        if passage.fate in {Fate.ADDED, Fate.REMOVED, Fate.KEPT}:
            return None
        there = passage.new if passage.stands is Stands.OLD else passage.old
        if there is None:
            return None
        document = self.compared.new if passage.stands is Stands.OLD else self.compared.old
        candidates = [f"{WAS}{there.id}", there.id] if passage.stands is Stands.NEW else [there.id]
        own = next((found for found in candidates if found in self.spots.passages), None)
        heading = chapter(document, there) if there.id in document.by_id else there
        return Door(_name(heading), f"#{own}" if own else "")


def _name(provision: Provision) -> str:
    return title(provision) if provision.kind in HEADED else plain(provision.text)
