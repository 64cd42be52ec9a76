"""Owns the first look at a file: what can be said of it before anything in it is parsed."""

import re
from dataclasses import dataclass

from overens.model.verification import Reason
from overens.seal.reasons import files

MEGABYTE = 1_000_000
MOST = 50
"""In megabytes; ours are below one, and a service that makes pictures of the pages stays below this."""

MAGIC, HEAD = b"%PDF-", 1024
END = re.compile(rb"%%EOF[ \t]*(\r\n|\r|\n)?")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's bytes, and why it is not looked at any further, if it is not."""

    data: bytes
    stop: Reason | None = None


def opened(data: bytes) -> Opened:
    """The file, or why it cannot be one of ours."""
    if not data:
        return Opened(data, files.empty())
    if MAGIC not in data[:HEAD]:
        return Opened(data, files.no_pdf())
    if len(data) > MOST * MEGABYTE:
        return Opened(data, files.too_large(round(len(data) / MEGABYTE), MOST))
    return Opened(data)


def end(data: bytes) -> int:
    """Where the PDF ends by its own mark; 0 when it has none."""
    found = data.rfind(b"%%EOF")
    marked = END.match(data, found) if found >= 0 else None
    return marked.end() if marked else 0


def ends(data: bytes) -> list[int]:
    """Where each revision of the file ends."""
    return [marked.end() for marked in END.finditer(data)]
