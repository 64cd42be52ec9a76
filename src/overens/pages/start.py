"""Owns the start page: what the site is, the three doors, the way of a case and the editions in force."""

from dataclasses import dataclass, replace

from overens.document.inline import plain
from overens.document.standing import Standing
from overens.names import PARTIES_PAGE, REFERRAL_PAGE, relative
from overens.pages.agreement import agreement_url
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import lists
from overens.pages.guides.site import Told
from overens.pages.page import Library, Page
from overens.pages.template import fill
from overens.pages.wording import listed

URL = ""
PAST = (Standing.EXPIRED, Standing.REPLACED, Standing.REVOKED)


@dataclass(frozen=True)
class Shown:
    """An edition as the start page shows it, with the names of the steps of its first process, if it takes cases.

    `archive` leads to its page in the archive, and is empty when it has none.
    """

    edition: Edition
    text: EditionText
    stops: tuple[str, ...]
    parties: tuple[Door, ...]
    archive: str


def start(library: Library, leading: tuple[Edition, ...], guides: tuple[Told, ...] = ()) -> Page:
    """The page that everybody meets first; `leading` is the edition to show of each agreement."""
    taking = _taking_cases(leading)
    found = tuple(_shown(edition, takes_cases=edition in taking) for edition in leading)
    return Page(
        url=URL,
        title=library.site_name,
        description=_description(library, leading),
        body=fill(
            "start.html",
            library=library,
            found=found,
            groups=_groups(found),
            only=found[0] if len(found) == 1 else None,
            doors=_doors(leading, taking),
            referral=relative(REFERRAL_PAGE, URL),
            guides=guides,
        ),
        nav_title="Start",
    )


def _groups(found: tuple[Shown, ...]) -> tuple[tuple[str, tuple[Shown, ...]], ...]:
    """The editions under headings: what holds, then the rest."""
    now = tuple(shown for shown in found if shown.edition.is_current)
    others = tuple(shown for shown in found if not shown.edition.is_current)
    groups = (("Det här gäller nu", now), ("Övriga överenskommelser" if now else "Överenskommelser", others))
    return tuple(group for group in groups if group[1])


def _taking_cases(leading: tuple[Edition, ...]) -> tuple[Edition, ...]:
    """Those whose process a case can still enter; when all of them have ended, all, since nothing has come instead."""
    described = tuple(edition for edition in leading if lists(edition.document, "process"))
    return tuple(edition for edition in described if edition.standing not in PAST) or described


def _shown(edition: Edition, *, takes_cases: bool) -> Shown:
    text, document = edition.on(URL), edition.document
    stops = tuple(plain(step.heading) for step in lists(document, "process")[0].children) if takes_cases else ()
    parties = tuple(Door(party.name, text.link(edition.name.party_url(party.id))) for party in document.parties)
    archive = text.link(edition.name.archive_url) if edition.is_archived else ""
    return Shown(edition, text, stops, parties, archive)


def _description(library: Library, leading: tuple[Edition, ...]) -> str:
    names = _names(leading, "och")
    about = f"Så samverkar parterna enligt {names}." if names else "Överenskommelser om samverkan."
    return f"{about} Läs texten, hitta rätt och ladda ner. {library.site_name}."


def _doors(leading: tuple[Edition, ...], taking: tuple[Edition, ...]) -> tuple[Door, ...]:
    names = _names(taking, "eller")
    asked = f"Är det ett ärende för {names}? " if names else ""
    parties = "Det som binder just er: åtaganden, funktioner, mandat och mål."
    if any(edition.comparisons for edition in leading):
        parties += " Se också vad som ändras mellan två utgåvor."
    agreements = tuple(
        Door(edition.document.agreement.short_title, relative(agreement_url(edition), URL), _read(edition))
        for edition in leading
    )
    return (
        Door("Remittera", relative(REFERRAL_PAGE, URL), f"{asked}Läs hur det går till och vem som gör vad."),
        Door("För parter och styrgrupper", relative(PARTIES_PAGE, URL), parties),
        *((replace(agreements[0], title="Överenskommelsen"),) if len(agreements) == 1 else agreements),
    )


def _read(edition: Edition) -> str:
    if edition.document.status.is_undecided:
        return "Läs utkastet, eller ladda ner det. Det är inte beslutat."
    if edition.standing in PAST:
        return "Läs texten som den var, eller ladda ner den. Den gäller inte längre."
    return "Läs texten som den är beslutad, eller ladda ner den."


def _names(leading: tuple[Edition, ...], last: str) -> str:
    return listed(tuple(edition.document.agreement.short_title for edition in leading), last)
