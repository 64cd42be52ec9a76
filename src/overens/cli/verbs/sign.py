"""Owns how `overens sign` is typed."""

from pathlib import Path

import click

from overens.cli.options import debug_option, folder_option, now, options, out_option, root
from overens.cli.signing import edition_in, file_in, with_key, with_proof
from overens.cli.swedish import Command
from overens.commands import sign
from overens.commands.demo import demo as try_out
from overens.commands.keys import KeyWish
from overens.commands.proving import ProofWish
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@click.argument("words", nargs=-1, metavar="FIL")
@click.option("--as", "party", default="", metavar="PART", help="Parten, till exempel bergs-kommun.")
@with_key
@with_proof
@click.option("--demo", is_flag=True, help="Provar alla steg i en kopia. Ange överenskommelse och utgåva i stället.")
@options(out_option, folder_option, debug_option)
def verb(
    *,
    words: tuple[str, ...],
    party: str,
    key: KeyWish,
    proof: ProofWish,
    demo: bool,
    out: Path | None,
    folder: Path | None,
) -> int:
    """Undertecknar en fryst PDF för en part.

    Till exempel: overens sign star-2025-undertecknas.pdf --as bergs-kommun --pkcs12 nyckel.p12

    Den frysta filen ändras aldrig. Den första underskriften hamnar i en ny fil, och de följande läggs till i den.

    Så här provar du hela kedjan: overens sign --demo star 2025. Den fryser, undertecknar, förseglar,
    kontrollerar, tar emot och publicerar i en kopia, med certifikat som säger TEST.
    """
    if demo:
        return try_out(root(folder), edition_in(words), now, Terminal(), out=out)
    return sign.sign(root(folder), sign.SignWish(file_in(words), party, key, proof, out), now(), Terminal())
