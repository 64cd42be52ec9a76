"""Owns the list of recorded errata of an edition, each with the way to what it corrects."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from overens.model.manifest import Erratum
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import chapter, title


@dataclass(frozen=True, slots=True)
class Correction:
    """A recorded erratum in a list; `place` is None when it concerns the text as a whole."""

    day: date
    words: Markup
    place: Door | None


def corrections(edition: Edition, text: EditionText) -> tuple[Correction, ...]:
    """What has been corrected since the edition was frozen, the oldest first."""
    errata = edition.kept.errata if edition.kept else ()
    return tuple(Correction(found.day, text.inline(found.text), _place(text, found)) for found in errata)


def _place(text: EditionText, erratum: Erratum) -> Door | None:
    provision = text.document.by_id.get(erratum.provision or "")
    return Door(title(chapter(text.document, provision)), text.place(provision.id)) if provision else None
