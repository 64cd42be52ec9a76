"""Owns how `overens seal` is typed."""

from pathlib import Path

import click

from overens.cli.options import debug_option, folder_option, now, options, out_option, root, signed_file
from overens.cli.signing import with_archive_proof, with_key
from overens.cli.swedish import Command
from overens.commands import seal
from overens.commands.keys import KeyWish
from overens.commands.proving import ProofWish
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@signed_file
@with_key
@with_archive_proof
@options(out_option, folder_option, debug_option)
def verb(*, file: Path, key: KeyWish, proof: ProofWish, out: Path | None, folder: Path | None) -> int:
    """Förseglar en PDF när alla har undertecknat.

    Förseglingen stänger filen för varje ändring och ger den en tidsstämpel för arkivet. Den behöver därför
    både --timestamp och --trust.
    """
    return seal.seal(root(folder), seal.SealWish(file, key, proof, out), now(), Terminal())
