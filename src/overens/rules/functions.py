"""Owns the rules that the functions of a body and the functions that parties commit to it are the same."""

from collections.abc import Iterator

from overens.model.commitments import Area, Commitment
from overens.model.content import LoadedEdition
from overens.model.roles import Role
from overens.problems import KeyPath, Problem, Severity
from overens.rules.roles import is_described
from overens.rules.targets import Target, references

COMMITTED = (("at_least", "minst"), ("included", "ingår"))
"""The lists of a commitment whose functions always take part: the model's field and its key."""


def uncommitted(edition: LoadedEdition) -> Iterator[Problem]:
    """What a body is made of is what some party commits to it."""
    if _has_unknown_area(edition):
        return
    for index, role in enumerate(edition.roles.value.roles):
        areas = [area.id for area in _areas(edition, role)]
        if role.composition and areas:
            committed = {function for _, _, function in _committed(edition, areas)}
            for number, function in enumerate(role.composition.at_least):
                if function not in committed and function in edition.function_by_id:
                    path = ("roller", index, "sammansättning", "minst", number)
                    yield _uncommitted(edition, path, role=role, function=function)


def _has_unknown_area(edition: LoadedEdition) -> bool:
    """Whether some commitment is made in nobody knows which area, so that no function is known to be missing."""
    commitments = edition.edition.value.commitments
    areas = {area.id for area in commitments.areas} if commitments else set()
    return any(cell.area not in areas for block in (commitments.parties if commitments else ()) for cell in block.cells)


def undeclared(edition: LoadedEdition) -> Iterator[Problem]:
    """What parties commit to a body is what the body is made of."""
    for role in edition.roles.value.roles:
        if role.composition is None:
            continue
        declared = {*role.composition.at_least, *role.composition.by_special_order}
        for path, cell, function in _committed(edition, [area.id for area in _areas(edition, role)]):
            if function not in declared and not _is_a_role(edition, function):
                yield _undeclared(edition, path, role=role, function=function, area=cell.area)


def _areas(edition: LoadedEdition, role: Role) -> tuple[Area, ...]:
    commitments = edition.edition.value.commitments
    return tuple(area for area in commitments.areas if area.role == role.id) if commitments else ()


def _committed(edition: LoadedEdition, areas: list[str]) -> Iterator[tuple[KeyPath, Commitment, str]]:
    commitments = edition.edition.value.commitments
    for index, block in enumerate(commitments.parties if commitments else ()):
        for number, cell in enumerate(block.cells):
            if cell.area in areas:
                for field, key in COMMITTED:
                    for position, function in enumerate(getattr(cell, field)):
                        yield ("åtaganden", "parter", index, "områden", number, key, position), cell, function


def _is_a_role(edition: LoadedEdition, function: str) -> bool:
    """Whether a function is described as a role of its own; an unknown function is told elsewhere."""
    found = edition.function_by_id.get(function)
    role = edition.role_by_id.get(found.role) if found and found.role else None
    return found is None or (role is not None and is_described(role))


def _uncommitted(edition: LoadedEdition, path: KeyPath, *, role: Role, function: str) -> Problem:
    name = edition.function_by_id[function].name
    return edition.roles.problem(
        "funktion-utan-atagande",
        path,
        what=f"”{name}” ska minst ingå i {role.name}, men ingen part åtar sig att ställa upp med funktionen.",
        fix="Lägg till den under minst i rätt parts åtagande, eller flytta den hit till särskild_ordning.",
        value=function,
        severity=Severity.WARNING,
    )


def _undeclared(edition: LoadedEdition, path: KeyPath, *, role: Role, function: str, area: str) -> Problem:
    name = edition.function_by_id[function].name
    return edition.edition.problem(
        "funktion-utanfor-organet",
        path,
        what=f"”{name}” deltar i området {area}, men står inte i sammansättningen av {role.name}.",
        fix=f"Lägg till funktionen i sammansättningen i {edition.roles.file}, eller ta bort den här.",
        value=function,
        severity=Severity.WARNING,
    )


def unused_functions(edition: LoadedEdition) -> Iterator[Problem]:
    """A function is named by some commitment or body."""
    used = {reference.id for reference in references(edition) if reference.target is Target.FUNCTION}
    for index, function in enumerate(edition.roles.value.functions):
        if function.id not in used:
            yield edition.roles.problem(
                "funktion-oanvand",
                ("funktioner", index, "id"),
                what=f"Funktionen ”{function.name}” nämns inte i något åtagande eller organ.",
                fix="Ta bort den om den inte behövs.",
                value=function.id,
                severity=Severity.NOTE,
            )
