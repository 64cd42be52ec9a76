"""Owns `overens list`: which agreements, editions and reports there are, how they stand and what they are made of."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from overens.commands.content import READER
from overens.commands.terminal import Terminal
from overens.document.building import build
from overens.document.standing import standing
from overens.document.tree import Document
from overens.exchange.problems import counted
from overens.model.content import LoadedEdition, LoadedReport, Repository
from overens.names import REPORTS
from overens.pages.paper import REPORT_STATUS, period
from overens.problems import CLEAN, FAULT


def listing(root: Path, today: date, terminal: Terminal) -> int:
    """Prints what could be loaded; says so when the content has errors, since something may then be missing."""
    content = READER.read(root)
    terminal.result("\n".join(_lines(content.repository, today)) or "Här finns ingen överenskommelse.")
    if not content.stops():
        return CLEAN
    terminal.tell(f"Allt kan inte visas: {counted(content.problems)}. Kör overens check för att se vad som är fel.")
    return FAULT


def _lines(repository: Repository, today: date) -> Iterator[str]:
    for agreement, found in groupby(repository.editions, lambda edition: edition.name.agreement):
        of_one = tuple(found)
        documents = tuple(build(edition) for edition in of_one)
        yield f"{agreement}  {of_one[0].agreement.value.title}"
        for edition, document in zip(of_one, documents, strict=True):
            yield from _edition(edition, document, f"{standing(document, documents, today)}")
        for report in repository.only(agreement).reports:
            yield from _report(report)


def _edition(edition: LoadedEdition, document: Document, stands: str) -> Iterator[str]:
    yield f"  {edition.name.edition}  {document.short_title}: {stands}"
    yield f"    utgåva    {edition.edition.file}"
    for number in sorted(edition.annexes):
        yield f"    bilaga {number}  {edition.annexes[number].file}"
    yield f"    roller    {edition.roles.file}"
    if edition.record:
        yield f"    fryst     {edition.record.manifest.file}, {edition.record.manifest.value.frozen}"


def _report(found: LoadedReport) -> Iterator[str]:
    report = found.report.value
    yield f"  {REPORTS}/{found.name.edition}  {report.short_title}: {REPORT_STATUS[report.status]}, {period(report)}"
    yield f"    rapport   {found.report.file}"
    if report.edition:
        yield f"    följer    {found.edition.edition.file}"
