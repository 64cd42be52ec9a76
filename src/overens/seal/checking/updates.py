"""Owns what an update of a PDF may change of what stood before it: a field that is signed, its proofs, and no more.

What an update adds is found by a reader only from something that it replaces. So everything that is replaced is looked
at, and what is not plainly a signature or its proofs is a breach. pyHanko's own analysis asks for the same, but reads
the whole file anew for each update, which for eleven signatures with archive time stamps takes minutes.
"""

from collections.abc import Iterator
from functools import cached_property

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, PdfObject, Reference
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from overens.seal.checking.breaches import Breach, Kind, in_catalogue, of_object
from overens.seal.checking.metadata import says_the_same
from overens.seal.checking.objects import (
    dictionary,
    differing,
    is_plain,
    items,
    name_of,
    pages,
    reference,
    references,
    value,
    written,
)
from overens.seal.checking.proofs import STORE, containers, is_proof

ROOT = {"/AcroForm", STORE, "/Extensions", "/Metadata", "/Perms", "/Version"}
FORM, FIELD, PAGE, INFO = {"/Fields", "/SigFlags"}, {"/V", "/AP"}, {"/Annots"}, {"/ModDate", "/Producer"}
"""The keys that may change in the catalogue, the form, a field that is being signed, a page that gets a field, and in
what the file says of itself."""


