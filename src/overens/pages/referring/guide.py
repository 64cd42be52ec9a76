"""Owns what referrers are shown of the edition that they follow: its own words, each with the way to its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from overens.calendar.notice import notice
from overens.document.inline import Inline, Span, joined, plain
from overens.model.referring import Referral
from overens.names import FormName
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import chapter, title
from overens.pages.passages import Passage, passages
from overens.pages.roles import Member, members
from overens.pages.template import html
from overens.pages.way import Step, steps

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Guide:
    """How a case is referred, told on one page. `before` is how long before a meeting cases are to be handed in."""

    edition: Edition
    text: EditionText
    referral: Referral
    checks: tuple[Markup, ...]
    checks_place: Door
    first: tuple[Passage, ...]
    steps: tuple[Step, ...]
    form: tuple[Passage, ...]
    form_page: str
    exemptions: tuple[tuple[str, tuple[Passage, ...]], ...]
    mail: tuple[Door, ...]
    notice: Door | None
    before: timedelta | None
    afterwards: tuple[Passage, ...]
    members: tuple[Member, ...]
    body: Door
    coordinator: Door


def guide(edition: Edition, referral: Referral, page: str) -> Guide:
    """The guide as it stands on the page with address `page`; the content is checked, so what it names is there."""
    text = edition.on(page)
    by_id = edition.document.by_id
    said = by_id[referral.notice] if referral.notice else None
    return Guide(
        edition=edition,
        text=text,
        referral=referral,
        checks=tuple(_checks(text, referral.target_group)),
        checks_place=_place(text, referral.target_group[0]),
        first=_quoted(text, referral.before),
        steps=tuple(steps(text, by_id[referral.process])),
        form=_quoted(text, referral.form.provisions),
        form_page=text.link(FormName(referral.form.made_here).url) if referral.form.made_here else "",
        exemptions=tuple((one.heading, _quoted(text, one.provisions)) for one in referral.exemptions),
        mail=tuple(_place(text, own) for own in (referral.mail.provisions if referral.mail else ())),
        notice=_place(text, said.id) if said else None,
        before=notice(plain(said.text)) if said else None,
        afterwards=_quoted(text, referral.afterwards),
        members=members(text, referral.body),
        body=_role(text, referral.body),
        coordinator=_role(text, referral.coordinator),
    )


def _checks(text: EditionText, ids: tuple[str, ...]) -> Iterator[Markup]:
    for own in ids:
        for sentence in sentences(text.document.by_id[own].text):
            yield html(text.rendering.inline(sentence))


def sentences(inline: Inline) -> tuple[Inline, ...]:
    """A text cut after each of its sentences, styles and links kept."""
    found: list[list[Span]] = [[]]
    for span in inline:
        first, *others = SENTENCE_END.split(span.text)
        found[-1].append(_with(span, first))
        found += [[_with(span, words)] for words in others]
    return tuple(made for spans in found if (made := joined(spans)))


def _with(span: Span, words: str) -> Span:
    return Span(words, span.strong, span.emphasis, span.link)


def _quoted(text: EditionText, ids: tuple[str, ...]) -> tuple[Passage, ...]:
    return passages(text, (text.document.by_id[own] for own in ids))


def _place(text: EditionText, own: str) -> Door:
    return Door(title(chapter(text.document, text.document.by_id[own])), text.place(own))


def _role(text: EditionText, own: str) -> Door:
    name = next((role.name for role in text.document.roles if role.id == own), own)
    return Door(name, text.link(text.document.name.role_url(own)))
