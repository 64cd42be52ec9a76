"""Owns the page of an edition's goals and subgoals."""

from overens.document.tree import Document, Kind
from overens.pages.edition import Edition
from overens.pages.finding import title
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import spelled


def goals(edition: Edition) -> Page:
    """The goals in full, each with its permanent link."""
    document, url = edition.document, edition.name.goals_url
    found = document.of_kind(Kind.GOAL)
    text = edition.on(url, found)
    above = document.path_to[found[0].id][0] if found else None
    body = fill(
        "goals.html",
        edition=edition,
        text=text,
        section=above,
        section_title=title(above) if above else "",
        goals=text.full(found, 2, permalinks=True),
        title=goals_title(document),
        lead=_lead(len(found), len(document.of_kind(Kind.SUBGOAL))),
    )
    return Page(
        url=url,
        title=f"Mål i {document.short_title}",
        description=f"{goals_title(document)} i {document.title}.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title=goals_title(document),
    )


def goals_title(document: Document) -> str:
    """What the page is called: with subgoals where there are any."""
    return "Mål och delmål" if document.of_kind(Kind.SUBGOAL) else "Mål"


def _lead(goals: int, subgoals: int) -> str:
    shared = "ett gemensamt mål" if goals == 1 else f"{spelled(goals)} gemensamma mål"
    return f"Parterna har {shared} med {spelled(subgoals, 'ett')} delmål." if subgoals else f"Parterna har {shared}."
