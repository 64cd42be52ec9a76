"""Owns what a person sees of a command: results on stdout, all else on stderr, colours and bars on a terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

STYLES = {"fel": "bold red", "varning": "yellow", "notering": "cyan"}


class Terminal:
    """The two streams of one command."""

    def __init__(self) -> None:
        self._out = Console(markup=False, highlight=False, soft_wrap=True, emoji=False)
        self._err = Console(stderr=True, markup=False, highlight=False, soft_wrap=True, emoji=False)

    def result(self, text: str) -> None:
        """Prints what the command was asked for."""
        self._out.print(text)

    def hand_over(self, text: str) -> None:
        """Writes for another program, to the letter."""
        self._out.file.write(text)

    def tell(self, text: str, style: str | None = None) -> None:
        """Prints what a person should know."""
        self._err.print(text, style=style)

    @contextmanager
    def working(self) -> Iterator["Bar"]:
        """A bar for work that takes its time, gone when it is done; nothing at all where no person watches."""
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
        with Progress(*columns, console=self._err, transient=True, disable=not self._err.is_terminal) as progress:
            yield Bar(progress)


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
