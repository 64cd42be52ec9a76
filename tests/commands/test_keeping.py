"""What is handed out of a frozen edition: its files as they lie there, and what the archive is told of them."""

from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from overens.commands.content import Reader
from overens.commands.keeping import frozen_paper, kept_files
from overens.commands.publishing import archived
from overens.model.content import LoadedEdition
from overens.names import EditionName
from tests.support import samples

NAME = EditionName("prov", "2025")
FOLDER = "agreements/prov/beslut/2025"
CORRECTED = """# yaml-language-server: $schema=../../../../docs/schema/rattelser.schema.json
rättelser:
  - datum: 2025-04-02
    gäller: syfte
    rättelse: Ska vara SIP.
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = samples.laid_frozen(tmp_path / "content")
    (folder / FOLDER / "rattelser.yaml").write_text(CORRECTED, encoding="utf-8")
    (folder / FOLDER / "kopia.pdf").write_bytes(b"%PDF-1.7\n")
    return folder


def edition(folder: Path) -> LoadedEdition:
    content = Reader().read(folder)
    assert not content.stops()
    [found] = content.repository.editions
    return found


def test_the_pdf_without_fields_is_the_one_that_is_handed_out(content: Path) -> None:
    paper = frozen_paper(content, edition(content))
    assert paper
    assert paper.data == (content / FOLDER / "prov-2025-utan-falt.pdf").read_bytes()
    with pikepdf.open(content / FOLDER / "prov-2025-utan-falt.pdf") as pdf:
        assert paper.pages == len(pdf.pages)


def test_nothing_is_handed_out_of_an_edition_that_is_not_frozen() -> None:
    unfrozen = edition(samples.BASE)
    assert frozen_paper(samples.BASE, unfrozen) is None
    assert list(kept_files(samples.BASE, unfrozen)) == []
    assert archived(samples.BASE, (unfrozen,)) == ({}, {})


def test_what_the_record_knows_is_kept_and_a_stranger_is_not(content: Path) -> None:
    assert sorted(name for name, _ in kept_files(content, edition(content))) == [
        *("SHA256SUMS", "avtal.yaml", "manifest.yaml", "ordlista.yaml", "parter.yaml"),
        *("prov-2025-med-falt.pdf", "prov-2025-utan-falt.pdf", "rattelser.yaml"),
    ]


def test_the_archive_is_told_of_the_manifest_the_errata_and_every_file(content: Path) -> None:
    kept, files = archived(content, (edition(content),))
    assert [erratum.text for erratum in kept[NAME].errata] == ["Ska vara SIP."]
    assert kept[NAME].manifest.short_title == "PROV 2025"
    told = {file.url: file for file in kept[NAME].files}
    assert set(told) == set(files)
    for url, data in files.items():
        assert url.startswith("arkiv/prov/2025/")
        assert data == (content / FOLDER / url.rpartition("/")[2]).read_bytes()
        assert (told[url].size, told[url].sha256) == (len(data), sha256(data).hexdigest())
        assert (told[url].pages is not None) == url.endswith(".pdf")
