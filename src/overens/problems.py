"""Owns what can go wrong: the author's `Problem`s, the exceptions and the exit codes."""

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


def near_miss(written: str, known: Iterable[str]) -> str:
    """The known name that an author most likely meant, or an empty text; capitals and blanks do not matter."""
    names = {_bare(name): name for name in known}
    found = get_close_matches(_bare(written), names, n=1, cutoff=0.7)
    return names[found[0]] if found else ""


def _bare(name: str) -> str:
    return "".join(name.lower().replace("_", "-").split())


def did_you_mean(written: str, known: Iterable[str], otherwise: str) -> str:
    """What to do about an unknown name: the question *Menade du …?* when a known one is near."""
    near = near_miss(written, known)
    return f"Menade du ”{near}”? {otherwise}" if near else otherwise


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
