"""Owns the rules about laws: none is cited after its time."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from overens.model.base import texts, walk
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.model.guide import LegalBasis
from overens.model.parties import Glossary, Law
from overens.names import GLOSSARY_FILE
from overens.problems import Problem, Severity, did_you_mean

CITED = re.compile(r"(?:\b([A-ZÅÄÖ][A-ZÅÄÖ-]*FS)\s+)?(?<![\d:])([0-9]{4}:[0-9]{1,4})(?![\d:])")
COMMON = "SFS"
"""The series that is meant where none is named."""

Register = Mapping[str, Law]


def superseded(edition: LoadedEdition) -> Iterator[Problem]:
    """An edition rests on laws that were in force when it began to hold; one without a day, on none that ended."""
    register, day = _register(edition.glossary), _day(edition)
    for loaded in edition.files:
        for path, text in texts(loaded.value):
            for cited in CITED.finditer(text):
                law = register.get(_designation(cited))
                if law and law.end and (day is None or law.end < day):
                    since = f", men {edition.noun} är från {day}" if day else ""
                    yield loaded.problem(
                        "lag-ersatt",
                        path,
                        what=f"{_ending(law)}{since}.",
                        fix=_remedy(law, register),
                        value=cited[0],
                        severity=Severity.NOTE,
                    )


def unknown_in_guides(repository: Repository) -> Iterator[Problem]:
    """A law that a guide points to stands in the register."""
    glossary = repository.glossary
    ids = {law.id for law in glossary.value.laws} | glossary.lost if glossary else frozenset[str]()
    for found in repository.guides:
        for path, entry in walk(found.guide.value):
            if isinstance(entry, LegalBasis) and entry.law and entry.law not in ids:
                yield found.guide.problem(
                    "okand-hanvisning",
                    (*path, "lag"),
                    what=f"Det finns ingen lag i ordlistan med id:t ”{entry.law}”.",
                    fix=f"{did_you_mean(entry.law, ids)}Rätta id:t, eller lägg till lagen under lagar i "
                    f"{GLOSSARY_FILE}.",
                    value=entry.law,
                )


def superseded_in_guides(repository: Repository) -> Iterator[Problem]:
    """A guide that rests on a law that has ended says so."""
    register = _register(repository.glossary)
    for found in repository.guides:
        for path, entry in walk(found.guide.value):
            law = _ended(entry, register) if isinstance(entry, LegalBasis) else None
            if law:
                yield found.guide.problem(
                    "lag-ersatt",
                    (*path, "beteckning"),
                    what=f"{_ending(law)}.",
                    fix=f"Skriv det under anmärkning, eller skriv ”lag: {law.id}”, så säger sidan det.",
                    value=law.designation,
                    severity=Severity.NOTE,
                )


def _ended(basis: LegalBasis, register: Register) -> Law | None:
    """The law of a basis that says nothing of its end, neither in words nor by pointing to the register."""
    law = register.get(basis.designation or "")
    return law if law and law.end and not (basis.remark or basis.law) else None


def _register(glossary: Loaded[Glossary] | None) -> Register:
    return {law.designation: law for law in glossary.value.laws} if glossary else {}


def _designation(cited: re.Match[str]) -> str:
    return f"{cited[1] or COMMON} {cited[2]}"


def _day(edition: LoadedEdition) -> date | None:
    text = edition.edition.value
    return text.validity.start or (text.decision.decided if text.decision else None)


def _ending(law: Law) -> str:
    return f"{law.name[:1].upper()}{law.name[1:]} ({law.designation}) gällde till och med {law.end}"


def _remedy(law: Law, register: Register) -> str:
    """What is in force instead, through as many changes as there have been."""
    by_id = {each.id: each for each in register.values()}
    seen = {law.id}
    now = law
    while now.replaced_by in by_id and now.replaced_by not in seen:
        now = by_id[now.replaced_by]
        seen.add(now.id)
    if now is law:
        return "Kontrollera vad som gäller i stället."
    return f"Hänvisa till {now.name} ({now.designation}), om det är den som avses."
