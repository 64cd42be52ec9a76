"""Owns how tests of comparison get editions: the small agreement with some prose, before and after an edit."""

from copy import deepcopy
from typing import Any

from overens.compare.comparison import Comparison, compare
from overens.compare.wording.sentences import describe, label
from overens.document.tree import Document
from tests.compare.edits import Edit
from tests.support.editions import Content
from tests.support.small_agreement import EDITION

PROSE: dict[str, Any] = {
    "id": "samarbete",
    "rubrik": "Samarbete",
    "innehåll": [
        {
            "id": "traffar",
            "text": "Parterna träffas minst en gång i månaden för att gå igenom de ärenden som väntar på en gemensam "
            "planering. Samordnaren leder mötet och skriver ned vad parterna har kommit fram till.",
        },
        {
            "text": "Varje part bär sina egna kostnader. Lokaler och material betalas gemensamt enligt lagen "
            "(2003:1210), med högst 250 000 kr om året.",
        },
        {
            "text": "Rapporten lämnas till samrådet senast den 1 mars och beskriver både vad som har gjorts och "
            "vad som återstår att göra.",
        },
        {
            "id": "plankrav",
            "inledning": "Planen ska uppfylla det här:",
            "typ": "krav",
            "punkter": [
                "Planen är skriftlig.",
                {"id": "plan-kand", "text": "Planen är känd för individen och kan ändras när något viktigt händer."},
                "Planen följs upp.",
            ],
        },
    ],
}
"""A section with longer texts, most of them without ids, that the small agreement does without."""


def edited(*edits: Edit) -> Document:
    """The small agreement and the prose with the edits made, in their order."""
    content = Content()
    for edit in (with_prose, *edits):
        edit(content)
    return content.document()


def with_prose(content: Content) -> None:
    """Puts the prose last, as a copy."""
    content.put(EDITION, ("avsnitt", len(content.at(EDITION, ("avsnitt",)))), deepcopy(PROSE))


def compared(*edits: Edit) -> Comparison:
    """The unedited agreement against the edited one."""
    return compare(edited(), edited(*edits))


def told(comparison: Comparison) -> list[str]:
    """Every change as a reader meets it: its label and its sentence."""
    return [f"{label(change)} – {describe(change)}" for change in comparison.changes]
