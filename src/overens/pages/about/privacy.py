"""Owns the page on privacy: what the site keeps in a reader's browser, and that nothing of it is sent."""

from dataclasses import dataclass

from overens.model.accessibility import Statement
from overens.names import PRIVACY_PAGE
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Stored:
    """Something that a script keeps: the beginning or end of its key, what it is, and when it goes."""

    key: str
    what: str
    until: str


STORED = (
    Stored(
        "overens.kommun",
        "Den kommun vars sida du senast öppnade, så att den föreslås nästa gång.",
        "Tills du tar bort det.",
    ),
    Stored("overens.guide.", "Vilka frågor i en guide du har bockat av.", "Tills du tar bort bockarna."),
    Stored("overens.utseende", "Om du har valt ljust eller mörkt utseende.", "Tills du tar bort det."),
)
"""Everything; a test holds it against the scripts."""


def privacy(statement: Statement | None) -> Page:
    """The page; without a statement nobody is named as answering for the site."""
    body = fill("about/privacy.html", stored=STORED, statement=statement)
    return Page(
        url=PRIVACY_PAGE,
        title="Integritet",
        description="Webbplatsen sätter inga kakor och skickar inget om dig. Här står vad din webbläsare sparar.",
        body=body,
        outline=headings(body),
        nav_title="Integritet",
        in_foot=True,
    )
