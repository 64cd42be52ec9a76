"""Owns what the pages of a comparison have in common: title, place in the menu, head."""

from overens.pages.comparison.compared import Compared, ComparedText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.text import Heading


def page(  # noqa: PLR0913 - what a page says of itself
    compared: Compared,
    text: ComparedText,
    template: str,
    *,
    nav_title: str,
    title: str,
    lead: str,
    description: str,
    trail: tuple[str, ...] | None = None,
    outline: tuple[Heading, ...] | None = None,
    **values: object,
) -> Page:
    """One page of a comparison, filled from its template with the values."""
    body = fill(f"comparison/{template}", compared=compared, text=text, title=title, lead=lead, **values)
    return Page(
        url=text.page,
        title=f"{title}, {compared.old.short_title} och {compared.new.short_title}",
        description=description,
        body=body,
        outline=headings(body) if outline is None else outline,
        edition=compared.home.edition,
        tree=compared.home.tree,
        trail=(*compared.home.trail, *((compared.branch,) if trail is None else trail)),
        nav_title=nav_title,
    )
