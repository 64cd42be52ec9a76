"""Owns `overens sign --demo`: an edition frozen, signed, sealed, checked, received and published, in a copy."""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from overens.commands.build import build
from overens.commands.content import READER
from overens.commands.examining import CheckWish
from overens.commands.files import write
from overens.commands.freeze import freeze
from overens.commands.receive import receive
from overens.commands.sign import ENDING
from overens.commands.terminal import Terminal
from overens.commands.trying import copy, require
from overens.model.content import LoadedEdition
from overens.model.manifest import Manifest, Variant
from overens.names import EditionName
from overens.problems import CLEAN, OverensError, UsageError
from overens.seal.levels import Level
from overens.seal.sealing import seal
from overens.seal.signing import Frozen, Signing, sign
from overens.seal.trial import Trial, trial

Clock = Callable[[], datetime]
SEAL = "forsegling"
TRUST = "test-utfardare.pem"


def demo(root: Path, name: EditionName, clock: Clock, terminal: Terminal, *, out: Path | None) -> int:
    """Runs the whole chain in a copy of the content folder, which is kept, in `out` or in a new temporary folder.

    Raises:
        UsageError: there is no such edition, or the folder is not empty.
        OverensError: a step is refused; what was made before it stands in the folder.
    """
    require(root, name)
    scratch = _scratch(out)
    terminal.result(f"Provkörning i {scratch}. Inget i {root} ändras.")
    copy(root, name, scratch)
    status = freeze(scratch, name, clock().date(), terminal)
    if status != CLEAN:
        return status
    edition = next(found for found in READER.read(scratch).repository.editions if found.name == name)
    file = _signed(scratch, edition, clock, terminal)
    terminal.result(f"Den undertecknade filen: {file}\n")
    status = receive(scratch, CheckWish(file, (scratch / TRUST,), offline=True), clock(), terminal)
    if status != CLEAN:
        return status
    return build(scratch, clock().date(), terminal)


def _scratch(out: Path | None) -> Path:
    if out is None:
        return Path(tempfile.mkdtemp(prefix="overens-test-"))
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise UsageError(f"{out} finns redan och är inte en tom mapp. Välj en mapp som inte finns.")
    out.mkdir(parents=True, exist_ok=True)
    return out.resolve()


def _signed(scratch: Path, edition: LoadedEdition, clock: Clock, terminal: Terminal) -> Path:
    """The file with everybody's signature and the seal, beside the certificate of the authority that it trusts."""
    frozen = _frozen(scratch, edition)
    keys = _trial(frozen.manifest, edition, clock())
    (scratch / TRUST).write_bytes(keys.trust)
    target = scratch / f"{edition.name.stem}{ENDING}"
    data, signatories = frozen.pdf, frozen.manifest.signatories
    with terminal.working() as bar:
        for number, signatory in enumerate(signatories):
            bar.show("Underskrifter", number, len(signatories))
            how = Signing(keys.keys[signatory.party], keys.proof(Level.LT), clock(), test=True)
            data = sign(data, frozen, signatory.party, how).data
            write(target, data)
        bar.show("Försegling", 0, 1)
        write(target, seal(data, frozen, Signing(keys.keys[SEAL], keys.proof(Level.LTA), clock())).data)
    terminal.result(f"{len(signatories)} underskrifter och en försegling, alla med certifikat som säger TEST.")
    return target


def _frozen(scratch: Path, edition: LoadedEdition) -> Frozen:
    if edition.record is None:
        raise AssertionError("an edition that was just frozen has a record")
    manifest = edition.record.manifest.value
    for pdf in manifest.pdfs:
        if pdf.variant is Variant.FIELDS:
            return Frozen(manifest, (scratch / edition.name.record_folder / pdf.file).read_bytes())
    raise OverensError(f"{manifest.short_title} undertecknas för hand, så det finns inget att prova här.")


def _trial(manifest: Manifest, edition: LoadedEdition, moment: datetime) -> Trial:
    names = {signatory.party: signatory.party_name for signatory in manifest.signatories}
    return trial({**names, SEAL: edition.agreement.value.federation.name}, moment)
