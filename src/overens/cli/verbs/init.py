"""Owns how `overens init` is typed."""

from pathlib import Path

import click

from overens.cli.options import debug_option
from overens.cli.swedish import Command
from overens.cli.values import OneOf
from overens.commands import init
from overens.commands.terminal import Terminal


@click.command(cls=Command)
@click.argument("target", metavar="MAPP", type=click.Path(path_type=Path))
@click.option("--name", default=init.NAME, metavar="NAMN", help="Förbundets namn.")
@click.option(
    "--questions",
    type=OneOf((*init.guides(), init.NONE)),
    help="Guiden vars frågor läggs som öppna frågor i utkastet. Utan flaggan ställs frågan, om någon kan svara.",
)
@debug_option
def verb(*, target: Path, name: str, questions: str | None) -> int:
    """Skapar en ny mapp för ett annat förbund.

    Mappen får en liten påhittad överenskommelse att utgå från. Den kan börja med frågorna ur en guide. Så här:
    overens init vart-forbund --questions halsogreppet
    """
    return init.init(target, name, Terminal(), questions=questions)
