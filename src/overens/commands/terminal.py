"""Owns what a person sees of a command: results on stdout, all else on stderr, colours and bars on a terminal only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.text import Text

from overens.exchange.marked_words import ADDED, STRUCK, signs
from overens.problems import Severity, UsageError

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
YES = ("j", "ja")
SIGNED = {STRUCK[0]: "red", ADDED[0]: "green"}


class Terminal:
    """The two streams of one command."""

    def __init__(self) -> None:
        self._out = _console(sys.stdout)
        self._err = _console(sys.stderr)

    def result(self, text: str) -> None:
        """Prints what the command was asked for; the weight of a problem has its colour."""
        self._out.print(_coloured(text))

    @property
    def width(self) -> int:
        """How many signs there are room for on a line."""
        return self._out.width

    def comparison(self, text: str) -> None:
        """Prints a comparison; what is struck and added has its colour, besides its signs."""
        made = Text(text)
        for start, end, sign in signs(text):
            made.stylize(SIGNED[sign], start, end)
        self._out.print(made, end="")

    def hand_over(self, text: str) -> None:
        """Writes for another program, to the letter."""
        self._out.file.write(text)

    def tell(self, text: str, style: str | None = None) -> None:
        """Prints what a person should know."""
        self._err.print(_coloured(text), style=style)

    def secret(self, question: str) -> str:
        """Asks a person for what nobody else shall see; it is not shown while it is typed.

        Raises:
            UsageError: nobody is there to be asked.
        """
        if not sys.stdin.isatty():
            raise UsageError(f"{question}: här finns ingen att fråga. Ange en fil med --password-file FIL.")
        return getpass(f"{question}: ")

    def ask(self, question: str) -> bool:
        """Asks a person, who says yes or no; nobody there is a no."""
        if not (sys.stdin.isatty() and self._err.is_terminal):
            return False
        self._err.print(f"{question}: ", end="")
        return sys.stdin.readline().strip().lower() in YES

    @contextmanager
    def working(self) -> Iterator["Bar"]:
        """A bar for work that takes its time, gone when it is done; nothing at all where no person watches."""
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, console=self._err, transient=True, disable=not self._err.is_terminal) as progress:
            yield Bar(progress)


def _console(stream: TextIO) -> Console:
    # Asked of the stream itself, since rich would also believe a variable of the environment.
    return Console(
        file=stream, force_terminal=stream.isatty(), markup=False, highlight=False, soft_wrap=True, emoji=False
    )


def _coloured(text: str) -> Text:
    made = Text(text)
    for severity, style in STYLES.items():
        made.highlight_regex(rf"(?<=: ){severity}(?=: )", style)
    return made


class Bar:
    """How far the work has come; one line for what is being done now."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None
        self._doing = ""

    def show(self, doing: str, done: int, total: int) -> None:
        """Says what is being done, and that `done` of `total` are behind."""
        if self._task is None or doing != self._doing:
            self._begin(doing)
        if self._task is not None:
            self._progress.update(self._task, completed=done, total=total)

    def _begin(self, doing: str) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task, self._doing = self._progress.add_task(doing), doing
