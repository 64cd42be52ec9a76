"""Owns the Swedish words for where a file departs from the model, and the place that they point at."""

from overens.model.blocks import KINDS
from overens.model.judging import Departure, Fault
from overens.problems import Problem, did_you_mean
from overens.source.draft import Draft
from overens.source.meaning import meant_key
from overens.source.nodes import Mapping
from overens.source.wrong_values import wrong


def tell(draft: Draft, fault: Fault) -> Problem:
    """The problem that a fault is, in the words of whoever writes the file."""
    return TELLERS[fault.departure](draft, fault)


def _missing(draft: Draft, fault: Fault) -> Problem:
    place, key = draft.place(fault.path[:-1]), fault.path[-1]
    described = f" Förklaring: {fault.shape.description}" if fault.shape and fault.shape.description else ""
    return draft.problem(
        "saknad-nyckel",
        fault.path,
        place=place,
        what=f"Nyckeln ”{key}” saknas.",
        fix=f"Lägg till raden ”{key}: …”.{described}",
        value=draft.sheet.line(place),
    )


def _unknown(draft: Draft, fault: Fault) -> Problem:
    key = str(fault.path[-1])
    return draft.problem(
        "okand-nyckel",
        fault.path,
        place=draft.key_place(fault.path),
        what=f"Nyckeln ”{key}” kan inte stå här.",
        fix=_instead_of(key, fault),
        value=key,
    )


def _instead_of(key: str, fault: Fault) -> str:
    if meant_key(fault):
        return did_you_mean(key, fault.free) + "Rätta stavningen."
    if key in fault.outer:
        return "Minska indraget om nyckeln hör till det som står utanför. Ta annars bort den."
    return f"Ta bort den, eller använd någon av de nycklar som kan stå här: {', '.join(fault.keys)}."


def _two_kinds(draft: Draft, fault: Fault) -> Problem:
    kinds = " och ".join(f"”{key}”" for key in _keys(draft, fault.path[:-1]) if key in KINDS)
    return draft.problem(
        "tva-sorter",
        fault.path,
        place=draft.key_place(fault.path),
        what=f"Blocket har både {kinds}, men ett block är av en enda sort.",
        fix="Dela upp det i flera block, vart och ett med eget streck. Orden före en lista heter ”inledning”.",
        value=str(fault.path[-1]),
    )


def _kindless(draft: Draft, fault: Fault) -> Problem:
    return draft.problem(
        "okand-sort",
        fault.path,
        what="Ingen av blockets nycklar säger vilken sorts innehåll det är.",
        fix=f"Skriv en av nycklarna {', '.join(KINDS)}.",
        value=", ".join(_keys(draft, fault.path)),
    )


def _keys(draft: Draft, path: tuple[str | int, ...]) -> list[str]:
    node = draft.at(path)
    return [pair.key for pair in node.pairs] if isinstance(node, Mapping) else []


TELLERS = {
    Departure.MISSING: _missing,
    Departure.UNKNOWN: _unknown,
    Departure.TWO_KINDS: _two_kinds,
    Departure.KINDLESS: _kindless,
    Departure.WRONG: wrong,
}
