"""Owns the comparison of a file with the frozen one, page by page, by what is shown: words, annotations and pixels."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from overens.seal.looking.pixels import come, gone
from overens.seal.looking.sheets import Annotation, Box, Sheet, Word

SHIFT = 1.5
"""In points: how far a word may have moved when a PDF was made anew."""
MARGIN = 1.0
ALIKE = 0.5
"""The least share of a page's words, in their places, for another page to be made from it."""


@dataclass(frozen=True, slots=True)
class Free:
    """Where something may be added to a page: in fields that are signed, and in the zones for a service's stamps.

    On `lines`, the places of all fields, a field may lie, whether it is signed or not.
    """

    lines: tuple[Box, ...] = ()
    fields: tuple[Box, ...] = ()
    zones: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class PageDifference:
    """How a page differs from the frozen one, outside of where it may.

    `page` is the frozen page's number, from 1; `number` is that of the page in the file, from 0.
    """

    page: int
    number: int
    missing: tuple[Word, ...] = ()
    added: tuple[Word, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    gone: Box | None = None
    come: Box | None = None
    height: float = 0

    @property
    def is_none(self) -> bool:
        """Whether the page is shown as it was."""
        return not (self.missing or self.added or self.annotations or self.gone or self.come)


@dataclass(frozen=True, slots=True)
class Looked:
    """What the eye finds: pages that differ, those that are gone (from 1) or added, and the words that have come."""

    pages: tuple[PageDifference, ...] = ()
    gone: tuple[int, ...] = ()
    extra: tuple[Sheet, ...] = ()
    stamped: Mapping[int, tuple[Word, ...]] = field(default_factory=dict)

    @property
    def is_frozen(self) -> bool:
        """Whether every page of the frozen file is there and shown as it was."""
        return not self.gone and all(page.is_none for page in self.pages)


def compare(frozen: Sequence[Sheet], found: Sequence[Sheet], free: Mapping[int, Free]) -> Looked:
    """How a file looks beside the frozen one; `free` is by the frozen page's number, from 0."""
    pairs = _paired(frozen, found)
    taken = {other.number for other in pairs.values()}
    return Looked(
        tuple(_page(frozen[number], other, free.get(number, Free())) for number, other in pairs.items()),
        tuple(sheet.number + 1 for sheet in frozen if sheet.number not in pairs),
        tuple(sheet for sheet in found if sheet.number not in taken),
        {number: tuple(_difference(other.words, frozen[number].words)) for number, other in pairs.items()},
    )


def likeness(frozen: Sequence[Sheet], found: Sequence[Sheet]) -> float:
    """The share of the frozen words that stand in their places, in pages in order; 1 when all do."""
    pairs = _paired(frozen, found)
    kept = sum(len(frozen[number].words) * share(frozen[number], other) for number, other in pairs.items())
    return kept / (sum(len(sheet.words) for sheet in frozen) or 1)


def share(frozen: Sheet, found: Sheet) -> float:
    """The share of a frozen page's words that stand in their places on another page."""
    missing = sum(1 for _ in _difference(frozen.words, found.words))
    return 1 - missing / len(frozen.words) if frozen.words else float(not found.words)


def _paired(frozen: Sequence[Sheet], found: Sequence[Sheet]) -> dict[int, Sheet]:
    """The page that each frozen one has become, in the same order; others may stand before, between and after."""
    pairs, start = dict[int, Sheet](), 0
    for sheet in frozen:
        sized = (other for other in found[start:] if _is_sized(sheet, other))
        best = next((other for other in sized if share(sheet, other) >= ALIKE), None)
        if best is not None:
            pairs[sheet.number], start = best, best.number + 1
    return pairs


def _is_sized(one: Sheet, other: Sheet) -> bool:
    return bool(abs(one.width - other.width) < 1 and abs(one.height - other.height) < 1)


def _page(before: Sheet, after: Sheet, free: Free) -> PageDifference:
    added = tuple(_difference(after.words, before.words))
    over = [word.box.grown(-MARGIN / 2) for word in before.words]
    open_to_ink = [*free.fields, *free.zones]
    return PageDifference(
        before.number + 1,
        after.number,
        tuple(_difference(before.words, after.words)),
        tuple(word for word in added if not _is_free(word.box, open_to_ink, over)),
        tuple(_foreign(before, after, [*open_to_ink, *free.lines])),
        gone(before, after, free.fields),
        come(before, after, open_to_ink),
        before.height,
    )


def _difference(words: Sequence[Word], others: Sequence[Word]) -> Iterator[Word]:
    """The words that do not stand among the others, in about the same place."""
    places = defaultdict[str, list[Box]](list)
    for word in others:
        places[word.text].append(word.box)
    for word in words:
        near = next((box for box in places[word.text] if _is_near(box, word.box)), None)
        if near is None:
            yield word
        else:
            places[word.text].remove(near)


def _is_near(one: Box, other: Box) -> bool:
    return abs(one.left - other.left) <= SHIFT and abs(one.bottom - other.bottom) <= SHIFT


def _is_free(box: Box, free: Sequence[Box], over: Sequence[Box]) -> bool:
    """Whether something may stand here: in a free place, and not over the frozen words."""
    return any(place.grown(MARGIN).holds(box) for place in free) and not any(box.meets(word) for word in over)


def _foreign(before: Sheet, after: Sheet, free: Sequence[Box]) -> Iterator[Annotation]:
    known = list(before.annotations)
    for found in after.annotations:
        same = next((each for each in known if each.kind == found.kind and _is_near(each.box, found.box)), None)
        if same is not None:
            known.remove(same)
        elif not any(place.grown(MARGIN).holds(found.box) for place in free) and found.box.left < found.box.right:
            yield found
