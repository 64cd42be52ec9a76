"""Owns the matrix of commitments of both editions, where a cell that changes says how."""

from dataclasses import dataclass

from markupsafe import Markup

from overens.compare.changes import Change
from overens.compare.comparison import Comparison
from overens.compare.wording.sentences import describe
from overens.document.inline import plain
from overens.document.tree import Document, Kind, Provision
from overens.pages.commitments import functions
from overens.pages.comparison.compared import Compared, ComparedText
from overens.pages.comparison.entries import ANCHOR
from overens.pages.comparison.marks import added, struck
from overens.pages.comparison.page import page
from overens.pages.doors import Door
from overens.pages.page import Page
from overens.pages.template import breakable, html
from overens.pages.wording import sentence

SAME, CHANGED, COMES, GOES = "oförändrat", "ändras", "tillkommer", "utgår"


@dataclass(frozen=True, slots=True)
class Cell:
    """One commitment of either edition; `state` is the word for what happens to it."""

    state: str
    participation: Markup
    mandate: Markup
    functions: tuple[tuple[str, tuple[Markup, ...]], ...]
    changes: tuple[Door, ...]
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """One party or group with a cell an area, None where neither edition has a commitment."""

    name: Markup
    cells: tuple[Cell | None, ...]


def matrix(compared: Compared) -> Page:
    """Party by area, both editions in one table."""
    text = compared.on(compared.name.matrix_url)
    subjects, areas = _subjects(compared.comparison), _areas(compared.comparison)
    return page(
        compared,
        text,
        "matrix.html",
        nav_title="Åtagandematris",
        title="Åtagandematris med ändringar",
        lead="Vem som gör vad, område för område. Rutor som ändras säger hur.",
        description=(
            f"Alla åtaganden i {compared.old.short_title} och {compared.new.short_title} i en tabell, "
            "där rutor som ändras är märkta."
        ),
        areas=[html(_both(*names)) for names in areas.values()],
        area_names=[new or old for old, new in areas.values()],
        rows=[
            Row(html(_both(*names)), tuple(_cell(text, subject, area) for area in areas))
            for subject, names in subjects.items()
        ],
    )


Names = dict[str, tuple[str, str]]


def _subjects(comparison: Comparison) -> Names:
    """The parties and groups that either edition has commitments of, with their headings in both."""
    old, new = (
        {block.fact("subject"): plain(block.heading) for block in document.of_kind(Kind.PARTY)}
        for document in (comparison.old, comparison.new)
    )
    return {own: (old.get(own, ""), new.get(own, "")) for own in (*new, *(own for own in old if own not in new))}


def _areas(comparison: Comparison) -> Names:
    old, new = ({area.id: area.name for area in document.areas} for document in (comparison.old, comparison.new))
    return {own: (old.get(own, ""), new.get(own, "")) for own in (*new, *(own for own in old if own not in new))}


def _both(old: str, new: str) -> str:
    """A value of both editions as HTML, with what is gone and what is new told."""
    escaped_old, escaped_new = (str(breakable(value)) for value in (old, new))
    return escaped_new if old == new else struck(escaped_old) + added(escaped_new)


def _cell(text: ComparedText, subject: str, area: str) -> Cell | None:
    compared = text.compared
    old, new = (document.commitment(subject, area) for document in (compared.old, compared.new))
    found = new or old
    if found is None:
        return None
    changes = tuple(change for change in compared.real if _is_within(compared, change, old, new))
    return Cell(
        state=_state(old, new, changes),
        participation=html(_both(sentence(_fact(old, "participation")), sentence(_fact(new, "participation")))),
        mandate=html(_both(_fact(old, "mandate"), _fact(new, "mandate"))),
        functions=tuple(_functions(old, new)),
        changes=tuple(
            Door(describe(change), text.link(f"{compared.name.url}#{ANCHOR}{change.id}")) for change in changes
        ),
        address=text.in_redline(compared.spots.of_id(found.id)),
    )


def _fact(commitment: Provision | None, name: str) -> str:
    return commitment.fact(name) if commitment else ""


def _state(old: Provision | None, new: Provision | None, changes: tuple[Change, ...]) -> str:
    if old is None:
        return COMES
    if new is None:
        return GOES
    return CHANGED if changes else SAME


def _is_within(compared: Compared, change: Change, old: Provision | None, new: Provision | None) -> bool:
    """Whether the change is of the commitment or of something below it."""
    sides = ((change.old, old, compared.old), (change.new, new, compared.new))
    return any(place and found and _is_below(document, place.id, found) for place, found, document in sides)


def _is_below(document: Document, own: str, above: Provision) -> bool:
    return any(found.id == above.id for found in document.path_to.get(own, ()))


def _functions(old: Provision | None, new: Provision | None) -> list[tuple[str, tuple[Markup, ...]]]:
    """The functions by how they take part, those of both editions together."""
    before, after = ({each.how: each.names for each in functions(found)} if found else {} for found in (old, new))
    made = []
    for how in (*after, *(how for how in before if how not in after)):
        names = (*after.get(how, ()), *(name for name in before.get(how, ()) if name not in after.get(how, ())))
        made.append((how, tuple(html(_listed(name, before.get(how, ()), after.get(how, ()))) for name in names)))
    return made


def _listed(name: str, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    return _both(name if name in before else "", name if name in after else "")
