"""Owns the rules about years: those in an edition's names, its validity and its text are of one mind."""

import re
from collections.abc import Iterator

from overens.model.base import texts
from overens.model.content import LoadedEdition
from overens.problems import KeyPath, Problem, Severity

YEAR = re.compile(r"(?<![\d:.-])((?:19|20)[0-9]{2})(?![\d:]|-[0-9])")
ABOUT_THE_WORK = ("arbetsmaterial", "öppna_frågor", "exempel", "återgivning")
"""What tells of the work on a text, or of another one, and may well name other years."""


def _only(text: str) -> str:
    """The year that a name has, if it has just one."""
    found = set(YEAR.findall(text))
    return found.pop() if len(found) == 1 else ""


def _year(edition: LoadedEdition) -> str:
    return _only(edition.edition.value.title) or _only(edition.name.edition)


def names_of_other_years(edition: LoadedEdition) -> Iterator[Problem]:
    """The names of an edition have the same year as its file."""
    own, text = _only(edition.name.edition), edition.edition.value
    for key, name in (("titel", text.title), ("kortnamn", text.short_title)):
        if own and (year := _only(name)) and year != own:
            yield edition.edition.problem(
                "ar-i-namn",
                (key,),
                what=f"Här står {year}, men {edition.noun} heter {edition.name.edition}.",
                fix=f"Rätta året här, eller byt namn på {edition.noun}s fil.",
                value=name,
                severity=Severity.WARNING,
            )


def validity_of_other_years(edition: LoadedEdition) -> Iterator[Problem]:
    """An edition holds for some of the year that it is named after."""
    year, validity = _year(edition), edition.edition.value.validity
    if not year or validity.start is None:
        return
    last = validity.end.year if validity.end else validity.start.year
    if not validity.start.year <= int(year) <= max(last, validity.start.year):
        yield edition.edition.problem(
            "ar-i-giltighet",
            ("period" if edition.text else "giltighet", "från"),
            what=f"{edition.noun.capitalize()} är för {year}, men den gäller från {validity.start}.",
            fix="Kontrollera datumet och året i titeln, och rätta det som är fel.",
            value=str(validity.start),
            severity=Severity.NOTE,
        )


def texts_of_other_years(edition: LoadedEdition) -> Iterator[Problem]:
    """A text that names its own agreement with a year has the right year; it may be left from the last edition."""
    year, short = _year(edition), re.escape(edition.agreement.value.short_title)
    named = re.compile(rf"\b(?:{short}|överenskommelsen(?:\s+för)?)\s+((?:19|20)[0-9]{{2}})(?![\d:]|-[0-9])")
    for loaded in edition.files if year else ():
        for path, text in texts(loaded.value):
            for found in named.finditer(text):
                if found[1] != year and not _may_differ(path):
                    yield loaded.problem(
                        "ar-i-text",
                        path,
                        what=f"Här står ”{' '.join(found[0].split())}” i {edition.noun} för {year}.",
                        fix=(
                            f"Ändra till {year} om det är den här {edition.noun} som avses. Annars behöver inget göras."
                        ),
                        value=found[0],
                        severity=Severity.NOTE,
                    )


def _may_differ(path: KeyPath) -> bool:
    return path[0] in ABOUT_THE_WORK
