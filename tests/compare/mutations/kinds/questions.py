"""Owns the mutations of a draft's open questions: they come, go, are answered, and get other owners and places."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.base import QUESTIONS
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import Raw, is_at
from tests.compare.mutations.spots import Spot


def _questions(draft: Draft) -> Iterator[Raw]:
    return (each for each in draft.edition.get(QUESTIONS, ()) if draft.is_free(each, QUESTIONS))


def _places(draft: Draft) -> Iterator[Spot]:
    """What a question can be about, where an edition has questions."""
    spots = draft.wholes() if draft.edition.get(QUESTIONS) else ()
    return (spot for spot in spots if spot.heading and spot.own and not spot.own.startswith("roll-"))


@made_of(_places)
def comes(draft: Draft, spot: Spot) -> Mutation:
    """A question is asked of something."""
    made = {"id": draft.new_id(), "fråga": draft.sentence(), "gäller": spot.own}
    draft.take(made)
    draft.touch(spot.entry)
    draft.edition[QUESTIONS].append(made)
    return told(Expected(ChangeKind.QUESTION, Action.ADDED, "", made["id"]), renumbers=True)


@made_of(_questions)
def goes(draft: Draft, question: Raw) -> Mutation:
    """A question is not asked any more."""
    draft.take(question)
    draft.edition[QUESTIONS].pop(is_at(draft.edition[QUESTIONS], question))
    return told(Expected(ChangeKind.QUESTION, Action.REMOVED, question["id"]), renumbers=True)


@made_of(_questions)
def answered(draft: Draft, question: Raw) -> Mutation:
    """A question gets its answer."""
    draft.take(question)
    question |= {"läge": "besvarad", "svar": draft.sentence()}
    own = question["id"]
    return told(Expected(ChangeKind.QUESTION, Action.ANSWERED, own, own, before="", after=question["svar"]))


@made_of(_questions)
def owner(draft: Draft, question: Raw) -> Mutation:
    """Somebody else is to see that a question is answered."""
    draft.take(question)
    now = question.get("ägare", [])
    question["ägare"] = [draft.chance.choice([party for party in draft.edition["parter"] if [party] != now])]
    return told(Expected(ChangeKind.QUESTION, Action.CHANGED, question["id"], question["id"]))


@made_of(_questions)
def worded(draft: Draft, question: Raw) -> Mutation:
    """A question is asked with one word more."""
    draft.take(question)
    question["fråga"] = f"{draft.words.others(draft.chance, question['fråga'], 1)[0].capitalize()}: {question['fråga']}"
    return told(Expected(ChangeKind.QUESTION, Action.CHANGED, question["id"], question["id"]))


MUTATORS: dict[str, Mutator] = {
    "a question comes": comes,
    "a question goes": goes,
    "a question is answered": answered,
    "whose a question is": owner,
    "how a question is asked": worded,
}
