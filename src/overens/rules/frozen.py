"""Owns the rules that a frozen edition stays what it was: its content files, its PDFs, its manifest and its text."""

from collections.abc import Iterator

from overens.document.building import build
from overens.document.printed import digest
from overens.document.recording import decision, restatement, signatories
from overens.document.stated import day, stated
from overens.model.content import LoadedEdition, Record
from overens.model.edition import Status
from overens.names import EditionName
from overens.problems import Problem, Severity

COPY = "Lägg tillbaka filen ur en säkerhetskopia eller versionshanteringen"


def changed_content(edition: LoadedEdition) -> Iterator[Problem]:
    """A content file of a frozen edition is byte for byte what it was."""
    record = _record(edition)
    for file in record.manifest.value.content if record else ():
        if record and record.digests.get(file.file) not in {None, file.sha256}:
            yield _changed_copy(file.file) if _is_inside(edition, file.file) else _changed(edition, record, file.file)


def _changed(edition: LoadedEdition, record: Record, file: str) -> Problem:
    own = "" if file == edition.edition.file else "Behöver en annan utgåva ny text: ändra i en kopia av filen. "
    return _problem(
        "fryst-innehall",
        file,
        what=f"{_name(edition)} frystes den {day(record.manifest.value.frozen)}, men filen har ändrats sedan dess.",
        fix=f"Ångra ändringen. {own}Ett fel i texten antecknas i {edition.name.errata_file}. "
        "En ny lydelse kräver en ny utgåva.",
    )


def _changed_copy(file: str) -> Problem:
    what = "Filen är en kopia från den dag då utgåvan frystes, men den har ändrats sedan dess."
    return _problem("fryst-innehall", file, what=what, fix=f"{COPY}.")


def missing_content(edition: LoadedEdition) -> Iterator[Problem]:
    """Whatever a frozen edition was made of is still there, and the edition is made of nothing else."""
    record = _record(edition)
    if record is None:
        return
    then = {file.file for file in record.manifest.value.content}
    for file in sorted(then - set(record.digests)):
        what = f"Filen hörde till {_name(edition)} när utgåvan frystes, men den finns inte."
        yield _problem("fryst-saknas", file, what=what, fix=f"{COPY}, med samma namn.")
    for file in sorted({loaded.file for loaded in edition.files} - then):
        what = f"Filen hör till {_name(edition)} men fanns inte i utgåvan när den frystes."
        yield _problem("fryst-tillagd", file, what=what, fix="Ångra ändringen i utgåvan, eller gör en ny utgåva.")


def changed_pdf(edition: LoadedEdition) -> Iterator[Problem]:
    """A PDF that was frozen, and a file that came back, is byte for byte what it was."""
    record = _record(edition)
    for file, sha256 in _bound(edition.name, record).items() if record else ():
        found = record.digests.get(file) if record else None
        if found is None:
            what = "Filen står i manifestet men finns inte."
            yield _problem("fryst-saknas", file, what=what, fix=f"{COPY}. Den kan inte göras om.")
        elif found != sha256:
            what = f"Filen är inte den som manifestet beskriver: dess SHA-256 är {found[:12]}… i stället för "
            yield _problem("fryst-pdf", file, what=f"{what}{sha256[:12]}….", fix=f"{COPY}. Den kan inte göras om.")


def _bound(name: EditionName, record: Record) -> dict[str, str]:
    """The digests of all that the manifest binds in its own folder, save the copies of registers."""
    manifest = record.manifest.value
    bound = {pdf.file: pdf.sha256 for pdf in manifest.pdfs}
    bound |= {received.file: received.sha256 for received in manifest.received}
    bound |= {received.report: received.report_sha256 for received in manifest.received}
    return {f"{name.record_folder}/{file}": sha256 for file, sha256 in bound.items()}


def unlisted(edition: LoadedEdition) -> Iterator[Problem]:
    """The list for `sha256sum` holds the digests of the manifest itself and of all that it binds."""
    record, file = _record(edition), edition.name.sums_file
    if record is None:
        return
    if record.listed is None:
        there = file in record.digests
        what = "Filen är ingen lista för sha256sum." if there else "Listan med alla filers SHA-256 saknas."
        yield _problem("fryst-lista", file, what=what, fix=f"{COPY}.")
        return
    expected = {content.file: content.sha256 for content in record.manifest.value.content}
    expected |= _bound(edition.name, record)
    for name in sorted(expected.keys() | record.listed.keys()):
        if name != record.manifest.file and record.listed.get(name) != expected.get(name):
            what = f"Listan och manifestet säger olika om {name}."
            yield _problem("fryst-lista", file, what=what, fix="Ångra ändringen i listan eller i manifestet.")


