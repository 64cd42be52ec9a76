"""Owns the glossary: every word of every agreement with its explanation and where it is used."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from overens.document.inline import LinkKind
from overens.document.tree import Document
from overens.model.parties import Law, Term
from overens.names import glossary_url
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import chapter, title
from overens.pages.laws import told_laws
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import alphabetical


@dataclass(frozen=True, slots=True)
class Entry:
    """A word with its explanation; `used` leads to the headings under which it is linked."""

    term: Term
    explanation: Markup
    used: tuple[Door, ...]


def glossary(leading: tuple[Edition, ...], laws: tuple[Law, ...] = ()) -> Page:
    """The words by alphabet under their first letters, each once though agreements share it; then the laws."""
    url = glossary_url()
    entries: dict[str, Entry] = {}
    for edition in leading:
        text = edition.on(url)
        for term in edition.document.terms:
            entries.setdefault(term.id, Entry(term, text.inline(term.explanation), _used(text, term)))
    ordered = sorted(entries.values(), key=lambda entry: (alphabetical(entry.term.term), entry.term.id))
    letters = [
        (letter, tuple(found)) for letter, found in groupby(ordered, key=lambda entry: entry.term.term[:1].upper())
    ]
    body = fill("glossary.html", letters=letters, laws=told_laws(laws, url))
    return Page(
        url=url,
        title="Ordlista",
        description="Ord och förkortningar i överenskommelserna, förklarade på vanlig svenska.",
        body=body,
        nav_title="Ordlista",
    )


def _used(text: EditionText, term: Term) -> tuple[Door, ...]:
    document: Document = text.document
    places = {chapter(document, found).id: found for found in reversed(document.mentions(LinkKind.TERM, term.id))}
    return tuple(
        Door(title(document.by_id[heading]), text.place(found.id)) for heading, found in reversed(places.items())
    )
