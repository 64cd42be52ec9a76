"""Owns the writing of single files: whole or not at all."""

import uuid
from pathlib import Path


def write(target: Path, data: bytes) -> None:
    """Writes a file beside its place and moves it there, so that nobody ever meets half of it.

    Raises:
        OSError: the file cannot be written; what stood there stands.
    """
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.tmp")
    try:
        half.write_bytes(data)
        half.replace(target)
    except OSError:
        half.unlink(missing_ok=True)
        raise
