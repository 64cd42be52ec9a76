"""Owns the reading of the reports: every file in an agreement's folder for them is one, named as the report is."""

from collections.abc import Iterator, Sequence

from overens.model.content import LoadedEdition, LoadedReport
from overens.model.report import Report
from overens.names import ReportName, reports_folder
from overens.problems import Severity
from overens.source.pins import ENDING, bad_name, bad_place
from overens.source.shelf import OUTSIDE, Shelf, is_yaml


def reports(shelf: Shelf, editions: Sequence[LoadedEdition]) -> Iterator[LoadedReport]:
    """Every report of the agreements that could be had; `shelf.problems` says what is wrong with the others."""
    for agreement in dict.fromkeys(edition.name.agreement for edition in editions):
        folder = reports_folder(agreement)
        if shelf.has(folder) and not shelf.is_inside(folder):
            shelf.report(folder, OUTSIDE)
        elif shelf.has(folder):
            yield from _of_agreement(shelf, agreement, [each for each in editions if each.name.agreement == agreement])


def _of_agreement(shelf: Shelf, agreement: str, editions: Sequence[LoadedEdition]) -> Iterator[LoadedReport]:
    folder = reports_folder(agreement)
    for entry in shelf.entries(folder):
        if entry.is_dir():
            shelf.report(f"{folder}/{entry.name}", _folder(folder), Severity.WARNING)
        elif is_yaml(entry.name) and (name := _name(shelf, agreement, entry.name)):
            report = shelf.get(name.file, Report)
            if report:
                named = (each for each in editions if each.name.edition == report.value.edition)
                yield LoadedReport(name, report, next(named, editions[-1]))


def _name(shelf: Shelf, agreement: str, file: str) -> ReportName | None:
    name = ReportName(agreement, file.removesuffix(ENDING))
    verdict = bad_place(name.edition) if file.endswith(ENDING) else bad_name(file)
    if verdict:
        shelf.report(f"{reports_folder(agreement)}/{file}", verdict)
        return None
    return name


def _folder(folder: str) -> tuple[str, str, str]:
    return (
        "oanvand-mapp",
        f"Mappen läses inte. I {folder} läses bara filer, och varje fil är en rapport.",
        f"Flytta upp filerna ett steg, till {folder}, eller ta bort mappen.",
    )
