"""Owns how `overens freeze` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, root, this_day
from overens.cli.swedish import Command
from overens.commands import freeze
from overens.commands.terminal import Terminal
from overens.names import EditionName


@click.command(cls=Command)
@click.argument("agreement", metavar="ÖVERENSKOMMELSE")
@click.argument("edition", metavar="UTGÅVA")
@click.option(
    "--despite-warnings", "warned", is_flag=True, help="Fryser trots varningar, när du vet att texten ändå är rätt."
)
@options(folder_option, date_option, debug_option)
def verb(*, agreement: str, edition: str, warned: bool, folder: Path | None, day: date | None) -> int:
    """Fryser en beslutad utgåva inför underskrift.

    Till exempel: overens freeze star 2025. PDF:erna som ska undertecknas hamnar i agreements/star/beslut/2025,
    tillsammans med ett manifest som visar vad som frystes. Efter det ändras varken de eller utgåvans filer.
    """
    name = EditionName(agreement, edition)
    return freeze.freeze(root(folder), name, day or this_day(), Terminal(), warned=warned)
