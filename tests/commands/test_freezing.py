"""What a frozen edition is made of: the PDFs of its way to sign, the registers of the day, a manifest of it all."""

import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from overens.commands.freezing import Freezing, tools
from overens.commands.papers import Order, order
from overens.document.building import build
from overens.document.printed import digest
from overens.document.stated import stated
from overens.model.content import LoadedEdition
from overens.model.manifest import Manifest, Variant
from overens.paper.making import Source
from overens.rules.checking import check
from overens.source.folder import load
from overens.source.reading import read
from tests.support import poppler
from tests.support.editions import Content
from tests.support.paths import ROOT
from tests.support.pdf_reading import items
from tests.support.small_agreement import AGREEMENT, ANNEX, EDITION, GLOSSARY, PARTIES, ROLES

FROZEN = date(2025, 2, 20)
FOLDER = "agreements/prov/beslut/2025"
SOURCES = tuple(Source(name, name.encode()) for name in (EDITION, ANNEX, ROLES, AGREEMENT, PARTIES, GLOSSARY))


def frozen(content: Content) -> dict[str, bytes]:
    """All that is written when the small agreement is frozen."""
    wanted = Order(content.document(), SOURCES, date(2030, 1, 1))
    return Freezing(wanted, FROZEN, lambda _, __, ___: None).files()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The same of the small agreement as it is."""
    return frozen(Content())


def manifest(files: dict[str, bytes]) -> Manifest:
    """The manifest among what is written."""
    [name] = [name for name in files if name.endswith("/manifest.yaml")]
    loaded, problems = read(name, files[name], Manifest)
    assert problems == ()
    assert loaded
    return loaded.value


def test_what_is_signed_by_hand_has_no_fields() -> None:
    files = frozen(Content().put(EDITION, ("underskrifter", "form"), "handskriven"))
    assert [name.rpartition("/")[2] for name in files] == [
        "prov-2025-utan-falt.pdf",
        *("avtal.yaml", "parter.yaml", "ordlista.yaml", "manifest.yaml", "SHA256SUMS"),
    ]
    assert [pdf.variant for pdf in manifest(files).pdfs] == [Variant.PLAIN]
    assert b"/AcroForm" not in files[f"{FOLDER}/prov-2025-utan-falt.pdf"]


def test_the_manifest_says_everything_and_what_is_shared_is_copied(files: dict[str, bytes]) -> None:
    document, found = Content().document(), manifest(files)
    assert (found.title, found.short_title, found.frozen) == (document.title, "Prov 2025", FROZEN)
    assert found.restatement == "Originalet förvaras hos kansliet."
    assert found.text_sha256 == digest(stated(document))
    assert {file.file: file.sha256 for file in found.content} == {
        name: sha256(source.data).hexdigest()
        for source, name in zip(
            SOURCES,
            (EDITION, ANNEX, ROLES, *(f"{FOLDER}/{name}.yaml" for name in ("avtal", "parter", "ordlista"))),
            strict=True,
        )
    }
    assert files[f"{FOLDER}/parter.yaml"] == PARTIES.encode()
    for pdf in found.pdfs:
        assert pdf.sha256 == sha256(files[f"{FOLDER}/{pdf.file}"]).hexdigest()
    assert [(tool.name, tool.version) for tool in found.tools] == list(tools())


def test_the_list_is_of_all_that_is_written_and_all_that_it_was_made_of(files: dict[str, bytes]) -> None:
    listed = files[f"{FOLDER}/SHA256SUMS"].decode()
    own = [name.rpartition("/")[2] for name in files if not name.endswith("SHA256SUMS")]
    others = ["../../2025.yaml", "../../../../annexes/prov/2025/1-arbetsgang.yaml", "../../../../roles/prov/2025.yaml"]
    assert sorted(line.split("  ")[1] for line in listed.splitlines()) == sorted([*own, *others])


def test_the_same_edition_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert frozen(Content()) == files


def test_the_tools_are_those_that_decide_the_bytes() -> None:
    names = [name for name, _ in tools()]
    assert names[0] == "overens"
    assert {"python", "weasyprint", "pydyf", "pango", "harfbuzz"} <= set(names)
    assert all(version for _, version in tools())


@pytest.fixture(scope="module")
def star(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the first user's content with STAR 2025 frozen in it."""
    folder = tmp_path_factory.mktemp("star")
    for name in ("agreements", "annexes", "roles"):
        shutil.copytree(ROOT / name, folder / name)
    edition = star_2025(folder)
    for name, data in (
        Freezing(order(folder, edition, build(edition), FROZEN), FROZEN, lambda _, __, ___: None).files().items()
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def star_2025(folder: Path) -> LoadedEdition:
    """STAR 2025 as it is read in a folder."""
    return next(found for found in load(folder).editions if str(found.name) == "star 2025")


def test_the_first_users_agreement_can_be_frozen(star: Path) -> None:
    assert check(load(star)) == check(load(ROOT))
    record = star_2025(star).record
    assert record
    assert record.manifest.value.restatement
    assert record.manifest.value.restatement.startswith("Det här är en återgivning på klarspråk.")
    assert len(record.manifest.value.signatories) == 11


def test_the_signature_page_of_a_restatement_still_says_so(star: Path) -> None:
    pdf = star / "agreements/star/beslut/2025/star-2025-med-falt.pdf"
    [page] = [page for page in poppler.pages(pdf) if "Trine Lundemo" in page]
    assert "återgivning av originalet" in page
    with pikepdf.open(pdf) as opened:
        fields = items(opened.Root.AcroForm.Fields)
    assert len(fields) == 11 + 1
