"""Owns the page of an edition's full text, annexes included, where every provision has its permanent link."""

from overens.pages.edition import Edition
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.text import outline


def full_text(edition: Edition) -> Page:
    """The one page where every provision of the edition stands."""
    document = edition.document
    found = (*document.body, *document.annexes)
    text = edition.on(document.name.text_url, (*document.front, *found))
    return Page(
        url=document.name.text_url,
        title=f"Hela texten, {document.short_title}",
        description=f"Hela texten i {document.title}, med bilagor och en permanent länk till varje stycke.",
        body=fill(
            "full_text.html",
            edition=edition,
            text=text,
            body=text.full(found, 2, permalinks=True),
        ),
        outline=outline(found, 2),
        edition=document.name,
        tree=document.short_title,
        nav_title="Hela texten",
    )
