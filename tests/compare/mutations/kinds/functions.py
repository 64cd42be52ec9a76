"""Owns the mutations of functions: in the lists of commitments and bodies, and in the register."""

from collections.abc import Iterator
from typing import NamedTuple

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import Raw

LISTS = {
    "minst": ("minst", "minst"),
    "ingår": ("ingar", "företräder parten"),
    "vid_behov": ("vid-behov", "vid behov"),
    "adjungeras": ("adjungeras", "kan adjungeras"),
    "kontaktpersoner": ("kontaktpersoner", "kontaktperson"),
}
"""For each list of functions the end of its id, and what it means to be in it."""
FUNCTION = ChangeKind.FUNCTION


class FunctionList(NamedTuple):
    """A list of functions: what has it, under which key, with which id, and what it means to be in it."""

    entry: Raw
    key: str
    own: str
    meaning: str

    @property
    def functions(self) -> list[str]:
        """The ids of its functions."""
        found: list[str] = self.entry[self.key]
        return found


def _lists(draft: Draft) -> Iterator[FunctionList]:
    for own, cell, _ in draft.cells():
        for key, (end, meaning) in LISTS.items():
            if key in cell:
                yield FunctionList(cell, key, f"{own}-{end}", meaning)
    for role in draft.roles["roller"]:
        made = role.get("sammansättning", {})
        if "rubrik" in role and "minst" in made and draft.is_whole(made, draft.roles, role):
            yield FunctionList(made, "minst", made["id"], "minst")


def _longer_lists(draft: Draft) -> Iterator[FunctionList]:
    return (found for found in _lists(draft) if len(found.functions) > 1)


def _unused(draft: Draft) -> Iterator[tuple[FunctionList, str]]:
    for found in _lists(draft):
        named = {function for key in (*LISTS, "särskild_ordning") for function in found.entry.get(key, ())}
        known = (function["id"] for function in draft.functions if draft.is_free(f"function {function['id']}"))
        yield from ((found, function) for function in known if function not in named)


@made_of(_unused)
def comes(draft: Draft, chosen: tuple[FunctionList, str]) -> Mutation:
    """A function comes into a list."""
    found, function = chosen
    found.functions.insert(draft.chance.randint(0, len(found.functions)), function)
    draft.take(found.entry, f"function {function}")
    return told(Expected(FUNCTION, Action.ADDED, "", f"{found.own}-{function}", "", found.meaning))


@made_of(_longer_lists)
def goes(draft: Draft, found: FunctionList) -> Mutation:
    """A function goes from a list that has more of them."""
    function = draft.chance.choice(found.functions)
    found.functions.remove(function)
    draft.take(found.entry)
    return told(Expected(FUNCTION, Action.REMOVED, f"{found.own}-{function}", "", found.meaning, ""))


@made_of(lambda draft: (found for found in _longer_lists(draft) if "område" in found.entry))
def goes_elsewhere(draft: Draft, found: FunctionList) -> Mutation:
    """A function of a commitment goes from one list to another."""
    function = draft.chance.choice(found.functions)
    key = draft.chance.choice([other for other in LISTS if other != found.key])
    end, meaning = LISTS[key]
    place = f"{found.own.removesuffix(LISTS[found.key][0])}{end}-{function}"
    found.functions.remove(function)
    found.entry.setdefault(key, []).append(function)
    draft.take(found.entry)
    return told(Expected(FUNCTION, Action.CHANGED, f"{found.own}-{function}", place, found.meaning, meaning))


@made_of(_longer_lists)
def reordered(draft: Draft, found: FunctionList) -> Mutation:
    """The functions of a list stand the other way round."""
    places = (f"{found.own}-{found.functions[0]}", f"{found.own}-{found.functions[-1]}")
    found.functions.reverse()
    draft.take(found.entry)
    return told(Expected(FUNCTION, Action.REORDERED, *places, found.meaning, found.meaning))


def _registered(draft: Draft) -> Iterator[Raw]:
    for function in draft.functions:
        if draft.is_free(function) and draft.is_free(f"function {function['id']}"):
            yield function


@made_of(_registered)
def name(draft: Draft, function: Raw) -> Mutation:
    """A function has another name."""
    draft.touch(function, f"function {function['id']}")
    before, function["namn"] = function["namn"], "Provfunktionen"
    return told(Expected(FUNCTION, Action.RENAMED, before=before, after="Provfunktionen"))


@made_of(lambda draft: (function for function in _registered(draft) if "part" in function))
def provider(draft: Draft, function: Raw) -> Mutation:
    """A function belongs to another party."""
    draft.touch(function)
    function["part"] = draft.chance.choice([party for party in draft.edition["parter"] if party != function["part"]])
    return told(Expected(FUNCTION, Action.CHANGED, topic=function["namn"]))


MUTATORS: dict[str, Mutator] = {
    "a function comes": comes,
    "a function goes": goes,
    "a function in another list": goes_elsewhere,
    "functions in another order": reordered,
    "a function's name": name,
    "a function's party": provider,
}
