"""Owns the words about when and by whose decision an edition holds."""

from markupsafe import Markup

from overens.document.tree import Document
from overens.pages.edition import EditionText
from overens.pages.wording import day


def validity(document: Document) -> str:
    """From when and until when an edition holds, in words."""
    start, end = document.validity.start, document.validity.end
    if start and end:
        return f"{day(start)} – {day(end)}"
    if start:
        return f"Från {day(start)}, tills vidare"
    return f"Till och med {day(end)}" if end else "Inga datum är angivna"


def decided_by(text: EditionText) -> Markup:
    """The body that decided, linked where it has a page."""
    decision = text.document.decision
    return text.inline(f"[](roll:{decision.body})") if decision else Markup()
