"""Owns two questions to a finished folder of pages: which references lead nowhere, and what do other hosts serve?"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.support.references import Reference, Referring, read

# The folder's address when none is given; nothing is ever asked of it.
NOWHERE = "http://site.invalid/"


def broken_links(site: Path, *, address: str = NOWHERE) -> list[str]:
    """Every reference into the site that meets no file or no anchor, as `page: url (what is wrong)`, sorted.

    `address` is where the folder is published, with a slash at its end: absolute URLs below it are followed too.
    A folder without pages is a ValueError.
    """
    looked_at = _Site(site, address)
    return sorted(
        f"{name}: {reference.url} ({fault})"
        for name, reference in looked_at.references()
        if (fault := looked_at.fault(name, reference.url))
    )


def foreign_loads(site: Path, *, address: str = NOWHERE) -> list[str]:
    """Everything that a browser fetches from another host unasked, as `page: url (by what)`, sorted.

    A folder without pages is a ValueError.
    """
    looked_at = _Site(site, address)
    return sorted(
        f"{name}: {reference.url} ({reference.by})"
        for name, reference in looked_at.references()
        if reference.loaded and looked_at.is_foreign(name, reference.url)
    )


@cache
def _read(path: Path, changed: int) -> Referring:  # noqa: ARG001 - a file that has changed is read anew
    return read(path)


class _Site:
    """The files of a folder by their path below the published address."""

    def __init__(self, folder: Path, address: str) -> None:
        self.address = address
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        self.files: dict[str, Referring] = {
            path.relative_to(folder).as_posix(): _read(path, path.stat().st_mtime_ns) for path in paths
        }
        if not any(name.endswith(".html") for name in self.files):
            message = f"{folder} holds no pages"
            raise ValueError(message)

    def references(self) -> Iterator[tuple[str, Reference]]:
        """Each different reference of each file, with the file's name."""
        for name, file in self.files.items():
            for reference in dict.fromkeys(file.references):
                yield name, reference

    def fault(self, name: str, url: str) -> str:
        """What is wrong with a URL written in the file `name`; nothing if it is right or leads out of the site."""
        try:
            meant = self._meant(name, url)
        except ValueError as error:
            return str(error)
        if urlsplit(meant)[:2] != urlsplit(self.address)[:2]:
            return ""
        if not meant.startswith(self.address):
            return "outside the site's address"
        return self._fault_inside(meant.removeprefix(self.address))

    def is_foreign(self, name: str, url: str) -> bool:
        """Whether the URL is served by another host than the site's own."""
        try:
            meant = urlsplit(self._meant(name, url))
        except ValueError:
            return False  # no URL at all: the other question's business
        return bool(meant.netloc) and meant.netloc != urlsplit(self.address).netloc

    def _meant(self, name: str, url: str) -> str:
        page = urljoin(self.address, name)
        return urljoin(urljoin(page, self.files[name].base), url.strip())

    def _fault_inside(self, place: str) -> str:
        parts = urlsplit(place)
        path, fragment = unquote(parts.path), unquote(parts.fragment).partition(":~:")[0]
        target = self.files.get(path) or self.files.get(f"{path}index.html" if path.endswith("/") or not path else "")
        if target is None:
            return "a folder without its slash" if f"{path}/index.html" in self.files else "no such file"
        known = target.names is None or fragment in {"", "top"} or fragment in target.names
        return "" if known else "no such anchor"
