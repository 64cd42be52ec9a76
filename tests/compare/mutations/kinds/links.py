"""Owns the mutations of what a text leads to and looks like, while its words stay."""

import re
from collections.abc import Callable, Iterator

from overens.compare.changes import ChangeKind
from tests.compare.mutations.answers import Mutation
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.kinds.figures import matching
from tests.compare.mutations.mutator import Mutator, made_of
from tests.compare.mutations.rewording import edited
from tests.compare.mutations.spots import Spot
from tests.compare.mutations.wording import Unit, units

OTHER_SIGN = {"–": "-", "”": '"', " kr": "\u00a0kr", " §": "\u00a0§", " procent": "\u00a0procent"}
Match = tuple[Spot, re.Match[str]]


def _sections(draft: Draft) -> list[str]:
    return [section["id"] for section in draft.edition["avsnitt"]]


def _links(draft: Draft) -> Iterator[Match]:
    return matching(draft, rf"(?<=\]\(#)(?:{'|'.join(map(re.escape, _sections(draft)))})(?=\))")


@made_of(_links)
def leads_elsewhere(draft: Draft, found: Match) -> Mutation:
    """A link leads to another section."""
    spot, match = found
    other = draft.chance.choice([own for own in _sections(draft) if own != match[0]])
    return edited(draft, spot, (*match.span(), other), ChangeKind.REFERENCE, in_words=False)


def _words(draft: Draft) -> Iterator[tuple[Spot, Unit]]:
    texts = (spot for spot in draft.spots() if not spot.heading)
    return ((spot, unit) for spot in texts for unit in units(spot.text) if unit.is_word)


def _marked(change: Callable[[Draft, str], str], kind: ChangeKind) -> Mutator:
    """A word gets a mark-up."""

    @made_of(_words)
    def mutate(draft: Draft, found: tuple[Spot, Unit]) -> Mutation:
        spot, unit = found
        return edited(draft, spot, (unit.start, unit.end, change(draft, unit.core)), kind, in_words=False)

    return mutate


@made_of(lambda draft: (each for each in matching(draft, "|".join(OTHER_SIGN)) if not each[0].heading))
def typography(draft: Draft, found: Match) -> Mutation:
    """A dash, a quotation mark or a blank is written otherwise."""
    spot, match = found
    return edited(draft, spot, (*match.span(), OTHER_SIGN[match[0]]), ChangeKind.TYPOGRAPHY, in_words=False)


MUTATORS: dict[str, Mutator] = {
    "where a link leads": leads_elsewhere,
    "a link in": _marked(lambda draft, word: f"[{word}](#{_sections(draft)[0]})", ChangeKind.REFERENCE),
    "emphasis": _marked(lambda _, word: f"*{word}*", ChangeKind.TYPOGRAPHY),
    "typography": typography,
}
