"""Owns the mutations of commitments: form, mandate, functions, what comes and goes, areas."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.model.commitments import Participation
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.spots import Raw, cell_id
from tests.compare.mutations.texts import Mutator

LISTS = {
    "minst": ("minst", "minst"),
    "ingår": ("ingar", "företräder parten"),
    "vid_behov": ("vid-behov", "vid behov"),
    "adjungeras": ("adjungeras", "kan adjungeras"),
    "kontaktpersoner": ("kontaktpersoner", "kontaktperson"),
}
"""For each list of functions the end of its id, and what it means to be in it."""
FORMS = [form.value for form in Participation]
MANDATE = "fullt beslutsmandat i prövningen"


def cells(draft: Draft) -> Iterator[tuple[str, Raw, Raw]]:
    """The commitments that no mutation has touched, with their ids and the parties' blocks."""
    for block in draft.edition.get("åtaganden", {}).get("parter", ()):
        for cell in block["områden"]:
            if draft.is_whole(cell, (block,)):
                yield cell_id(block, cell), cell, block


def form(draft: Draft) -> Mutation | None:
    """A party takes part in another way."""
    found = draft.choose(cells(draft))
    if found is None:
        return None
    own, cell, _ = found
    before = cell["deltagande"]
    cell["deltagande"] = draft.chance.choice([each for each in FORMS if each != before])
    draft.take(cell)
    return told(Expected(ChangeKind.PARTICIPATION, Action.CHANGED, own, own, before, cell["deltagande"]))


def default(draft: Draft) -> Mutation | None:
    """Parties take part in another way where nothing else is said."""
    commitments = draft.edition.get("åtaganden")
    if commitments is None or not draft.is_free(commitments):
        return None
    before = commitments["förval"]
    commitments["förval"] = draft.chance.choice([each for each in FORMS if each != before])
    draft.touch(commitments)
    return told(
        Expected(ChangeKind.PARTICIPATION, Action.CHANGED, "forval", "forval", before, commitments["förval"])
    )


def mandate(draft: Draft) -> Mutation | None:
    """A mandate is another one."""
    return _mandate(draft, MANDATE, had=True)


def mandate_comes(draft: Draft) -> Mutation | None:
    """A commitment gets a mandate."""
    return _mandate(draft, MANDATE, had=False)


def mandate_goes(draft: Draft) -> Mutation | None:
    """A commitment loses its mandate."""
    return _mandate(draft, "", had=True)


def _mandate(draft: Draft, after: str, *, had: bool) -> Mutation | None:
    found = draft.choose(each for each in cells(draft) if ("mandat" in each[1]) is had)
    if found is None:
        return None
    own, cell, _ = found
    before = cell.pop("mandat", "")
    cell |= {"mandat": after} if after else {}
    draft.take(cell)
    action = Action.CHANGED if before and after else Action.ADDED if after else Action.REMOVED
    return told(Expected(ChangeKind.MANDATE, action, own, own, before, after))


def _function_lists(draft: Draft) -> Iterator[tuple[Raw, str, str, str]]:
    """The lists of functions: what has each, its key, its id and what it means to be in it."""
    for own, cell, _ in cells(draft):
        for key, (end, meaning) in LISTS.items():
            if key in cell:
                yield cell, key, f"{own}-{end}", meaning
    for role in draft.roles["roller"]:
        made = role.get("sammansättning")
        if made and "rubrik" in role and "minst" in made and draft.is_whole(made, (role,)):
            yield made, "minst", made["id"], "minst"


def _unused(draft: Draft, entry: Raw) -> list[str]:
    named = {function for key in (*LISTS, "särskild_ordning") for function in entry.get(key, ())}
    known = [function["id"] for function in draft.roles.get("funktioner", ())]
    return [own for own in known if own not in named and draft.is_free(f"function {own}")]


def function_comes(draft: Draft) -> Mutation | None:
    """A function comes into a list."""
    found = draft.choose(each for each in _function_lists(draft) if _unused(draft, each[0]))
    if found is None:
        return None
    entry, key, own, meaning = found
    function = draft.chance.choice(_unused(draft, entry))
    entry[key].insert(draft.chance.randint(0, len(entry[key])), function)
    draft.take(entry)
    draft.touch(f"function {function}")
    return told(Expected(ChangeKind.FUNCTION, Action.ADDED, "", f"{own}-{function}", "", meaning))


def function_goes(draft: Draft) -> Mutation | None:
    """A function goes from a list that has more of them."""
    found = draft.choose(each for each in _function_lists(draft) if len(each[0][each[1]]) > 1)
    if found is None:
        return None
    entry, key, own, meaning = found
    function = draft.chance.choice(entry[key])
    entry[key].remove(function)
    draft.take(entry)
    return told(Expected(ChangeKind.FUNCTION, Action.REMOVED, f"{own}-{function}", "", meaning, ""))


