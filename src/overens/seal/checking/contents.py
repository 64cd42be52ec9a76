"""Owns whether a PDF that was made anew still holds the very content of the frozen pages, whatever is around it."""

from collections.abc import Mapping

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from overens.seal.checking.objects import dictionary, name_of, pages, value


def holds_all(found: PdfFileReader, frozen: PdfFileReader, pairs: Mapping[int, int]) -> bool:
    """Whether each frozen page's content stands in the page that it has become; both are numbered from 0."""
    before, after = pages(frozen), pages(found)
    return all(_holds(after[other][1], _content(before[number][1])) for number, other in pairs.items())


def _holds(page: DictionaryObject, content: bytes) -> bool:
    """Whether a page paints some content, directly or in a form that it paints."""
    forms = dictionary(dictionary(page, "/Resources"), "/XObject")
    held = [_content(page), *(_form(value(forms, str(name))) for name in forms)]
    return any(content in each for each in held)


def _content(page: DictionaryObject) -> bytes:
    found = value(page, "/Contents")
    parts = list(found) if isinstance(found, ArrayObject) else [found]
    streams = [part.get_object() for part in parts if part is not None]
    return b"\n".join(bytes(stream.data).strip() for stream in streams if isinstance(stream, StreamObject))


def _form(found: PdfObject | None) -> bytes:
    form = isinstance(found, StreamObject) and name_of(found, "/Subtype") == "/Form"
    return bytes(found.data) if form and isinstance(found, StreamObject) else b""
