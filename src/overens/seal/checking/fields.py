"""Owns the fields that a PDF is signed in: what they are called, on which page they lie and where."""

from dataclasses import dataclass

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, Reference

from overens.seal.checking.objects import Handler, dictionary, items, name_of, pages, value
from overens.seal.looking.sheets import Box


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `page` counts from 0 and is None for a field on no page, `signed` is whether it holds a signature."""

    name: str
    tooltip: str
    page: int | None
    box: Box
    signed: bool


def signature_fields(handler: Handler) -> dict[str, Field]:
    """The fields to sign in, in the order of the form, by name."""
    refs = [ref for ref in items(dictionary(handler.root, "/AcroForm"), "/Fields") if ref is not None]
    places: dict[Reference | None, int] = {
        ref: number for number, (_, page) in enumerate(pages(handler)) for ref in items(page, "/Annots")
    }
    found = [(ref, ref.get_object()) for ref in refs]
    return {
        str(value(field, "/T") or ""): _field(field, places.get(ref))
        for ref, field in found
        if isinstance(field, DictionaryObject) and name_of(field, "/FT") == "/Sig"
    }


def _field(found: DictionaryObject, page: int | None) -> Field:
    return Field(
        str(value(found, "/T") or ""), str(value(found, "/TU") or ""), page, _box(value(found, "/Rect")), "/V" in found
    )


def _box(corners: object) -> Box:
    numbers = [float(corner) for corner in corners] if isinstance(corners, ArrayObject) else []
    if len(numbers) != 4:
        return Box(0, 0, 0, 0)
    left, right = sorted(numbers[0::2])
    bottom, top = sorted(numbers[1::2])
    return Box(left, bottom, right, top)
