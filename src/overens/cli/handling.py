"""Owns the one place where a command's errors end: as a text in Swedish and an exit code, never as a traceback."""

import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from overens import __version__
from overens.cli.swedish import wrong_call
from overens.commands.problems import refused, report
from overens.commands.terminal import Terminal
from overens.problems import BUG, INTERRUPTED, USAGE, ContentError, OverensError

ERROR = "bold red"


def handled(work: Callable[[], int], terminal: Terminal, *, debug: bool = False) -> int:
    """The exit code of `work`, or of the error that ended it, which is told; with `debug` a bug is raised anew."""
    try:
        return work()
    except (KeyboardInterrupt, click.Abort):
        terminal.tell("Avbrutet.")
        return INTERRUPTED
    except click.ClickException as error:
        terminal.tell(wrong_call(error))
        return USAGE
    except OverensError as error:
        return _stopped(error, terminal)
    except OSError as error:
        return _stopped(refused(error), terminal)
    except Exception as error:
        if debug:
            raise
        terminal.tell(_apology(error), ERROR)
        return BUG


def _stopped(error: OverensError, terminal: Terminal) -> int:
    if isinstance(error, ContentError):
        report(error.problems, terminal)
    terminal.tell(str(error), ERROR)
    return error.exit_code


def _apology(error: Exception) -> str:
    try:
        where = f"En beskrivning för den som felsöker finns i {_write_report(error)}."
    except OSError:
        where = "Kör kommandot igen med --debug för att få en beskrivning."
    return f"Något gick fel i programmet, inte i det du har skrivit. {where} Skicka med den när du anmäler felet."


def _write_report(error: Exception) -> Path:
    lines = [
        f"overens {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"Kommando: {' '.join(sys.argv)}",
        "",
        *traceback.format_exception(error),
    ]
    with tempfile.NamedTemporaryFile("w", prefix="overens-fel-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write("\n".join(lines))
    return Path(file.name)
