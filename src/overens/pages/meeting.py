"""Owns the page of the meeting that took up an edition: the item that settles it, the agenda and its papers."""

from dataclasses import dataclass

from markupsafe import Markup

from overens.document.tree import Document
from overens.model.meeting import AgendaItem, Meeting
from overens.pages.edition import Edition, EditionText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import counted, day, listed


@dataclass(frozen=True, slots=True)
class Item:
    """One item as the page sets it; `kinds` and `papers` are words, empty where there are none."""

    item: AgendaItem
    kinds: str
    presenters: str
    papers: str
    text: Markup
    recommendation: Markup
    recommended_by: Markup
    proposal: tuple[Markup, ...]
    condition: Markup
    outcome: Markup


def meeting(edition: Edition, found: Meeting) -> Page:
    """What the meeting had before it, and what came of it as far as that is known."""
    document, url = edition.document, edition.name.meeting_url
    text = edition.on(url)
    items = tuple(_item(text, item) for item in found.items)
    body = fill(
        "meeting.html",
        edition=edition,
        text=text,
        title=meeting_title(found),
        meeting=found,
        body=text.inline(f"[](roll:{found.body})"),
        settling=next((item for item in items if item.item.settles), None),
        items=items,
        decided=document.decision is not None,
    )
    return Page(
        url=url,
        title=f"{meeting_title(found)}, {document.short_title}",
        description=f"{_told(document, found)} Föredragningslista, förslag, rekommendation och villkor.",
        body=body,
        outline=headings(body),
        edition=document.name,
        tree=document.short_title,
        nav_title="Sammanträdet",
    )


def meeting_title(found: Meeting) -> str:
    """What the meeting is called: by its day."""
    return f"Sammanträdet den {day(found.day)}"


def contents(found: Meeting) -> str:
    """What the page of the meeting holds, in a sentence."""
    points = counted(len(found.items), "punkt", "punkter")
    return f"{points} på föredragningslistan, med förslaget, rekommendationen och villkoret för beslutet."


def _told(document: Document, found: Meeting) -> str:
    return f"Sammanträdet den {day(found.day)}, där {document.short_title} togs upp till beslut."


def _item(text: EditionText, item: AgendaItem) -> Item:
    return Item(
        item=item,
        kinds=listed(tuple(kind.value for kind in item.kinds)),
        presenters=listed(item.presenters),
        papers=_spans(item.enclosures),
        text=text.inline(item.text),
        recommendation=text.inline(item.recommendation),
        recommended_by=text.inline(f"[](roll:{item.recommended_by})") if item.recommended_by else Markup(),
        proposal=tuple(text.inline(clause) for clause in item.proposal),
        condition=text.inline(item.condition),
        outcome=text.inline(item.outcome),
    )


def _spans(numbers: tuple[int, ...]) -> str:
    """Numbers as words, where those that follow on each other are one span: `1–6`."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return listed(tuple(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs))
