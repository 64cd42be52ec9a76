"""Owns where the references of a Word file lead: to bookmarks of the same edition, or to addresses on the web."""

from collections.abc import Iterable

from overens.compare.comparison import Comparison
from overens.compare.redline.passages import Passage, Stands
from overens.document.inline import Link, LinkKind
from overens.pages.comparison.spots import WAS
from overens.pages.paper import references


class Links:
    """The bookmarks of one redline; a name is short, as Word demands, and the same at every run."""

    def __init__(self, comparison: Comparison, redline: Iterable[Passage]) -> None:
        self._address = {Stands.OLD: references(comparison.old), Stands.NEW: references(comparison.new)}
        self._names: dict[str, str] = {}
        for number, passage in enumerate((found for top in redline for found in top.walk()), 1):
            for key in _keys(passage):
                self._names.setdefault(key, f"p{number}")

    def bookmarks(self, passage: Passage) -> tuple[str, ...]:
        """The bookmark of a passage."""
        return tuple(dict.fromkeys(self._names[key] for key in _keys(passage)))

    def anchor(self, link: Link, side: Stands) -> str | None:
        """The bookmark that a reference of one edition leads to."""
        found = self._address[side](link)
        if link.kind is LinkKind.URL or not found:
            return None
        own = found.removeprefix("#")
        return self._names.get(f"{WAS}{own}" if side is Stands.OLD else own)

    def web(self, link: Link, side: Stands) -> str | None:
        """The address on the web that a reference leads to."""
        return self._address[side](link) if link.kind is LinkKind.URL else None


def _keys(passage: Passage) -> tuple[str, ...]:
    """What a passage is found by: its id in each edition that has it here."""
    old = passage.old if passage.stands is not Stands.NEW else None
    new = passage.new if passage.stands is not Stands.OLD else None
    return (*([f"{WAS}{old.id}"] if old else []), *([new.id] if new else []))
