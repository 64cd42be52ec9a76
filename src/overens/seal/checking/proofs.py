"""Owns what counts as proofs of a signature in a PDF: the lists of certificates and of answers about revocation."""

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, PdfObject, Reference, StreamObject

from overens.seal.checking.objects import is_plain, reference, value

STORE, LISTS = "/DSS", {"/Certs", "/OCSPs", "/CRLs", "/Cert", "/OCSP", "/CRL"}
ENTRIES, ENTRY = "/VRI", {"/Type", "/TU", "/TS"}
DIGEST = 41
"""The length of the name of an entry: a slash and a digest in hexadecimal digits."""


def is_proof(found: PdfObject | None) -> bool:
    """Whether an object is made of proofs alone: dictionaries with their own keys, lists of streams, streams."""
    if isinstance(found, StreamObject):
        return True
    if isinstance(found, ArrayObject):
        return all(isinstance(each.get_object(), StreamObject) for each in found)
    return isinstance(found, DictionaryObject) and all(_is_entry(str(key), found) for key in found)


def _is_entry(key: str, above: DictionaryObject) -> bool:
    if key in ENTRY:
        return True
    return (key in LISTS or key == ENTRIES or len(key) == DIGEST) and is_proof(value(above, key))


def containers(above: DictionaryObject, key: str = STORE) -> set[Reference]:
    """The dictionaries and lists that the proofs below a key are kept in, but not the proofs themselves."""
    below, ref = value(above, key), reference(above, key)
    own = {ref} if ref else set[Reference]()
    if isinstance(below, ArrayObject):
        return own
    if isinstance(below, DictionaryObject) and is_plain(below):
        return own.union(*(containers(below, str(name)) for name in below))
    return set()
