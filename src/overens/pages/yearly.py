"""Owns the year of each agreement: follow-up, revision and decision, month by month, and the file to follow it by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from overens.document.inline import plain
from overens.document.labels import WHEEL
from overens.document.standing import begins
from overens.document.tree import Document, Kind
from overens.model.content import Living
from overens.model.months import MONTHS
from overens.model.wheel import Month, spoken_months
from overens.names import DECISION_OF_THE_YEAR, YEAR_PAGE, EditionName, relative, year_file
from overens.pages.doors import Door
from overens.pages.edition import Edition
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.wording import day, sentence

NO_MONTH = "Ingen månad är sagd"


@dataclass(frozen=True, slots=True)
class Turn:
    """What is done every year; `months` are numbers from 1, none where no month is said. `places` are provisions."""

    id: str
    months: tuple[int, ...]
    when: str
    what: str
    places: tuple[str, ...]

    @property
    def spells(self) -> tuple[tuple[int, int], ...]:
        """The months as spells without a gap, each with its first and last month."""
        found: list[tuple[int, int]] = []
        for month in self.months:
            if found and found[-1][1] == month - 1:
                found[-1] = (found[-1][0], month)
            else:
                found.append((month, month))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Year:
    """The year of one edition; `first` is a day of the first year, `last` the day after which nothing comes back."""

    name: EditionName
    title: str
    first: date
    last: date | None
    turns: tuple[Turn, ...]
    example: str = ""


def year(document: Document, living: Living) -> Year | None:
    """The year of a decided edition, where its data tell of one; months of its wheel, its decision and the office's."""
    followed = living.referral.value if living.referral else None
    is_followed = followed and EditionName(followed.agreement, followed.edition) == document.name
    yearly = living.yearly.value if living.yearly and is_followed else None
    turns = [*_wheel(document)]
    for task in yearly.tasks if yearly else ():
        months = tuple(month.number for month in task.months)
        turns.append(Turn(task.id, months, spoken_months(task.months) or NO_MONTH, task.name, task.provisions))
    if document.decision is None or not turns:
        return None
    if yearly:
        turns.append(_decision(document, document.decision.decided))
    ordered = sorted(turns, key=lambda turn: (turn.months or (13,), turn.id))
    example = (yearly.example if yearly else None) or ""
    first = begins(document)
    return Year(document.name, document.short_title, first, document.validity.end, tuple(ordered), example)


def _wheel(document: Document) -> Iterator[Turn]:
    for found in document.of_kind(Kind.MILESTONE):
        if found.fact("kind") == WHEEL:
            months = tuple(int(month) for month in found.fact("months").split())
            yield Turn(found.id, months, plain(found.heading), plain(found.text), (found.id,))


def _decision(document: Document, decided: date) -> Turn:
    month = tuple(Month)[decided.month - 1]
    what = f"Beslut om överenskommelsen. Utgåvan {document.name.edition} beslutades den {day(decided)}."
    return Turn(DECISION_OF_THE_YEAR, (decided.month,), spoken_months((month,)), what, ())


def yearly(found: tuple[tuple[Edition, Year], ...]) -> Page:
    """The page of every agreement's year."""
    body = fill(
        "yearly.html",
        years=[(edition, year, _rows(edition, year), _ways(year)) for edition, year in found],
    )
    return Page(
        url=YEAR_PAGE,
        title="Årshjul",
        description="När överenskommelserna följs upp, revideras och beslutas under året, och kalenderfiler att följa.",
        body=body,
        outline=headings(body),
        nav_title="Årshjul",
    )


def _ways(year: Year) -> str:
    return relative(year_file(year.name.agreement), YEAR_PAGE)


def _rows(edition: Edition, year: Year) -> list[tuple[str, list[tuple[Turn, tuple[Door, ...]]]]]:
    """What begins in each month, under the month's name; what has no month is last."""
    text = edition.on(YEAR_PAGE)
    made: dict[str, list[tuple[Turn, tuple[Door, ...]]]] = {}
    for month in (*range(1, 13), 0):
        for turn in year.turns:
            if month in {first for first, _ in turn.spells} or (not month and not turn.months):
                doors = tuple(Door("Läs i texten", text.place(own)) for own in turn.places)
                name = MONTHS[month - 1] if month else NO_MONTH
                made.setdefault(sentence(name), []).append((turn, doors))
    return list(made.items())
