"""Owns a guide's own page: whom it is for, what it says, what the work rests on and where the guide comes from."""

from dataclasses import replace

from overens.pages.doors import Door
from overens.pages.guides.text import GuideText
from overens.pages.headings import headings
from overens.pages.laws import told_laws
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import counted


def about(found: GuideText) -> Page:
    """The page that a guide's branch of the navigation begins with."""
    guide, url = found.guide, found.name.url
    text = replace(found, page=url)
    laws = {found.law.id: found for found in told_laws(text.laws, url)}
    bases = [(basis, laws.get(basis.law or "")) for basis in guide.legal_bases]
    body = fill("guides/overview.html", text=text, guide=guide, ways=ways(text), bases=bases)
    return Page(
        url=url,
        title=guide.title,
        description=text.plain(guide.in_short),
        body=body,
        outline=headings(body),
        nav_title=guide.short_title,
    )


def ways(text: GuideText) -> tuple[Door, ...]:
    """The guide's other pages with what is on them."""
    guide, name = text.guide, text.name
    asked = sum(len(phase.questions) for phase in guide.phases)
    phases = counted(len(guide.phases), "fas", "faser")
    found = [
        Door(
            "Frågor att bocka av",
            text.link(name.questions_url),
            f"{counted(asked, 'fråga', 'frågor')} i {phases}, att tala om, bocka av och skriva ut.",
        )
    ]
    if guide.tree:
        words = "Problemet som stam, orsakerna som rötter och konsekvenserna som krona."
        found.append(Door("Problemträd", text.link(name.tree_url), words))
    if guide.cases:
        told = ", ".join(case.heading for case in guide.cases)
        found.append(Door("Exempel", text.link(name.cases_url), f"{told}: vad som hjälpte och vad som var svårt."))
    return tuple(found)
