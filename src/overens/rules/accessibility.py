"""Owns the rules about the accessibility statement: that there is one, and that it agrees with itself.

That a required key is there is the model's affair; here is what keys say of each other.
"""

from collections.abc import Iterator
from dataclasses import replace

from overens.model.accessibility import Conformance, Ground, Statement
from overens.model.content import Loaded, Repository
from overens.names import ACCESSIBILITY_FILE, REFERRAL_FILE
from overens.problems import KeyPath, Problem, Severity

LONGEST = 366
"""Days between two reviews of a statement, which is to be looked at once a year."""


def no_statement(repository: Repository) -> Iterator[Problem]:
    """A site with living data has a statement; the law asks for it."""
    living = repository.living
    if living.files and not living.statement and not _was_refused(repository):
        first = living.referral or living.files[0]
        yield first.problem(
            "redogorelse-saknas",
            (),
            what=f"Webbplatsen har ingen tillgänglighetsredogörelse. Filen {ACCESSIBILITY_FILE} saknas.",
            fix="Skapa filen. Lagen kräver en redogörelse på varje offentlig webbplats.",
            value=REFERRAL_FILE if living.referral else first.file,
        )


def _was_refused(repository: Repository) -> bool:
    return any(problem.file == ACCESSIBILITY_FILE for problem in repository.problems)


def conformance(repository: Repository) -> Iterator[Problem]:
    """What is said of the whole agrees with the shortcomings that are told."""
    for loaded in _statement(repository):
        faults = [one for one in loaded.value.shortcomings if one.ground is not Ground.OUTSIDE]
        found = loaded.value.conformance
        if found is Conformance.FULL and faults:
            what = f"Webbplatsen sägs vara helt förenlig med lagen, men ”{faults[0].id}” är en brist."
            yield _at(loaded, ("förenlig",), what, "Skriv delvis, eller ta bort bristen när den är rättad.")
        if found is not Conformance.FULL and not faults:
            what = f"Webbplatsen sägs vara ”{found}” förenlig med lagen, men ingen brist står i listan."
            yield _at(loaded, ("brister",), what, "Räkna upp bristerna, eller skriv helt.")


def unreachable(repository: Repository) -> Iterator[Problem]:
    """There is some way to report a shortcoming."""
    for loaded in _statement(repository):
        way = loaded.value.reporting
        if not (way.mail or way.phone or way.website):
            what = "Läsaren kan inte rapportera brister: e-post, telefon och formulär saknas."
            yield _at(loaded, ("rapportera",), what, "Lägg till minst ett av dem.")


def plan(repository: Repository) -> Iterator[Problem]:
    """A fault has a day when it is mended; what is exempt has none."""
    for loaded in _statement(repository):
        for index, found in enumerate(loaded.value.shortcomings):
            if found.ground is Ground.FAULT and not found.mended:
                what = f"Det står inte när bristen ”{found.id}” ska vara rättad."
                yield _at(loaded, ("brister", index), what, "Lägg till åtgärdas_senast med en dag, ÅÅÅÅ-MM-DD.")


def order_of_days(repository: Repository) -> Iterator[Problem]:
    """The days of a statement come in their order."""
    for loaded in _statement(repository):
        value = loaded.value
        earlier = {"bedömningen": value.testing.assessed, "publiceringen": value.published}
        for named, day in earlier.items():
            if value.updated < day:
                what = f"Redogörelsen uppdaterades {value.updated}, före {named} {day}."
                yield _at(loaded, ("uppdaterad",), what, "Rätta den dag som är fel.")


def seldom_reviewed(repository: Repository) -> Iterator[Problem]:
    """A statement is looked at within a year of the last time."""
    for loaded in _statement(repository):
        value = loaded.value
        if (value.review - value.testing.assessed).days > LONGEST:
            what = f"Nästa granskning ({value.review}) är mer än ett år efter bedömningen ({value.testing.assessed})."
            fix = "Skriv en tidigare dag. Redogörelsen ska ses över minst en gång om året."
            yield replace(_at(loaded, ("granskas_senast",), what, fix), severity=Severity.WARNING)


def _statement(repository: Repository) -> tuple[Loaded[Statement], ...]:
    found = repository.living.statement
    return (found,) if found else ()


def _at(loaded: Loaded[Statement], path: KeyPath, what: str, fix: str) -> Problem:
    return loaded.problem("redogorelse", path, what=what, fix=fix, value=_quoted(loaded.value, path))


def _quoted(statement: Statement, path: KeyPath) -> str:
    told = {"förenlig": statement.conformance, "uppdaterad": statement.updated, "granskas_senast": statement.review}
    if len(path) > 1 and isinstance(path[1], int):
        return statement.shortcomings[path[1]].id
    return str(told.get(str(path[0]), path[0]))
