"""Owns the mutations that let something come or go, and those that part an id from its text."""

from collections.abc import Callable

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.moving import is_at, shows
from tests.compare.mutations.spots import Raw, Spot
from tests.compare.mutations.texts import Mutator
from tests.compare.mutations.wording import written

NEW = "prov-ny"
Making = Callable[[Draft, str], Raw]


def sentence(draft: Draft) -> str:
    """New words."""
    return draft.words.sentence(draft.chance)


MADE: dict[Kind, Making] = {
    Kind.PARAGRAPH: lambda draft, own: {"id": own, "text": sentence(draft)},
    Kind.POINT: lambda draft, own: {"id": own, "text": sentence(draft)},
    Kind.LIST: lambda draft, own: {
        "id": own,
        "inledning": sentence(draft),
        "punkter": [{"text": sentence(draft)}, {"text": sentence(draft)}],
    },
    Kind.SECTION: lambda draft, own: {
        "id": own,
        "rubrik": sentence(draft)[:-1],
        "innehåll": [{"text": sentence(draft)}, {"text": sentence(draft)}],
    },
    Kind.GOAL: lambda draft, own: {
        "id": own,
        "text": sentence(draft),
        "delmål": [{"id": f"{own}-del", "text": sentence(draft)}],
    },
    Kind.SUBGOAL: lambda draft, own: {"id": own, "text": sentence(draft)},
    Kind.STEP: lambda draft, own: {"id": own, "namn": "Granskning", "text": sentence(draft)},
    Kind.CASE: lambda draft, own: {"id": own, "namn": "Granskningsmöte", "när": sentence(draft)},
    Kind.CATEGORY: lambda draft, own: {"id": own, "namn": "Granskningar", "exempel": [sentence(draft)]},
    Kind.LEVEL: lambda draft, own: {"id": own, "roll": draft.roles["roller"][0]["id"], "text": sentence(draft)},
    Kind.ROLE: lambda draft, own: {
        "id": own,
        "namn": "Granskaren",
        "typ": "roll",
        "rubrik": "Granskaren",
        "innehåll": [{"text": sentence(draft)}],
    },
}
"""What is new of each kind."""
STEPS = (Kind.STEP,)


def comes(kind: Kind, *, with_id: bool = True) -> Mutator:
    """One more of a kind stands somewhere among the others."""

    def mutate(draft: Draft) -> Mutation | None:
        spot = draft.choose(
            each for each in draft.spots() if each.kind is kind and each.main and each.row is not None
        )
        if spot is None or spot.row is None or not draft.is_free(spot.row):
            return None
        own = f"{NEW}-{kind}-{draft.chance.randrange(10**6)}"
        made = MADE[kind](draft, own)
        if not with_id:
            del made["id"]
        draft.touch(spot.row)
        draft.take(made)
        place = is_at(spot.row, spot.entry) + draft.chance.randint(0, 1)
        spot.row.insert(place, made)
        return _coming(kind, spot, own if with_id else f"={made['text']}")

    return mutate


def _coming(kind: Kind, spot: Spot, own: str) -> Mutation:
    about = spot.about if kind is not Kind.LIST else _about_list(spot)
    if kind is Kind.ROLE:
        return told(
            Expected(ChangeKind.ROLE, Action.ADDED, "", f"roll-{own}"),
            renumbers=True,
        )
    return told(Expected(about, Action.ADDED, "", own), renumbers=True)


def _about_list(spot: Spot) -> ChangeKind:
    return ChangeKind.ROLE if spot.about is ChangeKind.ROLE and "roller" in spot.above[0] else ChangeKind.TEXT


def goes(*kinds: Kind) -> Mutator:
    """One of a kind goes; nothing points to it or to what it holds."""

    def mutate(draft: Draft) -> Mutation | None:
        spot = draft.choose(each for each in draft.wholes() if each.kind in kinds and _may_go(draft, each))
        if spot is None or spot.row is None:
            return None
        draft.take(spot.entry)
        draft.touch(spot.row)
        spot.row.pop(is_at(spot.row, spot.entry))
        notes = [spot.entry["fotnot"]["id"]] if "fotnot" in spot.entry else []
        return told(*(Expected(spot.about, Action.REMOVED, own) for own in (spot.place, *notes)), renumbers=True)

    return mutate


def _may_go(draft: Draft, spot: Spot) -> bool:
    if spot.row is None or len(spot.row) < 2 or not draft.is_free(spot.row) or not (spot.own or spot.text):
        return False
    if spot.kind is Kind.ROLE and _is_used(draft, spot.entry["id"]):
        return False
    return not any(draft.refers_to(own) for own in _ids(spot.entry)) and not shows(spot.entry)


def _is_used(draft: Draft, role: str) -> bool:
    """Whether a role is named by anything else than its own description."""
    marks = (f"(roll:{role})", f"'{role}'")
    others = [each for each in draft.roles["roller"] if each["id"] != role]
    rest = [file for name, file in draft.content.files.items() if name != draft.edition["roller"]]
    return any(mark in str(each) for mark in marks for each in (*others, draft.roles.get("funktioner", ()), *rest))


def _ids(entry: Raw) -> list[str]:
    if isinstance(entry, dict):
        own = [entry["id"]] if "id" in entry else []
        return [*own, *(found for value in entry.values() for found in _ids(value))]
    return [found for each in entry for found in _ids(each)] if isinstance(entry, list) else []


