"""Owns the start page: what the site is, the three doors and the editions in force."""

from overens.names import PARTIES_PAGE, REFERRAL_PAGE, relative
from overens.pages.agreement import agreement_url
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.page import Library, Page
from overens.pages.template import fill
from overens.pages.wording import listed


def start(library: Library, leading: tuple[Edition, ...]) -> Page:
    """The page that everybody meets first; `leading` is the edition to show of each agreement."""
    return Page(
        url="",
        title=library.site_name,
        description=_description(library, leading),
        body=fill(
            "start.html",
            library=library,
            editions=[(edition, edition.on("")) for edition in leading],
            doors=_doors(leading),
            only=leading[0] if len(leading) == 1 else None,
        ),
        nav_title="Start",
    )


def _description(library: Library, leading: tuple[Edition, ...]) -> str:
    names = listed(tuple(edition.document.agreement.short_title for edition in leading))
    about = f"Så samverkar parterna enligt {names}." if names else "Överenskommelser om samverkan."
    return f"{about} Läs texten, hitta rätt och ladda ner. {library.site_name}."


def _doors(leading: tuple[Edition, ...]) -> tuple[Door, ...]:
    names = listed(tuple(edition.document.agreement.short_title for edition in leading), "eller")
    first = agreement_url(leading[0]) if leading else "#om_utgavor"
    return (
        Door(
            "Remittera",
            relative(REFERRAL_PAGE, ""),
            f"Är det ett ärende för {names}? Så går det till, och vem gör vad.",
        ),
        Door(
            "För parter och styrgrupper",
            relative(PARTIES_PAGE, ""),
            "Det som binder just er: åtaganden, funktioner, mandat och mål.",
        ),
        Door(
            "Överenskommelsen",
            relative(first, "") if leading else first,
            "Läs texten som den är beslutad, eller ladda ner den.",
        ),
    )
