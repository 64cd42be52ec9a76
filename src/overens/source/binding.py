"""Owns the way from an edition to the annexes and the roles that it names by file."""

from collections.abc import Mapping
from dataclasses import dataclass

from overens.model.content import Loaded
from overens.model.edition import Annex, Edition
from overens.model.roles import Roles
from overens.problems import KeyPath
from overens.source.pins import Verdict, absent, bad_name, bad_pin
from overens.source.shelf import PINNED_FOLDERS, Shelf

ROLES = "roles"


@dataclass(frozen=True, slots=True)
class Bound:
    """What an edition pins: its roles, and its annexes by number."""

    roles: Loaded[Roles]
    annexes: Mapping[int, Loaded[Annex] | Loaded[Roles]]


def bound(shelf: Shelf, edition: Loaded[Edition]) -> Bound | None:
    """Everything that an edition pins; None when something of it could not be had."""
    roles = _roles(shelf, edition)
    annexes = {reference.number: _annex(shelf, edition, index) for index, reference in enumerate(edition.value.annexes)}
    found = {number: annex for number, annex in annexes.items() if annex}
    return Bound(roles, found) if roles and len(found) == len(annexes) else None


def _roles(shelf: Shelf, edition: Loaded[Edition]) -> Loaded[Roles] | None:
    file, path = edition.value.roles_file, ("roller",)
    fits = _fits(shelf, edition, file=file, path=path, folders=(ROLES,))
    return shelf.get(file, Roles) if fits else None


def _annex(shelf: Shelf, edition: Loaded[Edition], index: int) -> Loaded[Annex] | Loaded[Roles] | None:
    file, path = edition.value.annexes[index].file, ("bilagor", index, "fil")
    if not _fits(shelf, edition, file=file, path=path, folders=PINNED_FOLDERS):
        return None
    return shelf.get(file, Roles) if file.startswith(f"{ROLES}/") else shelf.get(file, Annex)


def _fits(shelf: Shelf, edition: Loaded[Edition], *, file: str, path: KeyPath, folders: tuple[str, ...]) -> bool:
    verdict = bad_pin(file, folders) or _not_there(shelf, file, folders)
    if verdict is None and file in shelf.pinnable:
        # What is wrong with its name is told of the file itself.
        return bad_name(file) is None
    verdict = verdict or bad_name(file)
    if verdict:
        rule, what, fix = verdict
        shelf.problems.append(edition.problem(rule, path, what=what, fix=fix, value=file))
    return verdict is None


def _not_there(shelf: Shelf, file: str, folders: tuple[str, ...]) -> Verdict | None:
    if shelf.has(file) or not shelf.is_inside(file):
        return None
    return absent(file, [known for known in shelf.pinnable if known.partition("/")[0] in folders])
