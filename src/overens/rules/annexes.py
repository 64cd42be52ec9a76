"""Owns the rules about an edition's annexes: each number and each file once, without gaps."""

import re
from collections.abc import Iterator

from overens.model.base import texts
from overens.model.content import LoadedEdition
from overens.problems import Problem, Severity
from overens.rules.years import ABOUT_THE_WORK

MENTIONED = re.compile(r"\b[Bb]ilag(?:a|an|or|orna)\s+([0-9]{1,2})\b(?!\s+(?:till|i)\b)")
"""An annex by its number, unless the words that follow say that it is another text's."""


def numbered_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A number is that of one annex."""
    first: dict[int, str] = {}
    for index, annex in enumerate(edition.edition.value.annexes):
        other = first.setdefault(annex.number, annex.file)
        if index != _first_index(edition, annex.number):
            yield edition.edition.problem(
                "dubbel-bilaga",
                ("bilagor", index, "nummer"),
                what=f"Bilaga {annex.number} är redan {other}.",
                fix="Ge bilagan det nummer som den ska ha.",
                value=str(annex.number),
            )


def _first_index(edition: LoadedEdition, number: int) -> int:
    return next(i for i, annex in enumerate(edition.edition.value.annexes) if annex.number == number)


def file_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A file is one annex."""
    first: dict[str, int] = {}
    for index, annex in enumerate(edition.edition.value.annexes):
        other = first.setdefault(annex.file, annex.number)
        if other != annex.number:
            yield edition.edition.problem(
                "dubbel-bilaga",
                ("bilagor", index, "fil"),
                what=f"Filen är redan bilaga {other}.",
                fix="Skriv den fil som bilagan ska ha, eller ta bort bilagan.",
                value=annex.file,
            )


def gaps(edition: LoadedEdition) -> Iterator[Problem]:
    """The annexes are numbered from 1 and onwards."""
    numbers = {annex.number for annex in edition.edition.value.annexes}
    missing = [number for number in range(1, max(numbers, default=0)) if number not in numbers]
    if missing:
        yield edition.edition.problem(
            "bilaga-saknas",
            ("bilagor",),
            what=f"Det finns en bilaga {max(numbers)}, men ingen bilaga {_listed(missing)}.",
            fix="Numrera om bilagorna, eller lägg till den som saknas.",
            value=", ".join(str(number) for number in sorted(numbers)),
            severity=Severity.WARNING,
        )


def _listed(numbers: list[int]) -> str:
    *most, last = (str(number) for number in numbers)
    return f"{', '.join(most)} eller {last}" if most else last


def mentioned_but_missing(edition: LoadedEdition) -> Iterator[Problem]:
    """An annex that a text names by its number is there."""
    numbers = {annex.number for annex in edition.edition.value.annexes}
    for loaded in edition.files:
        for path, text in texts(loaded.value):
            for found in MENTIONED.finditer(text):
                if int(found[1]) not in numbers and path[0] not in ABOUT_THE_WORK:
                    yield loaded.problem(
                        "bilaga-som-saknas",
                        path,
                        what=f"Här nämns bilaga {found[1]}, men utgåvan har ingen sådan bilaga.",
                        fix="Rätta numret eller lägg till bilagan. Är den en annan texts: skriv ”bilaga … till …”.",
                        value=found[0],
                        severity=Severity.WARNING,
                    )
