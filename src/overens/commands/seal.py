"""Owns `overens seal`: the file that everybody has signed is closed for every change."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from overens.commands import keys, proving
from overens.commands.keys import KeyWish
from overens.commands.origin import origin
from overens.commands.proving import ProofWish
from overens.commands.sign import put, target_of
from overens.commands.terminal import Terminal
from overens.problems import CLEAN
from overens.seal.levels import Level
from overens.seal.sealing import seal as sealed
from overens.seal.signing import Signing


@dataclass(frozen=True, slots=True)
class SealWish:
    """What a person says: which file, with which key, proved how, and where to."""

    file: Path
    key: KeyWish
    proof: ProofWish
    out: Path | None = None


def seal(root: Path, wish: SealWish, moment: datetime, terminal: Terminal) -> int:
    """Appends the seal, with an archive time stamp, to a file that everybody has signed.

    Raises:
        UsageError: the file or the key is none that can be sealed with, or a service of time or trust is lacking.
        OverensError: the seal is refused.
        OutsideError: a service does not answer.
    """
    data = wish.file.read_bytes()
    found = origin(root, wish.file, data, terminal)
    target = target_of(wish.file, found, wish.out)
    before = data if target.exists() else None
    proof = proving.wanted(replace(wish.proof, level=Level.LTA))
    made = sealed(data, found.frozen, Signing(keys.chosen(wish.key, terminal), proof, moment))
    put(target, made.data, before=before)
    terminal.result(f"{target} är förseglad med certifikatet för {made.holder}. Inget mer kan läggas till.")
    return CLEAN
