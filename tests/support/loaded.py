"""Owns the process that has loaded all of `overens` once, from which each command that a test runs is begun.

A command still has a process of its own, with its folder, surroundings, streams and exit code; what it is spared is to
load the same libraries again, which takes longer than most of what the tests ask of it.
"""

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from tempfile import TemporaryDirectory

from overens.cli.loading import VERBS

PRELOADED = ["overens.commands.hooking", "mkdocs.commands.build", *(f"overens.cli.verbs.{verb}" for verb in VERBS)]
OFTEN = 0.0005
"""Seconds between two looks at a command whose moment is waited for."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A command that runs, or has run; what it says on each stream is in a file."""

    process: ForkServerProcess
    streams: tuple[Path, Path]

    @property
    def _pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    @property
    def runs(self) -> bool:
        """Whether it has not ended yet."""
        return self.process.is_alive()

    def wait(self) -> int:
        """Its exit code, once it has ended; a signal that ended it is a negative number."""
        self.process.join()
        assert self.process.exitcode is not None
        return self.process.exitcode

    def wait_until(self, holds: Callable[[], object]) -> None:
        """Waits until something holds, or until the command has ended."""
        while self.runs and not holds():
            time.sleep(OFTEN)

    def kill(self) -> None:
        """Ends it, and all that it has begun, without asking."""
        if self.runs and _leads(self._pid):
            os.killpg(self._pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()

    def said(self) -> tuple[str, str]:
        """What it has said so far on each stream."""
        out, err = (stream.read_text(encoding="utf-8") for stream in self.streams)
        return out, err


@contextmanager
def begun(arguments: tuple[str, ...], folder: Path, surroundings: dict[str, str]) -> Iterator[Begun]:
    """`overens` with these arguments, in a folder and with these variables alone; it is killed when the block ends."""
    with TemporaryDirectory() as place:
        streams = Path(place, "out"), Path(place, "err")
        for stream in streams:
            stream.touch()
        process = _context().Process(target=_become, args=(arguments, folder, surroundings, streams))
        process.start()
        found = Begun(process, streams)
        try:
            yield found
        finally:
            found.kill()
            process.close()


def run_loaded(arguments: tuple[str, ...], folder: Path, surroundings: dict[str, str]) -> tuple[int, str, str]:
    """The exit code and both streams of `overens` with these arguments, in a folder and with these variables alone."""
    with begun(arguments, folder, surroundings) as command:
        status = command.wait()
        return status, *command.said()


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _leads(process: int) -> bool:
    """Whether a process has come so far as to have a group of its own."""
    try:
        return os.getpgid(process) == process
    except ProcessLookupError:
        return False


def _become(arguments: tuple[str, ...], folder: Path, surroundings: dict[str, str], streams: tuple[Path, Path]) -> None:
    # A group of its own, so that it can be killed with all that it has begun.
    os.setsid()
    for number, stream in enumerate(streams, start=1):
        os.dup2(os.open(stream, os.O_WRONLY), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(surroundings)
    os.chdir(folder)
    sys.argv = ["overens", *arguments]
    from overens.cli.running import main  # noqa: PLC0415 - loaded by the server, not by the tests' own process

    main()
