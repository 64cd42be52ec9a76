"""Owns the reading of the guides: every file in their folder is one, and its name is the guide's."""

from collections.abc import Iterator

from overens.model.content import LoadedGuide
from overens.model.guide import Guide
from overens.names import GUIDES, GuideName
from overens.problems import Severity
from overens.source.pins import ENDING, bad_name, bad_place
from overens.source.shelf import OUTSIDE, Shelf, is_yaml


def guides(shelf: Shelf) -> Iterator[LoadedGuide]:
    """Every guide that could be had, by name; `shelf.problems` says what is wrong with the others."""
    if not shelf.has(GUIDES):
        return
    if not shelf.is_inside(GUIDES):
        shelf.report(GUIDES, OUTSIDE)
        return
    for entry in shelf.entries(GUIDES):
        if is_yaml(entry.name) and not entry.is_dir() and (name := _name(shelf, entry.name)):
            guide = shelf.get(name.file, Guide)
            if guide:
                yield LoadedGuide(name, guide)
        elif entry.is_dir():
            shelf.report(f"{GUIDES}/{entry.name}", FOLDER, Severity.WARNING)


def _name(shelf: Shelf, file: str) -> GuideName | None:
    name = file.removesuffix(ENDING)
    verdict = bad_place(name) if file.endswith(ENDING) else bad_name(file)
    if verdict:
        shelf.report(f"{GUIDES}/{file}", verdict)
        return None
    return GuideName(name)


FOLDER = (
    "oanvand-mapp",
    f"Mappen läses inte. I {GUIDES} läses bara filer, och varje fil är en guide.",
    f"Flytta upp filerna ett steg, till {GUIDES}, eller ta bort mappen.",
)
