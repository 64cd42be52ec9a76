"""Owns the rules about an edition's dates and status, and about how editions follow on each other."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise

from overens.document.standing import first_day
from overens.model.content import LoadedEdition, Repository
from overens.model.edition import Status
from overens.problems import Problem, Severity


def validity_order(edition: LoadedEdition) -> Iterator[Problem]:
    """An edition begins to hold before it ends."""
    start, end = edition.edition.value.validity.start, edition.edition.value.validity.end
    if start and end and start > end:
        yield edition.edition.problem(
            "datum-ordning",
            ("giltighet", "till"),
            what=f"Giltigheten slutar {end}, före den börjar {start}.",
            fix="Rätta det datum som är fel.",
            value=str(end),
        )


def late_renewal(edition: LoadedEdition) -> Iterator[Problem]:
    """The next edition is decided before this one has ended, and this one before that."""
    validity, decision = edition.edition.value.validity, edition.edition.value.decision
    if validity.next_decision is None:
        return
    said = f"Beslut om nästa utgåva ska tas senast {validity.next_decision}"
    if validity.end and validity.next_decision > validity.end:
        yield _renewal(edition, f"{said}, men då har den här utgåvan redan slutat gälla ({validity.end}).")
    if decision and validity.next_decision <= decision.decided:
        yield _renewal(edition, f"{said}, men den här utgåvan beslutades {decision.decided}.")


def _renewal(edition: LoadedEdition, what: str) -> Problem:
    return edition.edition.problem(
        "datum-ordning",
        ("giltighet", "nytt_beslut_senast"),
        what=what,
        fix="Rätta det datum som är fel.",
        value=str(edition.edition.value.validity.next_decision),
    )


def late_decision(edition: LoadedEdition) -> Iterator[Problem]:
    """An edition is decided before it begins to hold."""
    decision, start = edition.edition.value.decision, edition.edition.value.validity.start
    if decision and start and decision.decided > start:
        yield edition.edition.problem(
            "datum-ordning",
            ("beslut", "datum"),
            what=f"Beslutet är från {decision.decided}, efter det att giltigheten börjar {start}.",
            fix="Kontrollera datumen. Stämmer de, så gäller utgåvan från en dag då den inte var beslutad.",
            value=str(decision.decided),
            severity=Severity.WARNING,
        )


def status_and_decision(edition: LoadedEdition) -> Iterator[Problem]:
    """What is decided has a decision, and what has a decision is decided."""
    text = edition.edition
    status, decision = text.value.status, text.value.decision
    if status is Status.DECIDED and decision is None:
        yield text.problem(
            "status-beslut",
            ("status",),
            what="Utgåvan är beslutad, men beslutet saknas.",
            fix="Lägg till beslut med datum och organ, eller ändra status till utkast eller remiss.",
            value=status,
        )
    if status.is_undecided and decision:
        yield text.problem(
            "status-beslut",
            ("status",),
            what=f"Utgåvan har status {status}, men det finns ett beslut från {decision.decided}.",
            fix="Ändra status till beslutad, eller ta bort beslutet.",
            value=status,
            severity=Severity.WARNING,
        )


def overlapping(repository: Repository) -> Iterator[Problem]:
    """No two decided editions of an agreement hold on the same day; a later one ends one without a last day."""
    decided = [edition for edition in repository.editions if _first_day(edition)]
    for _, editions in groupby(sorted(decided, key=_order), key=lambda edition: edition.name.agreement):
        for earlier, later in pairwise(editions):
            yield from _overlapping(earlier, later)


def _first_day(edition: LoadedEdition) -> date | None:
    text = edition.edition.value
    return first_day(text.validity, text.decision) if text.status is Status.DECIDED else None


def _order(edition: LoadedEdition) -> tuple[str, date, str]:
    return edition.name.agreement, _first_day(edition) or date.max, edition.name.edition


def _overlapping(earlier: LoadedEdition, later: LoadedEdition) -> Iterator[Problem]:
    first, last = _first_day(later), earlier.edition.value.validity.end
    if first is None:
        return
    if first == _first_day(earlier):
        yield _same_day(earlier, later, first)
    elif last and last >= first:
        yield _before_the_end(earlier, later, last=last, first=first)


def _same_day(earlier: LoadedEdition, later: LoadedEdition, first: date) -> Problem:
    return later.edition.problem(
        "overlappande-utgavor",
        ("giltighet", "från"),
        what=f"{later.name} börjar gälla {first}, samma dag som {earlier.name}, "
        "så det går inte att säga vilken som gäller.",
        fix="Rätta giltigheten i den ena, eller ändra status till upphävd.",
        value=str(first),
    )


def _before_the_end(earlier: LoadedEdition, later: LoadedEdition, *, last: date, first: date) -> Problem:
    return earlier.edition.problem(
        "overlappande-utgavor",
        ("giltighet", "till"),
        what=f"{earlier.name} gäller till och med {last}, men ersätts av {later.name} redan {first}.",
        fix=f"Låt giltigheten sluta dagen före {first}, eller låt {later.name} börja senare.",
        value=str(last),
        severity=Severity.WARNING,
    )
