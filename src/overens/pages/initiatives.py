"""Owns the overview of an edition's collaboration initiatives, and the page of each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from overens.document.inline import plain
from overens.document.labels import FEASIBILITY, INITIATIVE_PARTIES
from overens.document.tree import Document, Kind, Provision
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import below, title
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Line:
    """What the overview says of one initiative, taken from its own provisions."""

    number: str
    name: str
    address: str
    parties: Markup
    feasibility: str
    progress: str
    effect: str


@dataclass(frozen=True, slots=True)
class Need:
    """The initiatives about one kind of need, which is the section that they stand in."""

    id: str
    name: str
    lines: tuple[Line, ...]


def initiatives(edition: Edition) -> Page:
    """Every initiative with its parties, how hard it is, how far it has come and what it changes."""
    document, url = edition.document, edition.name.initiatives_url
    body = fill("initiatives.html", edition=edition, text=edition.on(url), needs=tuple(_needs(edition)))
    return Page(
        url=url,
        title=f"Samverkansinitiativ i {document.short_title}",
        description=f"Alla samverkansinitiativ i {document.title}, med parter, läge och bedömning.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Samverkansinitiativ",
    )


def initiative(edition: Edition, found: Provision) -> Page:
    """One initiative in full, with the ones before and after it."""
    document, url = edition.document, edition.name.initiative_url(found.id)
    text = edition.on(url, found.children)
    row = document.of_kind(Kind.INITIATIVE)
    place = row.index(found)
    body = fill(
        "initiative.html",
        edition=edition,
        text=text,
        found=found,
        name=plain(found.heading),
        content=text.full(found.children, 2, permalinks=True),
        before=row[place - 1] if place else None,
        after=row[place + 1] if place + 1 < len(row) else None,
    )
    return Page(
        url=url,
        title=f"{title(found)}, {document.short_title}",
        description=f"Samverkansinitiativ i {document.title}: {plain(found.heading)}.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        trail=("Samverkansinitiativ",),
        nav_title=f"{found.number.removeprefix('Initiativ ')}. {plain(found.heading)}",
    )


def _needs(edition: Edition) -> Iterator[Need]:
    document, text = edition.document, edition.on(edition.name.initiatives_url)
    found = groupby(document.of_kind(Kind.INITIATIVE), key=lambda each: _around(document, each))
    for around, some in found:
        lines = tuple(_line(edition, text, each) for each in some)
        yield Need(around.id, plain(around.heading), lines)


def _around(document: Document, found: Provision) -> Provision:
    return document.path_to[found.id][-2]


def _line(edition: Edition, text: EditionText, found: Provision) -> Line:
    facts = {plain(each.heading): each for each in below(found, Kind.FACT)}
    return Line(
        number=found.number.removeprefix("Initiativ "),
        name=plain(found.heading),
        address=text.link(edition.name.initiative_url(found.id)),
        parties=text.words(facts[INITIATIVE_PARTIES]) if INITIATIVE_PARTIES in facts else Markup(""),
        feasibility=plain(facts[FEASIBILITY].text) if FEASIBILITY in facts else "",
        progress=found.fact("progress"),
        effect=found.fact("effect"),
    )
