"""Owns what can go wrong: the author's `Problem`s, the exceptions and the exit codes."""

import errno
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

KeyPath = tuple[str | int, ...]

CLEAN, FAULT, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class Severity(StrEnum):
    """How much a problem weighs; a *fel* stops the build, a *varning* stops it under `--strict`."""

    ERROR = "fel"
    WARNING = "varning"
    NOTE = "notering"


SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a content file; line and column both count from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of an author: where it is, what is wrong and what to do, in Swedish.

    `file` is relative to the content folder, with `/`. `rule` is the short ASCII name of the rule
    that found it. `value` is the offending value as the author wrote it, shortened when long.
    """

    rule: str
    file: str
    what: str
    fix: str
    path: KeyPath = ()
    value: str = ""
    place: Place = Place()
    severity: Severity = Severity.ERROR

    @property
    def order(self) -> tuple[str, Place, int, str, str]:
        """Sorts problems by file, place and weight."""
        return (self.file, self.place, SEVERITIES.index(self.severity), self.rule, self.what)

    @property
    def key(self) -> str:
        """The key path as an author reads it: `avsnitt[2].rubrik`, with indices from 1."""
        parts: list[str] = []
        for step in self.path:
            parts.append(f"[{step + 1}]" if isinstance(step, int) else f".{step}" if parts else step)
        return "".join(parts)


def nearest(word: str, among: Iterable[str]) -> str | None:
    """The known word nearest in spelling, if any is near; case, accents and kinds of hyphen count for nothing."""
    bare = {_bare(known): known for known in among}
    found = get_close_matches(_bare(word), bare, n=1, cutoff=0.75)
    return bare[found[0]] if found else None


def did_you_mean(word: str, among: Iterable[str]) -> str:
    """The guess at what an author meant as a question that ends with a blank, or nothing."""
    found = nearest(word, among)
    return f"Menade du ”{found}”? " if found else ""


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join("_" if char in " -" else char for char in letters if not unicodedata.combining(char))


class OverensError(Exception):
    """Stops a command; its text is Swedish and ends with what to do next."""

    exit_code = FAULT


class ContentError(OverensError):
    """The content has problems that stop the work; the handler prints them all."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("Innehållet har fel som måste rättas först.")
        self.problems = problems


class UsageError(OverensError):
    """The command was called in a way that cannot be carried out."""

    exit_code = USAGE


class OutsideError(OverensError):
    """Something outside the program failed: a disk, a missing system library, a port in use."""


REASONS = {
    errno.EACCES: "du saknar behörighet",
    errno.EPERM: "du saknar behörighet",
    errno.EROFS: "disken är skrivskyddad",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "ditt utrymme på disken är slut",
    errno.ENOENT: "den finns inte",
    errno.EISDIR: "den är en mapp",
    errno.ENOTDIR: "en del av sökvägen är en fil och inte en mapp",
    errno.EEXIST: "den finns redan",
    errno.ENOTEMPTY: "mappen är inte tom",
    errno.EBUSY: "den används av något annat",
    errno.EXDEV: "den ligger på en annan disk",
    errno.EIO: "disken svarar inte som den ska",
    errno.EMFILE: "för många filer är öppna",
    errno.ENAMETOOLONG: "namnet är för långt",
    errno.EADDRINUSE: "porten används redan",
    errno.EADDRNOTAVAIL: "adressen hör inte till den här datorn",
}
"""What the system says in English when it cannot do what it was asked to."""


def reason(error: OSError) -> str:
    """Why the system refused, in a few Swedish words; its own number where we have none."""
    return REASONS.get(error.errno or 0, f"systemet svarar med fel {error.errno}")
