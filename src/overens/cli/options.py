"""Owns the options that several verbs share, and what a call means where nothing is said: folder, day and moment."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import click

from overens.cli.values import Day, File, Root
from overens.commands.clock import EPOCH, today
from overens.commands.place import find_root

Verb = TypeVar("Verb", bound=Callable[..., Any])

debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, help="Visar tekniska detaljer om något går fel."
)
folder_option = click.option(
    "--folder",
    type=Root(),
    help="Mappen med överenskommelserna. Utan flaggan: den närmaste uppåt.",
)
date_option = click.option(
    "--date",
    "day",
    type=Day(),
    help="Dagen som räknas som i dag och avgör vad som gäller. Utan flaggan: SOURCE_DATE_EPOCH, annars datorns klocka.",
)
only_option = click.option(
    "--only",
    default="",
    metavar="ÖVERENSKOMMELSE",
    help="Tar bara med en överenskommelse, till exempel star. Utan flaggan: alla.",
)
out_option = click.option("--out", type=click.Path(path_type=Path), metavar="FIL", help="Filen som skrivs.")
signed_file = click.argument("file", metavar="FIL", type=File())


def options(*added: Callable[[Verb], Verb]) -> Callable[[Verb], Verb]:
    """Gives a verb several options, which its help lists in that order."""

    def decorated(verb: Verb) -> Verb:
        for option in reversed(added):
            verb = option(verb)
        return verb

    return decorated


def root(folder: Path | None) -> Path:
    """The content folder that is meant: the one that was named, else the nearest upwards."""
    return folder or find_root(Path.cwd())


def this_day() -> date:
    """What counts as today where no day is named."""
    return today(os.environ, now())


def as_of(day: date | None) -> datetime:
    """The moment that a check is made as of: now, or the end of the day that was named."""
    named = day or (this_day() if EPOCH in os.environ else None)
    return datetime.combine(named, time.max, UTC) if named else now()


def now() -> datetime:
    """The moment of the call, where the machine is."""
    return datetime.now().astimezone()
