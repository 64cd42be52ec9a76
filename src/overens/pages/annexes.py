"""Owns the page of an edition's annexes, and the page of each of them."""

from overens.document.inline import plain
from overens.document.tree import Provision
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


def annexes(edition: Edition) -> Page:
    """Every annex with its headings."""
    document, url = edition.document, edition.name.annexes_url
    body = fill("annexes.html", edition=edition, text=edition.on(url))
    return Page(
        url=url,
        title=f"Bilagor till {document.short_title}",
        description=f"Bilagorna till {document.title} och vad som står i dem.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Bilagor",
    )


def annex(edition: Edition, number: int, found: Provision) -> Page:
    """One annex in full, with a permanent link at every provision."""
    document, url, name = edition.document, edition.name.annex_url(number), plain(found.heading)
    text = edition.on(url, found.children)
    content = text.full(found.children, 2, permalinks=True)
    body = fill("annex.html", edition=edition, text=text, number=number, name=name, content=content)
    return Page(
        url=url,
        title=f"{name}, bilaga {number} till {document.short_title}",
        description=f"Bilaga {number} till {document.title}: {name}.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        trail=("Bilagor",),
        nav_title=f"{number}. {name}",
    )
