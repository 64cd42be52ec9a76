"""Owns the print page of a form: its parts with a place for each thing to fill in, named for who cannot see it."""

from overens.model.forms import Form, FormEntry
from overens.pages.paper import GENERATOR
from overens.pages.template import fill

TELLING = {"rad": "", "ruta": "", "kryss": " Kryssa för ja."}


def form_paper(form: Form, example: str = "") -> str:
    """The form as one HTML page with its print style; `example` is said first while the form is made up."""
    return fill(
        "forms/paper.html.j2",
        form=form,
        example=example,
        generator=GENERATOR,
        told={entry.id: told(entry) for entry in form.entries},
    )


def told(entry: FormEntry) -> str:
    """What a field is called by who reads it aloud: the question, and how to answer it."""
    question = entry.label if entry.label.endswith("?") else f"{entry.label}."
    return f"{question} {entry.hint or ''}".strip() + TELLING[entry.kind]
