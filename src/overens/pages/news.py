"""Owns what is new: decided editions, changed contacts and what the office has written, each with the day it is of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from overens.model.content import Living
from overens.names import CONTACTS_PAGE, NEWS_FEED, NEWS_PAGE, EditionName, contact_news, decided_news, relative
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.template import fill
from overens.pages.wording import day


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news; `id` never changes, `url` is that of the page that it is about, from the site's root."""

    id: str
    day: date
    heading: str
    words: str
    url: str


def items(library: Library) -> tuple[Item, ...]:
    """The news, the newest first; the same content gives the same whatever day it is."""
    found = (*_decided(library), *_changed(library.living), *_written(library.living))
    return tuple(sorted(found, key=lambda item: (-item.day.toordinal(), item.id)))


def _decided(library: Library) -> Iterator[Item]:
    for document in library.documents:
        if document.decision:
            decided = document.decision.decided
            words = f"{document.title} beslutades den {day(decided)}."
            own = decided_news(document.name)
            yield Item(own, decided, f"{document.short_title} är beslutad", words, document.name.url)


def _changed(living: Living) -> Iterator[Item]:
    for contact in living.contacts.value.contacts if living.contacts else ():
        if contact.changed:
            own = contact_news(contact.id, contact.changed)
            words = f"Kontaktuppgifterna till ”{contact.name}” har ändrats."
            url = f"{CONTACTS_PAGE}#kontakt_{contact.id}"
            yield Item(own, contact.changed, f"Ny uppgift: {contact.name}", words, url)


def _written(living: Living) -> Iterator[Item]:
    for item in living.news.value.items if living.news else ():
        about = EditionName(item.agreement, item.edition).url if item.agreement and item.edition else NEWS_PAGE
        yield Item(item.id, item.day, item.heading, item.words, about)


def news(library: Library, found: tuple[Item, ...]) -> Page:
    """The page of the news, and the way to follow them."""
    written = library.living.news
    body = fill(
        "news.html",
        items=found,
        links={item.id: relative(item.url, NEWS_PAGE) for item in found},
        feed=relative(NEWS_FEED, NEWS_PAGE),
        example=written.value.example if written else None,
    )
    return Page(
        url=NEWS_PAGE,
        title="Nyheter",
        description="Beslutade utgåvor, nya utkast och ändrade kontakter, och ett flöde att följa.",
        body=body,
        outline=headings(body),
        nav_title="Nyheter",
        in_foot=True,
    )
