"""Owns what every measuring shares: what a process costs from its start to its end, and how a line is said.

CPU seconds are those of the process and of all below it that it waited for, so that a wrapper hides nothing.
"""

import os
import sys
import tempfile
from datetime import date
from pathlib import Path
from subprocess import STDOUT, Popen
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2030, 1, 1)
_SILENT = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "BENCH_DATE": TODAY.isoformat()}


class Cost(NamedTuple):
    """What a process took, CPU seconds and megabytes at most, and what it said."""

    seconds: float
    memory: float
    said: str


def cost(command: list[str], folder: Path = ROOT, *, success: int = 0) -> Cost:
    """Runs a command in a folder to its end; any exit code but `success` ends the measuring with what it said."""
    with (
        tempfile.TemporaryFile() as said,
        Popen(command, cwd=folder, env={**os.environ, **_SILENT}, stdout=said, stderr=STDOUT) as process,  # noqa: S603 - our own commands
    ):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode()
    if process.returncode != success:
        sys.exit(f"{' '.join(command)} in {folder} ended with {process.returncode}:\n{words}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, words)


def python(*arguments: str) -> list[str]:
    """The command that runs a program with this very interpreter."""
    return [sys.executable, *arguments]


def say(line: str) -> None:
    """Prints a line at once, since the next may be minutes away."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
