"""Owns an edition's own page: how it stands, when it holds, who decided it, its parties, contents and downloads."""

from overens.document.tree import Document, Kind, Provision
from overens.model.edition import SigningForm
from overens.pages.archive.corrections import corrections
from overens.pages.archive.doors import archived
from overens.pages.comparison.doors import changes
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import below, title
from overens.pages.goals import counts, goals_title
from overens.pages.headings import headings
from overens.pages.material import contents
from overens.pages.meeting import contents as agenda
from overens.pages.page import Page
from overens.pages.questions import told
from overens.pages.reports.site import report_door
from overens.pages.template import fill
from overens.pages.unfinished import unfinished
from overens.pages.validity import decided_by, validity
from overens.pages.wording import counted, listed, sentence, spelled

NAMED_ANNEXES = 4
"""So many have room for their names."""
SIGNED = {SigningForm.DIGITAL: "digitalt", SigningForm.HANDWRITTEN: "för hand"}


def overview(edition: Edition) -> Page:
    """The page that an edition's navigation begins with."""
    document, url = edition.document, edition.name.url
    text = edition.on(url)
    signing = document.by_id.get("undertecknare")
    body = fill(
        "overview.html",
        edition=edition,
        text=text,
        validity=validity(document),
        decided_by=decided_by(text),
        signing=signing,
        signing_all=signing_all(document),
        signed=SIGNED[SigningForm(signing.fact("form"))] if signing else "",
        archived=archived(edition, text),
        corrections=corrections(edition, text),
        ways=ways(edition, text),
        unfinished=unfinished(text),
        sections=[Door(title(section), text.place(section.id)) for section in document.body],
        parties=[Door(party.name, text.link(edition.name.party_url(party.id))) for party in document.parties],
    )
    return Page(
        url=url,
        title=document.short_title,
        description=f"{document.title}: status, giltighet, beslut, parter, innehåll och filer att ladda ner.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Översikt",
    )


def signing_all(document: Document) -> str:
    """How many parties do not sign, and how many sign for a part only; nothing when all sign for all."""
    table, others = document.by_id.get("undertecknare"), document.by_id.get("undertecknar-inte")
    partly = sum(bool(below(row, Kind.NOTE)) for row in (table.children if table else ()))
    told = []
    if partly:
        told.append(f"{spelled(partly)} undertecknar bara för en del")
    if others:
        told.append(f"{spelled(len(others.children))} part{'er' if len(others.children) > 1 else ''} undertecknar inte")
    return f"{sentence(listed(tuple(told)))}." if told else ""


def ways(edition: Edition, text: EditionText) -> tuple[Door, ...]:
    """The pages of the edition that have something to show, with what is on them."""
    document, name = edition.document, edition.name
    cells = document.of_kind(Kind.COMMITMENT)
    goals = (*document.of_kind(Kind.GOAL), *document.of_kind(Kind.INDICATOR))
    found = (
        (True, "Hela texten", name.text_url, "Alla avsnitt och bilagor på en sida, med en länk till varje stycke."),
        (document.parties, "Parter", name.parties_url, "Allt som binder en part, samlat på partens egen sida."),
        (cells, "Åtagandematris", name.matrix_url, "Vem som gör vad, område för område, i en tabell."),
        (goals, goals_title(document), name.goals_url, f"{counts(document)} för det gemensamma arbetet."),
        (document.roles, "Roller och organ", name.roles_url, "Vad varje roll ansvarar för och vilka som ingår."),
        (
            document.of_kind(Kind.INITIATIVE),
            "Samverkansinitiativ",
            name.initiatives_url,
            "Vad parterna gör tillsammans åt behov som analysen har visat, och hur långt det har kommit.",
        ),
        (document.annexes, "Bilagor", name.annexes_url, _annexes(document.annexes)),
        (document.meeting, "Sammanträdet", name.meeting_url, _meeting(document)),
        (document.of_kind(Kind.QUESTION), "Öppna frågor", name.questions_url, told(document)),
        (document.material, "Arbetsmaterial", name.material_url, contents(document)),
    )
    pages = tuple(Door(heading, text.link(url), words) for shown, heading, url, words in found if shown)
    return (*pages, *report_door(edition, text), *changes(edition, text))


def _meeting(document: Document) -> str:
    return agenda(document.meeting) if document.meeting else ""


def _annexes(annexes: tuple[Provision, ...]) -> str:
    if len(annexes) > NAMED_ANNEXES:
        return f"{counted(len(annexes), 'bilaga', 'bilagor')} som utvecklar det som står i texten."
    return " · ".join(title(annex) for annex in annexes)
