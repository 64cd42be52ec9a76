"""Owns what is told of a law: its name and designation, how long it was in force, and what has replaced it."""

from collections.abc import Iterable
from dataclasses import dataclass

from overens.model.parties import Law
from overens.names import law_url, relative
from overens.pages.doors import Door
from overens.pages.wording import alphabetical, day, sentence


@dataclass(frozen=True, slots=True)
class ToldLaw:
    """A law with when it is in force in words, and the way to what has replaced it."""

    law: Law
    address: str
    when: str
    successor: Door | None


def told_laws(laws: Iterable[Law], page: str) -> tuple[ToldLaw, ...]:
    """The laws by name, as they are told of on the page with address `page`."""
    by_id = {law.id: law for law in laws}
    ordered = sorted(by_id.values(), key=lambda law: (alphabetical(law.name), law.designation))
    return tuple(ToldLaw(law, _address(law, page), when(law), _successor(law, by_id, page)) for law in ordered)


def when(law: Law) -> str:
    """From and until when a law is in force, as far as the register knows."""
    if law.start and law.end:
        return f"Från {day(law.start)} till och med {day(law.end)}"
    if law.end:
        return f"Till och med {day(law.end)}"
    return f"Från {day(law.start)}" if law.start else "Ingen uppgift"


def _successor(law: Law, by_id: dict[str, Law], page: str) -> Door | None:
    found = by_id.get(law.replaced_by or "")
    return Door(f"{sentence(found.name)} ({found.designation})", _address(found, page)) if found else None


def _address(law: Law, page: str) -> str:
    target = law_url(law.id)
    url, _, fragment = target.partition("#")
    return f"#{fragment}" if url == page else relative(target, page)
