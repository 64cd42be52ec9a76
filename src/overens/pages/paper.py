"""Owns the print page of a document: cover, contents, the text with its annexes, and the signature lines."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from html import escape

from overens.document.inline import Link, LinkKind, leads_somewhere, plain
from overens.document.tree import HEADED, Document, Kind, Provision, is_open, role_anchor
from overens.model.edition import SigningForm, Status
from overens.model.report import Report, ReportStatus
from overens.pages.template import fill, html
from overens.pages.text import Rendering
from overens.pages.wording import day, sentence

TOP = 2
"""The level of a section's heading; the document's title is above it."""

CONTENTS_DEPTH = 2
SIGNATURES = "undertecknare"
EXAMPLE, RESTATEMENT = "exempel", "atergivning"
"""The ids of what a document says of itself before its text."""

SIGN_HERE = {SigningForm.DIGITAL: "Underskrift", SigningForm.HANDWRITTEN: "Underskrift, ort och datum"}
GENERATOR = "Överens"
STATUS_NAMES = {
    Status.DRAFT: "Utkast",
    Status.CONSULTATION: "Remissversion",
    Status.DECIDED: "Beslutad",
    Status.REVOKED: "Upphävd",
}

REPORT_STATUS = {ReportStatus.TEMPLATE: "Mall", ReportStatus.DRAFT: "Utkast", ReportStatus.ADOPTED: "Fastställd"}


def status_name(document: Document) -> str:
    """How far an edition or a report has come, as a reader is told."""
    return REPORT_STATUS[document.report.status] if document.report else STATUS_NAMES[document.status]


def paper(document: Document, *, to_sign: bool = False) -> str:
    """The document as one HTML page with its print style, for paper alone; it names no file and no host's path.

    With `to_sign` it has lines to sign on even where it restates an original or is an example, and still says so.
    """
    setting = PaperRendering(references(document), lines=to_sign or is_signed_here(document))
    found = document.tops
    return fill(
        "paper.html.j2",
        document=document,
        head=_head(document),
        mark=_mark(document),
        foot=_foot(document),
        facts=_facts(document, setting),
        subject=plain(document.inline(document.agreement.in_short)),
        keywords=_keywords(document),
        generator=GENERATOR,
        # Without anchors: what stands on the cover is not in the document's register of ids.
        front=html(replace(setting, anchors=False).provisions(document.front, TOP)),
        contents=_entries(found, CONTENTS_DEPTH),
        text=html(setting.provisions(found, TOP)),
    )


def _head(document: Document) -> str:
    if document.report:
        return document.short_title
    return f"{document.agreement.short_title} · utgåva {document.name.edition}"


def is_signed_here(document: Document) -> bool:
    """Whether this very text is meant to be signed: not when it restates an original or is an example."""
    return not document.front


def references(document: Document) -> Callable[[Link], str | None]:
    """Answers the href of a reference within the document itself; one that leads nowhere on paper has none."""

    def address(link: Link) -> str | None:
        if link.kind is LinkKind.URL:
            return link.target if leads_somewhere(link) else None
        anchor = _anchor(document, link)
        return f"#{anchor}" if anchor else None

    return address


def _anchor(document: Document, link: Link) -> str | None:
    candidates = {
        LinkKind.PROVISION: (link.target,),
        LinkKind.NOTE: (link.target,),
        LinkKind.ROLE: (role_anchor(link.target), *_described(document, link.target)),
        LinkKind.PARTY: (f"{link.target}-ataganden", f"part-{link.target}"),
        LinkKind.ANNEX: (f"bilaga-{link.target}",),
        LinkKind.TERM: (),
    }
    return next((_printed(document, own) for own in candidates[link.kind] if own in document.by_id), None)


def _described(document: Document, role: str) -> tuple[str, ...]:
    return tuple(found.described_in for found in document.roles if found.id == role and found.described_in)


def _printed(document: Document, own: str) -> str:
    # A cell is printed without an id of its own; its row has one.
    return next(found.id for found in reversed(document.path_to[own]) if found.kind is not Kind.CELL)


@dataclass(frozen=True, slots=True)
class PaperRendering(Rendering):
    """The setting for paper; with `lines`, every row of signatories ends in a line to sign on.

    A line is an empty element `span.o-line` with `data-signature`, the id of its row. The column's heading is the
    only word of the text that paper adds.
    """

    lines: bool = False

    # super() has its arguments below: a dataclass with slots is made anew, and without them it looks at the old one.

    def _table(self, provision: Provision) -> str:
        made = super(PaperRendering, self)._table(provision)
        if provision.id != SIGNATURES:
            return made
        made = made.replace("o-table", "o-table o-signatures", 1)
        if not self.lines:
            return made
        head = f'<th scope="col" class="o-sign">{SIGN_HERE[SigningForm(provision.fact("form"))]}</th>'
        return made.replace("</tr></thead>", f"{head}</tr></thead>", 1)

    def _row(self, row: Provision) -> str:
        made = super(PaperRendering, self)._row(row)
        if not self.lines or not row.id.startswith("underskrift-"):
            return made
        line = f'<td class="o-sign"><span class="o-line" data-signature="{escape(row.id)}"></span></td>'
        return f"{made.removesuffix('</tr>')}{line}</tr>"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    id: str
    number: str
    words: str
    below: "tuple[Entry, ...]"


def _entries(found: Iterable[Provision], depth: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(each.id, each.number, plain(each.heading), _entries(each.children, depth - 1) if depth > 1 else ())
        for each in found
        if each.kind in HEADED
    )


def _mark(document: Document) -> str:
    """What every page must say so that nobody takes it for a decided text."""
    if document.report:
        return "" if document.report.status is ReportStatus.ADOPTED else REPORT_STATUS[document.report.status]
    example = "Exempel" if any(found.id == EXAMPLE for found in document.front) else ""
    undecided = STATUS_NAMES[document.status] if document.status is not Status.DECIDED else ""
    return " · ".join(part for part in (example, undecided) if part)


def _foot(document: Document) -> str:
    restated = any(found.id == RESTATEMENT for found in document.front)
    return document.agreement.federation.name + (" · återgivning av originalet" if restated else "")


def _facts(document: Document, setting: Rendering) -> tuple[tuple[str, object], ...]:
    """What the cover says under labels, as HTML."""
    if document.report:
        return _report_facts(document.report)
    decision, validity = document.decision, document.validity
    facts: list[tuple[str, object]] = [("Utgåva", document.name.edition), ("Status", STATUS_NAMES[document.status])]
    if decision:
        facts.append(("Beslutsdag", day(decision.decided)))
        facts.append(("Beslutad av", document.name_of(Link(LinkKind.ROLE, decision.body))))
    if decision and decision.condition:
        facts.append(("Villkor", html(setting.inline(document.inline(decision.condition)))))
    if validity.start or validity.end:
        facts.append(("Gäller", _validity(document)))
    if validity.next_decision:
        facts.append(("Nytt beslut", f"Senast {day(validity.next_decision)}"))
    if left := sum(map(is_open, document.of_kind(Kind.QUESTION))):
        facts.append(("Öppna frågor", f"{left}. Överenskommelsen kan inte beslutas förrän alla är besvarade."))
    if validity.note:
        facts.append(("Giltighet", html(setting.inline(document.inline(validity.note)))))
    return tuple(facts)


def _report_facts(report: Report) -> tuple[tuple[str, object], ...]:
    return ("Period", period(report)), ("Läge", REPORT_STATUS[report.status])


def period(report: Report) -> str:
    """The days that a report is about, in words."""
    return f"{day(report.period.start)}–{day(report.period.end)}"


def _validity(document: Document) -> str:
    start, end = document.validity.start, document.validity.end
    parts = (f"från och med {day(start)}" if start else "", f"till och med {day(end)}" if end else "")
    return sentence(" ".join(part for part in parts if part))


def _keywords(document: Document) -> str:
    names = (document.agreement.short_title, document.name.edition, document.agreement.federation.name)
    if document.report:
        return ", ".join(names)
    return ", ".join((*names, *(party.name for party in document.parties)))
