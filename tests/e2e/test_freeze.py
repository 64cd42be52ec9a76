"""Freezes a small repository for real: what is written, that anybody can check it, and that nothing is made anew."""

import random
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from overens.cli.running import run
from tests.support import freezing, pdf_lint, poppler, verapdf
from tests.support.freezing import EDITION, FIELDS, FOLDER, FROZEN_ON, MANIFEST, PLAIN, SUMS, change, decide
from tests.support.repository import DAY, begin, contents, files, overens

NAMES = [
    *("SHA256SUMS", "avtal.yaml", "manifest.yaml", "ordlista.yaml", "parter.yaml"),
    *("vagen-in-2026-med-falt.pdf", "vagen-in-2026-utan-falt.pdf"),
]
FREEZE = ("freeze", "vagen-in", "2026", "--date", FROZEN_ON)
AGAIN = "Vägen in 2026 är redan fryst sedan den 18 december 2025, och det som är fryst görs aldrig om."
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def frozen_once(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small repository, decided and frozen; nobody changes it."""
    folder = decide(an_example(tmp_path_factory.mktemp("frozen")))
    ran = overens(*FREEZE, folder=folder)
    assert ran.err == ""
    written = [f"{FOLDER}/{name}" for name in NAMES]
    told, *listed = ran.out.splitlines()
    assert (ran.status, told) == (0, "Vägen in 2026 är fryst. Det här ska sparas och aldrig ändras:")
    assert sorted(listed) == written
    return folder


@pytest.fixture
def frozen(frozen_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it to change, in which commands are run."""
    folder = Path(shutil.copytree(frozen_once, tmp_path / "frozen"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Runs a command where the test stands; answers its code, its result and what it told besides."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        return status, *capsys.readouterr()

    return ran


def test_what_is_written_is_whole_and_alone(frozen_once: Path) -> None:
    assert files(frozen_once / FOLDER) == NAMES
    assert [path.name for path in (frozen_once / FOLDER).parent.iterdir()] == ["2026"]


def test_sha256sum_finds_everything_in_order(frozen_once: Path) -> None:
    command = [shutil.which("sha256sum") or "sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=frozen_once / FOLDER, capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, "")
    checked = {line.rpartition(": ")[0] for line in done.stdout.splitlines()}
    assert checked == {
        *(name for name in NAMES if name != "SHA256SUMS"),
        *("../../2026.yaml", "../../../../roles/vagen-in/2026.yaml"),
        "../../../../annexes/vagen-in/2026/1-arbetsgang.yaml",
    }


@pytest.mark.parametrize("file", [PLAIN, FIELDS])
def test_both_pdfs_conform(frozen_once: Path, file: str) -> None:
    assert verapdf.complaints(frozen_once / file, "3a", "ua1") == []
    assert pdf_lint.complaints(frozen_once / file) == []


def test_the_two_differ_in_their_fields_alone(frozen_once: Path) -> None:
    assert poppler.words(frozen_once / PLAIN) == poppler.words(frozen_once / FIELDS)
    with pikepdf.open(frozen_once / PLAIN) as plain, pikepdf.open(frozen_once / FIELDS) as fields:
        assert "/AcroForm" not in plain.Root
        assert len(list(fields.Root.AcroForm.Fields)) == 5
        for page, other in zip(plain.pages, fields.pages, strict=True):
            assert page.Contents.read_bytes() == other.Contents.read_bytes()


def test_the_words_are_those_of_the_site(frozen_once: Path) -> None:
    # Without a text to restate, the PDF of the site is made of the same page: the very same bytes.
    folder = frozen_once.parent / "unfrozen"
    shutil.copytree(frozen_once, folder, ignore=shutil.ignore_patterns("beslut"))
    assert overens("pdf", "vagen-in", "2026", "--out", "egen.pdf", folder=folder).status == 0
    assert (folder / "egen.pdf").read_bytes() == (frozen_once / PLAIN).read_bytes()


def test_the_frozen_is_in_order_and_is_never_frozen_again(frozen: Path, said: Said) -> None:
    before = contents(frozen)
    assert said("check", "--strict") == (0, "Inga problem.\n", "")
    assert f"    fryst     {MANIFEST}, {FROZEN_ON}\n" in said("list")[1]
    assert said(*FREEZE) == (
        2,
        "",
        f"{AGAIN} Anteckna ett fel i {FOLDER}/rattelser.yaml, eller gör en ny utgåva.\n",
    )
    assert contents(frozen) == before


def test_the_site_and_the_command_hand_out_the_frozen_bytes(frozen: Path) -> None:
    bytes_of_then = freezing.made_otherwise(frozen)
    ran = overens("build", "--date", DAY, folder=frozen)
    assert (ran.status, ran.err) == (0, "")
    assert (frozen / "site/vagen-in/2026/vagen-in-2026.pdf").read_bytes() == bytes_of_then
    published = contents(frozen / "site/arkiv/vagen-in/2026")
    assert {name: data for name, data in published.items() if name != "index.html"} == contents(frozen / FOLDER)
    assert overens("pdf", "vagen-in", "2026", "--out", "egen.pdf", folder=frozen).status == 0
    assert (frozen / "egen.pdf").read_bytes() == bytes_of_then

    change(frozen / EDITION, "Ingen ska behöva", "Ingen skall behöva")
    site = contents(frozen / "site")
    ran = overens("build", "--date", DAY, folder=frozen)
    assert ran.status == 1
    assert "[fryst-innehall]" in ran.err
    assert contents(frozen / "site") == site


def text(file: str, old: str, new: str) -> Callable[[Path], None]:
    """Changes words in a file."""
    return lambda folder: change(folder / file, old, new)


def tail(file: str) -> Callable[[Path], None]:
    """Adds a byte to a file."""

    def added(folder: Path) -> None:
        (folder / file).write_bytes((folder / file).read_bytes() + b"\n")

    return added


def gone(file: str) -> Callable[[Path], None]:
    """Takes a file away."""
    return lambda folder: (folder / file).unlink()


TAMPERED: dict[str, tuple[Callable[[Path], None], str]] = {
    "a word of the text": (text(EDITION, "Ingen ska behöva", "Ingen skall behöva"), "fryst-innehall"),
    "a remark in the text's file": (tail(EDITION), "fryst-innehall"),
    "an annex": (tail("annexes/vagen-in/2026/1-arbetsgang.yaml"), "fryst-innehall"),
    "the roles": (tail("roles/vagen-in/2026.yaml"), "fryst-innehall"),
    "a register of that day": (tail(f"{FOLDER}/parter.yaml"), "fryst-innehall"),
    "the PDF without fields": (tail(PLAIN), "fryst-pdf"),
    "the PDF with fields": (tail(FIELDS), "fryst-pdf"),
    "no PDF": (gone(FIELDS), "fryst-saknas"),
    "another signatory": (text(MANIFEST, "namn: Eva Exempel", "namn: Egon Exempel"), "fryst-manifest"),
    "no manifest": (gone(MANIFEST), "manifest-saknas"),
    "no list": (gone(SUMS), "fryst-lista"),
    "the edition is a draft again": (text(EDITION, freezing.DECIDED, freezing.DRAFT), "fryst-innehall"),
    "no edition": (gone(EDITION), "fryst-utan-utgava"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_tampering_is_found_by_check(frozen: Path, said: Said, name: str) -> None:
    tamper, rule = TAMPERED[name]
    tamper(frozen)
    status, out, err = said("check")
    assert (status, err) == (1, "")
    assert f"[{rule}]" in out


def test_the_registers_may_change_and_the_frozen_edition_stays(frozen: Path, said: Said) -> None:
    change(frozen / "agreements/parter.yaml", "namn: Exempelby kommun", "namn: Exempelby stad")
    assert said("check", "--strict") == (0, "Inga problem.\n", "")
    (frozen / "agreements/vagen-in/2027.yaml").write_text(
        (frozen / EDITION).read_text(encoding="utf-8").replace("status: beslutad", "status: utkast")
        .replace("beslut:\n  datum: 2025-12-15\n  organ: samradet\n", "").replace("2026-12-31", "2027-12-31"),
        encoding="utf-8",
    )  # fmt: skip
    status, out, _ = said("diff", "vagen-in", "2026", "2027")
    assert status == 1
    assert "Exempelby stad" in out


def test_a_run_that_is_killed_leaves_everything_or_nothing(frozen: Path) -> None:
    whole = contents(frozen / FOLDER)
    moments, records = random.Random(20260227), (frozen / FOLDER).parent  # noqa: S311 - the same at every run
    for number in range(4):
        shutil.rmtree(frozen / FOLDER, ignore_errors=True)
        with begin(*FREEZE, folder=frozen) as command:
            # The unfinished folder is moved into its place a moment after it is there.
            command.wait_until(lambda: list(records.glob(".2026.*.tmp")))
            time.sleep(moments.random() * 0.003 * number)
            command.kill()
        assert not (frozen / FOLDER).exists() or contents(frozen / FOLDER) == whole
    (records / ".2026.12345678.tmp").mkdir(exist_ok=True)
    shutil.rmtree(frozen / FOLDER, ignore_errors=True)
    assert overens(*FREEZE, folder=frozen).status == 0
    assert contents(frozen / FOLDER) == whole
    assert [path.name for path in records.iterdir()] == ["2026"]
