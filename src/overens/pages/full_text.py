"""Owns the page of an edition's full text, annexes included, where every provision has its permanent link."""

from collections.abc import Callable
from html import escape

from overens.document.tree import Provision
from overens.pages.edition import Edition, EditionText
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.text import outline


def full_text(edition: Edition) -> Page:
    """The one page where every provision of the edition stands."""
    document = edition.document
    found = document.tops
    text = edition.on(document.name.text_url, (*document.front, *found))
    return Page(
        url=document.name.text_url,
        title=f"Hela texten, {document.short_title}",
        description=f"Hela texten i {document.title}, med bilagor och en permanent länk till varje stycke.",
        body=fill(
            "full_text.html",
            edition=edition,
            text=text,
            body=text.full(found, 2, permalinks=True, note=_note(edition, text)),
        ),
        outline=outline(found, 2),
        edition=document.name,
        tree=document.short_title,
        nav_title="Hela texten",
    )


def _note(edition: Edition, text: EditionText) -> Callable[[Provision], str]:
    """Says since when a wording stands, beside the words and not among them."""

    def note(provision: Provision) -> str:
        since = edition.history.get(provision.id)
        if since is None:
            return ""
        address = escape(text.link(since.url))
        return f' <small class="o-since"><a href="{address}">{escape(since.words)}</a></small>'

    return note
