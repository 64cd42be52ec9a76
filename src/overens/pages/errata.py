"""Owns the correction that stands beside a provision of a frozen text, wherever the site shows its words."""

from collections.abc import Iterable
from html import escape

from overens.document.tree import Document, Kind, Provision
from overens.model.manifest import Erratum
from overens.pages.text import Note, Rendering, unnoted
from overens.pages.wording import day


def corrected(document: Document, errata: Iterable[Erratum], rendering: Rendering) -> Note:
    """Answers what is recorded as wrong in a provision's words, as HTML to stand after them.

    What corrects the whole text, or something that is not in it, stands beside nothing.
    """
    found: dict[str, str] = {}
    for erratum in errata:
        if erratum.provision in document.by_id:
            bearer = _bearer(document, erratum.provision)
            found[bearer] = found.get(bearer, "") + _told(document, erratum, rendering)
    return (lambda provision: found.get(provision.id, "")) if found else unnoted


def _bearer(document: Document, provision: str) -> str:
    """The provision, or the nearest above it, that has words of its own for a note to stand after."""
    above = reversed(document.path_to[provision])
    return next((found.id for found in above if _has_words(found)), provision)


def _has_words(provision: Provision) -> bool:
    if provision.kind is Kind.LIST:
        return bool(provision.text)
    return provision.kind not in (Kind.TABLE, Kind.CELL)


def _told(document: Document, erratum: Erratum, rendering: Rendering) -> str:
    words = rendering.inline(document.inline(erratum.text))
    return f' <small class="o-erratum"><strong>Rättelse {escape(day(erratum.day))}:</strong> {words}</small>'
