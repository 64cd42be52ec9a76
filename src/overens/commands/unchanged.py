"""Owns whether the site that stands is the very one that a build would make, so that nothing has to be built."""

import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import distributions
from pathlib import Path

from overens.commands.cache import digest, makers
from overens.commands.files import write
from overens.names import CONTENT_FOLDERS
from overens.site.complaints import SETTINGS

SOURCES = (*CONTENT_FOLDERS, "docs", "overrides", "hooks", SETTINGS)
"""All that a site is made from, but for programs."""
RECORD = ".cache/overens-site"


class Made:
    """What the last build of a content folder was made from and what it made, beside what would be made now.

    `only` names the one agreement that the site is about, or is empty.
    """

    def __init__(self, root: Path, today: date, only: str) -> None:
        self._record = root / RECORD
        self._from = digest([today.isoformat(), only, sys.version, makers(), *_libraries(), *_sources(root)])

    def stands(self, site: Path) -> bool:
        """Whether `site` is, to the last byte, what a build would make."""
        try:
            return self._record.read_text(encoding="utf-8") == self._line(site)
        except (OSError, ValueError):
            return False

    def keep(self, site: Path) -> None:
        """Remembers that this is what was made; where that cannot be written, the next build is a whole one."""
        try:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            write(self._record, self._line(site).encode())
        except OSError:
            return

    def _line(self, site: Path) -> str:
        return f"{self._from} {digest(_files(site, site))}\n"


def _sources(root: Path) -> Iterator[bytes | str]:
    for name in SOURCES:
        yield from _files(root / name, root)


def _files(top: Path, root: Path) -> Iterator[bytes | str]:
    for path in (top, *sorted(top.rglob("*"))):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(root).as_posix()
            yield path.read_bytes()


def _libraries() -> list[str]:
    return sorted(f"{found.name} {found.version}" for found in distributions())
