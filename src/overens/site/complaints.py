"""Owns what MkDocs complains about while it builds, as problems in Swedish at the place that an author can mend."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

from overens.problems import Place, Problem, Severity

SETTINGS = "mkdocs.yml"
Maker = Callable[[re.Match[str]], tuple[str, str]]


class Complaints(logging.Handler):
    """Collects MkDocs' warnings and errors about the author's files, each of one weight."""

    def __init__(self, docs: Path, severity: Severity) -> None:
        super().__init__(logging.WARNING)
        self._docs = docs
        self._severity = severity
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Takes one record."""
        if record.name != "mkdocs.livereload":
            found = problems(record.getMessage(), self._docs)
            self.problems += [replace(problem, severity=self._severity) for problem in found]

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


def problems(message: str, docs: Path) -> tuple[Problem, ...]:
    """What one message of MkDocs says, each file as a problem of its own."""
    for pattern, explain in _KNOWN:
        found = pattern.search(message)
        if found:
            files = found["file"].split("\n  - ") if "file" in found.groupdict() else [SETTINGS]
            return tuple(_problem(file, found, explain, docs) for file in files)
    what = f"MkDocs klagar: {message}"
    return (Problem("mkdocs", SETTINGS, what, "Rätta det som MkDocs pekar på."),)


def _problem(file: str, found: re.Match[str], explain: Maker, docs: Path) -> Problem:
    value = found.groupdict().get("link") or ""
    what, fix = explain(found)
    path = docs / file if file != SETTINGS else docs.parent / file
    name = f"{docs.name}/{file}" if file != SETTINGS and path.is_file() else file
    return Problem("sida", name, what, fix, value=value, place=_place(path, value))


def _place(path: Path, value: str) -> Place:
    # MkDocs tells the file but not the line; the words that it quotes stand there as they were written.
    if not value or not path.is_file():
        return Place()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if value in line:
            return Place(number, line.index(value) + 1)
    return Place()


def _no_page(found: re.Match[str]) -> tuple[str, str]:
    return "Länken leder till en sida som inte finns.", _meant(found, "Skriv sökvägen till en sida i docs")


def _not_relative(found: re.Match[str]) -> tuple[str, str]:
    what = "Länken går inte att kontrollera, eftersom den inte pekar på en fil."
    return what, _meant(found, "Länka till filen i docs, räknat från den egna filen")


def _meant(found: re.Match[str], otherwise: str) -> str:
    guess = re.search(r"Did you mean '([^']+)'", found.string)
    return f"Menade du {guess[1]}?" if guess else f"{otherwise}, till exempel ../handbok/index.md."


def _no_anchor(_: re.Match[str]) -> tuple[str, str]:
    return "Länken leder till ett ställe som inte finns på sidan.", "Rätta det som står efter # i länken."


def _not_in_menu(_: re.Match[str]) -> tuple[str, str]:
    return "Sidan finns i docs men inte i menyn.", "Lägg till den under nav i mkdocs.yml, eller ta bort filen."


def _menu_without_page(_: re.Match[str]) -> tuple[str, str]:
    return "Menyn pekar på en sida som inte finns.", "Rätta nav i mkdocs.yml."


def _two_of_one(_: re.Match[str]) -> tuple[str, str]:
    return "Två filer ger samma sida.", "Ta bort eller döp om den ena."


def _setting(found: re.Match[str]) -> tuple[str, str]:
    if found["why"].startswith("Unrecognised"):
        return "MkDocs känner inte till inställningen.", "Rätta stavningen, eller ta bort raden."
    return f"Inställningen godtas inte av MkDocs ({found['why']}).", "Rätta inställningen i mkdocs.yml."


_KNOWN: tuple[tuple[re.Pattern[str], Maker], ...] = tuple(
    (re.compile(pattern, re.DOTALL), explain)
    for pattern, explain in (
        (r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but the target.* is not found", _no_page),
        (r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but .*anchor", _no_anchor),
        (r"Doc file '(?P<file>[^']+)' contains an \w+(?: relative)? link '(?P<link>[^']+)'", _not_relative),
        (r"pages exist in the docs directory, but .*?:\n  - (?P<file>.+)", _not_in_menu),
        (r"(?:reference|absolute path) to '(?P<link>[^']+)' is included in the 'nav'", _menu_without_page),
        (r"Excluding '(?P<file>[^']+)' from the site because it conflicts with '(?P<link>[^']+)'", _two_of_one),
        (r"Config value '(?P<link>[^']+)': (?P<why>.+)", _setting),
    )
)
