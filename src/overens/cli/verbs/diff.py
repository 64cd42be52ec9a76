"""Owns how `overens diff` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.options import date_option, debug_option, folder_option, options, this_day
from overens.cli.swedish import Command
from overens.cli.values import OneOf
from overens.commands import diff
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@click.argument("editions", nargs=-1, metavar="ÖVERENSKOMMELSE UTGÅVA UTGÅVA")
@click.option(
    "--format",
    "form",
    type=OneOf(diff.FORMATS),
    default=diff.TEXT,
    help="text att läsa i terminalen, json för program, docx för Word med spårade ändringar.",
)
@click.option("--part", default="", metavar="PART", help="Bara det som berör en part, till exempel bergs-kommun.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Filen som skrivs. Utan flaggan skrivs text och json ut, och annat till exempel till star-2025-2026.docx.",
)
@options(folder_option, date_option, debug_option)
def verb(
    *, editions: tuple[str, ...], form: str, part: str, out: Path | None, folder: Path | None, day: date | None
) -> int:
    """Visar vad som ändras mellan två utgåvor, eller två rapporter.

    Till exempel: overens diff star 2025 2026. I stället för namnen kan du ange två filer:
    overens diff agreements/star/2025.yaml agreements/star/2026.yaml.

    Rapporter anges med mappen före namnet: overens diff star uppfoljning/2025-t1 uppfoljning/2025-t2.

    Kommandot slutar med 0 om texterna är lika, 1 om något ändras och 2 om de inte kan jämföras.
    """
    return diff.diff(editions, folder, diff.Wish(form, part, out, day or this_day()), Terminal())
