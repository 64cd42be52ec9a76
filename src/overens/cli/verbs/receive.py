"""Owns how `overens receive` is typed."""

from datetime import date
from pathlib import Path

import click

from overens.cli.checking import received, with_check
from overens.cli.options import as_of, date_option, debug_option, folder_option, options, root
from overens.cli.swedish import Command
from overens.commands import receive
from overens.commands.examining import CheckWish
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@click.argument("words", nargs=-1, metavar="FIL [ÖVERENSKOMMELSE UTGÅVA]")
@with_check
@click.option(
    "--handwritten",
    is_flag=True,
    help="Filen är inskannad och undertecknad för hand. Ange överenskommelse och utgåva efter filen.",
)
@options(folder_option, date_option, debug_option)
def verb(*, words: tuple[str, ...], check: CheckWish, handwritten: bool, folder: Path | None, day: date | None) -> int:
    """Tar emot en undertecknad PDF och bevarar den.

    Filen kontrolleras som av verify. Är inget fel på den läggs den i utgåvans mapp, med en rapport, och publiceras
    vid nästa bygge. En fil som är ogiltig tas inte emot.

    Till exempel: overens receive star-2025-undertecknas.pdf --trust utfardare.pem
    """
    wish = received(words, check, handwritten=handwritten)
    return receive.receive(root(folder), wish, as_of(day), Terminal())