def footnote_comes(draft: Draft) -> Mutation | None:
    """A paragraph gets a footnote; the notes after it get other numbers."""
    spots = [each for each in draft.spots() if each.kind is Kind.PARAGRAPH and each.row is not None]
    spot = draft.choose(each for each in spots if "fotnot" not in each.entry and "](not:" not in each.text)
    if spot is None:
        return None
    own = f"{NEW}-not-{draft.chance.randrange(10**6)}"
    note = {"id": own, "text": sentence(draft)}
    draft.take(note)
    draft.touch(spot.entry)
    spot.entry["text"] = f"{spot.text}[](not:{own})"
    spot.entry["fotnot"] = note
    about = spot.about
    return told(Expected(about, Action.ADDED, "", own), renumbers=True)


def footnote_goes(draft: Draft) -> Mutation | None:
    """A footnote goes with its mark."""
    notes = [each for each in draft.spots() if each.kind is Kind.NOTE and isinstance(each.entry, dict)]
    texts = {each.entry["fotnot"]["id"]: each for each in draft.spots() if "fotnot" in each.entry and each.main}
    spot = draft.choose(each for each in notes if each.own in texts)
    if spot is None:
        return None
    around = texts[spot.own]
    draft.take(spot.entry)
    draft.touch(around.entry)
    del around.entry["fotnot"]
    around.holder[around.key] = around.text.replace(f"[](not:{spot.own})", "")
    return told(Expected(spot.about, Action.REMOVED, spot.own), renumbers=True)


def id_without_text(draft: Draft) -> Mutation | None:
    """An id stands for another text."""
    spot = draft.choose(each for each in _leaves(draft) if each.own)
    if spot is None:
        return None
    draft.take(spot.entry)
    spot.entry["text"] = draft.words.sentence(draft.chance, spot.text, 14)
    return told(Expected(spot.about, Action.REPLACED, spot.own, spot.own))


def _leaves(draft: Draft) -> list[Spot]:
    found = [each for each in draft.wholes() if each.kind in {Kind.PARAGRAPH, Kind.POINT, Kind.SUBGOAL} and each.row]
    return [each for each in found if len(written(each.text)) > 4]


def text_without_id(draft: Draft) -> Mutation | None:
    """A text gets another id, and what pointed to it points there."""
    spot = draft.choose(each for each in _leaves(draft) if each.own)
    return _readdressed(draft, spot) if spot else None


def _readdressed(draft: Draft, spot: Spot) -> Mutation:
    new = f"{NEW}-id-{draft.chance.randrange(10**6)}"
    draft.touch(spot.entry)
    draft.readdress(spot.own, new)
    spot.entry["id"] = new
    return told(Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, new))


def section_without_id(draft: Draft) -> Mutation | None:
    """A section gets another id, and what pointed to it points there."""
    spot = draft.choose(
        each for each in draft.wholes() if each.kind is Kind.SECTION and not shows(each.entry) and each.own != "parter"
    )
    return _readdressed(draft, spot) if spot else None


def id_lost(draft: Draft) -> Mutation | None:
    """A text has no id any more."""
    spot = draft.choose(each for each in _leaves(draft) if each.own and not draft.refers_to(each.own))
    if spot is None or spot.kind is Kind.SUBGOAL:
        return None
    draft.touch(spot.entry)
    del spot.entry["id"]
    return told(Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, f"={spot.text}"))


def id_to_other_text(draft: Draft) -> Mutation | None:
    """An id leaves its text for a new one beside it, and the text gets another id."""
    spot = draft.choose(each for each in _leaves(draft) if each.own and draft.is_free(each.row))
    if spot is None or spot.row is None or len(spot.text.split()) < 8:
        return None
    new = f"{NEW}-kvar-{draft.chance.randrange(10**6)}"
    other = {**spot.entry, "text": draft.words.sentence(draft.chance, spot.text, 14)}
    spot.entry["id"] = new
    draft.take(spot.entry, other)
    draft.touch(spot.row)
    spot.row.insert(is_at(spot.row, spot.entry), other)
    address = Expected(ChangeKind.ADDRESS, Action.CHANGED, spot.own, new)
    return told(address, Expected(spot.about, Action.ADDED, "", spot.own), renumbers=True)


def author_says(draft: Draft) -> Mutation | None:
    """A text gives way to another under another id; the author says which it replaces."""
    spot = draft.choose(each for each in _leaves(draft) if each.own and not draft.refers_to(each.own))
    if spot is None:
        return None
    new = f"{NEW}-ersatt-{draft.chance.randrange(10**6)}"
    draft.take(spot.entry)
    own, text = spot.own, draft.words.sentence(draft.chance, spot.text, 14)
    spot.entry.update({"id": new, "ersätter": [own], "text": text})
    return told(Expected(spot.about, Action.CHANGED, own, new))


MUTATORS: dict[str, Mutator] = {
    **{f"a {kind} comes": comes(kind) for kind in MADE},
    "a paragraph without an id comes": comes(Kind.PARAGRAPH, with_id=False),
    **{f"a {kind} goes": goes(kind) for kind in MADE if kind not in STEPS},
    "a footnote comes": footnote_comes,
    "a footnote goes": footnote_goes,
    "an id without its text": id_without_text,
    "a text without its id": text_without_id,
    "a section without its id": section_without_id,
    "an id is lost": id_lost,
    "an id for another text": id_to_other_text,
    "the author says what it replaces": author_says,
}
