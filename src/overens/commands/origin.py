"""Owns which frozen edition a file is, or goes on from: told by its bytes, whatever it is called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from overens.commands.content import READER
from overens.commands.problems import report
from overens.commands.terminal import Terminal
from overens.model.manifest import FrozenPdf, Manifest, Variant
from overens.names import RECORDS, EditionName
from overens.problems import OverensError, Severity, UsageError
from overens.seal.continuation import goes_on_from, why_unreadable
from overens.seal.signing import Frozen

RIGHT_FILE = "Ange den frysta PDF:en med fält, eller filen som den förra parten undertecknade."


NOT_OURS = "är varken en PDF som är fryst här eller en fortsättning på någon"
RECORD = f"/{RECORDS}/"


@dataclass(frozen=True, slots=True)
class _Kept:
    """A frozen edition and its record."""

    name: EditionName
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class Origin:
    """The edition that a file goes on from; `untouched` when the file is the frozen one itself."""

    name: EditionName
    frozen: Frozen
    untouched: bool


def origin(root: Path, file: Path, data: bytes, terminal: Terminal) -> Origin:
    """The frozen edition of the repository that the bytes of a file begin with.

    Raises:
        UsageError: there is none, or it is the PDF that has no fields.
        OverensError: what was frozen has been altered; the problems are told.
    """
    editions = _frozen(root, terminal)
    for edition, pdf, kept in _kept(root, editions):
        if goes_on_from(data, kept):
            _require_fields(file, edition.manifest, pdf)
            return Origin(edition.name, Frozen(edition.manifest, kept), untouched=data == kept)
    raise UsageError(f"{file} {why_unreadable(data) or NOT_OURS}. {RIGHT_FILE}")


def _frozen(root: Path, terminal: Terminal) -> tuple[_Kept, ...]:
    """The frozen editions, none of whose records has been altered."""
    content = READER.read(root)
    broken = [found for found in content.problems if found.severity is Severity.ERROR and RECORD in found.file]
    if broken:
        report(tuple(broken), terminal)
        raise OverensError("Det som är fryst har ändrats, så inget kan undertecknas. Rätta det först.")
    records = [(edition.name, edition.record) for edition in content.repository.editions if edition.record]
    if not records:
        raise UsageError(
            f"Ingen utgåva i {root} är fryst, så det finns inget att underteckna. "
            "Frys först: overens freeze ÖVERENSKOMMELSE UTGÅVA"
        )
    return tuple(_Kept(name, record.manifest.value) for name, record in records)


def _kept(root: Path, editions: Iterable[_Kept]) -> Iterator[tuple[_Kept, FrozenPdf, bytes]]:
    for edition in editions:
        for pdf in edition.manifest.pdfs:
            yield edition, pdf, (root / edition.name.record_folder / pdf.file).read_bytes()


def _require_fields(file: Path, manifest: Manifest, pdf: FrozenPdf) -> None:
    if pdf.variant is Variant.FIELDS:
        return
    other = next((found.file for found in manifest.pdfs if found.variant is Variant.FIELDS), None)
    what = f"Underteckna {other} i stället." if other else "Utgåvan undertecknas för hand."
    raise UsageError(f"{file} har inga fält för underskrifter. {what}")
