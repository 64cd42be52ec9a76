"""Owns the writing of files and of new folders: whole or not at all."""

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path

UNFINISHED = ".tmp"


def write(target: Path, data: bytes) -> None:
    """Writes a file beside its place and moves it there, so that nobody ever meets half of it.

    Raises:
        OSError: the file, which it names, cannot be written; what stood there stands.
    """
    half = target.with_name(f".{target.name}.tmp")
    try:
        half.write_bytes(data)
        half.replace(target)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(target)) from error


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Writes a new folder beside its place and moves it there, with all its files or none; names are the files' own.

    Raises:
        OSError: the folder is there already, or cannot be written.
    """
    for left in target.parent.glob(f".{target.name}.*{UNFINISHED}"):
        # Of a run that was killed.
        shutil.rmtree(left, ignore_errors=True)
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}{UNFINISHED}")
    try:
        half.mkdir(parents=True)
        for name, data in files.items():
            (half / name).write_bytes(data)
        half.rename(target)
    finally:
        shutil.rmtree(half, ignore_errors=True)