def function_elsewhere(draft: Draft) -> Mutation | None:
    """A function of a commitment goes from one list to another."""
    found = draft.choose((own, cell, key) for own, cell, _ in cells(draft) for key in LISTS if len(cell.get(key, ())) > 1)
    if found is None:
        return None
    own, cell, key = found
    function = draft.chance.choice(cell[key])
    other = draft.chance.choice([each for each in LISTS if each != key])
    cell[key].remove(function)
    cell.setdefault(other, []).append(function)
    draft.take(cell)
    places = (f"{own}-{LISTS[key][0]}-{function}", f"{own}-{LISTS[other][0]}-{function}")
    return told(Expected(ChangeKind.FUNCTION, Action.CHANGED, *places, LISTS[key][1], LISTS[other][1]))


def functions_reordered(draft: Draft) -> Mutation | None:
    """The functions of a list stand the other way round."""
    found = draft.choose(each for each in _function_lists(draft) if len(each[0][each[1]]) > 1)
    if found is None:
        return None
    entry, key, own, meaning = found
    first, last = entry[key][0], entry[key][-1]
    entry[key].reverse()
    draft.take(entry)
    places = (f"{own}-{first}", f"{own}-{last}")
    return told(Expected(ChangeKind.FUNCTION, Action.REORDERED, *places, meaning, meaning))


def commitment_comes(draft: Draft) -> Mutation | None:
    """A party commits itself in one more area."""
    commitments = draft.edition.get("åtaganden", {"parter": (), "områden": ()})
    areas = [area["id"] for area in commitments["områden"]]
    found = draft.choose(
        (block, area)
        for block in commitments["parter"]
        for area in areas
        if area not in [cell["område"] for cell in block["områden"]] and draft.is_free(block["områden"], (block,))
    )
    if found is None:
        return None
    block, area = found
    cell = {"område": area, "deltagande": draft.chance.choice(FORMS), "text": draft.words.sentence(draft.chance)}
    draft.take(cell)
    draft.touch(block["områden"])
    block["områden"].insert(draft.chance.randint(0, len(block["områden"])), cell)
    own = cell_id(block, cell)
    return told(
        Expected(ChangeKind.COMMITMENT, Action.ADDED, "", own, "", cell["deltagande"]), renumbers=True
    )


def commitment_goes(draft: Draft) -> Mutation | None:
    """A party does not commit itself in an area any more."""
    found = draft.choose(
        each for each in cells(draft) if draft.is_free(each[2]["områden"]) and not _is_pointed_to(draft, each[0], each[1])
    )
    if found is None:
        return None
    own, cell, block = found
    draft.take(cell)
    draft.touch(block["områden"])
    block["områden"].remove(cell)
    return told(
        Expected(ChangeKind.COMMITMENT, Action.REMOVED, own, "", cell["deltagande"], ""), renumbers=True
    )


def _is_pointed_to(draft: Draft, own: str, cell: Raw) -> bool:
    ids = [own, *(rule["id"] for rule in cell.get("regler", ()) if "id" in rule)]
    described = {role.get("beskrivs_i", "") for role in draft.roles["roller"]}
    return any(draft.refers_to(each) for each in ids) or any(each.startswith(own) for each in described)


def area_comes(draft: Draft) -> Mutation | None:
    """There is one more area, in which nobody commits to anything yet."""
    areas = draft.edition.get("åtaganden", {}).get("områden")
    if areas is None or not draft.is_free("area"):
        return None
    area = {"id": "provomradet", "namn": "Provområdet"}
    draft.take("area", area)
    areas.append(area)
    return told(Expected(ChangeKind.COMMITMENT, Action.ADDED, topic="Provområdet"))


def areas_reordered(draft: Draft) -> Mutation | None:
    """The areas stand in another order."""
    areas = draft.edition.get("åtaganden", {}).get("områden", ())
    if len(areas) < 2 or not draft.is_free("areas"):
        return None
    draft.touch("areas")
    areas.append(areas.pop(0))
    return told(Expected(ChangeKind.COMMITMENT, Action.REORDERED))


MUTATORS: dict[str, Mutator] = {
    "a form of participation": form,
    "the default form": default,
    "a mandate": mandate,
    "a mandate comes": mandate_comes,
    "a mandate goes": mandate_goes,
    "a function comes": function_comes,
    "a function goes": function_goes,
    "a function in another list": function_elsewhere,
    "functions in another order": functions_reordered,
    "a commitment comes": commitment_comes,
    "a commitment goes": commitment_goes,
    "an area comes": area_comes,
    "areas in another order": areas_reordered,
}
