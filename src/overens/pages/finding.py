"""Owns what pages look up in a document: places, duties, mentions, matters."""

from collections.abc import Iterable, Iterator

from overens.document.inline import LinkKind, plain
from overens.document.naming import slug
from overens.document.tree import HEADED, Document, Kind, Provision


def title(provision: Provision) -> str:
    """The number and the heading of a provision, as its reader would call it."""
    return " ".join(part for part in (provision.number, plain(provision.heading)) if part)


def chapter(document: Document, provision: Provision) -> Provision:
    """The nearest provision with a heading that this one stands under, or is."""
    above = document.path_to[provision.id]
    return next((found for found in reversed(above) if found.kind in HEADED), above[0])


def topmost(document: Document, found: Iterable[Provision]) -> tuple[Provision, ...]:
    """Those that do not stand below another one of them, in the same order."""
    found = tuple(found)
    ids = {provision.id for provision in found}
    return tuple(
        provision for provision in found if not any(above.id in ids for above in document.path_to[provision.id][:-1])
    )


def outside(document: Document, found: Iterable[Provision], own: Provision | None) -> tuple[Provision, ...]:
    """Those that are neither `own` nor stand below it."""
    kept_out = own.id if own else None
    return tuple(
        provision for provision in found if not any(above.id == kept_out for above in document.path_to[provision.id])
    )


def duties(document: Document, role: str) -> tuple[Provision, ...]:
    """What a role is responsible for outside its own description."""
    responsible = (provision for provision in document.walk() if role in provision.responsible)
    return topmost(document, outside(document, responsible, document.role_provision(role)))


def mentions(document: Document, role: str) -> tuple[Provision, ...]:
    """Where a role is named outside its own description and outside its duties."""
    answered = {below.id for duty in duties(document, role) for below in duty.walk()}
    named = (found for found in document.mentions(LinkKind.ROLE, role) if found.id not in answered)
    return topmost(document, outside(document, named, document.role_provision(role)))


def lists(document: Document, *kinds: str) -> tuple[Provision, ...]:
    """Every list of these kinds, in reading order; the kinds are those of the fact `kind`."""
    return tuple(found for found in document.of_kind(Kind.LIST) if found.fact("kind") in kinds)


def below(provision: Provision, kind: Kind) -> tuple[Provision, ...]:
    """The provisions of one kind directly below another."""
    return tuple(child for child in provision.children if child.kind is kind)


def statements(provision: Provision) -> Iterator[Provision]:
    """The provision itself, or what stands below it when it is but a heading."""
    if provision.kind not in HEADED:
        yield provision
        return
    for child in provision.children:
        yield from statements(child)


def about(document: Document, word: str) -> tuple[Provision, ...]:
    """The paragraphs, lists and tables on a matter, found by the beginning of a word in ASCII, such as `malgrupp`.

    Looked for are the sections with the word in their heading. If some of their paragraphs begin with it they are the
    answer, else everything that stands directly in the sections.
    """
    sections = [found for found in document.of_kind(Kind.SECTION) if _has_word(plain(found.heading), word)]
    stated = tuple(child for section in sections for child in section.children if child.kind not in HEADED)
    return tuple(child for child in stated if slug(plain(child.text), 1).startswith(word)) or stated


def _has_word(text: str, beginning: str) -> bool:
    return any(word.startswith(beginning) for word in slug(text, len(text)).split("-"))
