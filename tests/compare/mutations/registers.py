"""Owns the mutations of the registers: parties, groups, roles, functions, areas and words under other names."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from overens.names import GLOSSARY_FILE, PARTIES_FILE
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.spots import Raw, spots
from tests.compare.mutations.texts import Mutator

NEW_NAME = "Provnamnet"


def _named(draft: Draft, mark: str) -> bool:
    """Whether every text that prints a name is free; if so they are kept from other mutations."""
    printing = [spot for spot in spots(draft.content) if f"[]({mark})" in spot.text]
    if any(not draft.is_free(spot.entry, spot.above) for spot in printing):
        return False
    draft.touch(*(spot.entry for spot in printing))
    return True


def party_name(draft: Draft) -> Mutation | None:
    """A party has another name."""
    party = draft.choose(each for each in draft.edition["parter"] if draft.is_free(f"party {each}"))
    if party is None or not _named(draft, f"part:{party}"):
        return None
    register = {each["id"]: each["namn"] for each in draft.file(PARTIES_FILE)["parter"]}
    names = draft.edition.setdefault("partsnamn", [])
    before = next((each["namn"] for each in names if each["part"] == party), register[party])
    names[:] = [each for each in names if each["part"] != party] + [{"part": party, "namn": NEW_NAME}]
    draft.touch(f"party {party}")
    own = f"part-{party}"
    return told(Expected(ChangeKind.PARTY, Action.RENAMED, own, own, before, NEW_NAME))


def party_comes(draft: Draft) -> Mutation | None:
    """There is one more party, which signs too."""
    register = draft.file(PARTIES_FILE)["parter"]
    if not draft.is_free("parties"):
        return None
    draft.touch("parties")
    register.append({"id": "provparten", "namn": "Provparten", "typ": "statlig myndighet"})
    draft.edition["parter"].append("provparten")
    found = [Expected(ChangeKind.PARTY, Action.ADDED, "", "part-provparten", "", "Provparten")]
    if "underskrifter" in draft.edition:
        signatory = {"part": "provparten", "namn": "Pia Prov", "titel": "chef"}
        draft.take(signatory)
        draft.edition["underskrifter"]["undertecknare"].append(signatory)
        found.append(Expected(ChangeKind.SIGNATORY, Action.ADDED, "", "underskrift-provparten"))
    return told(*found)


def party_goes(draft: Draft) -> Mutation | None:
    """A party of a group leaves, and does not sign any more."""
    if not draft.is_free("parties"):
        return None
    party = draft.choose(_leavers(draft))
    if party is None:
        return None
    draft.touch("parties", f"party {party}")
    draft.edition["parter"].remove(party)
    own = f"part-{party}"
    found = [Expected(ChangeKind.PARTY, Action.REMOVED, own)]
    rows = draft.edition.get("underskrifter", {}).get("undertecknare", [])
    for row in [row for row in rows if row["part"] == party]:
        draft.take(row)
        rows.remove(row)
        found.append(Expected(ChangeKind.SIGNATORY, Action.REMOVED, f"underskrift-{party}"))
    return told(*found)


def _leavers(draft: Draft) -> Iterator[str]:
    """Parties that nothing else names: only their group commits them to anything."""
    edition = draft.edition
    blocks = [block["part"] for block in edition.get("åtaganden", {}).get("parter", ())]
    blocks += [given["part"] for given in edition.get("partsnamn", ())]
    rows = {row["part"]: row for row in edition.get("underskrifter", {}).get("undertecknare", ())}
    bound = str([file for name, file in draft.content.files.items() if name != PARTIES_FILE])
    for party in edition["parter"]:
        free = draft.is_free(f"party {party}") and (party not in rows or draft.is_whole(rows[party]))
        named = f"(part:{party})" in bound or f"'binder': ['{party}']" in bound
        if free and party not in blocks and not named:
            yield party


def parties_reordered(draft: Draft) -> Mutation | None:
    """The parties stand in another order."""
    if not draft.is_free("parties"):
        return None
    draft.touch("parties")
    parties = draft.edition["parter"]
    parties.append(parties.pop(0))
    return told(Expected(ChangeKind.PARTY, Action.REORDERED, *_list_of_parties(draft)))


def _list_of_parties(draft: Draft) -> tuple[str, str]:
    shown = "'visa': 'parter'" in str(draft.edition)
    return ("parterna", "parterna") if shown else ("", "")


def group_name(draft: Draft) -> Mutation | None:
    """A group has another name."""
    groups = draft.file(PARTIES_FILE).get("grupper", ())
    group = draft.choose(each for each in groups if draft.is_free(each))
    if group is None or not _named(draft, f"part:{group['id']}"):
        return None
    draft.touch(group)
    before, group["namn"] = group["namn"], "Provgruppen"
    return told(Expected(ChangeKind.PARTY, Action.RENAMED, before=before, after="Provgruppen"))


def members(draft: Draft) -> Mutation | None:
    """A group that commits itself has one more member."""
    edition = draft.edition
    blocks = {block["part"]: block for block in edition.get("åtaganden", {}).get("parter", ())}
    groups = [each for each in draft.file(PARTIES_FILE).get("grupper", ()) if each["id"] in blocks]
    found = draft.choose(
        (group, party)
        for group in groups
        for party in edition["parter"]
        if party not in group["parter"] and draft.is_free(group) and draft.is_free("parties")
    )
    if found is None:
        return None
    group, party = found
    draft.touch(group, "parties")
    group["parter"].append(party)
    own = f"{group['id']}-ataganden"
    return told(Expected(ChangeKind.BINDING, Action.CHANGED, own, own))


def function_name(draft: Draft) -> Mutation | None:
    """A function has another name."""
    known = draft.roles.get("funktioner", ())
    function = draft.choose(each for each in known if draft.is_free(each) and draft.is_free(f"function {each['id']}"))
    if function is None:
        return None
    draft.touch(function, f"function {function['id']}")
    before, function["namn"] = function["namn"], "Provfunktionen"
    return told(Expected(ChangeKind.FUNCTION, Action.RENAMED, before=before, after="Provfunktionen"))


def function_provider(draft: Draft) -> Mutation | None:
    """A function belongs to another party."""
    known = [each for each in draft.roles.get("funktioner", ()) if "part" in each and draft.is_free(each)]
    function = draft.choose(known)
    if function is None:
        return None
    draft.touch(function)
    before = function["part"]
    function["part"] = draft.chance.choice([party for party in draft.edition["parter"] if party != before])
    return told(Expected(ChangeKind.FUNCTION, Action.CHANGED, topic=function["namn"]))


def role_name(draft: Draft) -> Mutation | None:
    """A role has another name."""
    role = draft.choose(each for each in draft.roles["roller"] if draft.is_free(each))
    if role is None or not _printed(draft, role["id"]):
        return None
    draft.touch(role)
    before, role["namn"] = role["namn"], "Provrollen"
    own = f"roll-{role['id']}" if _is_described(draft, role) else ""
    return told(Expected(ChangeKind.ROLE, Action.RENAMED, own, own, before, "Provrollen"))


def _printed(draft: Draft, role: str) -> bool:
    levels = [spot for spot in spots(draft.content) if isinstance(spot.entry, dict) and spot.entry.get("roll") == role]
    if any(not draft.is_free(spot.entry, spot.above) for spot in levels) or not _named(draft, f"roll:{role}"):
        return False
    draft.touch(*(spot.entry for spot in levels))
    return True


def _is_described(draft: Draft, role: Raw) -> bool:
    shown = [annex["fil"] for annex in draft.edition.get("bilagor", ())]
    return "rubrik" in role and draft.edition["roller"] in shown


def role_comes(draft: Draft) -> Mutation | None:
    """There is a role that the annex does not describe."""
    if not draft.is_free("role"):
        return None
    draft.touch("role")
    role = {"id": "provvakten", "namn": "Provvakten", "typ": "roll", "saknar_beskrivning": "Ett prov."}
    draft.take(role)
    draft.roles["roller"].append(role)
    return told(Expected(ChangeKind.ROLE, Action.ADDED, topic="Provvakten"))


def role_type(draft: Draft) -> Mutation | None:
    """A role becomes a body, or the other way round."""
    role = draft.choose(each for each in draft.roles["roller"] if draft.is_free(each))
    if role is None:
        return None
    draft.touch(role)
    before = role["typ"]
    role["typ"] = "organ" if before == "roll" else "roll"
    own = f"roll-{role['id']}" if _is_described(draft, role) else ""
    return told(Expected(ChangeKind.ROLE, Action.CHANGED, own, own, before, role["typ"], role["namn"]))


def role_in_short(draft: Draft) -> Mutation | None:
    """What a role is in short, which the annex does not print, is told otherwise."""
    found = [each for each in draft.roles["roller"] if "kort" in each and "rubrik" not in each]
    role = draft.choose(each for each in found if draft.is_free(each))
    if role is None:
        return None
    draft.touch(role)
    role["kort"] = draft.words.sentence(draft.chance)
    return told(Expected(ChangeKind.ROLE, Action.CHANGED, topic=role["namn"]))


def area_name(draft: Draft) -> Mutation | None:
    """An area has another name."""
    areas = draft.edition.get("åtaganden", {}).get("områden", ())
    area = draft.choose(each for each in areas if draft.is_free(each))
    if area is None:
        return None
    draft.touch(area)
    before, area["namn"] = area["namn"], "Provområde"
    return told(Expected(ChangeKind.COMMITMENT, Action.RENAMED, before=before, after="Provområde"))


def term(draft: Draft) -> Mutation | None:
    """A word of the glossary is written otherwise where a text names it."""
    terms = draft.content.files.get(GLOSSARY_FILE, {"ord": ()})["ord"]
    texts = [spot.text for spot in spots(draft.content)]
    found = draft.choose(
        each for each in terms if any(f"[](ord:{each['id']})" in text for text in texts) and draft.is_free(each)
    )
    if found is None or not _named(draft, f"ord:{found['id']}"):
        return None
    draft.touch(found)
    before, found["term"] = found["term"], "provordet"
    return told(Expected(ChangeKind.TEXT, Action.RENAMED, before=before, after="provordet"))


MUTATORS: dict[str, Mutator] = {
    "a party's name": party_name,
    "a party comes": party_comes,
    "a party goes": party_goes,
    "parties in another order": parties_reordered,
    "a group's name": group_name,
    "a group's members": members,
    "a function's name": function_name,
    "a function's party": function_provider,
    "a role's name": role_name,
    "a role without a description comes": role_comes,
    "a role's type": role_type,
    "a role in short": role_in_short,
    "an area's name": area_name,
    "a word of the glossary": term,
}
