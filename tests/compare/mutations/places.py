"""Owns how the places that an answer names are found in a document."""

from collections import Counter
from collections.abc import Iterator

from overens.document.inline import plain
from overens.document.tree import Document, Kind, Provision

TEXTS = (Kind.PARAGRAPH, Kind.SUBGOAL, Kind.CASE, Kind.CATEGORY, Kind.LEVEL, Kind.NOTE)


class Places:
    """The provisions of a document by id, its notices included, and by their words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.by_id = {each.id: each for each in (*document.front, *document.walk())}
        self._by_words: dict[str, list[str]] = {}
        for own, each in self.by_id.items():
            for text in {plain(each.text), plain(each.heading)}:
                self._by_words.setdefault(text, []).append(own)

    def ids(self, place: str) -> tuple[str, ...]:
        """The ids that a place may stand for: itself, or those of what has the words after `=`, parted by bars."""
        if not place.startswith("="):
            return (place,)
        texts = {plain(self.document.inline(text)) for text in place[1:].split("|")}
        found = {own for text in texts for own in self._by_words.get(text, ())}
        return tuple(own for own in self.by_id if own in found) if len(found) > 1 else tuple(found)

    def provision(self, place: str) -> Provision | None:
        """The first provision that a place stands for; nothing for the edition's own facts, which are none."""
        return next((self.by_id[own] for own in self.ids(place) if own in self.by_id), None)

    def alone(self) -> dict[tuple[Kind, str], str]:
        """The ids of texts that no other text of the document is like, by their kind and words."""
        texts = [(each.kind, words(each), own) for own, each in self.by_id.items() if each.kind in TEXTS]
        counts = Counter((kind, text) for kind, text, _ in texts)
        return {(kind, text): own for kind, text, own in texts if text and counts[kind, text] == 1}


def words(provision: Provision) -> str:
    """A provision's own words, heading first."""
    return f"{plain(provision.heading)} {plain(provision.text)}".strip()


def below(provision: Provision) -> Iterator[str]:
    """The ids of a provision and all below it, but for footnotes, which are counted through the edition."""
    return (each.id for each in provision.walk() if each.kind is not Kind.NOTE)
