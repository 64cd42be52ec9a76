"""Owns what in a PDF can run, fetch or send something when it is opened; none of it belongs in an agreement."""

import re
from collections.abc import Iterator

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, Reference, StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader

from overens.seal.checking.objects import DEEPEST, name_of

TOLD = {
    "JavaScript": "JavaScript",
    "JS": "JavaScript",
    "Launch": "start av program",
    "RichMedia": "rörlig bild eller spel",
    "Rendition": "rörlig bild eller ljud",
    "Movie": "rörlig bild",
    "Sound": "ljud",
    "3D": "tredimensionell modell",
    "SubmitForm": "formulär som skickas",
    "ImportData": "data som hämtas",
    "GoToE": "en annan fil som öppnas",
    "GoToR": "en annan fil som öppnas",
    "XFA": "formulär med program i",
    "FileAttachment": "bifogad fil på en sida",
}
NAME = re.compile(rb"/([^\s()<>\[\]{}/%\x00]+)")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def dangers(reader: PdfFileReader, base: int) -> tuple[str, ...]:
    """What the updates after the revision `base` hold that can run, in words; with -1 the whole file is looked at."""
    revisions = range(base + 1, reader.xrefs.total_revisions)
    found = {name for revision in revisions for name in _names(reader, revision)}
    return tuple(sorted({TOLD[name] for name in found if name in TOLD}))


def _names(reader: PdfFileReader, revision: int) -> Iterator[str]:
    packed = set[int]()
    for ref in reader.xrefs.explicit_refs_in_revision(revision):
        place = reader.xrefs.get_historical_ref(ref, revision)
        if isinstance(place, int):
            yield from _names_in(reader.get_object(ref, revision))
        elif place is not None:
            packed.add(place.obj_stream_id)
    for number in packed:
        yield from _names_packed(reader.get_object(Reference(number, 0, reader), revision))


def _names_packed(found: PdfObject) -> Iterator[str]:
    """The names in a stream of objects, without reading the objects: that would take a minute for a long file."""
    data = bytes(found.data) if isinstance(found, StreamObject) and name_of(found, "/Type") == "/ObjStm" else b""
    for name in set(NAME.findall(data)):
        plain = ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), name)
        yield plain.decode("latin-1")


def _names_in(found: PdfObject, depth: int = 0) -> Iterator[str]:
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(found, NameObject):
        yield str(found)[1:]
    elif isinstance(found, DictionaryObject):
        for key in found:
            yield str(key)[1:]
            yield from _names_in(found.raw_get(key), depth + 1)
    elif isinstance(found, ArrayObject):
        for number in range(len(found)):
            yield from _names_in(found.raw_get(number), depth + 1)
