"""Owns the rules about what belongs to the work on a draft, once the edition is decided."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.model.states import QuestionState
from overens.problems import Problem, Severity

PARTS = (("questions", "öppna_frågor", "Frågorna"), ("material", "arbetsmaterial", "Arbetsmaterialet"))
"""What only a draft shows: the model's field, its key, what it is called in a sentence."""


def no_longer_shown(edition: LoadedEdition) -> Iterator[Problem]:
    """What is not part of what is agreed is not shown with it."""
    if edition.edition.value.status.is_undecided:
        return
    left = any(question.state is QuestionState.OPEN for question in edition.edition.value.questions)
    for field, key, name in PARTS:
        if getattr(edition.edition.value, field) and not (left and field == "questions"):
            yield edition.edition.problem(
                "hor-till-utkastet",
                (key,),
                what=f"{name} hör till utkastet och visas inte i en utgåva som är {edition.edition.value.status}.",
                fix="Låt det stå kvar som minne av arbetet, eller ta bort det.",
                value=key,
                severity=Severity.NOTE,
            )
