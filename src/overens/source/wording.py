"""Owns the Swedish words for where a file departs from the model, and the place that they point at."""

from overens.model.blocks import KINDS
from overens.model.judging import Departure, Fault
from overens.problems import Problem, did_you_mean
from overens.source.draft import Draft
from overens.source.meaning import Mistake
from overens.source.nodes import Mapping
from overens.source.wrong_values import wrong


def tell(draft: Draft, mistake: Mistake) -> Problem:
    """The problem that a mistake is, in the words of whoever writes the file."""
    if mistake.fault.departure is Departure.UNKNOWN:
        return _unknown(draft, mistake)
    return TELLERS[mistake.fault.departure](draft, mistake.fault)


def _missing(draft: Draft, fault: Fault) -> Problem:
    around, key = fault.path[:-1], fault.path[-1]
    described = f" Förklaring: {fault.shape.description}" if fault.shape and fault.shape.description else ""
    return draft.problem(
        "saknad-nyckel",
        around,
        what=f"Nyckeln ”{key}” saknas.",
        fix=f"Lägg till raden ”{key}: …”.{described}",
        value=draft.sheet.line(draft.places[around]),
    )


def _unknown(draft: Draft, mistake: Mistake) -> Problem:
    fault, key = mistake.fault, str(mistake.fault.path[-1])
    return draft.problem(
        "okand-nyckel",
        fault.path,
        place=draft.key_place(fault.path),
        what=f"Nyckeln ”{key}” kan inte stå här.",
        fix=_instead_of(key, mistake),
        value=key,
    )


def _instead_of(key: str, mistake: Mistake) -> str:
    fault = mistake.fault
    if mistake.misspelt:
        return did_you_mean(key, fault.free) + "Rätta stavningen."
    if mistake.meant:
        return "Minska indraget, för nyckeln saknas längre ut."
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
    Departure.TWO_KINDS: _two_kinds,
    Departure.KINDLESS: _kindless,
    Departure.WRONG: wrong,
}
