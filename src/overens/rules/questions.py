"""Owns the rules about open questions: none is left when an edition is decided, and an answer is one."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.model.drafting import OpenQuestion
from overens.model.edition import Status
from overens.model.states import QuestionState
from overens.problems import KeyPath, Problem, Severity

NAMED = 3
"""How many questions a problem about all of them names."""


def _questions(edition: LoadedEdition) -> Iterator[tuple[KeyPath, OpenQuestion]]:
    for index, question in enumerate(edition.edition.value.questions):
        yield ("öppna_frågor", index), question


def _open(edition: LoadedEdition) -> Iterator[tuple[KeyPath, OpenQuestion]]:
    return (found for found in _questions(edition) if found[1].state is QuestionState.OPEN)


def open_when_decided(edition: LoadedEdition) -> Iterator[Problem]:
    """Nothing is decided while a question is open."""
    text, left = edition.edition, [question.id for _, question in _open(edition)]
    if text.value.status is Status.DECIDED and left:
        count = "en fråga är öppen" if len(left) == 1 else f"{len(left)} frågor är öppna"
        more = f" och {len(left) - NAMED} till" if len(left) > NAMED else ""
        yield text.problem(
            "oppen-fraga-i-beslutad",
            ("status",),
            what=f"Utgåvan är beslutad, men {count}: {', '.join(left[:NAMED])}{more}.",
            fix="Besvara varje fråga (läge: besvarad, och svar), eller ändra status till utkast eller remiss.",
            value=text.value.status,
        )


def still_open(edition: LoadedEdition) -> Iterator[Problem]:
    """What waits for an answer is listed until it has one, and so is that nobody is to see to it."""
    if edition.edition.value.status is Status.DECIDED:
        return
    for path, question in _open(edition):
        owner = "är öppen" if question.owner else "är öppen och saknar ägare"
        fix = "" if question.owner else "Skriv under ägare vem som ska se till att den besvaras. "
        yield edition.edition.problem(
            "oppen-fraga",
            (*path, "fråga"),
            what=f"Frågan ”{question.id}” {owner}.",
            fix=f"{fix}När den är besvarad: skriv svaret under svar och ”läge: besvarad”.",
            value=question.question,
            severity=Severity.NOTE,
        )


def unanswered(edition: LoadedEdition) -> Iterator[Problem]:
    """A question that is said to be answered has an answer."""
    for path, question in _questions(edition):
        if question.state is QuestionState.ANSWERED and not question.answer:
            yield edition.edition.problem(
                "svar-saknas",
                (*path, "läge"),
                what=f"Frågan ”{question.id}” är besvarad, men svaret saknas.",
                fix="Skriv svaret under svar, eller ändra läge till öppen.",
                value=question.state,
            )


def answered_but_open(edition: LoadedEdition) -> Iterator[Problem]:
    """A question with an answer is said to be answered."""
    for path, question in _questions(edition):
        if question.state is QuestionState.OPEN and question.answer:
            yield edition.edition.problem(
                "svar-utan-lage",
                (*path, "svar"),
                what=f"Frågan ”{question.id}” har ett svar men är öppen.",
                fix="Skriv ”läge: besvarad” om svaret gäller. Ta annars bort svaret.",
                value=question.answer,
                severity=Severity.WARNING,
            )
