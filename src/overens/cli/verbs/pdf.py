"""Owns how `overens pdf` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, root, this_day
from overens.cli.swedish import Command
from overens.commands import pdf
from overens.commands.terminal import Terminal
from overens.names import named


@click.command(cls=Command)
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("edition", metavar="UTGÅVA")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FIL", help="Filen som skrivs. Annars till exempel star-2025.pdf."
)
@options(folder_option, date_option, debug_option)
def verb(*, agreement: str, edition: str, out: Path | None, folder: Path | None, day: date | None) -> int:
    """Gör en PDF av en utgåva eller en rapport.

    Till exempel: overens pdf star 2025. En rapport anges med mappen före namnet: overens pdf umea uppfoljning/2017.
    """
    return pdf.pdf(root(folder), named(agreement, edition), day or this_day(), Terminal(), out=out)
