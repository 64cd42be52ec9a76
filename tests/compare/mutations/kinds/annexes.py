"""Owns the mutations of annexes: one comes, one goes, one gets another number."""

from collections.abc import Iterator

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of, once
from tests.compare.mutations.raw import Raw, shows
from tests.compare.mutations.spots import Spot, spots

NEW_FILE = "annexes/prov.yaml"


def _annexes(draft: Draft) -> list[Raw]:
    found: list[Raw] = draft.edition.setdefault("bilagor", [])
    return found


@made_of(once("annexes"))
def comes(draft: Draft, what: str) -> Mutation:
    """There is one more annex, last."""
    section = {"id": draft.new_id(), "rubrik": "Provningen", "innehåll": [{"text": draft.sentence()}]}
    made = {"titel": "Provning", "avsnitt": [section]}
    draft.take(made, what)
    number = max((annex["nummer"] for annex in _annexes(draft)), default=0) + 1
    draft.content.files[NEW_FILE] = made
    _annexes(draft).append({"nummer": number, "fil": NEW_FILE})
    return told(Expected(ChangeKind.ANNEX, Action.ADDED, "", f"bilaga-{number}"))


def _whole(draft: Draft) -> Iterator[Raw]:
    for annex in _annexes(draft):
        file, pointed = draft.content.files[annex["fil"]], draft.refers_to(f"bilaga-{annex['nummer']}")
        if draft.is_free("annexes") and draft.is_whole(file) and not (pointed or shows(file)):
            yield annex


@made_of(_whole)
def goes(draft: Draft, annex: Raw) -> Mutation:
    """An annex goes; the others keep their numbers."""
    draft.take("annexes", draft.content.files[annex["fil"]])
    _annexes(draft).remove(annex)
    return told(Expected(ChangeKind.ANNEX, Action.REMOVED, f"bilaga-{annex['nummer']}"), renumbers=True)


def _last(draft: Draft) -> Iterator[tuple[Raw, list[Spot]]]:
    """The last annex, with the texts that name it."""
    if _annexes(draft) and draft.is_free("annexes"):
        last = max(_annexes(draft), key=lambda annex: int(annex["nummer"]))
        naming = [spot for spot in spots(draft.content) if f"(bilaga:{last['nummer']})" in spot.text]
        free = draft.is_free(draft.content.files[last["fil"]])
        if free and all(draft.is_free(spot.entry, *spot.above) for spot in naming):
            yield last, naming


@made_of(_last)
def number(draft: Draft, found: tuple[Raw, list[Spot]]) -> Mutation:
    """The last annex gets a higher number, and so do the texts that name it."""
    annex, naming = found
    before, after = annex["nummer"], annex["nummer"] + 3
    draft.touch("annexes", draft.content.files[annex["fil"]])
    draft.touch_all(naming)
    annex["nummer"] = after
    draft.readdress(f"bilaga-{before}", f"bilaga-{after}")
    for spot in naming:
        links = spot.text.replace(f"(bilaga:{before})", f"(bilaga:{after})")
        spot.holder[spot.key] = links.replace(f"[bilaga {before}", f"[bilaga {after}")
    # Where the author has written out the number and more, the words are others; where it is printed, it follows.
    more = [spot for spot in naming if f"[bilaga {after}" in spot.text and f"[bilaga {after}]" not in spot.text]
    texts = (Expected(ChangeKind.REFERENCE, Action.CHANGED, spot.place, spot.place) for spot in more)
    places = (f"bilaga-{before}", f"bilaga-{after}")
    return told(Expected(ChangeKind.RENUMBERING, Action.CHANGED, *places), *texts, renumbers=True)


MUTATORS: dict[str, Mutator] = {
    "an annex comes": comes,
    "an annex goes": goes,
    "the number of an annex": number,
}
