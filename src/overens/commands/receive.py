"""Owns `overens receive`: a file that came back is checked and kept beside what was frozen, with its report."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath

from overens.commands.examining import CheckWish, examined, frozen_editions
from overens.commands.freezing import REMARK
from overens.commands.terminal import Terminal
from overens.exchange.verification_json import as_json
from overens.exchange.verification_schema import KIND
from overens.exchange.verification_text import as_text
from overens.model.content import LoadedEdition, Record
from overens.model.manifest import Manifest, Received, ReceivedSignature, Variant, Verdict, Way
from overens.model.verification import Reason, Verification
from overens.names import EditionName, schema_file
from overens.problems import CLEAN, FAULT, OutsideError, OverensError, UsageError
from overens.seal.reasons import parties
from overens.site.staging import Staging
from overens.source.sums import sums
from overens.source.writing import written

JSON, TEXT = "json", "txt"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a received file becomes in the folder of the record."""

    name: EditionName
    manifest: Manifest
    files: dict[str, bytes]
    record: Record


def receive(root: Path, wish: CheckWish, moment: datetime, terminal: Terminal) -> int:
    """Checks a file, and keeps it with its report when nothing is wrong with it.

    A file that is *ogiltig* is not kept: what is kept is published, and the office would vouch for it.

    Raises:
        UsageError: nothing is frozen, something that was said means nothing, or the file is kept already.
        OSError: a file cannot be read or written; what was there stands.
    """
    with terminal.working() as bar:
        bar.show("Kontroll", 0, 1)
        found = examined(root, wish, moment)
    edition = _edition(root, found)
    if edition is None or found.verdict is Verdict.INVALID:
        return _refused(found, terminal)
    objection = _mixed(_record(edition).manifest.value, found)
    if objection:
        return _refused(_with(found, objection), terminal)
    data = wish.file.read_bytes()
    if sha256(data).hexdigest() != found.sha256:
        raise UsageError(
            f"{wish.file} ändrades medan den kontrollerades. Vänta tills ingen skriver i den, och försök igen."
        )
    kept = _kept(edition, found, data, moment)
    _write(root, kept)
    terminal.result(as_text(found, terminal.width).rstrip("\n"))
    folder = kept.name.record_folder
    terminal.result(
        "\n".join(("", "Filen är mottagen. Det här ska sparas:", *(f"{folder}/{name}" for name in kept.files)))
    )
    return CLEAN


def _refused(found: Verification, terminal: Terminal) -> int:
    terminal.result(as_text(found, terminal.width).rstrip("\n"))
    terminal.tell("Filen är inte mottagen. Inget är ändrat.")
    return FAULT


def _edition(root: Path, found: Verification) -> LoadedEdition | None:
    if found.edition is None:
        return None
    name = EditionName(found.edition.agreement, found.edition.edition)
    return next(edition for edition in frozen_editions(root) if edition.name == name)


def _record(edition: LoadedEdition) -> Record:
    if edition.record is None:
        raise AssertionError("only frozen editions are checked against")
    return edition.record


def _mixed(manifest: Manifest, found: Verification) -> Reason | None:
    """Why a file may not be kept beside what has come back before: a document is signed in one way by all."""
    by_hand = found.edition is not None and found.edition.way is Way.HANDWRITTEN
    earlier = {each.way is Way.HANDWRITTEN for each in manifest.received if each.verdict is not Verdict.INVALID}
    if earlier - {by_hand}:
        return parties.mixed(manifest.short_title, paper=by_hand)
    has_fields = any(pdf.variant is Variant.FIELDS for pdf in manifest.pdfs)
    if not by_hand and not has_fields and found.signatures:
        return parties.wrong_form(manifest.short_title)
    return None


def _with(found: Verification, reason: Reason) -> Verification:
    return found.model_copy(update={"verdict": Verdict.INVALID, "reasons": (reason, *found.reasons)})


def _kept(edition: LoadedEdition, found: Verification, data: bytes, moment: datetime) -> _Kept:
    record, name = _record(edition), edition.name
    manifest = record.manifest.value
    same = next((each for each in manifest.received if each.sha256 == found.sha256), None)
    if same:
        raise UsageError(f"Filen är redan mottagen, som {name.record_folder}/{same.file}. Inget behöver göras.")
    number = len(manifest.received) + 1
    pdf, report = name.received_pdf(number), name.received_report(number, JSON)
    found = found.model_copy(update={"file": pdf})
    schema = f"{'../' * (name.record_folder.count('/') + 1)}{schema_file(KIND)}"
    files = {pdf: data, report: as_json(found, schema), name.received_report(number, TEXT): as_text(found).encode()}
    received = _received(found, moment, files)
    changed = manifest.model_copy(update={"received": (*manifest.received, received)})
    return _Kept(name, changed, files, record)


def _received(found: Verification, moment: datetime, files: dict[str, bytes]) -> Received:
    _, report, readable = files
    return Received.model_validate(
        {
            "fil": found.file,
            "sha256": found.sha256,
            "mottagen": moment.date(),
            "sätt": found.edition.way if found.edition else None,
            "omdöme": found.verdict,
            "förseglad": found.sealed,
            "underskrifter": tuple(_signatures(found)),
            "rapport": report,
            "rapport_sha256": sha256(files[report]).hexdigest(),
            "rapport_text": readable,
            "rapport_text_sha256": sha256(files[readable]).hexdigest(),
        }
    )


def _signatures(found: Verification) -> Iterator[ReceivedSignature]:
    for each in found.signatures:
        if each.party and each.certificate:
            yield ReceivedSignature.model_validate(
                {
                    "part": each.party,
                    "namn": each.certificate.holder,
                    "utfärdare": each.certificate.issuer,
                    "tid": each.time,
                    "nivå": each.level,
                    "hel": each.whole,
                    "betrodd": each.trusted,
                }
            )


def _write(root: Path, kept: _Kept) -> None:
    """Puts a whole new folder in the place of the record's, so that no moment has half of it."""
    folder, name = root / kept.name.record_folder, kept.name
    staging = Staging(folder)
    beside = staging.begin()
    try:
        shutil.copytree(folder, beside, dirs_exist_ok=True)
        _require_untouched(kept, beside)
        for file, data in _changed(kept).items():
            (beside / PurePosixPath(file).relative_to(name.record_folder)).write_bytes(data)
        staging.swap()
    except (OSError, OverensError):
        staging.drop()
        raise


def _changed(kept: _Kept) -> dict[str, bytes]:
    """Every file of the record that is new or other than it was, by its name in the content folder."""
    name = kept.name
    found = {f"{name.record_folder}/{file}": data for file, data in kept.files.items()}
    found[name.manifest_file] = written(name.manifest_file, kept.manifest, REMARK)
    listed = dict(kept.record.listed or {}) | {file: sha256(data).hexdigest() for file, data in found.items()}
    return found | {name.sums_file: sums(name.sums_file, listed)}


def _require_untouched(kept: _Kept, folder: Path) -> None:
    """Nobody else may have received anything since the manifest was read."""
    file = kept.name.manifest_file
    if sha256((folder / PurePosixPath(file).name).read_bytes()).hexdigest() != kept.record.digests[file]:
        raise OutsideError(f"{file} ändrades medan filen kontrollerades. Kör samma kommando igen.")
