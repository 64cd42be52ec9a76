"""Owns the page of a draft's open questions, each under what it is about."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from overens.document.tree import Document, Kind, Provision, is_open
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import chapter, title
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import counted, sentence, spelled


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions about what stands under one heading, and where to read it."""

    id: str
    heading: str
    address: str
    questions: Markup


def questions(edition: Edition) -> Page:
    """Every question with its state, its owner and its answer, in the order of the text."""
    document, url = edition.document, edition.name.questions_url
    found = document.of_kind(Kind.QUESTION)
    text = edition.on(url, found)
    body = fill(
        "questions.html",
        edition=edition,
        text=text,
        lead=told(document),
        open=sum(map(is_open, found)),
        unowned=_unowned(tuple(filter(is_open, found))),
        asked=_asked(text, found),
    )
    return Page(
        url=url,
        title=f"Öppna frågor i {document.short_title}",
        description=f"Frågor som parterna måste besvara innan {document.short_title} kan beslutas.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Öppna frågor",
    )


def told(document: Document) -> str:
    """How many questions wait for an answer, in a sentence."""
    found = document.of_kind(Kind.QUESTION)
    left = sum(map(is_open, found))
    if left == len(found):
        return f"{counted(left, 'fråga väntar', 'frågor väntar')} på svar."
    if left == 0:
        return "Alla frågor är besvarade."
    return f"{left} av {len(found)} frågor väntar på svar."


def _unowned(left: tuple[Provision, ...]) -> str:
    """How many of the open questions nobody is to see to, in a sentence."""
    count = sum(not question.fact("owner") for question in left)
    if count == 0:
        return ""
    if count == len(left):
        return "Ingen av de öppna frågorna har någon ägare." if count > 1 else "Den öppna frågan har ingen ägare."
    return sentence(f"{spelled(count)} av de öppna frågorna saknar ägare.")


def _asked(text: EditionText, found: tuple[Provision, ...]) -> tuple[Asked, ...]:
    grouped = groupby(found, key=lambda question: chapter(text.document, question).id)
    return tuple(_under(text, text.document.by_id[heading], tuple(questions)) for heading, questions in grouped)


def _under(text: EditionText, heading: Provision, questions: tuple[Provision, ...]) -> Asked:
    return Asked(heading.id, title(heading), text.place(heading.id), text.full(questions, 3, permalinks=True))
