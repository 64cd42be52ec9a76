"""Owns the mutations of commitments: form, mandate, what comes and goes, areas."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.model.commitments import Participation
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of, once
from tests.compare.mutations.raw import Raw, ids, is_at
from tests.compare.mutations.spots import cell_id

FORMS = [form.value for form in Participation]
MANDATE = "fullt beslutsmandat i prövningen"
Cell = tuple[str, Raw, Raw]
"""A commitment with its id and the block of its party."""


def _other_form(draft: Draft, before: str) -> str:
    return draft.chance.choice([form for form in FORMS if form != before])


@made_of(Draft.cells)
def form(draft: Draft, found: Cell) -> Mutation:
    """A party takes part in another way."""
    own, cell, _ = found
    before, cell["deltagande"] = cell["deltagande"], _other_form(draft, cell["deltagande"])
    draft.take(cell)
    return told(Expected(ChangeKind.PARTICIPATION, Action.CHANGED, own, own, before, cell["deltagande"]))


def _commitments(draft: Draft) -> list[Raw]:
    found = draft.edition.get("åtaganden")
    return [found] if found and "förval" in found and draft.is_free(found) else []


@made_of(_commitments)
def default(draft: Draft, found: Raw) -> Mutation:
    """Parties take part in another way where nothing else is said."""
    before, found["förval"] = found["förval"], _other_form(draft, found["förval"])
    draft.touch(found)
    return told(Expected(ChangeKind.PARTICIPATION, Action.CHANGED, "forval", "forval", before, found["förval"]))


def _mandate(action: Action, after: str) -> Mutator:
    """A mandate comes, goes or changes."""

    def suiting(draft: Draft) -> Iterator[Cell]:
        return (found for found in draft.cells() if ("mandat" in found[1]) is (action is not Action.ADDED))

    @made_of(suiting)
    def mutate(draft: Draft, found: Cell) -> Mutation:
        own, cell, _ = found
        before = cell.pop("mandat", "")
        cell.update({"mandat": after} if after else {})
        draft.take(cell)
        return told(Expected(ChangeKind.MANDATE, action, own, own, before, after))

    return mutate


def _open_areas(draft: Draft) -> Iterator[tuple[Raw, str]]:
    """The parties' blocks, each with the areas that it has no commitment in."""
    commitments = draft.edition.get("åtaganden", {"parter": (), "områden": ()})
    areas = [area["id"] for area in commitments["områden"] if draft.is_free(area)]
    for block in commitments["parter"]:
        if "områden" in block and draft.is_free(block["områden"], block):
            used = {cell["område"] for cell in block["områden"]}
            yield from ((block, area) for area in areas if area not in used)


@made_of(_open_areas)
def commitment_comes(draft: Draft, found: tuple[Raw, str]) -> Mutation:
    """A party commits itself in one more area."""
    block, area = found
    cell = {"område": area, "deltagande": draft.chance.choice(FORMS), "text": draft.sentence()}
    draft.take(cell)
    draft.touch(block["områden"])
    block["områden"].insert(draft.chance.randint(0, len(block["områden"])), cell)
    change = Expected(ChangeKind.COMMITMENT, Action.ADDED, "", cell_id(block, cell), "", cell["deltagande"])
    return told(change, renumbers=True)


def _loose_cells(draft: Draft) -> Iterator[Cell]:
    described = [role.get("beskrivs_i", "") for role in draft.roles["roller"]]
    for own, cell, block in draft.cells():
        pointed = any(map(draft.refers_to, (own, *ids(cell)))) or any(each.startswith(own) for each in described)
        if draft.is_free(block["områden"]) and not pointed:
            yield own, cell, block


@made_of(_loose_cells)
def commitment_goes(draft: Draft, found: Cell) -> Mutation:
    """A party does not commit itself in an area any more."""
    own, cell, block = found
    draft.take(cell)
    draft.touch(block["områden"])
    block["områden"].pop(is_at(block["områden"], cell))
    return told(Expected(ChangeKind.COMMITMENT, Action.REMOVED, own, "", cell["deltagande"], ""), renumbers=True)


def _areas(draft: Draft) -> list[Raw]:
    found: list[Raw] = draft.edition.get("åtaganden", {}).get("områden", [])
    return found


@made_of(lambda draft: once("area")(draft) if _areas(draft) else ())
def area_comes(draft: Draft, name: str) -> Mutation:
    """There is one more area, in which nobody commits to anything yet."""
    area = {"id": "provomradet", "namn": "Provområdet"}
    draft.take(name, area)
    _areas(draft).append(area)
    return told(Expected(ChangeKind.COMMITMENT, Action.ADDED, topic="Provområdet"))


@made_of(lambda draft: once("areas")(draft) if len(_areas(draft)) > 1 else ())
def areas_reordered(draft: Draft, name: str) -> Mutation:
    """The areas stand in another order."""
    draft.touch(name)
    _areas(draft).append(_areas(draft).pop(0))
    return told(Expected(ChangeKind.COMMITMENT, Action.REORDERED))


@made_of(lambda draft: (area for area in _areas(draft) if draft.is_free(area)))
def area_name(draft: Draft, area: Raw) -> Mutation:
    """An area has another name."""
    draft.touch(area)
    before, area["namn"] = area["namn"], "Provområde"
    return told(Expected(ChangeKind.COMMITMENT, Action.RENAMED, before=before, after="Provområde"))


MUTATORS: dict[str, Mutator] = {
    "a form of participation": form,
    "the default form": default,
    "a mandate": _mandate(Action.CHANGED, MANDATE),
    "a mandate comes": _mandate(Action.ADDED, MANDATE),
    "a mandate goes": _mandate(Action.REMOVED, ""),
    "a commitment comes": commitment_comes,
    "a commitment goes": commitment_goes,
    "an area comes": area_comes,
    "areas in another order": areas_reordered,
    "an area's name": area_name,
}
