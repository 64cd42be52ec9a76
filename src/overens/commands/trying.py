"""Owns the copy of a content folder that a trial is made in: one edition of it says TEST and names no person."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from overens.commands.cache import FACES, Cache
from overens.commands.choosing import chosen
from overens.commands.content import READER
from overens.commands.init import THEME_FOLDERS, settings_of
from overens.model.content import LoadedEdition
from overens.model.edition import Agreement, Edition, Signatory
from overens.names import CONTENT_FOLDERS, SCHEMA_FOLDER, EditionName, reports_folder
from overens.problems import ContentError
from overens.site.complaints import SETTINGS
from overens.source.writing import written

TEST, TRIAL = "TEST", "provkörning"
REMARK = "En kopia för en provkörning: bara partsnamn, och TEST före dem."
SITE_NAME = f"{TEST}: provkörning av underskrifter"
EXAMPLE = f"{TEST}: Det här är en provkörning. Ingen har beslutat eller undertecknat något."


def require(root: Path, name: EditionName) -> None:
    """Whether there is something to copy.

    Raises:
        UsageError: there is no such edition.
        ContentError: the content has problems that stop it.
    """
    content = READER.read(root)
    if content.stops():
        raise ContentError(content.problems)
    chosen(name, content.repository.editions)


def copy(root: Path, name: EditionName, target: Path) -> None:
    """Copies what a site is made of into an empty folder, with the edition unfrozen and as a trial."""
    content = READER.read(root)
    edition = chosen(name, content.repository.editions)
    for folder in (*CONTENT_FOLDERS, SCHEMA_FOLDER, *THEME_FOLDERS):
        if (root / folder).is_dir():
            shutil.copytree(root / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    _drop_others(target, content.repository.editions, name)
    shutil.rmtree(target / name.record_folder, ignore_errors=True)
    # A report may follow up an edition that is not in the copy.
    shutil.rmtree(target / reports_folder(name.agreement), ignore_errors=True)
    _write(target, edition.edition.file, _edition(edition))
    _write(target, edition.agreement.file, _agreement(edition.agreement.value))
    # Seconds to cut, and they name nobody, as what else is kept may.
    Cache(root).lend(FACES, target)
    settings = (root / SETTINGS).read_text(encoding="utf-8")
    (target / SETTINGS).write_text(settings_of(settings, SITE_NAME), encoding="utf-8")


def _drop_others(target: Path, editions: Iterable[LoadedEdition], name: EditionName) -> None:
    """Takes away the editions that the trial is not about, with all that only they are made of."""
    editions = tuple(editions)
    kept = {loaded.file for edition in editions if edition.name == name for loaded in edition.files}
    for edition in editions:
        if edition.name == name:
            continue
        shutil.rmtree(target / edition.name.record_folder, ignore_errors=True)
        for file in {edition.edition.file, *(loaded.file for loaded in edition.files)} - kept:
            (target / file).unlink(missing_ok=True)
    for agreement in {edition.name.agreement for edition in editions} - {name.agreement}:
        for folder in CONTENT_FOLDERS:
            shutil.rmtree(target / folder / agreement, ignore_errors=True)


def _write(target: Path, file: str, entry: Edition | Agreement) -> None:
    (target / file).write_bytes(written(file, entry, REMARK))


def _edition(loaded: LoadedEdition) -> Edition:
    edition = loaded.edition.value
    names = {"title": f"{TEST} {edition.title}", "short_title": f"{TEST} {edition.short_title}", "restatement": EXAMPLE}
    signatures = edition.signatures
    if signatures is None:
        return edition.model_copy(update=names)
    # A trial is no place for a person's name.
    nameless = tuple(
        Signatory(part=each.party, namn=TEST, titel=TRIAL, omfattning=each.scope) for each in signatures.signatories
    )
    return edition.model_copy(update={**names, "signatures": signatures.model_copy(update={"signatories": nameless})})


def _agreement(agreement: Agreement) -> Agreement:
    return agreement.model_copy(update={"short_title": f"{TEST} {agreement.short_title}"})
