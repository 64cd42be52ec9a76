"""Owns the pages that show both editions as one text: the whole of it, and only what changes with the rest folded."""

from markupsafe import Markup

from overens.compare.redline.passages import Passage
from overens.document.stated import HEAD
from overens.pages.comparison.compared import Compared, ComparedText
from overens.pages.comparison.page import page
from overens.pages.comparison.redline import RedlineRendering, revised
from overens.pages.comparison.stops import Telling
from overens.pages.page import Page
from overens.pages.references import explanations, references
from overens.pages.template import html
from overens.pages.text import Heading, outline

TOP = 2


def full(compared: Compared) -> Page:
    """The redline: everything that is struck and added, in order, in the text's own layout."""
    text = _text(compared, compared.name.text_url)
    about, body = _set(compared, text, is_folded=False)
    return page(
        compared,
        text,
        "full.html",
        nav_title="Hela texten",
        title="Hela texten med ändringar",
        lead="Det som utgår är struket och det som tillkommer är understruket, där det står i texten.",
        description=(
            f"Hela texten i {compared.new.short_title} med allt som är struket och tillagt "
            f"sedan {compared.old.short_title}."
        ),
        outline=_outline(compared),
        anchors=tuple(compared.spots.stops),
        proof=compared.comparison.proof,
        about=about,
        body=body,
    )


def changed(compared: Compared) -> Page:
    """The same, with what is unchanged there on demand."""
    text = _text(compared, compared.name.changed_url)
    about, body = _set(compared, text, is_folded=True)
    return page(
        compared,
        text,
        "full.html",
        nav_title="Bara det som ändras",
        title="Bara det som ändras",
        lead="Texten som ändras, i sitt sammanhang. Det som är oförändrat är hopfällt och kan fällas ut.",
        description=(
            f"Bara det i texten som ändras från {compared.old.short_title} till {compared.new.short_title}; "
            "det oförändrade kan fällas ut."
        ),
        outline=_outline(compared),
        anchors=tuple(compared.spots.stops),
        proof=None,
        about=about,
        body=body,
    )


def _text(compared: Compared, url: str) -> ComparedText:
    return compared.on(url, (provision.id for provision in compared.new.walk()))


def _set(compared: Compared, text: ComparedText, *, is_folded: bool) -> tuple[Markup, Markup]:
    """What the edition says of itself, and its text, as HTML."""
    rendering = RedlineRendering(
        references(compared.new, text.page, text.shown),
        explain=explanations(compared.new),
        marks=text.marks,
        spots=compared.spots,
        told=Telling(compared, text.page),
        folded=is_folded,
    )
    redline = compared.comparison.redline
    head, rest = ([revised(top) for top in redline if _is_head(top) is wanted] for wanted in (True, False))
    return html(rendering.provisions(head, TOP)), html(rendering.provisions(rest, TOP))


def _is_head(top: Passage) -> bool:
    return top.provision.id.startswith(HEAD)


def _outline(compared: Compared) -> tuple[Heading, ...]:
    return outline([revised(top) for top in compared.comparison.redline], TOP)
