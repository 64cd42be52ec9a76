"""Owns the page that a comparison begins with: how much changes, for whom, what stays, the proof, and every change."""

from collections.abc import Iterable
from dataclasses import dataclass

from overens.compare.changes import Change, ChangeKind
from overens.compare.finding.untouched import Count
from overens.pages.comparison.compared import Compared, ComparedText
from overens.pages.comparison.entries import Entries, Entry
from overens.pages.comparison.figures import Figures
from overens.pages.comparison.page import page
from overens.pages.page import Page
from overens.pages.wording import counted

GROUP = "om_"
HEADINGS = {
    ChangeKind.STATUS: "Status och giltighet",
    ChangeKind.PARTY: "Parter",
    ChangeKind.COMMITMENT: "Åtaganden",
    ChangeKind.PARTICIPATION: "Former för deltagande",
    ChangeKind.MANDATE: "Mandat",
    ChangeKind.FUNCTION: "Funktioner",
    ChangeKind.BINDING: "Vem som binds",
    ChangeKind.ROLE: "Roller och uppgifter",
    ChangeKind.GOAL: "Mål, delmål och indikatorer",
    ChangeKind.INITIATIVE: "Samverkansinitiativ",
    ChangeKind.PROCESS: "Processteg och regler",
    ChangeKind.DATE: "Frister och datum",
    ChangeKind.AMOUNT: "Antal, belopp och procent",
    ChangeKind.ANNEX: "Bilagor",
    ChangeKind.QUESTION: "Öppna frågor",
    ChangeKind.SIGNATORY: "Undertecknare",
    ChangeKind.TEXT: "Texter",
    ChangeKind.MOVE: "Flyttade texter",
    ChangeKind.POSSIBLE_MOVE: "Texter som kan ha flyttats",
    ChangeKind.DIVISION: "Delade och sammanslagna texter",
    ChangeKind.REFERENCE: "Hänvisningar",
    ChangeKind.RENUMBERING: "Nya nummer",
    ChangeKind.TYPOGRAPHY: "Andra skrivtecken",
    ChangeKind.ADDRESS: "Nya adresser på webbplatsen",
}
"""What the changes of a kind are gathered under."""


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one kind; `id` is the anchor of its heading."""

    id: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """How much changes for one party: what binds it by name, and what of all that binds it stays as it was."""

    id: str
    name: str
    own: int
    untouched: Count | None
    joins: bool
    leaves: bool


def summary(compared: Compared) -> Page:
    """In short, then change by change, grouped by what they are about."""
    text = compared.on(compared.name.url)
    figures, sections = Figures(text), compared.comparison.untouched.sections
    found = groups(text, figures.untold(compared.real))
    return page(
        compared,
        text,
        "summary.html",
        nav_title=compared.branch,
        trail=(),
        title="Vad som ändras",
        lead=lead(compared),
        description=(
            f"Jämför {compared.old.short_title} med {compared.new.short_title}: "
            "varje ändring, vem den berör och vad som är oförändrat."
        ),
        groups=found,
        figures=figures,
        formal=groups(text, compared.formal),
        parties=touched(compared),
        touched=len(compared.comparison.touched),
        still=[each.name for each in sections if each.unchanged == each.total and each.id in compared.headed],
        unchanged=sum(section.unchanged for section in sections),
        total=sum(section.total for section in sections),
        for_all=sum(not change.binds for change in compared.real),
        sections=sections,
        proof=compared.comparison.proof,
        anchors=anchors(found),
    )


def lead(compared: Compared) -> str:
    """How much changes, in a sentence."""
    real, formal = len(compared.real), len(compared.formal)
    if not compared.comparison.changes:
        return f"{compared.old.short_title} och {compared.new.short_title} är lika. Ingenting ändras."
    told = f"{counted(real, 'ändring', 'ändringar')} från {compared.old.short_title} till {compared.new.short_title}"
    also = f", och {counted(formal, 'ändring', 'ändringar')} av nummer, typografi eller adresser" if formal else ""
    return f"{told}{also}."


def groups(text: ComparedText, changes: Iterable[Change]) -> tuple[Group, ...]:
    """The changes by kind, in the order of the kinds."""
    changes = tuple(changes)
    entries = Entries(text)
    found = ((kind, [change for change in changes if change.kind is kind]) for kind in ChangeKind)
    return tuple(
        Group(f"{GROUP}{kind.name.lower()}", HEADINGS[kind], entries.entries(below)) for kind, below in found if below
    )


def anchors(found: Iterable[Group]) -> tuple[str, ...]:
    """Where a reader goes from change to change."""
    return tuple(entry.id for group in found for entry in group.entries)


def touched(compared: Compared) -> tuple[Touched, ...]:
    """Every party that changes can concern, the new edition's first."""
    old, new = ({party.id for party in document.parties} for document in (compared.old, compared.new))
    counts = {count.id: count for count in compared.comparison.untouched.parties}
    return tuple(
        Touched(own, known, len(own_changes(compared, own)), counts.get(own), own not in old, own not in new)
        for own, known in compared.bound.items()
    )


def own_changes(compared: Compared, party: str) -> tuple[Change, ...]:
    """What changes in what binds a party by name or through its group, and not everybody."""
    return tuple(change for change in compared.real if party in change.binds)
