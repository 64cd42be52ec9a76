"""Owns an agreement's own page: the edition in force and every other edition with its standing."""

from overens.pages.edition import Edition
from overens.pages.page import Page
from overens.pages.template import fill


def agreement(found: tuple[Edition, ...]) -> Page:
    """The page of one agreement, made from all its editions, the newest first."""
    newest = found[0]
    about = next((edition for edition in found if edition.is_current), newest)
    url = f"{newest.name.agreement}/"
    return Page(
        url=url,
        title=about.document.agreement.title,
        description=f"Gällande utgåva av {about.document.agreement.short_title} och alla andra utgåvor.",
        body=fill("agreement.html", about=about, editions=found, text=about.on(url)),
        nav_title=about.document.agreement.short_title,
    )
