"""Owns the writing of single files: whole or not at all."""

from pathlib import Path


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
