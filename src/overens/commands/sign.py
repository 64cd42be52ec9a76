"""Owns `overens sign`: one party's signature, in the file or in a new one beside what was frozen."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from overens.commands import keys, proving
from overens.commands.files import write
from overens.commands.keys import KeyWish
from overens.commands.origin import Origin, origin
from overens.commands.proving import ProofWish
from overens.commands.terminal import Terminal
from overens.model.manifest import Manifest
from overens.problems import CLEAN, OverensError, UsageError
from overens.seal.signing import Signed, Signing, missing, signatory_of
from overens.seal.signing import sign as signed

ENDING = "-undertecknas.pdf"


@dataclass(frozen=True, slots=True)
class SignWish:
    """What a person says: which file, for which party, with which key, proved how, and where to."""

    file: Path
    party: str
    key: KeyWish
    proof: ProofWish
    out: Path | None = None


def sign(root: Path, wish: SignWish, moment: datetime, terminal: Terminal) -> int:
    """Appends a party's signature of a moment to a file; the frozen file itself is never written to.

    Raises:
        UsageError: the file, the party or the key is none that can sign.
        OverensError: the signature is refused.
        OutsideError: a service does not answer.
    """
    if not wish.party:
        raise UsageError("Ange vilken part som undertecknar med --as PART.")
    data = wish.file.read_bytes()
    found = origin(root, wish.file, data, terminal)
    target = target_of(wish.file, found, wish.out)
    before = data if target.exists() else None
    how = Signing(keys.chosen(wish.key, terminal), proving.wanted(wish.proof), moment)
    made = signed(data, found.frozen, wish.party, how)
    put(target, made.data, before=before)
    terminal.result(_told(found.frozen.manifest, wish.party, made, target, level=how.proof.level))
    return CLEAN


def target_of(file: Path, found: Origin, out: Path | None) -> Path:
    """Where the signed file is written: in place of the file, unless it is the frozen one.

    Raises:
        UsageError: another file is there already.
    """
    target = out or (Path(f"{found.name.stem}{ENDING}") if found.untouched else file)
    if target.exists() and (found.untouched or not target.samefile(file)):
        raise UsageError(
            f"{target} finns redan, och där kan andra ha undertecknat. "
            f"Underteckna den filen, eller ange en annan med --out FIL."
        )
    return target


def put(target: Path, made: bytes, *, before: bytes | None) -> None:
    """Writes a signed file where `before` stood, or nothing.

    Raises:
        OverensError: something else stands there by now.
    """
    if (target.read_bytes() if target.exists() else None) != before:
        raise OverensError(f"Någon annan ändrade {target} samtidigt. Inget är skrivet. Kör samma kommando igen.")
    write(target, made)


def _told(manifest: Manifest, party: str, made: Signed, target: Path, *, level: str) -> str:
    name, everybody = signatory_of(manifest, party).party_name, len(manifest.signatories)
    left = missing(made.standing, manifest)
    done = f"{name} har undertecknat {target} med certifikatet för {made.holder}, på nivån {level}."
    if left:
        names = ", ".join(signatory.party_name for signatory in left)
        return f"{done}\n{everybody - len(left)} av {everybody} har undertecknat. Kvar: {names}."
    return f"{done}\nAlla {everybody} har undertecknat. Försegla filen så här: overens seal {target}"
