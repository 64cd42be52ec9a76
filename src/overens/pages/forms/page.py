"""Owns the page of one form: the file, what it asks, which provisions say so, and how it is to be handed in."""

from dataclasses import dataclass

from overens.model.forms import Form, FormEntry
from overens.names import FORMS_PAGE, REFERRAL_PAGE, FormName, relative
from overens.pages.doors import Door
from overens.pages.edition import EditionText
from overens.pages.finding import chapter, title
from overens.pages.headings import headings
from overens.pages.page import Library, Page
from overens.pages.passages import passages
from overens.pages.referring.followed import Followed
from overens.pages.template import fill


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to fill in, with the places in the agreement that ask for it."""

    entry: FormEntry
    places: tuple[Door, ...]


def form_page(library: Library, form: Form, followed: Followed | None) -> Page:
    """The page of a form, with its file where one was made; `followed` has the edition that its provisions stand in."""
    name = FormName(form.id)
    text = followed.edition.on(name.url) if followed else None
    example = library.living.forms.value.example if library.living.forms else None
    body = fill(
        "forms/form.html",
        form=form,
        file=next(iter(library.downloads.get(name, ())), None),
        address=relative(name.pdf_url, name.url),
        parts=[
            (part, [Asked(entry, _places(text, entry.provisions)) for entry in part.entries]) for part in form.parts
        ],
        passages=passages(text, (text.document.by_id[own] for own in form.provisions)) if text else (),
        late=form.review < library.today,
        example=example,
        mail=followed.referral.mail if followed else None,
        referral=relative(REFERRAL_PAGE, name.url),
    )
    return Page(
        url=name.url,
        title=form.name,
        description=f"{form.in_short} Ladda ner blanketten och se vad den frågar efter.",
        body=body,
        outline=headings(body),
        trail=("Blanketter",),
    )


def _places(text: EditionText | None, ids: tuple[str, ...]) -> tuple[Door, ...]:
    if text is None:
        return ()
    return tuple(Door(title(chapter(text.document, text.document.by_id[own])), text.place(own)) for own in ids)


def forms_page(found: tuple[Form, ...]) -> Page:
    """The list of every form."""
    doors = [Door(form.name, relative(FormName(form.id).url, FORMS_PAGE), form.in_short) for form in found]
    body = fill("forms/forms.html", doors=doors)
    return Page(
        url=FORMS_PAGE,
        title="Blanketter",
        description="Blanketter att fylla i på skärmen eller på papper.",
        body=body,
        outline=headings(body),
        nav_title="Blanketter",
    )
