"""Shows what is read of a frozen edition: the manifest, the registers of the day, the errata and every digest."""

from hashlib import sha256
from pathlib import Path

import pytest

from overens.model.content import Record
from overens.source.folder import load
from tests.support import samples
from tests.support.repository import files

FOLDER = "agreements/prov/beslut/2025"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return samples.laid_frozen(tmp_path / "content")


def record(content: Path) -> Record:
    [edition] = load(content).editions
    assert edition.record
    return edition.record


def told(content: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.rule) for problem in load(content).problems]


def test_an_edition_without_a_folder_is_not_frozen() -> None:
    [edition] = load(samples.BASE).editions
    assert edition.record is None


def test_everything_is_read(content: Path) -> None:
    found = record(content)
    assert found.manifest.value.short_title == "PROV 2025"
    assert found.parties
    assert found.parties.file == f"{FOLDER}/parter.yaml"
    assert found.glossary
    assert found.errata is None
    assert told(content) == []


def test_the_digests_are_those_of_all_that_is_there(content: Path) -> None:
    found = record(content)
    own = [name for name in files(content) if name.startswith(FOLDER)]
    bound = [file.file for file in found.manifest.value.content]
    assert set(found.digests) == {*own, *bound}
    assert all(sha256((content / name).read_bytes()).hexdigest() == known for name, known in found.digests.items())
    assert found.listed == {name: known for name, known in found.digests.items() if not name.endswith("SHA256SUMS")}


def test_errata_are_read_when_they_are_there(content: Path) -> None:
    first = "# yaml-language-server: $schema=../../../../docs/schema/rattelser.schema.json\n"
    text = f"{first}rättelser:\n  - datum: 2025-04-02\n    gäller: syfte\n    rättelse: Ska vara SIP.\n"
    (content / FOLDER / "rattelser.yaml").write_text(text, encoding="utf-8")
    errata = record(content).errata
    assert errata
    assert [erratum.provision for erratum in errata.value.errata] == ["syfte"]


def test_the_copies_of_registers_may_have_the_first_line_of_where_they_were(content: Path) -> None:
    copy, original = content / FOLDER / "parter.yaml", content / "agreements/parter.yaml"
    assert copy.read_bytes() == original.read_bytes()
    assert told(content) == []


def test_files_that_no_record_may_name_are_not_looked_at(content: Path) -> None:
    secret = content.parent / "hemligt.txt"
    secret.write_text("x", encoding="utf-8")
    manifest = content / FOLDER / "manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    for name in ("../hemligt.txt", str(secret), "agreements/../../hemligt.txt", "docs/index.md", "agreements"):
        manifest.write_text(text.replace("annexes/prov/2025/1-gang.yaml", name), encoding="utf-8")
        assert name not in record(content).digests


def test_a_link_out_of_the_folder_has_no_digest(content: Path) -> None:
    pdf = content / FOLDER / "prov-2025-med-falt.pdf"
    pdf.rename(content.parent / "annan.pdf")
    pdf.symlink_to(content.parent / "annan.pdf")
    assert f"{FOLDER}/prov-2025-med-falt.pdf" not in record(content).digests


def test_a_folder_that_leads_out_is_refused(content: Path) -> None:
    folder = content / FOLDER
    folder.rename(content.parent / "annat")
    folder.symlink_to(content.parent / "annat")
    assert told(content) == [(FOLDER, "utanfor-innehallet")]


def test_what_an_unfinished_run_left_is_no_record(content: Path) -> None:
    (content / f"{FOLDER}/../.2026.1a2b3c4d.tmp").mkdir()
    assert told(content) == []
