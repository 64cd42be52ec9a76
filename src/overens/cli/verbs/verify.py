"""Owns how `overens verify` is typed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from overens.cli.checking import with_check
from overens.cli.options import as_of, date_option, debug_option, folder_option, options, root, signed_file
from overens.cli.swedish import Command
from overens.cli.values import OneOf
from overens.commands import verify
from overens.commands.examining import CheckWish
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@signed_file
@with_check
@click.option(
    "--format", "form", type=OneOf(verify.FORMATS), default=verify.TEXT, help="text att läsa, json för program."
)
@options(folder_option, date_option, debug_option)
def verb(*, file: Path, check: CheckWish, form: str, folder: Path | None, day: date | None) -> int:
    """Kontrollerar en PDF som är undertecknad.

    Kommandot svarar på om texten är den frysta, vilka som har undertecknat, om underskrifterna är hela och betrodda,
    vad som har lagts till och om något saknas.

    Till exempel: overens verify star-2025-undertecknas.pdf --trust utfardare.pem

    Det slutar med 0 om allt är väl och alla har undertecknat, 1 om inte, och 2 om kommandot inte kan köras.
    """
    return verify.verify(root(folder), replace(check, file=file), as_of(day), Terminal(), form=form)
