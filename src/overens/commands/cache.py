"""Owns what is costly to make and is kept between runs: files named by the digest of all they were made from."""

import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import overens
from overens.commands.files import UNFINISHED

FOLDER = ".cache/overens"
FACES = "woff2"
"""The kind of a font's face as a browser reads it; the same for every site."""
TEMPLATES = (".html", ".j2", ".css")
# What decides the bytes of a PDF, a Word file or a font besides our own code.
LIBRARIES = (
    "weasyprint",
    "pydyf",
    "pikepdf",
    "fonttools",
    "brotli",
    "python-docx",
    "font-source-sans-pro",
    "font-source-serif-pro",
)


def digest(parts: Iterable[bytes | str]) -> str:
    """One name for all the parts; where one part ends and the next begins matters."""
    whole = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


def makers() -> str:
    """Changes whenever the same content might be made into something else: by our code or by a library."""
    templates = (path.read_bytes() for path in _own_files() if path.suffix in TEMPLATES)
    return digest([libraries(), _code(), *templates])


def libraries() -> str:
    """Changes with the version of any library that has a hand in what is kept."""
    return digest(map(version, LIBRARIES))


@cache
def _code() -> str:
    # Once a process: a preview goes on running the code that it began with.
    return digest(path.read_bytes() for path in _own_files() if path.suffix == ".py")


def _own_files() -> list[Path]:
    return sorted(Path(overens.__file__).parent.rglob("*"))


class Cache:
    """A folder of finished things below a content folder; it may be deleted at any time."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._used: set[Path] = set()

    def get(self, kind: str, key: str, make: Callable[[], bytes]) -> bytes:
        """What `make` answered the first time that it was asked for `kind` under `key`."""
        path = self._path(kind, key)
        self._used.add(path)
        if path.is_file():
            return path.read_bytes()
        made = make()
        self._keep(path, made)
        return made

    def has(self, kind: str, key: str) -> bool:
        """Whether `get` will answer without making."""
        return self._path(kind, key).is_file()

    def lend(self, kind: str, root: Path) -> None:
        """Gives the content folder at `root` what is kept of `kind`, which is then not made there again."""
        other = Cache(root)
        with suppress(OSError):
            for path in self._folder.glob(f"{kind}-*"):
                if path.suffix != UNFINISHED:
                    other._keep(other._folder / path.name, path.read_bytes())

    def forget_unused(self) -> None:
        """Removes what this run had no use for, so that the folder does not grow for ever."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path not in self._used:
                    path.unlink()

    def _path(self, kind: str, key: str) -> Path:
        return self._folder / f"{kind}-{key}"

    def _keep(self, path: Path, made: bytes) -> None:
        # Written beside and renamed, so that a kill never leaves half a file under a whole one's name.
        half = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}{UNFINISHED}")
        # A folder that cannot be written to costs time, nothing else.
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(made)
            half.replace(path)
