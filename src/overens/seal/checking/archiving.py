"""Owns what a signed file lacks to be fit for the archive: the standards that it says it keeps, and its fonts."""

from collections.abc import Iterator

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader

from overens.seal.checking.metadata import facts
from overens.seal.checking.objects import dictionary, name_of, value

ARCHIVE, ACCESSIBLE = {("part", "3"), ("conformance", "A")}, ("part", "1")
FONTS = ("/Type1", "/TrueType", "/CIDFontType0", "/CIDFontType2", "/MMType1")
EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


def lacks(reader: PdfFileReader, base: int) -> Iterator[str]:
    """What is lacking, a sentence each; the updates after the revision `base` are looked through for fonts."""
    try:
        said = facts(value(reader.root, "/Metadata"))
    except ValueError:
        said = set()
    if not said >= ARCHIVE:
        yield "Den säger inte om sig själv att den följer PDF/A-3a."
    if ACCESSIBLE not in said:
        yield "Den säger inte om sig själv att den följer PDF/UA-1."
    if any(_lacks_font(reader, revision) for revision in range(base + 1, reader.xrefs.total_revisions)):
        yield "En stämpel använder ett typsnitt som inte följer med i filen."


def _lacks_font(reader: PdfFileReader, revision: int) -> bool:
    found = (reader.get_object(ref, revision) for ref in reader.xrefs.explicit_refs_in_revision(revision))
    return any(isinstance(each, DictionaryObject) and _is_elsewhere(each) for each in found)


def _is_elsewhere(found: DictionaryObject) -> bool:
    """Whether an object is a font whose letters are not in the file."""
    if name_of(found, "/Type") != "/Font" or name_of(found, "/Subtype") not in FONTS:
        return False
    described = dictionary(found, "/FontDescriptor")
    return not any(key in described for key in EMBEDDED)
