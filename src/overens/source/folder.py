"""Owns the step from a content folder on disk to everything that it says."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from overens.model.content import Loaded, LoadedEdition, Repository
from overens.model.edition import Agreement, Edition
from overens.model.parties import Glossary, Parties
from overens.names import AGREEMENT_FILE, GLOSSARY_FILE, PARTIES_FILE, EditionName
from overens.problems import OverensError, Severity
from overens.source.binding import bound
from overens.source.guides import guides
from overens.source.living import living
from overens.source.pins import ENDING, bad_name, bad_place
from overens.source.records import record, report_strangers
from overens.source.reports import reports
from overens.source.shelf import OUTSIDE, Shelf, is_yaml

AGREEMENTS = PARTIES_FILE.partition("/")[0]
INIT = "Stå i mappen med överenskommelserna, eller skapa en ny med: overens init MAPP"


def load(root: Path) -> Repository:
    """Everything in a content folder, with the problems of all its files.

    An edition is left out when a file that it rests on could not be had at all; that file's
    problems say why.

    Raises:
        OverensError: the folder holds no agreements, or cannot be read.
    """
    if not (root / AGREEMENTS).is_dir():
        raise OverensError(f"Mappen {root} har ingen undermapp som heter {AGREEMENTS}. {INIT}")
    shelf = Shelf(root)
    if not shelf.is_inside(AGREEMENTS):
        raise OverensError(f"Mappen {AGREEMENTS} är en symbolisk länk. Lägg själva mappen i {root}.")
    common, names = _common(shelf), tuple(_edition_names(shelf))
    editions = tuple(loaded for name in names if (loaded := _edition(shelf, name, common)))
    found, beside, followed_up = tuple(guides(shelf)), living(shelf), tuple(reports(shelf, editions))
    _report_strange_records(shelf, names)
    _report_badly_named(shelf)
    _report_unpinned(shelf)
    problems = sorted(shelf.problems, key=lambda problem: problem.order)
    return Repository(editions, common.parties, common.glossary, tuple(problems), found, beside, followed_up)


@dataclass(frozen=True, slots=True)
class _Common:
    """What all agreements share; `whole` tells whether it could be had."""

    parties: Loaded[Parties] | None
    glossary: Loaded[Glossary] | None
    glossary_expected: bool


def _common(shelf: Shelf) -> _Common:
    expected = shelf.has(GLOSSARY_FILE)
    glossary = shelf.get(GLOSSARY_FILE, Glossary) if expected else None
    return _Common(shelf.get(PARTIES_FILE, Parties), glossary, expected)


def _edition_names(shelf: Shelf) -> Iterator[EditionName]:
    for folder in _agreement_folders(shelf):
        for entry in shelf.entries(f"{AGREEMENTS}/{folder}"):
            if is_yaml(entry.name) and not entry.is_dir() and entry.name != AGREEMENT_FILE:
                yield from _edition_name(shelf, folder, entry.name)


def _agreement_folders(shelf: Shelf) -> Iterator[str]:
    for entry in shelf.entries(AGREEMENTS):
        folder = f"{AGREEMENTS}/{entry.name}"
        if not entry.is_dir():
            _report_stranger(shelf, folder)
        elif verdict := bad_place(entry.name) or (None if shelf.is_inside(folder) else OUTSIDE):
            shelf.report(folder, verdict)
        else:
            shelf.get(f"{folder}/{AGREEMENT_FILE}", Agreement)
            yield entry.name


def _edition_name(shelf: Shelf, folder: str, file: str) -> Iterator[EditionName]:
    name = EditionName(folder, file.removesuffix(ENDING))
    verdict = bad_place(name.edition) if file.endswith(ENDING) else bad_name(file)
    if verdict:
        shelf.report(f"{AGREEMENTS}/{folder}/{file}", verdict)
    else:
        yield name


def _edition(shelf: Shelf, name: EditionName, common: _Common) -> LoadedEdition | None:
    edition = shelf.get(name.file, Edition)
    agreement = shelf.get(f"{AGREEMENTS}/{name.agreement}/{AGREEMENT_FILE}", Agreement)
    pinned = bound(shelf, edition) if edition else None
    if not (edition and agreement and pinned and common.parties):
        return None
    if common.glossary is None and common.glossary_expected:
        return None
    kept = record(shelf, name)
    return LoadedEdition(name, agreement, edition, pinned.roles, pinned.annexes, common.parties, common.glossary, kept)


def _report_strange_records(shelf: Shelf, names: tuple[EditionName, ...]) -> None:
    for entry in shelf.entries(AGREEMENTS):
        if entry.is_dir() and shelf.is_inside(f"{AGREEMENTS}/{entry.name}"):
            report_strangers(shelf, entry.name, [name.edition for name in names if name.agreement == entry.name])


def _report_stranger(shelf: Shelf, file: str) -> None:
    if is_yaml(file) and file not in {PARTIES_FILE, GLOSSARY_FILE}:
        what = f"Filen läses inte. Direkt i mappen {AGREEMENTS} läses bara parter.yaml och ordlista.yaml."
        fix = "Flytta filen till en överenskommelses mapp, rätta namnet eller ta bort den."
        shelf.report(file, ("oanvand-fil", what, fix), Severity.WARNING)


def _report_badly_named(shelf: Shelf) -> None:
    for file in shelf.pinnable:
        if verdict := bad_name(file):
            shelf.report(file, verdict)


def _report_unpinned(shelf: Shelf) -> None:
    """What no edition uses; nothing is said while an edition has faults, as they may hide what it uses."""
    faulty = {problem.file for problem in shelf.problems if problem.severity is Severity.ERROR}
    if any(file.startswith(f"{AGREEMENTS}/") for file in faulty):
        return
    for file in shelf.pinnable:
        if file not in shelf.names and not bad_name(file):
            what = "Ingen utgåva använder filen."
            fix = "Ange filen i en utgåva, under bilagor eller roller, eller ta bort den."
            shelf.report(file, ("oanvand-fil", what, fix), Severity.WARNING)
