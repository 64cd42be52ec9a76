"""Owns the mutations of parties and groups: their names, their order, who comes and who goes."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.names import PARTIES_FILE
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.registers import printing
from tests.compare.mutations.mutator import Mutator, made_of, once
from tests.compare.mutations.raw import Raw, is_at

PARTY = ChangeKind.PARTY
NAME, GROUP_NAME = "Provnamnet", "Provgruppen"


def _is_named_freely(draft: Draft, own: str) -> bool:
    """Whether no mutation has touched the texts that print the name of a party or group."""
    return all(draft.is_free(spot.entry, *spot.above) for spot in printing(draft, f"part:{own}"))


def _named(draft: Draft) -> Iterator[str]:
    for party in draft.edition["parter"]:
        if draft.is_free(f"party {party}") and _is_named_freely(draft, party):
            yield party


@made_of(_named)
def name(draft: Draft, party: str) -> Mutation:
    """A party has another name, and so have the texts that print it."""
    draft.touch_all(printing(draft, f"part:{party}"))
    draft.touch(f"party {party}")
    names = {each["id"]: each["namn"] for each in draft.content.files[PARTIES_FILE]["parter"]}
    given = draft.edition.get("partsnamn", [])
    names |= {each["part"]: each["namn"] for each in given}
    draft.edition["partsnamn"] = [each for each in given if each["part"] != party] + [{"part": party, "namn": NAME}]
    place = f"part-{party}"
    return told(Expected(PARTY, Action.RENAMED, place, place, names[party], NAME))


@made_of(once("parties"))
def comes(draft: Draft, what: str) -> Mutation:
    """There is one more party, which signs too."""
    draft.touch(what)
    register = draft.content.files[PARTIES_FILE]["parter"]
    register.append({"id": "provparten", "namn": "Provparten", "typ": "statlig myndighet"})
    draft.edition["parter"].append("provparten")
    found = [Expected(PARTY, Action.ADDED, "", "part-provparten", "", "Provparten")]
    if draft.signatories():
        row = {"part": "provparten", "namn": "Pia Prov", "titel": "chef"}
        draft.take(row)
        draft.signatories().append(row)
        found.append(Expected(ChangeKind.SIGNATORY, Action.ADDED, "", "underskrift-provparten"))
    return told(*found)


def _leavers(draft: Draft) -> Iterator[str]:
    """Parties that nothing else names: only their group commits them to anything."""
    edition = draft.edition
    named = [block["part"] for block in edition.get("åtaganden", {}).get("parter", ())]
    named += [given["part"] for given in edition.get("partsnamn", ())]
    said = str([file for name, file in draft.content.files.items() if name != PARTIES_FILE])
    rows = {row["part"]: row for row in draft.signatories()}
    for party in edition["parter"]:
        free = draft.is_free("parties") and draft.is_free(f"party {party}") and draft.is_whole(rows.get(party, {}))
        if free and party not in named and f"(part:{party})" not in said and f"'binder': ['{party}']" not in said:
            yield party


@made_of(_leavers)
def goes(draft: Draft, party: str) -> Mutation:
    """A party of a group leaves, and does not sign any more."""
    draft.touch("parties", f"party {party}")
    draft.edition["parter"].remove(party)
    found = [Expected(PARTY, Action.REMOVED, f"part-{party}")]
    for row in [row for row in draft.signatories() if row["part"] == party]:
        draft.take(row)
        draft.signatories().pop(is_at(draft.signatories(), row))
        found.append(Expected(ChangeKind.SIGNATORY, Action.REMOVED, f"underskrift-{party}"))
    return told(*found)


@made_of(once("parties"))
def reordered(draft: Draft, what: str) -> Mutation:
    """The parties stand in another order."""
    draft.touch(what)
    parties = draft.edition["parter"]
    parties.append(parties.pop(0))
    place = "parterna" if "'visa': 'parter'" in str(draft.edition) else ""
    return told(Expected(PARTY, Action.REORDERED, place, place))


def _groups(draft: Draft) -> Iterator[Raw]:
    for group in draft.content.files[PARTIES_FILE].get("grupper", ()):
        here = set(group["parter"]) & set(draft.edition["parter"])
        if here and draft.is_free(group) and _is_named_freely(draft, group["id"]):
            yield group


@made_of(_groups)
def group_name(draft: Draft, group: Raw) -> Mutation:
    """A group has another name, and so have the texts that print it."""
    draft.touch_all(printing(draft, f"part:{group['id']}"))
    draft.touch(group)
    before, group["namn"] = group["namn"], GROUP_NAME
    return told(Expected(PARTY, Action.RENAMED, before=before, after=GROUP_NAME))


def _joiners(draft: Draft) -> Iterator[tuple[Raw, str]]:
    blocks = {block["part"] for block in draft.edition.get("åtaganden", {}).get("parter", ())}
    for group in _groups(draft):
        if group["id"] in blocks and draft.is_free("parties"):
            yield from ((group, party) for party in draft.edition["parter"] if party not in group["parter"])


@made_of(_joiners)
def members(draft: Draft, found: tuple[Raw, str]) -> Mutation:
    """A group that commits itself has one more member."""
    group, party = found
    draft.touch(group, "parties")
    group["parter"].append(party)
    place = f"{group['id']}-ataganden"
    return told(Expected(ChangeKind.BINDING, Action.CHANGED, place, place))


MUTATORS: dict[str, Mutator] = {
    "a party's name": name,
    "a party comes": comes,
    "a party goes": goes,
    "parties in another order": reordered,
    "a group's name": group_name,
    "a group's members": members,
}
