"""Owns how `overens list` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, root, this_day
from overens.cli.swedish import Command
from overens.commands import listing
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@options(folder_option, date_option, debug_option)
def verb(*, folder: Path | None, day: date | None) -> int:
    """Visar utgåvorna, vad som gäller, rapporterna och filerna."""
    return listing.listing(root(folder), day or this_day(), Terminal())
