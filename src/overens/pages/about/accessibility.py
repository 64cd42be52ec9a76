"""Owns the page with the accessibility statement, in the order and with the words that the law asks for."""

from overens.model.accessibility import Conformance, Ground, Method, Shortcoming, Statement
from overens.names import ACCESSIBILITY_PAGE
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.people import dialled
from overens.pages.template import fill

CONFORMANCE = {
    Conformance.FULL: "helt förenlig",
    Conformance.PARTIAL: "delvis förenlig",
    Conformance.NONE: "inte förenlig",
}
GROUNDS = {
    Ground.FAULT: "Det här uppfyller inte lagens krav",
    Ground.BURDEN: "Det här vore oskäligt betungande att anpassa (12 § i lagen)",
    Ground.OUTSIDE: "Det här omfattas inte av lagen (9 § i lagen)",
}
METHODS = {
    Method.SELF: "Vi har granskat webbplatsen själva (självskattning).",
    Method.THIRD_PARTY: "En extern part har granskat webbplatsen.",
    Method.BOTH: "Vi har granskat webbplatsen själva, och det har även en extern part.",
}


def accessibility(statement: Statement) -> Page:
    """The statement as a page of its own."""
    body = fill(
        "about/accessibility.html",
        statement=statement,
        conformance=CONFORMANCE[statement.conformance],
        method=METHODS[statement.testing.method],
        grounds=_by_ground(statement),
        dialled=dialled(statement.reporting.phone) if statement.reporting.phone else "",
    )
    return Page(
        url=ACCESSIBILITY_PAGE,
        title="Tillgänglighet",
        description="Hur tillgänglig webbplatsen är, vilka brister vi känner till och hur du rapporterar fler.",
        body=body,
        outline=headings(body),
        nav_title="Tillgänglighet",
        in_foot=True,
    )


def _by_ground(statement: Statement) -> list[tuple[str, tuple[Shortcoming, ...]]]:
    found = [
        (words, tuple(one for one in statement.shortcomings if one.ground is ground))
        for ground, words in GROUNDS.items()
    ]
    return [(words, shortcomings) for words, shortcomings in found if shortcomings]
