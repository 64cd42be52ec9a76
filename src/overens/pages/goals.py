"""Owns the page of an edition's goals, subgoals and indicators."""

from overens.document.labels import AREA_GOALS, AREA_INDICATORS
from overens.document.tree import Document, Kind, Provision
from overens.pages.edition import Edition
from overens.pages.finding import below, title
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import counted, listed, spelled


def goals(edition: Edition) -> Page:
    """The goals in full, each with its permanent link; then the areas whose goals have indicators."""
    document, url = edition.document, edition.name.goals_url
    found, areas = document.of_kind(Kind.GOAL), measured(document)
    text = edition.on(url, (*found, *areas))
    above = document.path_to[found[0].id][0] if found else None
    body = fill(
        "goals.html",
        edition=edition,
        text=text,
        section=above,
        section_title=title(above) if above else "",
        goals=text.full(found, 2, permalinks=True),
        areas=text.full(areas, 3, permalinks=True),
        areas_from=_annexes(document, areas),
        title=goals_title(document),
        lead=_lead(document),
    )
    return Page(
        url=url,
        title=f"{goals_title(document) if areas else 'Mål'} i {document.short_title}",
        description=f"{goals_title(document)} i {document.title}.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title=goals_title(document),
    )


def measured(document: Document) -> tuple[Provision, ...]:
    """The sections whose own goals have indicators, in reading order."""
    return tuple(
        section
        for section in document.of_kind(Kind.SECTION)
        if any(found.fact("kind") == AREA_INDICATORS for found in below(section, Kind.LIST))
    )


def _annexes(document: Document, areas: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Where the areas stand, each annex once."""
    tops = {document.path_to[area.id][0].id: document.path_to[area.id][0] for area in areas}
    return tuple(tops.values())


def goals_title(document: Document) -> str:
    """What the page is called: with subgoals or indicators where there are any."""
    if document.of_kind(Kind.INDICATOR):
        return "Mål och indikatorer"
    return "Mål och delmål" if document.of_kind(Kind.SUBGOAL) else "Mål"


def counts(document: Document) -> str:
    """How many goals, subgoals and indicators there are: `4 mål och 9 delmål`."""
    goals = len(document.of_kind(Kind.GOAL)) + sum(
        len(found.children)
        for area in measured(document)
        for found in below(area, Kind.LIST)
        if found.fact("kind") == AREA_GOALS
    )
    told = [counted(goals, "mål", "mål")]
    if subgoals := len(document.of_kind(Kind.SUBGOAL)):
        told.append(counted(subgoals, "delmål", "delmål"))
    if indicators := len(document.of_kind(Kind.INDICATOR)):
        told.append(counted(indicators, "indikator", "indikatorer"))
    return listed(tuple(told))


def _lead(document: Document) -> str:
    goals, subgoals = len(document.of_kind(Kind.GOAL)), len(document.of_kind(Kind.SUBGOAL))
    if document.of_kind(Kind.INDICATOR):
        return f"Parterna har {counts(document)}."
    shared = "ett gemensamt mål" if goals == 1 else f"{spelled(goals)} gemensamma mål"
    return f"Parterna har {shared} med {spelled(subgoals, 'ett')} delmål." if subgoals else f"Parterna har {shared}."
