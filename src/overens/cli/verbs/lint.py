"""Owns how `overens lint` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, root, this_day
from overens.cli.swedish import Command
from overens.cli.values import OneOf
from overens.commands import lint
from overens.commands.terminal import Terminal
from overens.exchange.clarity import FORMATS


@click.command(cls=Command)
@click.option(
    "--klarspråk",
    "--klarsprak",
    "plain",
    is_flag=True,
    help="Granskar hur lätt texten är att läsa. Flaggan måste anges, så att det syns vad som granskas.",
)
@click.option("--format", "form", type=OneOf(FORMATS), default="text", help="text att läsa, json för program.")
@click.option("--strict", is_flag=True, help="Slutar med 1 så snart något har hittats.")
@options(folder_option, date_option, debug_option)
def verb(*, plain: bool, form: str, strict: bool, folder: Path | None, day: date | None) -> int:
    """Visar vad som är svårt att läsa.

    Till exempel: overens lint --klarspråk

    Rapporten visar långa meningar, passiv, verb som har blivit substantiv och förkortningar, med fil och rad.
    Den visar också varje sidas läsbarhetsindex (LIX).

    Kommandot slutar med 0, eller med 1 om startsidan eller någon av remittentens sidor har LIX 40 eller mer.
    """
    if not plain:
        raise click.UsageError("Säg vad som ska granskas: overens lint --klarspråk", click.get_current_context())
    return lint.lint(root(folder), day or this_day(), Terminal(), form=form, strict=strict)
