"""Owns the page of what tells of the work on a draft: background, timeline, working group, notes."""

from overens.document.inline import plain
from overens.document.tree import HEADED, Document
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


def material(edition: Edition) -> Page:
    """The material in full, with a permanent link at every provision."""
    document, url = edition.document, edition.name.material_url
    [whole] = document.material
    text = edition.on(url, whole.children)
    body = fill(
        "material.html",
        edition=edition,
        text=text,
        title=plain(whole.heading),
        content=text.full(whole.children, 2, permalinks=True),
    )
    return Page(
        url=url,
        title=f"Arbetsmaterial till {document.short_title}",
        description=f"Om arbetet med {document.short_title}: {contents(document)}.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Arbetsmaterial",
    )


def contents(document: Document) -> str:
    """What the material tells of, by its headings."""
    below = (each for whole in document.material for each in whole.children if each.kind in HEADED)
    return " · ".join(plain(each.heading) for each in below)
