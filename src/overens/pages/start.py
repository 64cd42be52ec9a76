"""Owns the start page: what the site is, the three doors and the editions in force."""

from overens.names import relative
from overens.pages.edition import Edition
from overens.pages.page import Library, Page
from overens.pages.template import fill


def start(library: Library, found: tuple[Edition, ...]) -> Page:
    """The page that everybody meets first."""
    return Page(
        url="",
        title=library.site_name,
        description=f"Överenskommelser om samverkan, att läsa, följa och hitta rätt i. {library.site_name}.",
        body=fill("start.html", library=library, editions=found, link=lambda target: relative(target, "")),
        nav_title="Start",
    )
