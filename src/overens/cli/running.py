"""Owns the command itself: its verbs, and the way from the words of a call to an exit code."""

import sys
from collections.abc import Sequence

import click

from overens import __version__
from overens.cli.handling import handled
from overens.cli.loading import Verbs
from overens.commands.terminal import Terminal

NAME = "overens"


@click.group(cls=Verbs, name=NAME)
@click.version_option(__version__, message=f"{NAME} %(version)s", help="Visar programmets version.")
def overens() -> None:
    """Gör webbplats, PDF och JSON av överenskommelser som är skrivna i YAML.

    Vanligast är check, som granskar det du har skrivit, och serve, som visar webbplatsen medan du skriver.
    """


def run(arguments: Sequence[str]) -> int:
    """Runs one command; answers its exit code."""

    def work() -> int:
        return int(overens.main(arguments, prog_name=NAME, standalone_mode=False) or 0)

    return handled(work, Terminal(), debug="--debug" in arguments)


def main() -> None:
    """Runs the command that the process was called with, and ends the process."""
    sys.exit(run(sys.argv[1:]))
