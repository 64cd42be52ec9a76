"""Owns how `overens schema` is typed."""

from pathlib import Path

import click

from overens.cli.options import debug_option, folder_option, options, root
from overens.cli.swedish import Command
from overens.commands import schema
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@options(folder_option, debug_option)
@click.option("--check", "only_check", is_flag=True, help="Skriver inget, säger bara vad som är inaktuellt.")
def verb(*, folder: Path | None, only_check: bool) -> int:
    """Skriver scheman för textredigeraren.

    Med dem föreslår redigeraren nycklar och visar vad de betyder.
    """
    return schema.schema(root(folder), Terminal(), only_check=only_check)
