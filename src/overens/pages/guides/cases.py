"""Owns the page of a guide's examples: how somebody did it, what helped and what was hard."""

from dataclasses import replace

from overens.pages.guides.text import GuideText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import listed


def cases(found: GuideText) -> Page:
    """The examples one after the other."""
    guide, url = found.guide, found.name.cases_url
    body = fill("guides/cases.html", text=replace(found, page=url), guide=guide)
    names = listed(tuple(case.heading for case in guide.cases))
    return Page(
        url=url,
        title=f"Exempel: {names}",
        description=f"Så har {names} gjort: det som hjälpte och det som var svårt. Ur guiden {guide.short_title}.",
        body=body,
        outline=headings(body),
        nav_title="Exempel",
    )
