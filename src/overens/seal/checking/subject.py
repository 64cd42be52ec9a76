"""Owns the file that is checked with all that is read out of it, each thing read once and when it is asked for."""

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader

from overens.model.manifest import ExpectedSignatory, Variant, Way
from overens.model.verification import Attested, Role
from overens.seal.checking.contents import holds_all
from overens.seal.checking.fields import Field, signature_fields
from overens.seal.checking.history import History, history
from overens.seal.checking.judging import attested
from overens.seal.checking.matching import Owned, owned
from overens.seal.checking.recognising import Candidate, Origin, continued, rebuilt
from overens.seal.checking.seeing import free
from overens.seal.checking.signatures import Judged, judged
from overens.seal.checking.wish import Wish
from overens.seal.looking.comparing import Looked, compare
from overens.seal.looking.sheets import Sheet, sheets


class Subject:
    """The file beside the frozen PDFs that it may be made from; whatever the file is made to raise is raised."""

    def __init__(self, data: bytes, candidates: Sequence[Candidate], wish: Wish) -> None:
        self.data, self.candidates, self.wish = data, candidates, wish

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The pages of the file."""
        return sheets(self.data)

    @cached_property
    def origin(self) -> Origin | None:
        """The frozen PDF that the file is made from, or is said to be a scan of."""
        if self.wish.by_hand:
            found = [each for each in self.candidates if " ".join(each.edition) == self.wish.by_hand]
            return Origin(found[0], Way.HANDWRITTEN) if found else None
        return continued(self.data, self.candidates) or rebuilt(self.sheets, self.candidates)

    @property
    def known(self) -> Origin:
        """The same, where it is known that there is one."""
        if self.origin is None:
            raise LookupError(self.wish.name)
        return self.origin

    @property
    def signatories(self) -> tuple[ExpectedSignatory, ...]:
        """Those who are to sign."""
        return self.known.candidate.manifest.signatories

    @cached_property
    def reader(self) -> PdfFileReader:
        """The file as pyHanko reads it: strictly where it goes on from ours."""
        return PdfFileReader(BytesIO(self.data), strict=self.origin is None or self.origin.way is Way.CONTINUED)

    @cached_property
    def frozen(self) -> PdfFileReader:
        """The frozen file."""
        return PdfFileReader(BytesIO(self.known.candidate.data))

    @cached_property
    def frozen_sheets(self) -> tuple[Sheet, ...]:
        """The pages of the frozen file."""
        return sheets(self.known.candidate.data)

    @cached_property
    def lines(self) -> dict[str, Field]:
        """The fields of the frozen file, or of its twin with fields: where the signature lines are."""
        if self.known.candidate.pdf.variant is Variant.FIELDS:
            return signature_fields(self.frozen)
        edition = self.known.candidate.edition
        twins = [each for each in self.candidates if each.edition == edition and each.is_itself]
        twin = next((each for each in twins if each.pdf.variant is Variant.FIELDS), None)
        return signature_fields(PdfFileReader(BytesIO(twin.data))) if twin else {}

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The fields of the file itself."""
        return signature_fields(self.reader)

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """The signatures and archive time stamps."""
        return judged(self.reader, self.data, self.wish.trust)

    @property
    def stamps(self) -> tuple[Judged, ...]:
        """The archive time stamps."""
        return tuple(each for each in self.judged if each.archive)

    @cached_property
    def signatures(self) -> tuple[Owned, ...]:
        """The signatures with whose they are."""
        return owned(self.judged, self.signatories)

    @cached_property
    def base(self) -> int:
        """The revision that everything else is added to: the frozen one, or the one that a service signed first."""
        if self.known.way is Way.CONTINUED:
            return int(self.frozen.xrefs.total_revisions) - 1
        return min((each.revision for each in self.judged), default=int(self.reader.xrefs.total_revisions) - 1)

    @cached_property
    def history(self) -> History:
        """What was added."""
        return history(self.reader, self.data, base=self.base, signatures=self.signatures, stamps=self.stamps)

    @cached_property
    def looked(self) -> Looked:
        """How the file looks beside the frozen one."""
        signed = [self.lines[name] for name, field in self.fields.items() if field.signed and name in self.lines]
        places = free(list(self.lines.values()), signed, self.wish.zones, self.frozen_sheets)
        return compare(self.frozen_sheets, self.sheets, places)

    @property
    def unsigned(self) -> list[tuple[Field, ExpectedSignatory]]:
        """The signature lines that nobody has signed digitally."""
        taken = {each.signatory.party for each in self.signatures if each.signatory and each.role is Role.PARTY}
        return [
            (self.lines[each.field], each)
            for each in self.signatories
            if each.party not in taken and each.field in self.lines
        ]

    @cached_property
    def holds_content(self) -> bool:
        """Whether the frozen pages' content stands in the file to the letter."""
        if self.known.way is Way.CONTINUED:
            return True
        return holds_all(self.reader, self.frozen, {page.page - 1: page.number for page in self.looked.pages})

    @cached_property
    def attested(self) -> tuple[Attested, ...]:
        """Those whom the office vouches for."""
        return attested(self.signatories, self.wish.attested, self.read)

    @property
    def read(self) -> str:
        """The words that somebody has added: on pages of their own, and in the free places of ours."""
        if self.known.way is Way.HANDWRITTEN:
            return ""
        added = [word.text for words in self.looked.stamped.values() for word in words]
        return " ".join([*(sheet.text for sheet in self.looked.extra), *added])
