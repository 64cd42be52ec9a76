"""Owns the print page of a comparison: cover, what changes in short, every change, and the text of both editions."""

from dataclasses import dataclass, replace
from datetime import date
from html import escape

from overens.compare.comparison import Comparison
from overens.compare.redline.passages import Passage, Stands
from overens.compare.wording.sentences import label
from overens.document.inline import Link
from overens.document.tree import HEADED, Document
from overens.pages.comparison.compared import Compared, ComparedText
from overens.pages.comparison.entries import ANCHOR
from overens.pages.comparison.excerpt import excerpt
from overens.pages.comparison.figures import Figures
from overens.pages.comparison.home import Home
from overens.pages.comparison.marks import NOT_OURS, aside
from overens.pages.comparison.redline import MARKED_AS_A_WHOLE, RedlineRendering, revised
from overens.pages.comparison.spots import Stop, anchor
from overens.pages.comparison.stops import Telling
from overens.pages.comparison.summary import groups, lead, touched
from overens.pages.doors import Door
from overens.pages.finding import title
from overens.pages.paper import GENERATOR, references, status_name
from overens.pages.template import fill, html
from overens.pages.text import Address, Rendering
from overens.pages.wording import day

TOP = 3
"""The level of a section's heading; the heading of the part that holds the text is above it."""

TOLD = ("struket", "tillagt", *MARKED_AS_A_WHOLE.values())


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two editions as the cover tells of it."""

    short_title: str
    title: str
    status: str
    digest: str


def comparison_paper(comparison: Comparison, today: date, part: str = "") -> str:
    """A comparison as one HTML page with its print style; with `part` only what binds that party.

    It names no file and no host's path. `today` is the day that it says it was made.
    """
    proof = comparison.proof
    if part:
        comparison = replace(comparison, changes=comparison.concerning(part), redline=excerpt(comparison.redline, part))
    new = comparison.new
    compared = Compared(comparison, Home(new.name, new.short_title))
    text = _PaperText(compared, compared.name.url, frozenset())
    figures = Figures(text)
    made = fill(
        "comparison/paper.html.j2",
        compared=compared,
        text_noun="rapport" if new.report else "utgåva",
        part=compared.party_names.get(part, ""),
        generator=GENERATOR,
        today=day(today),
        sides=(_side(comparison.old, proof.old), _side(new, proof.new)),
        lead=lead(compared),
        figures=figures,
        real=groups(text, figures.untold(compared.real)),
        formal=groups(text, compared.formal),
        parties=[found for found in touched(compared) if part in {"", found.id}],
        for_all=sum(not change.binds for change in compared.real),
        sections=[count for count in comparison.untouched.sections if count.id in compared.headed],
        anchors={f"{ANCHOR}{change.id}": own for change in comparison.changes if (own := compared.spots.of(change))},
        contents=_contents(compared),
        about=html(_set(compared, text, is_head=True)),
        body=html(_set(compared, text, is_head=False)),
    )
    return _with_signs(str(made))


def _side(document: Document, digest: str) -> Side:
    decision = document.decision
    status = status_name(document)
    return Side(
        document.short_title,
        document.title,
        f"{status} {day(decision.decided)}" if decision else status,
        digest,
    )


class _PaperText(ComparedText):
    """Sets both editions where all of the text is at hand: references lead within the page."""

    def rendering(self, document: Document, shown: frozenset[str]) -> Rendering:  # noqa: ARG002 - all of it is shown
        """One edition's setting here, without anchors."""
        return Rendering(_address(self.compared, document), anchors=False)


def _address(compared: Compared, document: Document) -> Address:
    own = references(document)
    without = Stands.NEW if document is compared.old else Stands.OLD
    printed = {
        (passage.old if without is Stands.NEW else passage.new): place
        for place, passage in compared.spots.passages.items()
        if passage.stands is not without
    }
    places = {provision.id: compared.spots.shown(place) for provision, place in printed.items() if provision}

    def address(link: Link) -> str | None:
        found = own(link)
        if found is None or not found.startswith("#"):
            return found
        place = places.get(found.removeprefix("#"))
        return f"#{place}" if place else None

    return address


class _PaperTelling(Telling):
    """Says before a passage which change it is, and leads to it in the list."""

    template = "comparison/told.html"

    def _changes(self, stop: Stop) -> tuple[Door, ...]:
        return tuple(Door(label(change), f"#{ANCHOR}{change.id}") for change in stop.changes)


def _nothing(_: Passage) -> str:
    return ""


def _set(compared: Compared, text: ComparedText, *, is_head: bool) -> str:
    """What the edition says of itself, or its text."""
    rendering = RedlineRendering(
        _address(compared, compared.new),
        marks=text.marks,
        spots=compared.spots,
        told=_nothing if is_head else _PaperTelling(compared, text.page),
    )
    found = [revised(top) for top in compared.comparison.redline if (top.provision.kind not in HEADED) is is_head]
    return rendering.provisions(found, TOP)


def _contents(compared: Compared) -> tuple[Door, ...]:
    """The sections and annexes of either edition, as the contents list them."""
    tops = (top for top in compared.comparison.redline if top.provision.kind in HEADED)
    return tuple(Door(_entry(top), f"#{anchor(top)}") for top in tops)


def _entry(top: Passage) -> str:
    gone = " (utgår)" if top.stands is Stands.OLD else ""
    return f"{title(top.provision)}{gone}"


def _with_signs(made: str) -> str:
    """What only a screen reader is told on the web is printed, in fewer words."""
    for told in TOLD:
        made = made.replace(aside(f" [{told}: "), _sign(f" [{told}: ")).replace(
            aside(f" – slut på {told}] "), _sign("]")
        )
    return made


def _sign(words: str) -> str:
    return f'<span class="{NOT_OURS} o-sign-word">{escape(words)}</span>'
