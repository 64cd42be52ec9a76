"""Owns quotations: provisions shown away from their own place, gathered under the heading they stand below."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from overens.document.tree import HEADED, Provision
from overens.pages.edition import EditionText
from overens.pages.finding import chapter, title


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under one heading; `address` leads to its first words. No quotes: the heading says it all."""

    heading: str
    address: str
    quotes: tuple[Markup, ...]


def passages(text: EditionText, found: Iterable[Provision]) -> tuple[Passage, ...]:
    """The provisions as quotations, in their order; neighbours under one heading share it."""
    grouped = groupby(found, key=lambda provision: chapter(text.document, provision).id)
    return tuple(_passage(text, text.document.by_id[heading], tuple(below)) for heading, below in grouped)


def _passage(text: EditionText, heading: Provision, found: tuple[Provision, ...]) -> Passage:
    quotes = tuple(text.quoted(provision) for provision in found if provision.kind not in HEADED)
    return Passage(title(heading), text.place(found[0].id), quotes)
