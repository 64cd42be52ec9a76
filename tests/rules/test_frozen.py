"""Shows that nothing of a frozen edition can be changed, lost, added or gainsaid without being told."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from overens.model.content import LoadedEdition, Record
from overens.model.manifest import Manifest
from overens.problems import Problem, Severity
from overens.rules.checking import EDITION_RULES, check
from tests.support.editions import Content
from tests.support.recorded import digest_of
from tests.support.small_agreement import ANNEX, EDITION, GLOSSARY, PARTIES

FOLDER = "agreements/prov/beslut/2025"
MANIFEST, SUMS, ERRATA = f"{FOLDER}/manifest.yaml", f"{FOLDER}/SHA256SUMS", f"{FOLDER}/rattelser.yaml"
PDF, COPY = f"{FOLDER}/prov-2025-utan-falt.pdf", f"{FOLDER}/parter.yaml"
OTHER = "0" * 64


def frozen(content: Content | None = None) -> tuple[LoadedEdition, Record]:
    """The small edition with its record."""
    edition = (content or Content()).freeze().edition()
    assert edition.record
    return edition, edition.record


def found(edition: LoadedEdition, record: Record) -> list[Problem]:
    """Everything that rules about one edition say of it with this record."""
    return [problem for rule in EDITION_RULES for problem in rule(replace(edition, record=record))]


def told(edition: LoadedEdition, record: Record) -> list[tuple[str, str]]:
    """The same in short."""
    return [(problem.rule, problem.file) for problem in found(edition, record)]


def with_digest(record: Record, file: str, digest: str = OTHER) -> Record:
    """The record when a file has other bytes."""
    return replace(record, digests={**record.digests, file: digest})


def without(record: Record, file: str) -> Record:
    """The record when a file is gone."""
    return replace(record, digests={name: digest for name, digest in record.digests.items() if name != file})


def listing(record: Record, file: str, digest: str | None) -> Record:
    """The record when the list says something else of a file, or nothing."""
    listed = {name: known for name, known in (record.listed or {}).items() if name != file}
    return replace(record, listed=listed | ({file: digest} if digest else {}))


def saying(record: Record, **changes: object) -> Record:
    """The record when somebody has changed the manifest and mended the list."""
    manifest = Manifest.model_validate({**record.manifest.value.model_dump(by_alias=True), **changes})
    return replace(record, manifest=replace(record.manifest, value=manifest))


def test_a_frozen_edition_is_in_order() -> None:
    assert check(Content().freeze().repository()) == ()


def test_an_edition_that_is_not_frozen_is_not_judged() -> None:
    assert check(Content().repository()) == ()


CHANGES: dict[str, tuple[Callable[[Record], Record], list[tuple[str, str]]]] = {
    "the edition's own file": (lambda record: with_digest(record, EDITION), [("fryst-innehall", EDITION)]),
    "an annex": (lambda record: with_digest(record, ANNEX), [("fryst-innehall", ANNEX)]),
    "the copy of a register": (lambda record: with_digest(record, COPY), [("fryst-innehall", COPY)]),
    "a PDF": (lambda record: with_digest(record, PDF), [("fryst-pdf", PDF)]),
    "the manifest": (lambda record: with_digest(record, MANIFEST), [("fryst-manifest", MANIFEST)]),
    "a copy is gone": (lambda record: without(record, COPY), [("fryst-saknas", COPY)]),
    "a PDF is gone": (lambda record: without(record, PDF), [("fryst-saknas", PDF)]),
    "the list is gone": (lambda record: replace(without(record, SUMS), listed=None), [("fryst-lista", SUMS)]),
    "the list is no list": (lambda record: replace(record, listed=None), [("fryst-lista", SUMS)]),
    "the list on a PDF": (lambda record: listing(record, PDF, OTHER), [("fryst-lista", SUMS)]),
    "the list on a content file": (lambda record: listing(record, ANNEX, OTHER), [("fryst-lista", SUMS)]),
    "the list on the manifest": (lambda record: listing(record, MANIFEST, OTHER), [("fryst-manifest", MANIFEST)]),
    "the list does not know the manifest": (
        lambda record: listing(record, MANIFEST, None),
        [("fryst-manifest", MANIFEST)],
    ),
    "the list does not know a PDF": (lambda record: listing(record, PDF, None), [("fryst-lista", SUMS)]),
    "the list knows more": (lambda record: listing(record, f"{FOLDER}/mer.pdf", OTHER), [("fryst-lista", SUMS)]),
    "the errata": (lambda record: with_digest(record, ERRATA), []),
    "a stranger": (
        lambda record: with_digest(record, f"{FOLDER}/kopia.pdf"),
        [("fryst-okand-fil", f"{FOLDER}/kopia.pdf")],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_once_and_of_its_file(name: str) -> None:
    edition, record = frozen()
    change, expected = CHANGES[name]
    assert told(edition, change(record)) == expected


SAID: dict[str, object] = {
    "överenskommelse": "annan",
    "utgåva": "2024",
    "titel": "En annan titel",
    "kortnamn": "Annan 2025",
    "återgivning": None,
    "beslut": {"datum": "2025-02-19", "organ": "Samrådet", "villkor": "Budgeten godkänns."},
    "undertecknare": [],
    "text_sha256": OTHER,
}


@pytest.mark.parametrize("key", SAID)
def test_a_manifest_that_says_otherwise_than_the_edition_is_told_at_the_key(key: str) -> None:
    edition, record = frozen()
    [problem] = found(edition, saying(record, **{key: SAID[key]}))
    assert (problem.rule, problem.file, problem.path) == (
        "fryst-text" if key == "text_sha256" else "fryst-manifest",
        MANIFEST,
        (key,),
    )


def test_every_change_is_told_in_one_run() -> None:
    edition, record = frozen()
    for file in (EDITION, ANNEX, COPY, PDF):
        record = with_digest(record, file)
    assert sorted(told(edition, record)) == [
        ("fryst-innehall", EDITION),
        ("fryst-innehall", COPY),
        ("fryst-innehall", ANNEX),
        ("fryst-pdf", PDF),
    ]


def test_nothing_is_judged_by_a_manifest_that_somebody_changed() -> None:
    edition, record = frozen()
    record = with_digest(with_digest(saying(record, titel="En annan titel"), MANIFEST), PDF)
    assert told(edition, record) == [("fryst-manifest", MANIFEST)]


def test_a_file_that_came_with_time_is_told() -> None:
    edition, record = frozen()
    content = [
        {"fil": file.file, "sha256": file.sha256} for file in record.manifest.value.content if file.file != ANNEX
    ]
    record = listing(saying(without(record, ANNEX), innehåll=content), ANNEX, None)
    assert told(edition, record) == [("fryst-tillagd", ANNEX)]


def test_an_edition_that_is_decided_no_more_is_told() -> None:
    edition, record = frozen(Content().put(EDITION, ("status",), "upphävd"))
    [problem] = found(edition, record)
    assert (problem.rule, problem.path, problem.value) == ("fryst-obeslutad", ("status",), "upphävd")


def test_what_came_back_is_bound_too() -> None:
    edition, record = frozen()
    returned = {
        "fil": "undertecknad.pdf",
        "sha256": digest_of("undertecknad"),
        "mottagen": "2025-03-03",
        "sätt": "fortsatt",
        "omdöme": "giltig",
        "förseglad": "ja",
        "rapport": "rapport.json",
        "rapport_sha256": digest_of("rapport"),
    }
    signed, report = f"{FOLDER}/undertecknad.pdf", f"{FOLDER}/rapport.json"
    for file, digest in ((signed, digest_of("undertecknad")), (report, digest_of("rapport"))):
        record = listing(with_digest(record, file, digest), file, digest)
    record = saying(record, mottaget=[returned])
    assert told(edition, record) == []
    assert told(edition, with_digest(record, signed)) == [("fryst-pdf", signed)]
    assert told(edition, without(record, report)) == [("fryst-saknas", report)]


def test_a_stranger_warns_and_all_else_stops() -> None:
    edition, record = frozen()
    [stranger] = found(edition, with_digest(record, f"{FOLDER}/kopia.pdf"))
    [changed] = found(edition, with_digest(record, PDF))
    assert (stranger.severity, changed.severity) == (Severity.WARNING, Severity.ERROR)


def test_what_an_author_does_to_the_registers_does_not_touch_the_frozen_text() -> None:
    edition, record = frozen()
    content = Content().put(PARTIES, ("parter", 2, "namn"), "Bergs stad").put(GLOSSARY, ("ord", 0, "term"), "Plan")
    content.put(PARTIES, ("grupper", 0, "parter"), ["are-kommun"])
    later = content.edition()
    assert told(replace(edition, parties=later.parties, glossary=later.glossary), record) == []
    # It would, were it not for the registers of that day: who is in a group decides whom it binds.
    unkept = told(later, replace(record, parties=later.parties, glossary=later.glossary))
    assert {rule for rule, _ in unkept} == {"part-utan-atagande", "fryst-manifest", "fryst-text"}
