"""Owns the mutations of an edition's own facts, of who signs, of duties and of annexes."""

from collections.abc import Callable, Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.moving import is_at
from tests.compare.mutations.presence import sentence
from tests.compare.mutations.spots import Raw, Spot, spots
from tests.compare.mutations.texts import Mutator

STATUS = ChangeKind.STATUS
DAYS = {"från": "fran", "till": "till"}


def _status(own: str, action: Action = Action.CHANGED) -> Expected:
    place = f"utgava--{own}"
    return Expected(STATUS, action, "" if action is Action.ADDED else place, "" if action is Action.REMOVED else place)


def title(draft: Draft) -> Mutation | None:
    """The edition's title and short name get one more word."""
    if not draft.is_free("title"):
        return None
    draft.touch("title")
    for key in ("titel", "kortnamn"):
        draft.edition[key] += " provutgåva"
    return told(_status("titel"))


def short_title(draft: Draft) -> Mutation | None:
    """Only the short name is another one."""
    if not draft.is_free("title"):
        return None
    draft.touch("title")
    draft.edition["kortnamn"] += " prov"
    return told(_status("kortnamn"))


def status(draft: Draft) -> Mutation | None:
    """The edition has come to another stage."""
    if not draft.is_free("status"):
        return None
    draft.touch("status")
    before = draft.edition["status"]
    draft.edition["status"] = draft.chance.choice([each for each in ("utkast", "remiss", "beslutad") if each != before])
    return told(_status("status"))


def day(key: str) -> Mutator:
    """The first or the last day is another one, or is said for the first time."""

    def mutate(draft: Draft) -> Mutation | None:
        validity = draft.edition.setdefault("giltighet", {})
        if not draft.is_free(key):
            return None
        draft.touch(key)
        action = Action.CHANGED if key in validity else Action.ADDED
        validity[key] = f"2031-0{draft.chance.randint(1, 9)}-11"
        return told(_status(DAYS[key], action))

    return mutate


def decision(draft: Draft) -> Mutation | None:
    """The decision is taken back, or made."""
    if not draft.is_free("beslut") or not draft.is_free("villkor"):
        return None
    draft.touch("beslut", "villkor")
    if "beslut" in draft.edition:
        del draft.edition["beslut"]
        return told(_status("beslutad", Action.REMOVED))
    draft.edition["beslut"] = {"datum": "2031-02-03", "organ": draft.roles["roller"][0]["id"]}
    return told(_status("beslutad", Action.ADDED))


def notice(key: str, own: str) -> Mutator:
    """A notice of the edition comes, or goes."""

    def mutate(draft: Draft) -> Mutation | None:
        if not draft.is_free(key):
            return None
        draft.touch(key)
        if key in draft.edition:
            del draft.edition[key]
            return told(Expected(STATUS, Action.REMOVED, own))
        draft.edition[key] = sentence(draft)
        return told(Expected(STATUS, Action.ADDED, "", own))

    return mutate


def _rows(draft: Draft) -> list[Raw]:
    rows = draft.edition.get("underskrifter", {}).get("undertecknare", [])
    return [row for row in rows if draft.is_whole(row)]


def _cell(key: str, value: str) -> Mutator:
    def mutate(draft: Draft) -> Mutation | None:
        row = draft.choose(each for each in _rows(draft) if each.get(key) != value)
        if row is None:
            return None
        draft.take(row)
        row[key] = value
        own = f"underskrift-{row['part']}"
        return told(Expected(ChangeKind.SIGNATORY, Action.CHANGED, own, own))

    return mutate


def acting(draft: Draft) -> Mutation | None:
    """Somebody signs acting, or not acting any more."""
    row = draft.choose(each for each in _rows(draft) if "titel" in each)
    if row is None:
        return None
    draft.take(row)
    row["tillförordnad"] = not row.get("tillförordnad", False)
    own = f"underskrift-{row['part']}"
    return told(Expected(ChangeKind.SIGNATORY, Action.CHANGED, own, own))


def swapped_rows(draft: Draft) -> Mutation | None:
    """Two rows of the table of signatories change places."""
    rows = draft.edition.get("underskrifter", {}).get("undertecknare", [])
    free = [place for place, row in enumerate(rows) if draft.is_whole(row) and draft.is_free(f"party {row['part']}")]
    if len(free) < 2 or not draft.is_free(rows):
        return None
    one, other = draft.chance.sample(free, 2)
    draft.take(rows[one], rows[other])
    draft.touch(rows, *(f"party {rows[place]['part']}" for place in (one, other)))
    rows[one], rows[other] = rows[other], rows[one]
    return told(Expected(ChangeKind.SIGNATORY, Action.REORDERED, "undertecknare", "undertecknare"))


