"""Owns the reading of single objects of a PDF: whether two are the same, what they refer to, where they hang."""

from collections.abc import Iterator
from io import BytesIO
from typing import TypeGuard

from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    Reference,
    StreamObject,
)
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

Handler = HistoricalResolver | PdfFileReader
DEEPEST = 60
"""How far objects are followed into each other; no honest PDF comes near."""


def written(found: PdfObject) -> bytes:
    """An object as it is written, by which two can be compared; a stream with what it holds."""
    out = BytesIO()
    found.write_to_stream(out, None)
    return out.getvalue()


def differing(was: DictionaryObject, now: DictionaryObject) -> set[str]:
    """The keys that stand in only one of two dictionaries, or with different values."""
    both = was.keys() & now.keys()
    changed = {str(key) for key in both if written(was.raw_get(key)) != written(now.raw_get(key))}
    return changed | {str(key) for key in was.keys() ^ now.keys()}


def is_plain(found: PdfObject | None) -> TypeGuard[DictionaryObject]:
    """Whether an object is a dictionary and no stream."""
    return isinstance(found, DictionaryObject) and not isinstance(found, StreamObject)


def value(above: DictionaryObject, key: str) -> PdfObject | None:
    """What a key stands for, wherever it is kept; None when there is no such key."""
    found = above.raw_get(key) if key in above else None
    return found.get_object() if isinstance(found, IndirectObject) else found


def dictionary(above: DictionaryObject, key: str) -> DictionaryObject:
    """The dictionary under a key; an empty one when there is none."""
    found = value(above, key)
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def reference(above: DictionaryObject, key: str) -> Reference | None:
    """What the value of a key refers to; None when it stands there itself, or not at all."""
    found = above.raw_get(key) if key in above else None
    return found.reference if isinstance(found, IndirectObject) else None


def items(above: DictionaryObject, key: str) -> list[Reference | None]:
    """What the entries of a list refer to; None for one that stands there itself."""
    found = value(above, key)
    raw = [found.raw_get(number) for number in range(len(found))] if isinstance(found, ArrayObject) else []
    return [each.reference if isinstance(each, IndirectObject) else None for each in raw]


def references(found: PdfObject, depth: int = 0) -> Iterator[Reference]:
    """Everything that an object refers to by itself, without following it."""
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(found, IndirectObject):
        yield found.reference
    elif isinstance(found, DictionaryObject):
        for key in found:
            yield from references(found.raw_get(key), depth + 1)
    elif isinstance(found, ArrayObject):
        for number in range(len(found)):
            yield from references(found.raw_get(number), depth + 1)


def pages(handler: Handler) -> list[tuple[Reference | None, DictionaryObject]]:
    """The pages in order, each with its number among the objects.

    Raises:
        ValueError: the page tree goes in circles.
    """
    found: list[tuple[Reference | None, DictionaryObject]] = []
    _gather(handler.root.raw_get("/Pages"), found, set())
    return found


def _gather(node: PdfObject, found: list[tuple[Reference | None, DictionaryObject]], seen: set[Reference]) -> None:
    ref = node.reference if isinstance(node, IndirectObject) else None
    below = node.get_object() if isinstance(node, IndirectObject) else node
    if ref is None or ref in seen or not isinstance(below, DictionaryObject):
        raise ValueError(ref)
    seen.add(ref)
    kids = value(below, "/Kids")
    if not isinstance(kids, ArrayObject):
        found.append((ref, below))
        return
    for number in range(len(kids)):
        _gather(kids.raw_get(number), found, seen)


def name_of(found: DictionaryObject, key: str) -> str:
    """The name under a key, with its slash; nothing when there is none."""
    named = value(found, key)
    return str(named) if isinstance(named, NameObject) else ""
