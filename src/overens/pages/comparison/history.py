"""Owns since when the wording of a provision stands, told along all editions of an agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from overens.compare.comparison import Comparison
from overens.compare.redline.chunks import Chunks, Op
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.document.stated import HEAD
from overens.document.tree import Document, Kind
from overens.model.edition import Status
from overens.names import EditionName
from overens.pages.comparison.chain import name
from overens.pages.comparison.spots import Spots, anchor

WORDLESS = frozenset({Op.EQUAL, Op.STYLE, Op.TYPOGRAPHY})
"""What leaves every word as it was."""


@dataclass(frozen=True, slots=True)
class Since:
    """Since which edition a wording stands; `url` leads to the change, relative to the site's root."""

    words: str
    url: str


History = Mapping[str, Since]


def history(comparisons: Iterable[Comparison], document: Document) -> History:
    """For every provision of an edition whose wording is not that of the first one, under its id."""
    found = {comparison.new.name: comparison for comparison in comparisons}
    return _history(found, document.name)


def _history(comparisons: Mapping[EditionName, Comparison], edition: EditionName) -> History:
    comparison = comparisons.get(edition)
    if comparison is None:
        return {}
    earlier = _history(comparisons, comparison.old.name)
    spots = Spots(comparison)
    made: dict[str, Since] = {}
    for passage in spots.passages.values():
        since = _since(comparison, spots, passage, earlier)
        if passage.stands is not Stands.OLD and since and not passage.provision.id.startswith(HEAD):
            made[passage.provision.id] = since
    return made


def _since(comparison: Comparison, spots: Spots, passage: Passage, earlier: History) -> Since | None:
    own = anchor(passage)
    if passage.fate is Fate.ADDED:
        return _told(comparison, spots, own, "Ny i") if own in spots.turning else None
    if _is_reworded(passage):
        return _told(comparison, spots, own, _verb(comparison.new))
    return earlier.get(passage.old.id) if passage.old else None


def _is_reworded(passage: Passage) -> bool:
    if passage.provision.kind is Kind.ROW:
        return any(map(_is_reworded, passage.children))
    return _has_other_words(passage.heading) or _has_other_words(passage.text)


def _has_other_words(chunks: Chunks) -> bool:
    return any(chunk.op not in WORDLESS for chunk in chunks)


def _told(comparison: Comparison, spots: Spots, own: str, verb: str) -> Since:
    return Since(f"{verb} {comparison.new.short_title}", f"{name(comparison).text_url}#{spots.shown(own)}")


def _verb(document: Document) -> str:
    """A draft does not hold yet."""
    return "Lydelsen gäller från" if document.status is Status.DECIDED else "Ny lydelse i"
