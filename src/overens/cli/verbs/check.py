"""Owns how `overens check` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, root, this_day
from overens.cli.swedish import Command
from overens.cli.values import OneOf
from overens.commands import check
from overens.commands.terminal import Terminal
from overens.exchange.problems import FORMATS


@click.command(cls=Command)
@options(folder_option, date_option, debug_option)
@click.option(
    "--format",
    "form",
    type=OneOf(FORMATS),
    default="text",
    help="Hur problemen skrivs: text att läsa, json för program, github för anmärkningar på GitHub.",
)
@click.option("--strict", is_flag=True, help="Låter varningar räknas som fel.")
def verb(*, folder: Path | None, day: date | None, form: str, strict: bool) -> int:
    """Granskar innehållet och visar alla problem.

    Varje problem har fil, rad, vad som är fel och vad du kan göra åt det.
    """
    return check.check(root(folder), day or this_day(), Terminal(), form=form, strict=strict)
