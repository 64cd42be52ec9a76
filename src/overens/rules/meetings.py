"""Owns the rules about the meeting at which an edition is decided: its agenda fits together and fits the decision."""

import re
from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.model.edition import Decision, Status
from overens.model.meeting import AgendaItem, ItemKind, Meeting
from overens.problems import KeyPath, Problem, Severity

MEETING = "sammanträde"
ITEMS = (MEETING, "dagordning")
TIME = re.compile(r"([01]\d|2[0-3])\.([0-5]\d)–([01]\d|2[0-3])\.([0-5]\d)")


def time_of_day(edition: LoadedEdition) -> Iterator[Problem]:
    """A time is written as a span that does not end before it begins."""
    meeting = edition.edition.value.meeting
    if meeting is None or meeting.time is None:
        return
    found = TIME.fullmatch(meeting.time)
    if found is None or found.group(1, 2) >= found.group(3, 4):
        yield edition.edition.problem(
            "tid-form",
            (MEETING, "tid"),
            what=f"”{meeting.time}” är ingen tid från och till.",
            fix="Skriv den som 08.30–12.00, med tankstreck och den tidigare tiden först.",
            value=meeting.time,
        )


def agenda_order(edition: LoadedEdition) -> Iterator[Problem]:
    """The items are numbered from 1 and onwards."""
    for index, item in enumerate(_items(edition)):
        if item.number != index + 1:
            yield edition.edition.problem(
                "dagordning-nummer",
                (*ITEMS, index, "nummer"),
                what=f"Punkten ”{item.title}” står som nummer {index + 1} men har nummer {item.number}.",
                fix="Numrera punkterna 1, 2, 3 och så vidare, utan luckor.",
                value=str(item.number),
            )
            return


def unproposed_decision(edition: LoadedEdition) -> Iterator[Problem]:
    """What is taken up for decision has a proposal, and what has a proposal is taken up for decision."""
    for index, item in enumerate(_items(edition)):
        decides = ItemKind.DECISION in item.kinds
        if decides and not (item.proposal or item.outcome):
            what = f"Punkt {item.number} är till för beslut men har inget förslag."
            yield _item(
                edition, (*ITEMS, index, "titel"), what=what, fix="Skriv förslaget under förslag.", value=item.title
            )
        elif not decides and (item.proposal or item.condition or item.settles):
            what = f"Punkt {item.number} har ett förslag till beslut, men slaget är inte beslut."
            yield _item(
                edition, (*ITEMS, index, "titel"), what=what, fix="Lägg till beslut under slag.", value=item.title
            )


def unknown_enclosure(edition: LoadedEdition) -> Iterator[Problem]:
    """The papers that an item points to came with the summons."""
    meeting = edition.edition.value.meeting
    numbers = {paper.number for paper in meeting.enclosures} if meeting else set()
    for index, item in enumerate(_items(edition)):
        for place, number in enumerate(item.enclosures):
            if number not in numbers:
                what = f"Det finns ingen handling med nummer {number} i kallelsen."
                fix = "Lägg till den under sammanträde, handlingar, eller rätta numret."
                yield _item(edition, (*ITEMS, index, "handlingar", place), what=what, fix=fix, value=str(number))


def settling_item(edition: LoadedEdition) -> Iterator[Problem]:
    """One item of the meeting settles the edition."""
    meeting, settling = edition.edition.value.meeting, [item for item in _items(edition) if item.settles]
    if meeting and len(settling) != 1:
        yield edition.edition.problem(
            "beslutspunkt",
            ITEMS,
            what=f"{len(settling) or 'Ingen'} av punkterna avgör utgåvan.",
            fix="Skriv ”avgör_utgåvan: ja” på den punkt där utgåvan tas upp till beslut, och bara på den.",
        )


def decision_and_meeting(edition: LoadedEdition) -> Iterator[Problem]:
    """The decision is that of the meeting: same day, same body, and with the condition that was proposed."""
    text = edition.edition.value
    if text.meeting is None or text.decision is None:
        return
    for path, value, what in _parted(text.decision, text.meeting):
        fix = "Rätta det som är fel, så att beslut och sammanträde stämmer."
        yield edition.edition.problem("beslut-sammantrade", path, what=what, fix=fix, value=value)


def _parted(decision: Decision, meeting: Meeting) -> Iterator[tuple[KeyPath, str, str]]:
    day, body = str(decision.decided), decision.body
    if decision.decided != meeting.day:
        yield ("beslut", "datum"), day, f"Beslutet är från {decision.decided}, men sammanträdet var {meeting.day}."
    if decision.body != meeting.body:
        yield ("beslut", "organ"), body, f"”{decision.body}” beslutade, men det var ”{meeting.body}” som sammanträdde."
    if any(item.settles and item.condition for item in meeting.items) and not decision.condition:
        yield ("beslut",), day, "Förslaget hade ett villkor, men beslutet har inget."


def missing_outcome(edition: LoadedEdition) -> Iterator[Problem]:
    """What a decided edition's meeting came to is known from its minutes."""
    if edition.edition.value.status is not Status.DECIDED:
        return
    for index, item in enumerate(_items(edition)):
        if item.settles and not item.outcome:
            yield edition.edition.problem(
                "utfall-saknas",
                (*ITEMS, index, "titel"),
                what=f"Utgåvan är beslutad, men det står inte vad protokollet säger om punkt {item.number}.",
                fix="Skriv det under utfall när protokollet finns.",
                value=item.title,
                severity=Severity.NOTE,
            )


def _items(edition: LoadedEdition) -> tuple[AgendaItem, ...]:
    meeting = edition.edition.value.meeting
    return meeting.items if meeting else ()


def _item(edition: LoadedEdition, path: KeyPath, *, what: str, fix: str, value: str) -> Problem:
    return edition.edition.problem("dagordning", path, what=what, fix=fix, value=value)
