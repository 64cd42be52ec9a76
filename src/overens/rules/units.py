"""Owns the rules about commitments that are not only a sentence: something is said, and units are the party's own."""

from collections.abc import Iterator

from overens.model.commitments import Commitment, PartyCommitments
from overens.model.content import LoadedEdition
from overens.problems import KeyPath, Problem, Severity

CELLS = "områden"


def _cells(edition: LoadedEdition) -> Iterator[tuple[KeyPath, PartyCommitments, Commitment]]:
    commitments = edition.edition.value.commitments
    for index, block in enumerate(commitments.parties if commitments else ()):
        for number, cell in enumerate(block.cells):
            yield ("åtaganden", "parter", index, CELLS, number), block, cell


def empty_commitment(edition: LoadedEdition) -> Iterator[Problem]:
    """A commitment says something: in words, point by point or unit by unit; and so does that of a unit."""
    for path, block, cell in _cells(edition):
        faulty = edition.edition.lost
        if not (cell.text or cell.tasks or cell.units or faulty):
            what = f"Åtagandet för ”{block.party}” i området ”{cell.area}” säger inget."
            yield _empty(edition, (*path, "område"), what, cell.area)
        for place, unit in enumerate(cell.units):
            if not (unit.text or unit.tasks or faulty):
                what = f"Enheten ”{unit.unit}” har inget åtagande i området ”{cell.area}”."
                yield _empty(edition, (*path, "enheter", place, "enhet"), what, unit.unit)


def _empty(edition: LoadedEdition, path: KeyPath, what: str, value: str) -> Problem:
    fix = "Skriv text eller uppgifter, eller ta bort åtagandet."
    return edition.edition.problem("tomt-atagande", path, what=what, fix=fix, value=value)


def uncommitted_block(edition: LoadedEdition) -> Iterator[Problem]:
    """A party whose commitments are not written says so."""
    commitments = edition.edition.value.commitments
    for index, block in enumerate(commitments.parties if commitments else ()):
        if not (block.cells or block.placeholder or edition.edition.lost):
            yield edition.edition.problem(
                "tomt-atagande",
                ("åtaganden", "parter", index, "part"),
                what=f"”{block.party}” har en rubrik bland åtagandena men inga åtaganden.",
                fix="Skriv åtagandena under områden, eller skriv ”platshållare:” med slag och skäl.",
                value=block.party,
            )


def unit_of_another(edition: LoadedEdition) -> Iterator[Problem]:
    """A unit stands in commitments of the party that it belongs to, or of a group with that party, and once in each."""
    commitments = edition.edition.value.commitments
    owners = {unit.id: unit.party for unit in commitments.units} if commitments else {}
    for path, block, cell in _cells(edition):
        units = [unit.unit for unit in cell.units]
        for place, unit in enumerate(units):
            where = (*path, "enheter", place, "enhet")
            if unit in owners and owners[unit] not in edition.members(block.party):
                what = f"Enheten ”{unit}” hör till ”{owners[unit]}”, men står bland åtagandena för ”{block.party}”."
                yield _misplaced(edition, where, what, unit)
            elif unit in units[:place]:
                yield _misplaced(edition, where, f"Enheten ”{unit}” står redan i det här åtagandet.", unit)


def _misplaced(edition: LoadedEdition, path: KeyPath, what: str, value: str) -> Problem:
    fix = "Skriv id:t på den enhet som avses, eller flytta åtagandet."
    return edition.edition.problem("enhet-fel-part", path, what=what, fix=fix, value=value)


def unused_unit(edition: LoadedEdition) -> Iterator[Problem]:
    """A unit has some commitment."""
    used = {unit.unit for _, _, cell in _cells(edition) for unit in cell.units}
    commitments = edition.edition.value.commitments
    for index, unit in enumerate(commitments.units if commitments else ()):
        if unit.id not in used:
            yield edition.edition.problem(
                "enhet-oanvand",
                ("åtaganden", "enheter", index, "id"),
                what=f"Enheten ”{unit.name}” har inga åtaganden.",
                fix="Lägg till åtaganden för enheten, eller ta bort den.",
                value=unit.id,
                severity=Severity.NOTE,
            )
