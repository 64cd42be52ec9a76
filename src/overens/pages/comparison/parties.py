"""Owns what changes party by party: a page of all parties, and for each a page of its own."""

from overens.compare.changes import Change
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.entries import Entries
from overens.pages.comparison.page import page
from overens.pages.comparison.summary import Group, Touched, anchors, groups, own_changes, touched
from overens.pages.page import Page
from overens.pages.wording import counted


def parties(compared: Compared) -> Page:
    """Every party with the changes that bind it, in short; what binds all is told once."""
    text = compared.on(compared.name.parties_url)
    entries = Entries(text)
    return page(
        compared,
        text,
        "parties.html",
        nav_title="Part för part",
        title="Ändringar part för part",
        lead="Det som ändras för var och en, och det som ändras för alla.",
        description=(
            f"Ändringarna från {compared.old.short_title} till {compared.new.short_title}, part för part: "
            "det som rör den och det som rör alla."
        ),
        parties=[(found, entries.entries(own_changes(compared, found.id))) for found in touched(compared)],
        common=entries.entries(_common(compared)),
    )


def party(compared: Compared, found: Touched) -> Page:
    """Only one party: what changes for it by name or through its group, and apart from that what changes for all."""
    text = compared.on(compared.name.party_url(found.id))
    own, common = groups(text, own_changes(compared, found.id)), groups(text, _common(compared))
    return page(
        compared,
        text,
        "party.html",
        nav_title=found.name,
        trail=(compared.branch, "Part för part"),
        title=f"Vad som ändras för {found.name}",
        lead=_lead(compared, found),
        description=(
            f"Det som ändras för {found.name} från {compared.old.short_title} till {compared.new.short_title}, "
            "och det som ändras för alla parter."
        ),
        party=found,
        groups_in=[group.name for group in compared.new.groups if found.id in group.parties],
        own=own,
        common=[Group(f"{group.id}_alla", group.name, group.entries) for group in common],
        anchors=anchors((*own, *common)),
        formal=[change for change in compared.formal if change.touches(found.id)],
    )


def _common(compared: Compared) -> tuple[Change, ...]:
    return tuple(change for change in compared.real if not change.binds)


def _lead(compared: Compared, found: Touched) -> str:
    shared = counted(len(_common(compared)), "ändring", "ändringar")
    own = counted(found.own, "ändring rör", "ändringar rör")
    if found.joins:
        return f"{found.name} är ny part i {compared.new.short_title}. {own} just er, och {shared} rör alla parter."
    if found.leaves:
        return f"{found.name} är inte part i {compared.new.short_title}. {own} just er, och {shared} rör alla parter."
    return f"{own} just er, ensamma eller med några andra. {shared} rör alla parter."
