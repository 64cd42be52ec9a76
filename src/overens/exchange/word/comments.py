"""Owns what the comments in a Word file say: how it is read, what was moved where, what only leads elsewhere."""

from overens.compare.changes import Change, ChangeKind
from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import Chunk
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.compare.wording.sentences import describe
from overens.exchange.change_words import target
from overens.pages.comparison.entries import VALUES
from overens.pages.comparison.spots import Spots, anchor
from overens.pages.finding import chapter, title
from overens.pages.wording import counted

SURE = {
    Fate.MOVED_AWAY: "Flyttad till",
    Fate.MOVED_HERE: "Flyttad hit från",
    Fate.SPLIT_OFF: "Utbruten ur",
    Fate.MERGED_AWAY: "Uppgått i",
}
UNSURE = {Fate.MOVED_AWAY: "Kan vara flyttad till", Fate.MOVED_HERE: "Kan vara flyttad hit från"}


class Telling:
    """Makes the comments on one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        spots = Spots(comparison)
        self.comparison, self._turning = comparison, spots.turning
        self._beside: dict[str, list[str]] = {}
        for change in comparison.changes:
            passage = spots.passage(change) if _is_beside(change) else None
            if passage:
                self._beside.setdefault(anchor(passage), []).append(describe(change))

    def about(self, part: str) -> str:
        """How the file is read, and the proof; `part` is the name of the party that it is cut down to."""
        old, new, proof = self.comparison.old, self.comparison.new, self.comparison.proof
        count = counted(len(self.comparison.changes), "ändring", "ändringar")
        lines = [
            f"Jämförelse av {old.short_title} med {new.short_title}: {count}.",
            f"Godta alla ändringar så får du {new.short_title}. Avvisa alla så får du {old.short_title}.",
            "Det som har flyttats är struket på den gamla platsen och tillagt på den nya, med en kommentar.",
            f"{old.short_title}, SHA-256: {proof.old}",
            f"{new.short_title}, SHA-256: {proof.new}",
        ]
        if part:
            lines.insert(1, f"Filen har bara det som binder {part}. Resten av texten är utelämnad.")
        return "\n".join(lines)

    def notes(self, passage: Passage) -> tuple[str, ...]:
        """What is said of a passage: what became of it, and what changes beside its words."""
        return tuple(note for note in (self._fate(passage), *self._beside.get(anchor(passage), ())) if note)

    def _fate(self, passage: Passage) -> str:
        """Where a passage is in the other edition, when it is elsewhere; nothing where that is told above it."""
        if passage.fate not in SURE or anchor(passage) not in self._turning:
            return ""
        words = SURE if passage.link is None or passage.link.is_sure else UNSURE
        there = self._there(passage)
        changed = " Orden är också ändrade." if self._is_changed(passage) else ""
        return f"{words.get(passage.fate, SURE[passage.fate])} {there}.{changed}"

    def _there(self, passage: Passage) -> str:
        away = passage.stands is Stands.OLD
        other, document = (passage.new, self.comparison.new) if away else (passage.old, self.comparison.old)
        if other is None or other.id not in document.by_id:
            return "ett annat ställe"
        heading = chapter(document, other)
        return f"”{title(heading) or heading.name}” i {document.short_title}"

    def _is_changed(self, passage: Passage) -> bool:
        if passage.fate not in {Fate.MOVED_HERE, Fate.MOVED_AWAY} or not (passage.old and passage.new):
            return False
        return (passage.old.heading, passage.old.text) != (passage.new.heading, passage.new.text)

    def restyled(self, chunk: Chunk) -> str:
        """What changes where the words are the same."""
        before, after = ([span.link for span in side if span.link] for side in (chunk.old, chunk.new))
        if before == after:
            return "Orden är desamma. Bara betoningen ändras."
        old, new = self.comparison.old, self.comparison.new
        was = ", ".join(target(old, link) for link in before) or "ingenstans"
        now = ", ".join(target(new, link) for link in after) or "ingenstans"
        return f"Orden är desamma. Det som ändras är vart de leder: förut till {was}, nu till {now}.".replace(
            "till ingenstans", "ingenstans"
        )


def _is_beside(change: Change) -> bool:
    """Whether a change cannot be seen in the words."""
    return change.aspect in VALUES or change.kind in {ChangeKind.BINDING, ChangeKind.ADDRESS}
