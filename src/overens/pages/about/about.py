"""Owns the page about the site: who answers for it, which of its texts hold, and how old they may be."""

from overens.document.tree import Document
from overens.model.accessibility import Statement
from overens.names import ABOUT_PAGE, ACCESSIBILITY_PAGE, ARCHIVE_PAGE, CONTACTS_PAGE, PRIVACY_PAGE, relative
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.people import dialled
from overens.pages.template import fill


def about(library: Library, statement: Statement) -> Page:
    """The page about the site, with the names of its agreements' federations."""
    body = fill(
        "about/about.html",
        statement=statement,
        federations=_federations(library.documents),
        today=library.today,
        dialled=dialled(statement.reporting.phone) if statement.reporting.phone else "",
        archive=relative(ARCHIVE_PAGE, ABOUT_PAGE),
        contacts=relative(CONTACTS_PAGE, ABOUT_PAGE) if library.living.contacts else "",
        accessibility=relative(ACCESSIBILITY_PAGE, ABOUT_PAGE),
        privacy=relative(PRIVACY_PAGE, ABOUT_PAGE),
    )
    return Page(
        url=ABOUT_PAGE,
        title="Om webbplatsen",
        description="Vem som ansvarar för webbplatsen, vilken text som gäller och hur du når oss.",
        body=body,
        outline=headings(body),
        nav_title="Om webbplatsen",
        in_foot=True,
    )


def _federations(documents: tuple[Document, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(document.agreement.federation.name for document in documents))