def changed_manifest(edition: LoadedEdition) -> Iterator[Problem]:
    """Nobody but the program changes a manifest, and it leaves the new digest in the list."""
    record = edition.record
    if record and _is_edited(record):
        yield _problem(
            "fryst-manifest",
            record.manifest.file,
            what="Manifestet har ändrats för hand, för dess SHA-256 är inte den som står i SHA256SUMS.",
            fix=f"Ångra ändringen. Ett fel i texten antecknas i {edition.name.errata_file}.",
        )


def _record(edition: LoadedEdition) -> Record | None:
    """What other rules judge by: nothing while the manifest itself is not to be trusted."""
    return edition.record if edition.record and not _is_edited(edition.record) else None


def _is_edited(record: Record) -> bool:
    return record.listed is not None and record.listed.get(record.manifest.file) != record.digests[record.manifest.file]


def parted(edition: LoadedEdition) -> Iterator[Problem]:
    """The manifest says the same of the decision, the names and the signatories as the edition does."""
    record = _record(edition)
    if record is None or not _is_intact(edition, record):
        return
    manifest, document = record.manifest.value, build(edition)
    pairs = {
        "överenskommelse": (manifest.agreement, edition.name.agreement),
        "utgåva": (manifest.edition, edition.name.edition),
        "titel": (manifest.title, document.title),
        "kortnamn": (manifest.short_title, document.short_title),
        "återgivning": (manifest.restatement, restatement(document)),
        "beslut": (manifest.decision, decision(document)),
        "undertecknare": (manifest.signatories, signatories(document)),
    }
    for key, (said, right) in pairs.items():
        if said != right:
            yield record.manifest.problem(
                "fryst-manifest",
                (key,),
                what=f"Manifestet säger något annat om ”{key}” än utgåvan.",
                fix=f"{COPY}.",
            )


def changed_text(edition: LoadedEdition) -> Iterator[Problem]:
    """The program still makes the text that was frozen of the files that were frozen."""
    record = _record(edition)
    if record is None or not _is_intact(edition, record):
        return
    found = digest(stated(build(edition)))
    if found != record.manifest.value.text_sha256:
        made_by = ", ".join(f"{tool.name} {tool.version}" for tool in record.manifest.value.tools[:1])
        yield record.manifest.problem(
            "fryst-text",
            ("text_sha256",),
            what=f"Filerna är de som frystes, men programmet gör en annan text av dem: SHA-256 {found[:12]}….",
            fix=f"Använd den version som frös utgåvan ({made_by}), och anmäl felet till den som utvecklar programmet.",
            value=record.manifest.value.text_sha256,
        )


def _is_intact(edition: LoadedEdition, record: Record) -> bool:
    """Whether the content is what was frozen; else it is no wonder that it says something else."""
    content = all(record.digests.get(file.file) == file.sha256 for file in record.manifest.value.content)
    return content and edition.edition.value.status is Status.DECIDED


def undecided_record(edition: LoadedEdition) -> Iterator[Problem]:
    """Only a decided edition is frozen."""
    status = edition.edition.value.status
    if edition.record and status is not Status.DECIDED:
        yield edition.edition.problem(
            "fryst-obeslutad",
            ("status",),
            what=f"Utgåvan är fryst, men har status {status}. Bara en beslutad utgåva kan vara fryst.",
            fix=f"Ångra ändringen av status. Ta bort mappen {edition.name.record_folder} om inget är undertecknat.",
            value=status,
        )


def unknown_files(edition: LoadedEdition) -> Iterator[Problem]:
    """Nothing lies in a record's folder that the record does not know of."""
    record, name = _record(edition), edition.name
    if record is None:
        return
    known = {name.manifest_file, name.sums_file, name.errata_file, *_bound(name, record)}
    known |= {content.file for content in record.manifest.value.content}
    for file in sorted(record.digests.keys() - known):
        yield _problem(
            "fryst-okand-fil",
            file,
            what="Filen står inte i manifestet, så ingen vet var den kommer ifrån.",
            fix="Flytta den härifrån. En undertecknad fil som har kommit tillbaka tas emot med overens receive.",
            severity=Severity.WARNING,
        )


def _is_inside(edition: LoadedEdition, file: str) -> bool:
    return file.startswith(f"{edition.name.record_folder}/")


def _name(edition: LoadedEdition) -> str:
    return edition.edition.value.short_title


def _problem(rule: str, file: str, *, what: str, fix: str, severity: Severity = Severity.ERROR) -> Problem:
    """A problem with a file as a whole."""
    return Problem(rule, file, what, fix, value=file, severity=severity)
