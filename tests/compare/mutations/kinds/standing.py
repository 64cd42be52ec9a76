"""Owns the mutations of what an edition says of itself: title, status, validity, decision, notices."""

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.base import QUESTIONS
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of, once

DRAFTS, DECIDED = ("utkast", "remiss"), ("beslutad",)
"""Stages of an edition; what belongs to the work on a draft is not in the tree of a decided one."""


def _status(place: str, action: Action = Action.CHANGED) -> Mutation:
    old, new = ("" if action is Action.ADDED else place), ("" if action is Action.REMOVED else place)
    return told(Expected(ChangeKind.STATUS, action, old, new))


def _fact(own: str, action: Action = Action.CHANGED) -> Mutation:
    return _status(f"utgava--{own}", action)


@made_of(once("title"))
def title(draft: Draft, what: str) -> Mutation:
    """The title has one more word, and so has the short name, which says the same again."""
    draft.touch(what)
    for key in ("titel", "kortnamn"):
        draft.edition[key] += " provutgåva"
    return _fact("titel")


@made_of(once("title"))
def short_name(draft: Draft, what: str) -> Mutation:
    """Only the short name is another one."""
    draft.touch(what)
    draft.edition["kortnamn"] += " prov"
    return _fact("kortnamn")


@made_of(once("status"))
def status(draft: Draft, what: str) -> Mutation:
    """The edition has come to another stage."""
    draft.touch(what)
    stages = DRAFTS if any(draft.edition.get(key) for key in (QUESTIONS, "arbetsmaterial")) else (*DRAFTS, *DECIDED)
    draft.edition["status"] = draft.chance.choice([each for each in stages if each != draft.edition["status"]])
    return _fact("status")


def _day(key: str, own: str) -> Mutator:
    """The first or the last day is another one, or is said for the first time."""

    @made_of(once(key))
    def mutate(draft: Draft, what: str) -> Mutation:
        draft.touch(what)
        validity = draft.edition.setdefault("giltighet", {})
        action = Action.CHANGED if key in validity else Action.ADDED
        validity[key] = f"2031-0{draft.chance.randint(1, 9)}-11"
        return _fact(own, action)

    return mutate


@made_of(lambda draft: ["beslut"] if draft.is_free("beslut") and draft.is_free("villkor") else [])
def decision(draft: Draft, what: str) -> Mutation:
    """The decision is taken back, or made."""
    draft.touch(what, "villkor")
    if draft.edition.pop("beslut", None):
        return _fact("beslutad", Action.REMOVED)
    draft.edition["beslut"] = {"datum": "2031-02-03", "organ": draft.roles["roller"][0]["id"]}
    return _fact("beslutad", Action.ADDED)


def _notice(key: str, own: str) -> Mutator:
    """A notice of the edition comes, or goes."""

    @made_of(once(key))
    def mutate(draft: Draft, what: str) -> Mutation:
        draft.touch(what)
        if draft.edition.pop(key, None):
            return _status(own, Action.REMOVED)
        draft.edition[key] = draft.sentence()
        return _status(own, Action.ADDED)

    return mutate


MUTATORS: dict[str, Mutator] = {
    "the title": title,
    "the short name": short_name,
    "the status": status,
    "the first day": _day("från", "fran"),
    "the last day": _day("till", "till"),
    "the decision": decision,
    "the notice of an example": _notice("exempel", "exempel"),
    "the notice of a restatement": _notice("återgivning", "atergivning"),
}
