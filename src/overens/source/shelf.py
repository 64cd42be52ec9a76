"""Owns the content files on disk: each is read once, and none from outside the content folders."""

import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from stat import S_ISREG
from typing import TypeVar, cast

from overens.model.base import Entry
from overens.model.content import Loaded
from overens.names import CONTENT_FOLDERS
from overens.problems import OutsideError, Place, Problem, Severity, reason
from overens.source.pins import Verdict, absent, printable
from overens.source.reading import read
from overens.source.sheet import Sheet

T = TypeVar("T", bound=Entry)

LARGEST = 500_000
"""In bytes; some 250 pages, and the worst that can be made of so many is read in seconds."""

PINNED_FOLDERS = ("annexes", "roles")


class Shelf:
    """The files below one content folder; what is wrong with those that were asked for is in `problems`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self._loaded: dict[str, Loaded[Entry] | None] = {}

    @property
    def names(self) -> set[str]:
        """The files that have been asked for."""
        return set(self._loaded)

    def get(self, file: str, model: type[T]) -> Loaded[T] | None:
        """A file's value; None when there is none to be had, and then `problems` says why."""
        if file not in self._loaded:
            self._loaded[file] = self._read(file, model)
        # A file's folder and name decide its model, so one file is never asked for as two.
        return cast("Loaded[T] | None", self._loaded[file])

    def has(self, file: str) -> bool:
        """Whether something has this name, even a link that leads nowhere."""
        return os.path.lexists(self.root / file)

    def digest(self, file: str) -> str | None:
        """The SHA-256 of a file, whatever is in it; None when there is no such file in the content folders."""
        steps = PurePosixPath(file).parts
        if not steps or steps[0] not in CONTENT_FOLDERS or ".." in steps or not self.is_inside(file):
            return None
        try:
            with (self.root / file).open("rb") as stream:
                return file_digest(stream, "sha256").hexdigest()
        except OSError:
            return None

    def beginning(self, file: str, length: int) -> bytes | None:
        """The first bytes of a file that is no YAML; None when it cannot be had."""
        if self.digest(file) is None:
            return None
        with (self.root / file).open("rb") as stream:
            return stream.read(length)

    def report(self, file: str, verdict: Verdict, severity: Severity = Severity.ERROR) -> None:
        """Keep a problem with a file as a whole."""
        rule, what, fix = verdict
        name = printable(file)
        sheet = Sheet(name)
        self.problems.append(sheet.problem(rule, Place(), what=what, fix=fix, value=name, severity=severity))

    def entries(self, folder: str) -> list[os.DirEntry[str]]:
        """What is in a folder, by name; hidden files and what editors leave behind are left out.

        Raises:
            OutsideError: the folder cannot be read.
        """
        try:
            found = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as error:
            raise OutsideError(
                f"Mappen {printable(folder)} kan inte läsas: {reason(error)}. Åtgärda det och försök igen."
            ) from error
        return [entry for entry in found if not entry.name.startswith(".") and not entry.name.endswith("~")]

    @cached_property
    def pinnable(self) -> tuple[str, ...]:
        """Every file in annexes/ and roles/ that is written as YAML."""
        return tuple(file for folder in PINNED_FOLDERS if self.has(folder) for file in self._below(folder))

    def _below(self, folder: str) -> Iterator[str]:
        for entry in self.entries(folder):
            name = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from self._below(name)
            elif is_yaml(entry.name):
                yield name

    def is_inside(self, file: str) -> bool:
        """Whether a file is in its content folder also when every symbolic link on the way is followed."""
        try:
            top = self.root.resolve() / file.partition("/")[0]
            return (self.root / file).resolve().is_relative_to(top)
        except (OSError, RuntimeError):
            # A link that leads back to itself.
            return False

    def _read(self, file: str, model: type[T]) -> Loaded[T] | None:
        verdict = self._unfit(file)
        if verdict:
            self.report(file, verdict)
            return None
        try:
            with (self.root / file).open("rb") as stream:
                data = stream.read(LARGEST)
        except OSError as error:
            self.report(file, _unreadable(error))
            return None
        loaded, problems = read(file, data, model)
        self.problems += problems
        return loaded

    def _unfit(self, file: str) -> Verdict | None:
        if not self.is_inside(file):
            return OUTSIDE
        if not self.has(file):
            return absent(file, self._siblings(file))
        try:
            status = (self.root / file).stat()
        except OSError as error:
            return _unreadable(error)
        if not S_ISREG(status.st_mode):
            return "inte-en-fil", "Det som har filens namn är något annat än en vanlig fil.", "Byt ut det mot en fil."
        return TOO_LARGE if status.st_size > LARGEST else None

    def _siblings(self, file: str) -> Iterable[str]:
        folder = file.rpartition("/")[0]
        inside = self.is_inside(folder) and (self.root / folder).is_dir()
        return [f"{folder}/{entry.name}" for entry in self.entries(folder)] if inside else ()


OUTSIDE = (
    "utanfor-innehallet",
    "Filen är en symbolisk länk som leder ut ur innehållsmappen.",
    "Lägg själva filen här i stället för länken.",
)
TOO_LARGE = (
    "for-stor",
    f"Filen är större än {LARGEST // 1000} kB, så den kan inte vara en text som någon har skrivit.",
    "Kontrollera att rätt fil ligger här. Dela upp den om den verkligen är så lång.",
)


def _unreadable(error: OSError) -> Verdict:
    return "olaslig", f"Filen kan inte läsas: {reason(error)}.", "Åtgärda det, eller lägg en annan fil här."


def is_yaml(name: str) -> bool:
    """Whether a file's name says that it is YAML, however it is spelt."""
    return name.lower().endswith((".yaml", ".yml"))
