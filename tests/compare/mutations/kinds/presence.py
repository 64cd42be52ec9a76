"""Owns the mutations that let something come or go with all that it holds."""

from collections.abc import Callable, Iterator

from overens.compare.changes import Action, ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.moving import movable
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.raw import Raw, ids, is_at, shows
from tests.compare.mutations.spots import Spot

Making = Callable[[Draft, str], Raw]


def _text(draft: Draft, own: str) -> Raw:
    return {"id": own, "text": draft.sentence()}


def _list(draft: Draft, own: str) -> Raw:
    points = [{"text": draft.sentence()}, {"text": draft.sentence()}]
    return {"id": own, "inledning": draft.sentence(), "punkter": points}


def _section(draft: Draft, own: str) -> Raw:
    texts = [{"text": draft.sentence()}, {"text": draft.sentence()}]
    return {"id": own, "rubrik": draft.sentence(4).rstrip("."), "innehåll": texts}


def _goal(draft: Draft, own: str) -> Raw:
    return {"id": own, "text": draft.sentence(), "delmål": [_text(draft, f"{own}-del")]}


def _level(draft: Draft, own: str) -> Raw:
    return {"id": own, "roll": draft.roles["roller"][0]["id"], "text": draft.sentence()}


def _role(draft: Draft, own: str) -> Raw:
    named = {"id": own, "namn": "Granskaren", "typ": "roll", "rubrik": "Granskaren"}
    return {**named, "innehåll": [{"text": draft.sentence()}]}


MADE: dict[Kind, Making] = {
    Kind.PARAGRAPH: _text,
    Kind.POINT: _text,
    Kind.LIST: _list,
    Kind.SECTION: _section,
    Kind.GOAL: _goal,
    Kind.SUBGOAL: _text,
    Kind.STEP: lambda draft, own: {"id": own, "namn": "Granskning", "text": draft.sentence()},
    Kind.CASE: lambda draft, own: {"id": own, "namn": "Granskningsmöte", "när": draft.sentence()},
    Kind.CATEGORY: lambda draft, own: {"id": own, "namn": "Granskningar", "exempel": [draft.sentence()]},
    Kind.LEVEL: _level,
    Kind.ROLE: _role,
}
"""How one of each kind is made."""


def comes(kind: Kind, *, with_id: bool = True) -> Mutator:
    """One more of a kind stands beside another, which may have been edited."""

    def beside(draft: Draft) -> Iterator[Spot]:
        spots = (spot for spot in draft.spots() if spot.kind is kind and spot.main and spot.row is not None)
        return (spot for spot in spots if draft.is_free(spot.siblings))

    @made_of(beside)
    def mutate(draft: Draft, spot: Spot) -> Mutation:
        own = draft.new_id()
        made = MADE[kind](draft, own)
        if not with_id:
            del made["id"]
        draft.touch(spot.siblings)
        draft.take(made)
        spot.siblings.insert(is_at(spot.siblings, spot.entry) + draft.chance.randint(0, 1), made)
        place = f"roll-{own}" if kind is Kind.ROLE else own if with_id else f"={made['text']}"
        return told(Expected(_about(kind, spot), Action.ADDED, "", place), renumbers=True)

    return mutate


def _about(kind: Kind, beside: Spot) -> ChangeKind:
    """What the new thing is about: what the one beside it is about, but for what the points of a list are."""
    return ChangeKind.TEXT if kind is Kind.LIST and not beside.is_of_role else beside.about


def goes(kind: Kind) -> Mutator:
    """One of a kind goes; nothing points to it or to what it holds."""

    @made_of(lambda draft: (spot for spot in movable(draft, kind) if _may_go(draft, spot)))
    def mutate(draft: Draft, spot: Spot) -> Mutation:
        draft.take(spot.entry)
        draft.touch(spot.siblings)
        spot.siblings.pop(is_at(spot.siblings, spot.entry))
        notes = [spot.entry["fotnot"]["id"]] if "fotnot" in spot.entry else []
        gone = (Expected(spot.about, Action.REMOVED, place) for place in (spot.place, *notes))
        return told(*gone, renumbers=True)

    return mutate


def _may_go(draft: Draft, spot: Spot) -> bool:
    if len(spot.siblings) < 2 or shows(spot.entry) or any(map(draft.refers_to, ids(spot.entry))):
        return False
    return spot.kind is not Kind.ROLE or not _is_used(draft, spot.entry)


def _is_used(draft: Draft, role: Raw) -> bool:
    """Whether a role is named by anything else than its own description."""
    marks = (f"(roll:{role['id']})", f"'{role['id']}'")
    others = [each for each in draft.roles["roller"] if each is not role]
    files = [file for name, file in draft.content.files.items() if name != draft.edition["roller"]]
    return any(mark in str(each) for mark in marks for each in (*others, draft.functions, *files))


def _markable(draft: Draft) -> Iterator[Spot]:
    spots = (spot for spot in draft.spots() if spot.kind is Kind.PARAGRAPH and spot.row is not None)
    return (spot for spot in spots if "fotnot" not in spot.entry and "](not:" not in spot.text)


@made_of(_markable)
def footnote_comes(draft: Draft, spot: Spot) -> Mutation:
    """A paragraph gets a footnote; the notes after it get other numbers."""
    note = _text(draft, draft.new_id())
    draft.take(note)
    draft.touch(spot.entry)
    spot.entry["text"] = f"{spot.text}[](not:{note['id']})"
    spot.entry["fotnot"] = note
    return told(Expected(spot.about, Action.ADDED, "", note["id"]), renumbers=True)


def _notes(draft: Draft) -> Iterator[tuple[Spot, Spot]]:
    """The footnotes, each with the text that has its mark."""
    spots = list(draft.spots())
    texts = {spot.entry["fotnot"]["id"]: spot for spot in spots if "fotnot" in spot.entry and spot.main}
    return ((spot, texts[spot.own]) for spot in spots if spot.kind is Kind.NOTE and spot.own in texts)


@made_of(_notes)
def footnote_goes(draft: Draft, found: tuple[Spot, Spot]) -> Mutation:
    """A footnote goes with its mark."""
    note, text = found
    draft.take(note.entry)
    draft.touch(text.entry)
    del text.entry["fotnot"]
    text.holder[text.key] = text.text.replace(f"[](not:{note.own})", "")
    return told(Expected(note.about, Action.REMOVED, note.own), renumbers=True)


MUTATORS: dict[str, Mutator] = {
    **{f"a {kind} comes": comes(kind) for kind in MADE},
    "a paragraph without an id comes": comes(Kind.PARAGRAPH, with_id=False),
    # A step that goes leaves the one before it without a way on, which an author would have to mend.
    **{f"a {kind} goes": goes(kind) for kind in MADE if kind is not Kind.STEP},
    "a footnote comes": footnote_comes,
    "a footnote goes": footnote_goes,
}