def signatory_goes(draft: Draft) -> Mutation | None:
    """A party does not sign any more."""
    rows = draft.edition.get("underskrifter", {}).get("undertecknare", [])
    row = draft.choose(each for each in _rows(draft) if draft.is_free(f"party {each['part']}") and len(rows) > 2)
    if row is None:
        return None
    draft.take(row)
    draft.touch(f"party {row['part']}")
    rows.pop(is_at(rows, row))
    return told(Expected(ChangeKind.SIGNATORY, Action.REMOVED, f"underskrift-{row['part']}"))


def signing_form(draft: Draft) -> Mutation | None:
    """The edition is signed in the other way."""
    signatures = draft.edition.get("underskrifter")
    if signatures is None or not draft.is_free("form"):
        return None
    draft.touch("form")
    before = signatures["form"]
    signatures["form"] = "digital" if before == "handskriven" else "handskriven"
    place = ("undertecknare", "undertecknare")
    return told(Expected(ChangeKind.SIGNATORY, Action.CHANGED, *place, before, signatures["form"]))


def _data(draft: Draft, suits: Callable[[Spot], bool]) -> Spot | None:
    return draft.choose(each for each in draft.wholes() if (each.own or each.text) and suits(each))


def responsible(draft: Draft) -> Mutation | None:
    """Another role is responsible for a text."""
    spot = _data(draft, lambda each: each.kind in {Kind.PARAGRAPH, Kind.POINT} and each.row is not None)
    if spot is None:
        return None
    around = spot.above[-1].get("ansvarig", []) if spot.kind is Kind.POINT else []
    before = spot.entry.get("ansvarig", around)
    role = draft.choose(role["id"] for role in draft.roles["roller"] if role["id"] not in before)
    if role is None:
        return None
    draft.take(spot.entry)
    spot.entry["ansvarig"] = [role]
    return told(Expected(ChangeKind.ROLE, Action.CHANGED, spot.place, spot.place))


def binding(draft: Draft) -> Mutation | None:
    """A text binds somebody else."""
    spot = _data(draft, lambda each: each.kind in {Kind.PARAGRAPH, Kind.POINT} and each.row is not None)
    if spot is None:
        return None
    before = spot.entry.get("binder", [])
    party = draft.choose(each for each in draft.edition["parter"] if [each] != before and draft.is_free("parties"))
    if party is None or any("part" in each for each in spot.above):
        return None
    draft.take(spot.entry)
    draft.touch("parties")
    spot.entry["binder"] = [party]
    return told(Expected(ChangeKind.BINDING, Action.CHANGED, spot.place, spot.place))


def list_type(draft: Draft) -> Mutation | None:
    """The points of a list are of another sort."""
    spot = _data(draft, lambda each: each.kind is Kind.LIST and "punkter" in each.entry)
    if spot is None:
        return None
    before = spot.entry.get("typ", "punkt")
    after = draft.chance.choice([each for each in ("krav", "princip", "verktyg") if each != before])
    draft.take(spot.entry)
    spot.entry["typ"] = after
    in_role = spot.about is ChangeKind.ROLE and spot.above and "roller" in spot.above[0]
    about = ChangeKind.ROLE if in_role else ChangeKind.PROCESS if after == "krav" else ChangeKind.TEXT
    return told(Expected(about, Action.CHANGED, spot.place, spot.place, before, after))


def ordered(draft: Draft) -> Mutation | None:
    """The points of a list get numbers, or lose them."""
    spot = _data(draft, lambda each: each.kind is Kind.LIST and "punkter" in each.entry)
    if spot is None:
        return None
    draft.take(spot.entry)
    spot.entry["ordnad"] = not spot.entry.get("ordnad", False)
    return told(Expected(ChangeKind.RENUMBERING, Action.CHANGED, spot.place, spot.place))


def _steps(draft: Draft) -> Iterator[tuple[Spot, list[str]]]:
    for spot in draft.wholes():
        if spot.kind is Kind.STEP and spot.row is not None:
            others = [step["id"] for step in spot.row if step is not spot.entry]
            yield spot, [own for own in others if [own] != spot.entry.get("sedan", [])]


def step_after(draft: Draft) -> Mutation | None:
    """A step leads to another one."""
    found = draft.choose(_steps(draft))
    if found is None:
        return None
    spot, others = found
    draft.take(spot.entry)
    spot.entry["sedan"] = [draft.chance.choice(others)]
    return told(Expected(ChangeKind.PROCESS, Action.CHANGED, spot.own, spot.own))


