"""Owns the rules about forms: that there is something to fill in, that each field is one, and that there is a file."""

from collections.abc import Iterator

from overens.model.content import Loaded, Repository
from overens.model.forms import EntryKind, Form, FormEntry, Forms
from overens.names import FORMS_FILE
from overens.problems import KeyPath, Problem, Severity

FEWEST, MOST = 2, 20
"""Rows of a box: one row is a line, and more have no room on the page with the question above them."""


def without_file(repository: Repository) -> Iterator[Problem]:
    """The form that referrers use can be had."""
    referral = repository.living.referral
    if referral is None or referral.value.form.made_here or referral.value.form.website:
        return
    name = referral.value.form.name
    yield referral.problem(
        "blankett-utan-fil",
        ("blankett",),
        what=f"Blanketten ”{name}” har ingen PDF, så sidan kan bara säga att samordnaren lämnar ut den.",
        fix=f"Skriv dess id ur {FORMS_FILE} i finns_som, eller dess adress i adress.",
        value=name,
        severity=Severity.WARNING,
    )


def without_fields(repository: Repository) -> Iterator[Problem]:
    """Each form asks something."""
    for loaded, path, form in _forms(repository):
        if not form.entries:
            yield loaded.problem(
                "blankett-utan-falt",
                (*path, "delar"),
                what=f"Blanketten ”{form.name}” har inget att fylla i.",
                fix="Lägg till minst ett fält under en av delarna.",
                value=form.name,
            )


def same_field(repository: Repository) -> Iterator[Problem]:
    """Each field has a name of its own; else what is written in one also stands in the other."""
    for loaded, path, form in _forms(repository):
        seen = set[str]()
        for place, entry in _entries(form):
            if entry.id in seen:
                yield loaded.problem(
                    "dubbelt-falt",
                    (*path, *place, "id"),
                    what=f"Blanketten ”{form.name}” har redan ett fält med id:t ”{entry.id}”.",
                    fix="Ge det ena fältet ett annat id.",
                    value=entry.id,
                )
            seen.add(entry.id)


def rows(repository: Repository) -> Iterator[Problem]:
    """A box has room for some rows, and fits on a page."""
    for loaded, path, form in _forms(repository):
        for place, entry in _entries(form):
            if entry.kind is EntryKind.BOX and not FEWEST <= entry.rows <= MOST:
                yield loaded.problem(
                    "rutans-rader",
                    (*path, *place, "rader"),
                    what=f"En ruta kan inte ha {entry.rows} rader.",
                    fix=f"Skriv ett tal från {FEWEST} till {MOST}. För en enda rad finns slaget rad.",
                    value=str(entry.rows),
                )


def _forms(repository: Repository) -> Iterator[tuple[Loaded[Forms], KeyPath, Form]]:
    loaded = repository.living.forms
    for index, form in enumerate(loaded.value.forms if loaded else ()):
        if loaded:
            yield loaded, ("blanketter", index), form


def _entries(form: Form) -> Iterator[tuple[KeyPath, FormEntry]]:
    for number, part in enumerate(form.parts):
        for index, entry in enumerate(part.entries):
            yield ("delar", number, "fält", index), entry
