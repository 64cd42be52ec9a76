"""Owns how `overens build` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, only_option, options, root, this_day
from overens.cli.swedish import Command
from overens.commands import build
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@options(only_option, folder_option, date_option, debug_option)
def verb(*, folder: Path | None, day: date | None, only: str) -> int:
    """Bygger webbplatsen med alla PDF:er.

    Den hamnar i mappen site. Den gamla webbplatsen står kvar tills den nya är hel. Om ingenting har ändrats sedan förra
    bygget byggs ingenting.
    """
    return build.build(root(folder), day or this_day(), Terminal(), only=only)