def described_in(draft: Draft) -> Mutation | None:
    """A step is described in another section."""
    sections = [section["id"] for section in draft.edition["avsnitt"]]
    spot = _data(draft, lambda each: each.kind is Kind.STEP)
    if spot is None:
        return None
    draft.take(spot.entry)
    spot.entry["beskrivs_i"] = draft.chance.choice([own for own in sections if own != spot.entry.get("beskrivs_i")])
    return told(Expected(ChangeKind.REFERENCE, Action.CHANGED, spot.own, spot.own))


def level_body(draft: Draft) -> Mutation | None:
    """A level lies with another body."""
    spot = _data(draft, lambda each: each.kind is Kind.LEVEL)
    if spot is None:
        return None
    draft.take(spot.entry)
    roles = [role["id"] for role in draft.roles["roller"] if role["id"] != spot.entry["roll"]]
    spot.entry["roll"] = draft.chance.choice(roles)
    return told(Expected(ChangeKind.PROCESS, Action.CHANGED, spot.own, spot.own))


def annex_comes(draft: Draft) -> Mutation | None:
    """There is one more annex, last."""
    annexes = draft.edition.setdefault("bilagor", [])
    if not draft.is_free("annexes"):
        return None
    draft.touch("annexes")
    number = max((annex["nummer"] for annex in annexes), default=0) + 1
    made = {
        "titel": "Provning",
        "avsnitt": [{"id": "provningen", "rubrik": "Provningen", "innehåll": [{"text": sentence(draft)}]}],
    }
    draft.take(made)
    draft.content.files["annexes/prov.yaml"] = made
    annexes.append({"nummer": number, "fil": "annexes/prov.yaml"})
    return told(Expected(ChangeKind.ANNEX, Action.ADDED, "", f"bilaga-{number}"))


def annex_goes(draft: Draft) -> Mutation | None:
    """An annex goes; the others keep their numbers."""
    annexes = draft.edition.get("bilagor", [])
    found = [each for each in annexes if draft.is_whole(draft.file(each["fil"]))]
    annex = draft.choose(found) if draft.is_free("annexes") else None
    if annex is None:
        return None
    draft.touch("annexes")
    draft.take(draft.file(annex["fil"]))
    annexes.remove(annex)
    return told(Expected(ChangeKind.ANNEX, Action.REMOVED, f"bilaga-{annex['nummer']}"), renumbers=True)


def annex_number(draft: Draft) -> Mutation | None:
    """The last annex gets a higher number, and so do the texts that name it."""
    annexes = draft.edition.get("bilagor", [])
    if not annexes or not draft.is_free("annexes"):
        return None
    last = max(annexes, key=lambda annex: annex["nummer"])
    before, after = f"bilaga {last['nummer']}", f"bilaga {last['nummer'] + 3}"
    naming = [spot for spot in spots(draft.content) if f"({_mark(before)})" in spot.text]
    if not all(draft.is_free(spot.entry, spot.above) for spot in naming):
        return None
    draft.touch("annexes", *(spot.entry for spot in naming))
    last["nummer"] += 3
    for spot in naming:
        spot.holder[spot.key] = spot.text.replace(before, after).replace(f"({_mark(before)})", f"({_mark(after)})")
    reworded = [spot for spot in naming if f"[{after}, " in spot.text or f"[{after} " in spot.text]
    texts = (Expected(ChangeKind.REFERENCE, Action.CHANGED, spot.place, spot.place) for spot in reworded)
    places = (before.replace(" ", "-"), after.replace(" ", "-"))
    return told(Expected(ChangeKind.RENUMBERING, Action.CHANGED, *places), *texts, renumbers=True)


def _mark(name: str) -> str:
    return name.replace(" ", ":")


MUTATORS: dict[str, Mutator] = {
    "the title": title,
    "the short name": short_title,
    "the status": status,
    "the first day": day("från"),
    "the last day": day("till"),
    "the decision": decision,
    "the notice of an example": notice("exempel", "exempel"),
    "the notice of a restatement": notice("återgivning", "atergivning"),
    "who signs": _cell("namn", "Ada Prov"),
    "the title of who signs": _cell("titel", "provchef"),
    "acting or not": acting,
    "two rows swapped": swapped_rows,
    "a signatory goes": signatory_goes,
    "the form of signing": signing_form,
    "who is responsible": responsible,
    "whom a text binds": binding,
    "what the points of a list are": list_type,
    "numbers of points": ordered,
    "what follows on a step": step_after,
    "where a step is described": described_in,
    "whose a level is": level_body,
    "an annex comes": annex_comes,
    "an annex goes": annex_goes,
    "the number of an annex": annex_number,
}
