"""Shows `overens lint --klarspråk`: places, both forms, exit codes, and that the pages in a hurry are plain."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from overens.clarity.sentences import measured
from overens.cli.running import run
from overens.commands.lint import LIMIT
from overens.commands.publishing import plain_library
from overens.pages.running_text import running_text
from overens.pages.site_pages import pages
from overens.problems import CLEAN, FAULT, USAGE
from tests.support.samples import BASE
from tests.support.shipped import repository

HEAVY = (
    "Beredningsorganisationens samordningsansvariga kvalitetssäkringsfunktioner dokumenterar verksamhetsplaneringen."
)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "innehall"
    shutil.copytree(BASE, folder)
    monkeypatch.chdir(folder)
    return folder


def test_start_and_remittera_are_plain() -> None:
    found = pages(plain_library(repository(), date(2026, 11, 27), "Webbplatsen"))
    hurried = [page for page in found if not page.url or page.url.startswith("remittera/")]
    assert len(hurried) >= 10
    measures = {page.url: measured(running_text(page.body)) for page in hurried}
    assert {url: found.lix for url, found in measures.items() if found.lix >= LIMIT} == {}
    assert all(found.words > 20 for found in measures.values())


def test_a_sentence_is_told_with_its_file_and_line(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = base / "docs/sida.md"
    page.write_text("# Rubrik\n\nÄrendet granskas.\n", encoding="utf-8")
    assert run(["lint", "--folder", ".", "--klarspråk", "--date", "2025-06-01"]) == CLEAN
    out = capsys.readouterr().out
    assert "docs/sida.md:3:1: notering: ”granskas” säger inte vem som gör det. [passiv]" in out
    assert "Läsbarhet (LIX) för sidor som ska vara under 40:" in out


def test_json_has_findings_and_pages(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "docs/sida.md").write_text("Ärendet granskas.\n", encoding="utf-8")
    assert run(["lint", "--folder", ".", "--klarsprak", "--format", "json", "--date", "2025-06-01"]) == CLEAN
    found = json.loads(capsys.readouterr().out)
    assert ("docs/sida.md", 1, "passiv") in {(one["file"], one["line"], one["rule"]) for one in found["findings"]}
    start = found["pages"][0]
    assert (start["url"], start["limit"], start["too_heavy"]) == ("", LIMIT, False)


def test_strict_makes_a_finding_a_fault(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "docs/sida.md").write_text("Ärendet granskas.\n", encoding="utf-8")
    assert run(["lint", "--folder", ".", "--klarspråk", "--strict"]) == FAULT
    assert capsys.readouterr().out


def test_a_heavy_start_page_is_a_fault(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agreement = base / "agreements/prov/avtal.yaml"
    text = agreement.read_text(encoding="utf-8")
    agreement.write_text(text.replace("Två kommuner provar tillsammans.", HEAVY * 9), encoding="utf-8")
    assert run(["lint", "--folder", ".", "--klarspråk"]) == FAULT
    assert "FÖR TUNG" in capsys.readouterr().out


def test_what_is_reviewed_must_be_said(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert base.is_dir()
    assert run(["lint"]) == USAGE
    assert "overens lint --klarspråk" in capsys.readouterr().err


def test_a_page_that_is_not_text_is_told(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "docs/sida.md").write_bytes(b"\xff\xfe")
    assert run(["lint", "--folder", ".", "--klarspråk"]) == FAULT
    assert "är inte sparad som UTF-8" in capsys.readouterr().err
