"""Owns the process that has loaded all of `overens` once, from which each command that a test runs is begun.

A command still has a process of its own, with its folder, surroundings, streams and exit code; what it is spared is to
load the same libraries again, which takes longer than most of what the tests ask of it.
"""

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory

from overens.cli.loading import VERBS

PRELOADED = ["overens.commands.hooking", "mkdocs.commands.build", *(f"overens.cli.verbs.{verb}" for verb in VERBS)]


def run_loaded(arguments: tuple[str, ...], folder: Path, surroundings: dict[str, str]) -> tuple[int, str, str]:
    """The exit code and both streams of `overens` with these arguments, in a folder and with these variables alone."""
    with TemporaryDirectory() as place:
        streams = Path(place, "out"), Path(place, "err")
        process = _context().Process(target=_become, args=(arguments, folder, surroundings, streams))
        process.start()
        process.join()
        status = process.exitcode
        process.close()
        out, err = (stream.read_text(encoding="utf-8") for stream in streams)
    assert status is not None
    return status, out, err


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def _become(arguments: tuple[str, ...], folder: Path, surroundings: dict[str, str], streams: tuple[Path, Path]) -> None:
    for number, stream in enumerate(streams, start=1):
        os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(surroundings)
    os.chdir(folder)
    sys.argv = ["overens", *arguments]
    from overens.cli.running import main  # noqa: PLC0415 - loaded by the server, not by the tests' own process

    main()
