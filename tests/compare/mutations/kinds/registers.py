"""Owns the mutations of roles and of the words of the glossary, as the registers have them."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.names import GLOSSARY_FILE
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of, once
from tests.compare.mutations.raw import Raw
from tests.compare.mutations.spots import Spot, spots

ROLE = ChangeKind.ROLE


def printing(draft: Draft, mark: str) -> list[Spot]:
    """The texts that print the name of what they refer to, touched or not."""
    return [spot for spot in spots(draft.content) if f"[]({mark})" in spot.text]


def _roles(draft: Draft) -> Iterator[Raw]:
    return (role for role in draft.roles["roller"] if draft.is_free(role, draft.roles))


def _place(draft: Draft, role: Raw) -> str:
    """Where the annex describes a role, if it does."""
    shown = [annex["fil"] for annex in draft.edition.get("bilagor", ())]
    return f"roll-{role['id']}" if "rubrik" in role and draft.edition["roller"] in shown else ""


def _naming(draft: Draft, role: Raw) -> list[Spot]:
    """The texts and levels that print a role's name."""
    found = spots(draft.content)
    levels = [spot for spot in found if isinstance(spot.entry, dict) and spot.entry.get("roll") == role["id"]]
    return [*levels, *printing(draft, f"roll:{role['id']}")]


def _renamable(draft: Draft) -> Iterator[Raw]:
    for role in _roles(draft):
        if all(draft.is_free(spot.entry, *spot.above) for spot in _naming(draft, role)):
            yield role


@made_of(_renamable)
def name(draft: Draft, role: Raw) -> Mutation:
    """A role has another name, and so have the texts that print it."""
    draft.touch_all(_naming(draft, role))
    draft.touch(role)
    before, role["namn"] = role["namn"], "Provrollen"
    place = _place(draft, role)
    return told(Expected(ROLE, Action.RENAMED, place, place, before, "Provrollen"))


@made_of(once("role"))
def comes_undescribed(draft: Draft, own: str) -> Mutation:
    """There is a role that the annex does not describe."""
    role = {"id": "provvakten", "namn": "Provvakten", "typ": "roll", "saknar_beskrivning": "Ett prov."}
    draft.take(own, role)
    draft.roles["roller"].append(role)
    return told(Expected(ROLE, Action.ADDED, topic="Provvakten"))


@made_of(_roles)
def sort(draft: Draft, role: Raw) -> Mutation:
    """A role becomes a body, or the other way round."""
    draft.touch(role)
    before, role["typ"] = role["typ"], "organ" if role["typ"] == "roll" else "roll"
    place = _place(draft, role)
    return told(Expected(ROLE, Action.CHANGED, place, place, before, role["typ"], role["namn"]))


@made_of(lambda draft: (role for role in _roles(draft) if "kort" in role and "rubrik" not in role))
def in_short(draft: Draft, role: Raw) -> Mutation:
    """What a role is in short, which the annex does not print, is told otherwise."""
    draft.touch(role)
    role["kort"] = draft.sentence()
    return told(Expected(ROLE, Action.CHANGED, topic=role["namn"]))


def _terms(draft: Draft) -> Iterator[tuple[Raw, list[Spot]]]:
    """The words that texts print, each with those texts."""
    for term in draft.content.files.get(GLOSSARY_FILE, {"ord": ()})["ord"]:
        texts = printing(draft, f"ord:{term['id']}")
        if texts and draft.is_free(term) and all(draft.is_free(spot.entry, *spot.above) for spot in texts):
            yield term, texts


@made_of(_terms)
def term(draft: Draft, found: tuple[Raw, list[Spot]]) -> Mutation:
    """A word of the glossary is written otherwise where a text names it."""
    entry, texts = found
    draft.touch_all(texts)
    draft.touch(entry)
    before, entry["term"] = entry["term"], "provordet"
    return told(Expected(ChangeKind.TEXT, Action.RENAMED, before=before, after="provordet"))


MUTATORS: dict[str, Mutator] = {
    "a role's name": name,
    "a role without a description comes": comes_undescribed,
    "a role's type": sort,
    "a role in short": in_short,
    "a word of the glossary": term,
}
