"""Owns the kinds of thing that an update of a PDF may not do, and which of them a replaced object stands for."""

from dataclasses import dataclass
from enum import StrEnum

from pyhanko.pdf_utils.generic import DictionaryObject, PdfObject

from overens.seal.checking.objects import name_of, value


class Kind(StrEnum):
    """What an update did that it may not."""

    PAGE = "page"
    ANNOTATION = "annotation"
    LANGUAGE = "language"
    ATTACHMENT = "attachment"
    FIELD = "field"
    SIGNED = "signed"
    METADATA = "metadata"
    CATALOGUE = "catalogue"
    REMOVED = "removed"
    RESERVED = "reserved"
    PROOF = "proof"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that an update did that it may not; `where` is a page's number, a name, or nothing."""

    kind: Kind
    where: str = ""


CATALOGUE = {
    "/Lang": Breach(Kind.LANGUAGE),
    "/AF": Breach(Kind.ATTACHMENT),
    "/Names": Breach(Kind.ATTACHMENT),
}
OBJECTS = {
    "/EmbeddedFile": Kind.ATTACHMENT,
    "/Filespec": Kind.ATTACHMENT,
    "/Pages": Kind.PAGE,
    "/Annot": Kind.ANNOTATION,
}


def in_catalogue(key: str) -> Breach:
    """What the change of a key in the catalogue stands for."""
    return CATALOGUE.get(key, Breach(Kind.CATALOGUE, key))


def of_object(found: PdfObject) -> Breach:
    """What the replacing of an object stands for."""
    if not isinstance(found, DictionaryObject):
        return Breach(Kind.OTHER)
    kind = OBJECTS.get(name_of(found, "/Type"), Kind.OTHER)
    return Breach(kind, str(value(found, "/UF") or value(found, "/F") or "") if kind is Kind.ATTACHMENT else "")
