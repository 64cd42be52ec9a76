"""Owns `overens freeze`: a decided edition becomes the bytes that are signed, once and for all."""

from datetime import date
from pathlib import Path, PurePosixPath

from overens.commands.choosing import chosen
from overens.commands.content import READER, Content
from overens.commands.files import write_folder
from overens.commands.freezing import Freezing
from overens.commands.papers import order
from overens.commands.problems import report
from overens.commands.terminal import Terminal
from overens.document.building import build
from overens.document.recording import signatories
from overens.document.stated import day
from overens.document.tree import Document
from overens.exchange.problems import counted
from overens.model.content import LoadedEdition
from overens.model.edition import Status
from overens.names import EditionName
from overens.problems import CLEAN, FAULT, OverensError, Severity, UsageError


class UnfitError(OverensError):
    """An edition cannot be frozen as it is."""


def freeze(root: Path, name: EditionName, today: date, terminal: Terminal, *, warned: bool = False) -> int:
    """Makes the PDFs of an edition for signing, and writes them with their manifest into the edition's record.

    With `warned` a *varning* is no hindrance.

    Raises:
        UsageError: there is no such edition, or it is frozen already.
        UnfitError: it is not ready to be frozen; says what is lacking.
    """
    content = READER.read(root)
    report(content.problems, terminal)
    if content.stops():
        return FAULT
    edition = chosen(name, content.repository.editions)
    document = build(edition)
    _refuse_frozen(root, edition)
    _refuse_undecided(document, today)
    if not warned:
        _refuse_warned(content, edition, document)
    _refuse_nameless(edition)
    with terminal.working() as bar:
        files = Freezing(order(root, edition, document, today), today, bar.show).files()
        write_folder(root / name.record_folder, {PurePosixPath(file).name: data for file, data in files.items()})
    terminal.result("\n".join((f"{document.short_title} är fryst. Det här ska sparas och aldrig ändras:", *files)))
    return CLEAN


def _refuse_frozen(root: Path, edition: LoadedEdition) -> None:
    if not (root / edition.name.record_folder).exists():
        return
    since = f" sedan den {day(edition.record.manifest.value.frozen)}" if edition.record else ""
    raise UsageError(
        f"{edition.edition.value.short_title} är redan fryst{since}, och det som är fryst görs aldrig om. "
        f"Anteckna ett fel i {edition.name.errata_file}, eller gör en ny utgåva."
    )


def _refuse_undecided(document: Document, today: date) -> None:
    short, decided = document.short_title, document.decision
    if document.status is not Status.DECIDED or decided is None:
        raise UnfitError(
            f"{short} har status {document.status}, och bara en beslutad utgåva kan frysas. "
            "Skriv in beslutet och ändra status till beslutad när beslutet är fattat."
        )
    if decided.decided > today:
        raise UnfitError(
            f"{short} beslutas först den {day(decided.decided)}, och i dag räknas som den {day(today)}. "
            "Vänta till dess, rätta beslutets datum, eller ange rätt dag med --date ÅÅÅÅ-MM-DD."
        )
    if not signatories(document):
        raise UnfitError(
            f"{short} har ingen som undertecknar. Skriv vilka det är under underskrifter, undertecknare, "
            "och visa underskrifterna i ett avsnitt."
        )


def _refuse_nameless(edition: LoadedEdition) -> None:
    signatures = edition.edition.value.signatures
    for signatory in signatures.signatories if signatures else ():
        if not signatory.name:
            raise UnfitError(
                f"Undertecknaren för {edition.party_by_id[signatory.party].name} har inget namn, "
                "och efter frysningen kan det inte skrivas in. Skriv namnet i utgåvan först."
            )


def _refuse_warned(content: Content, edition: LoadedEdition, document: Document) -> None:
    """What is a warning while a text is written is an error for ever once it is frozen."""
    files = {edition.agreement.file, *(loaded.file for loaded in edition.files)}
    found = [each for each in content.problems if each.severity is Severity.WARNING and each.file in files]
    if found:
        raise UnfitError(
            f"{document.short_title} har {counted(found)} i sina filer, och efter frysningen kan inget ändras där. "
            "Rätta det först. Är allt ändå som det ska, så lägg till --despite-warnings."
        )
