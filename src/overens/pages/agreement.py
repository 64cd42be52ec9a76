"""Owns an agreement's own page: the edition in force, and every edition with its standing."""

from overens.names import ARCHIVE_PAGE
from overens.pages.comparison.doors import compared
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.overview import ways
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.validity import decided_by, validity


def agreement_url(edition: Edition) -> str:
    """The address of the agreement that an edition belongs to."""
    return f"{edition.name.agreement}/"


def agreement(found: tuple[Edition, ...]) -> Page:
    """The page of one agreement, made from all its editions, the newest first."""
    leading = leader(found)
    url, about = agreement_url(leading), leading.document.agreement
    text = leading.on(url)
    body = fill(
        "agreement.html",
        leading=leading,
        editions=[(edition, validity(edition.document)) for edition in found],
        text=text,
        decided_by=decided_by(text),
        ways=ways(leading, text),
        comparisons=compared(leading, text),
        archive=text.link(ARCHIVE_PAGE) if any(edition.is_archived for edition in found) else "",
    )
    return Page(
        url=url,
        title=about.title,
        description=f"{about.short_title}: den utgåva som gäller, alla andra utgåvor och filer att ladda ner.",
        body=body,
        outline=headings(body),
        nav_title=about.short_title,
    )


def leader(found: tuple[Edition, ...]) -> Edition:
    """The edition of an agreement that a reader shall meet first: the one in force, else the newest."""
    return next((edition for edition in found if edition.is_current), found[0])