class Update:
    """The update with number `revision`, counted from 1, upon a file whose own revisions end with number `base`."""

    def __init__(self, reader: PdfFileReader, revision: int, base: int) -> None:
        self._xrefs = reader.xrefs
        self._revision, self._base = revision, base
        self._old: HistoricalResolver = reader.get_historical_resolver(revision - 1)
        self._new: HistoricalResolver = reader.get_historical_resolver(revision)

    def breaches(self) -> tuple[Breach, ...]:
        """All that it did that it may not, each once."""
        return tuple(dict.fromkeys(self._breaches()))

    def _breaches(self) -> Iterator[Breach]:
        if self._old.root_ref != self._new.root_ref or "/Encrypt" in self._new.trailer_view:
            yield Breach(Kind.CATALOGUE, "/Root")
        if self._new.refs_freed_in_revision():
            yield Breach(Kind.REMOVED)
        for ref in sorted(self._new.explicit_refs_in_revision(), key=lambda ref: (ref.idnum, ref.generation)):
            if self._is_in(ref, self._revision - 1):
                yield from self._replaced(ref)
            elif ref.generation or not self._old.is_ref_unassignable(ref):
                yield Breach(Kind.RESERVED)
            if not all(self._is_in(found, self._revision) for found in references(self._new(ref))):
                # Left open now, so that a later update could fill it in without replacing anything.
                yield Breach(Kind.RESERVED)

    def _is_in(self, ref: Reference, revision: int) -> bool:
        return self._xrefs.get_historical_ref(ref, revision) is not None

    def _is_made_here(self, ref: Reference | None) -> bool:
        return ref is not None and self._is_in(ref, self._revision) and not self._is_in(ref, self._revision - 1)

    def _replaced(self, ref: Reference) -> Iterator[Breach]:
        was, now = self._old(ref), self._new(ref)
        if written(was) == written(now):
            return
        if is_plain(was) and is_plain(now):
            yield from self._replaced_dictionary(ref, was, now)
        elif ref == reference(self._form_before, "/Fields"):
            yield from self._fields()
        elif ref == reference(self._old.root, "/Metadata"):
            yield from () if says_the_same(was, now) else (Breach(Kind.METADATA),)
        elif ref in self._proofs_before and isinstance(now, ArrayObject):
            yield from () if is_proof(now) else (Breach(Kind.PROOF),)
        else:
            yield from self._other(ref, was)

    def _replaced_dictionary(self, ref: Reference, was: DictionaryObject, now: DictionaryObject) -> Iterator[Breach]:
        if ref == self._old.root_ref:
            yield from self._root(was, now)
        elif ref == reference(self._old.root, "/AcroForm"):
            yield from self._form()
        elif ref in self._fields_before:
            yield from self._field(was, now)
        elif name_of(was, "/Type") == "/Page":
            yield from self._page(ref, was, now)
        elif ref == reference(self._old.trailer_view, "/Info"):
            yield from () if not differing(was, now) - INFO else (Breach(Kind.METADATA),)
        elif ref in self._proofs_before:
            yield from () if is_proof(now) else (Breach(Kind.PROOF),)
        else:
            yield from self._other(ref, was)

    @cached_property
    def _form_before(self) -> DictionaryObject:
        return dictionary(self._old.root, "/AcroForm")

    @cached_property
    def _form_after(self) -> DictionaryObject:
        return dictionary(self._new.root, "/AcroForm")

    @cached_property
    def _fields_before(self) -> list[Reference | None]:
        return items(self._form_before, "/Fields")

    @cached_property
    def _fields_after(self) -> list[Reference | None]:
        return items(self._form_after, "/Fields")

    def _root(self, was: DictionaryObject, now: DictionaryObject) -> Iterator[Breach]:
        changed = differing(was, now)
        yield from (in_catalogue(key) for key in sorted(changed - ROOT))
        if "/AcroForm" in changed:
            yield from self._form()
        if STORE in changed and not is_proof(value(now, STORE)):
            yield Breach(Kind.PROOF)
        if "/Metadata" in changed and not says_the_same(value(was, "/Metadata"), value(now, "/Metadata")):
            yield Breach(Kind.METADATA)
        if "/Perms" in changed and ("/Perms" in was or not self._certifies(dictionary(now, "/Perms"))):
            yield Breach(Kind.CATALOGUE, "/Perms")

    def _certifies(self, permissions: DictionaryObject) -> bool:
        """Whether permissions are those of a signature that this update makes."""
        made = [reference(self._new(ref), "/V") for ref in self._fields_after if ref]
        signature = reference(permissions, "/DocMDP")
        return set(permissions) == {"/DocMDP"} and signature in made and self._is_made_here(signature)

    def _form(self) -> Iterator[Breach]:
        if differing(self._form_before, self._form_after) - FORM:
            yield Breach(Kind.FIELD)
        else:
            yield from self._fields()

    def _fields(self) -> Iterator[Breach]:
        """The list of fields may grow by new ones to sign in, and change in nothing else."""
        before, after = self._fields_before, self._fields_after
        if after[: len(before)] != before or not all(map(self._is_new_field, after[len(before) :])):
            yield Breach(Kind.FIELD)

    def _is_new_field(self, ref: Reference | None) -> bool:
        found = self._new(ref) if ref else None
        return is_plain(found) and name_of(found, "/FT") == "/Sig" and "/Kids" not in found and self._is_made_here(ref)

    def _field(self, was: DictionaryObject, now: DictionaryObject) -> Iterator[Breach]:
        """A field may be signed once, and its look becomes that of the signature."""
        name = str(value(was, "/T") or "")
        if "/V" in was:
            yield Breach(Kind.SIGNED, name)
        elif (
            not is_plain(now)
            or differing(was, now) - FIELD
            or name_of(was, "/FT") != "/Sig"
            or not self._is_made_here(reference(now, "/V"))
        ):
            yield Breach(Kind.FIELD, name)

    def _page(self, ref: Reference, was: DictionaryObject, now: DictionaryObject) -> Iterator[Breach]:
        """A page may get new fields to sign in, which need a place there, and no other annotation."""
        if differing(was, now) - PAGE:
            yield Breach(Kind.PAGE, self._number(ref))
        elif not self._has_only_fields_more(items(was, "/Annots"), items(now, "/Annots")):
            yield Breach(Kind.ANNOTATION, self._number(ref))

    def _has_only_fields_more(self, before: list[Reference | None], after: list[Reference | None]) -> bool:
        added = after[len(before) :]
        return after[: len(before)] == before and all(
            ref in self._fields_after and ref not in self._fields_before for ref in added
        )

    @cached_property
    def _proofs_before(self) -> set[Reference]:
        """What keeps the proofs, as long as nothing else in the updates refers to it."""
        found = {ref for ref in containers(self._old.root) if not self._is_in(ref, self._base)}
        added = {
            ref
            for revision in range(self._base + 1, self._revision)
            for ref in self._xrefs.explicit_refs_in_revision(revision)
        }
        others = added - found - {self._old.root_ref}
        return found - {ref for other in others for ref in references(self._old(other))} if found else found

    def _other(self, ref: Reference, was: PdfObject) -> Iterator[Breach]:
        for number, (_, page) in enumerate(pages(self._old), 1):
            if ref == reference(page, "/Contents") or ref in items(page, "/Contents"):
                yield Breach(Kind.PAGE, str(number))
                return
            if ref == reference(page, "/Annots") and isinstance(was, ArrayObject):
                yield from self._list_of_annotations(page, number)
                return
        yield of_object(was)

    def _list_of_annotations(self, page: DictionaryObject, number: int) -> Iterator[Breach]:
        _, after = pages(self._new)[number - 1]
        if not self._has_only_fields_more(items(page, "/Annots"), items(after, "/Annots")):
            yield Breach(Kind.ANNOTATION, str(number))

    def _number(self, ref: Reference) -> str:
        return next((str(number) for number, (own, _) in enumerate(pages(self._old), 1) if own == ref), "")
