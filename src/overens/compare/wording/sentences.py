"""Owns the Swedish of changes: a sentence for each, and a label for what happened."""

from collections.abc import Callable, Mapping

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.wording import texts, values
from overens.compare.words.swedish import sentence
from overens.document.tree import Kind

LABELS: Mapping[tuple[ChangeKind, Action], str] = {
    (ChangeKind.PARTY, Action.ADDED): "part tillkommen",
    (ChangeKind.PARTY, Action.RENAMED): "part namnändrad",
    (ChangeKind.COMMITMENT, Action.ADDED): "åtagande tillkommet",
    (ChangeKind.PARTICIPATION, Action.CHANGED): "deltagandeform ändrad",
    (ChangeKind.MANDATE, Action.ADDED): "mandat tillkommet",
    (ChangeKind.MANDATE, Action.CHANGED): "mandat ändrat",
    (ChangeKind.FUNCTION, Action.ADDED): "funktion tillkommen",
    (ChangeKind.FUNCTION, Action.CHANGED): "funktion ändrad",
    (ChangeKind.ANNEX, Action.ADDED): "bilaga tillkommen",
    (ChangeKind.QUESTION, Action.ADDED): "öppen fråga tillkommen",
    (ChangeKind.QUESTION, Action.ANSWERED): "öppen fråga besvarad",
    (ChangeKind.TEXT, Action.ADDED): "text tillkommen",
    (ChangeKind.TEXT, Action.CHANGED): "text omformulerad",
    (ChangeKind.TEXT, Action.REPLACED): "text ersatt",
    (ChangeKind.MOVE, Action.MOVED): "flyttad",
    (ChangeKind.POSSIBLE_MOVE, Action.MOVED): "möjlig flytt",
    (ChangeKind.DIVISION, Action.SPLIT): "delad",
    (ChangeKind.DIVISION, Action.MERGED): "sammanslagen",
    (ChangeKind.RENUMBERING, Action.CHANGED): "omnumrerad",
    (ChangeKind.TYPOGRAPHY, Action.CHANGED): "endast typografi",
    (ChangeKind.ADDRESS, Action.CHANGED): "ny adress",
}
SENTENCES: Mapping[ChangeKind, Callable[[Change], str]] = {
    ChangeKind.STATUS: values.status,
    ChangeKind.PARTY: values.party,
    ChangeKind.COMMITMENT: values.commitment,
    ChangeKind.PARTICIPATION: values.participation,
    ChangeKind.MANDATE: values.mandate,
    ChangeKind.FUNCTION: values.function,
    ChangeKind.BINDING: values.binding,
    ChangeKind.SIGNATORY: values.signatory,
    ChangeKind.ROLE: texts.role,
    ChangeKind.QUESTION: values.question,
    ChangeKind.GOAL: values.goal,
    ChangeKind.INITIATIVE: values.initiative,
    ChangeKind.PROCESS: texts.process,
    ChangeKind.DATE: texts.edited,
    ChangeKind.AMOUNT: texts.edited,
    ChangeKind.REFERENCE: texts.edited,
    ChangeKind.MOVE: texts.moved,
    ChangeKind.POSSIBLE_MOVE: texts.moved,
    ChangeKind.DIVISION: texts.divided,
    ChangeKind.RENUMBERING: texts.renumbered,
    ChangeKind.TYPOGRAPHY: texts.typography,
    ChangeKind.ADDRESS: texts.address,
}
"""The kinds that have sentences of their own; the others are told as texts."""


def label(change: Change) -> str:
    """What happened, in a few words for a heading or a filter: `deltagandeform ändrad`."""
    if change.place and change.place.kind is Kind.PLACEHOLDER:
        return f"{change.place.noun} {change.action}"
    return LABELS.get((change.kind, change.action), f"{change.kind} {change.action}")


def describe(change: Change) -> str:
    """The change in a sentence, for a reader who has not seen the text."""
    return sentence(SENTENCES.get(change.kind, texts.text)(change))
