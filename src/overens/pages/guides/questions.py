"""Owns the page of a guide's questions: a list to tick, that a browser saves, prints and exports."""

from dataclasses import replace

from overens.pages.guides.text import GuideText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import counted

KINDS = {"txt": "Frågorna som text", "csv": "Frågorna som kalkylblad (CSV)"}


def questions(found: GuideText) -> Page:
    """Every question under its phase; without JavaScript a plain list with boxes."""
    guide, url = found.guide, found.name.questions_url
    text = replace(found, page=url)
    total = sum(len(phase.questions) for phase in guide.phases)
    body = fill(
        "guides/questions.html",
        text=text,
        guide=guide,
        total=total,
        files=[(KINDS[file.url.rpartition(".")[2]], text.link(file.url), file) for file in text.downloads],
    )
    return Page(
        url=url,
        title=f"Frågor att bocka av: {guide.short_title}",
        description=f"{counted(total, 'fråga', 'frågor')} ur guiden {guide.short_title} att tala om och bocka av.",
        body=body,
        outline=headings(body),
        nav_title="Frågor att bocka av",
    )
