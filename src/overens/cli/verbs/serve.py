"""Owns how `overens serve` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, only_option, options, root, this_day
from overens.cli.swedish import Command
from overens.commands import serve
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@options(only_option, folder_option, date_option, debug_option)
@click.option("--address", default=serve.ADDRESS, metavar="DATOR:PORT", help=f"Annars {serve.ADDRESS}.")
def verb(*, folder: Path | None, day: date | None, address: str, only: str) -> int:
    """Visar webbplatsen medan du skriver.

    Den byggs om när du sparar. Fel i innehållet visas överst på sidorna.
    """
    return serve.serve(root(folder), day or this_day(), Terminal(), address=address, only=only)
