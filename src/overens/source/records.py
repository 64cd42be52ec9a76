"""Owns the reading of what is kept of frozen editions: the record's folder with its manifest, list and files."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from overens.model.base import Entry
from overens.model.content import Loaded, Record
from overens.model.manifest import Errata, Manifest
from overens.model.parties import Glossary, Parties
from overens.names import GLOSSARY_FILE, PARTIES_FILE, RECORDS, EditionName
from overens.source.shelf import OUTSIDE, Shelf
from overens.source.sums import listed

T = TypeVar("T", bound=Entry)

LARGEST_LIST = 100_000
"""In bytes; some thousand files."""


def record(shelf: Shelf, name: EditionName) -> Record | None:
    """What is kept of an edition; None when it is not frozen, or when `shelf.problems` says why it cannot be had."""
    if not shelf.has(name.record_folder):
        return None
    if not shelf.is_inside(name.record_folder):
        shelf.report(name.record_folder, OUTSIDE)
        return None
    if not shelf.has(name.manifest_file):
        shelf.report(name.manifest_file, NO_MANIFEST)
        return None
    manifest = shelf.get(name.manifest_file, Manifest)
    if manifest is None:
        return None
    names = [*_below(shelf, name.record_folder), *(found.file for found in manifest.value.content)]
    digests = {file: digest for file in names if (digest := shelf.digest(file))}
    return Record(
        manifest,
        parties=_if_there(shelf, name.copy_of(PARTIES_FILE), Parties),
        glossary=_if_there(shelf, name.copy_of(GLOSSARY_FILE), Glossary),
        errata=_if_there(shelf, name.errata_file, Errata),
        digests=digests,
        listed=listed(name.sums_file, shelf.beginning(name.sums_file, LARGEST_LIST)),
    )


def _if_there(shelf: Shelf, file: str, model: type[T]) -> Loaded[T] | None:
    # Whether it must be there is for the rules to say: the manifest knows.
    return shelf.get(file, model) if shelf.has(file) else None


def report_strangers(shelf: Shelf, agreement: str, editions: Iterable[str]) -> None:
    """A problem for every folder of a record whose edition there is none of."""
    folder = f"agreements/{agreement}/{RECORDS}"
    known = set(editions)
    for entry in shelf.entries(folder) if shelf.has(folder) else ():
        if entry.is_dir() and entry.name not in known:
            shelf.report(f"{folder}/{entry.name}", _stranger(agreement, entry.name))


def _below(shelf: Shelf, folder: str) -> Iterator[str]:
    for entry in shelf.entries(folder):
        name = f"{folder}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _below(shelf, name)
        else:
            yield name


def _stranger(agreement: str, name: str) -> tuple[str, str, str]:
    return (
        "fryst-utan-utgava",
        f"Här ligger det som är fryst av utgåvan ”{name}”, men någon sådan utgåva finns inte.",
        f"Lägg tillbaka agreements/{agreement}/{name}.yaml, eller rätta namnet. Flytta annat härifrån.",
    )


NO_MANIFEST = (
    "manifest-saknas",
    "Mappen har inget manifest, så det går inte att veta vad som frystes.",
    "Hämta tillbaka manifest.yaml ur en säkerhetskopia. Ta bort hela mappen om utgåvan inte ska vara fryst.",
)
