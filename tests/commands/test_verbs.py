"""Tests the short verbs on a small repository: what they print, where, what they write and how they end."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from overens.cli.running import run
from overens.problems import CLEAN, FAULT, USAGE
from tests.support.repository import DAY, files

Change = Callable[[str, str, str], None]
Said = Callable[..., tuple[int, str, str]]
EDITION = "agreements/vagen-in/2026.yaml"
AGAIN = "Åtgärda det och kör sedan samma kommando igen.\n"
REPORT = "vagen-in uppfoljning/2026-t1"
LISTED = """vagen-in  Överenskommelse om en gemensam väg in
  2026  Vägen in 2026: Utkast
    utgåva    agreements/vagen-in/2026.yaml
    bilaga 1  annexes/vagen-in/2026/1-arbetsgang.yaml
    bilaga 2  roles/vagen-in/2026.yaml
    roller    roles/vagen-in/2026.yaml
  uppfoljning/2026-t1  Vägen in tertial 1 2026: Mall, 1 januari 2026–30 april 2026
    rapport   agreements/vagen-in/uppfoljning/2026-t1.yaml
    följer    agreements/vagen-in/2026.yaml
"""


@pytest.fixture
def said(example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Runs a verb inside the example; answers its code, what it printed as its result, and what it told besides."""
    monkeypatch.chdir(example)

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        return status, *capsys.readouterr()

    return ran


def test_check_of_sound_content(said: Said) -> None:
    assert said("check", "--strict") == (CLEAN, "Inga problem.\n", "")
    assert said("check", "--format", "json") == (CLEAN, "[]\n", "")
    assert said("check", "--format", "github") == (CLEAN, "", "")


CONTACTS = """# yaml-language-server: $schema=../schema/kontakter.schema.json
kontakter:
  - id: kansliet
    namn: Kansliet
    telefon: 0980-319 200
    ägare: Förbundskansliet
    granskas_senast: 2026-03-02
"""


def test_check_notes_what_nobody_has_looked_at_by_the_day(said: Said, example: Path) -> None:
    (example / "docs/data/kontakter.yaml").write_text(CONTACTS, encoding="utf-8")
    assert said("check", "--date", "2026-03-02") == (CLEAN, "Inga problem.\n", "")
    status, out, _ = said("check", "--strict", "--date", "2026-03-03")
    assert status == CLEAN
    assert out.startswith(
        "docs/data/kontakter.yaml:7:22: notering: ”Kansliet” skulle ha granskats senast 2026-03-02. "
        "Ansvarar: Förbundskansliet. [granskning]\n"
    )
    assert out.endswith("\n1 notering\n")


def test_check_prints_its_problems_as_its_result(said: Said, change: Change) -> None:
    change(EDITION, "område: teamet", "område: temaet")
    status, out, err = said("check")
    assert (status, err) == (FAULT, "")
    assert out.startswith(f"{EDITION}:")
    assert out.endswith("\n1 fel\n")
    status, out, err = said("check", "--format", "json")
    assert (status, err) == (FAULT, "")
    [problem] = json.loads(out)
    assert (problem["file"], problem["value"]) == (EDITION, "temaet")
    assert said("check", "--format", "github")[1].startswith(f"::error file={EDITION},line=")


def test_a_note_stops_nothing_and_a_warning_stops_the_strict(said: Said, change: Change) -> None:
    change(EDITION, "namn: Eva Exempel,", "namn: Eva Exempel, kontrollera: Stavningen är osäker,")
    assert said("check", "--strict")[0] == CLEAN
    change(EDITION, "rubrik: Syfte", 'rubrik: "*Syfte*"')
    assert said("check")[1].endswith("\n1 varning, 1 notering\n")
    assert said("check")[0] == CLEAN
    assert said("check", "--strict")[0] == FAULT


def test_a_command_that_makes_something_tells_of_notes_only_how_many(said: Said, example: Path, change: Change) -> None:
    change(EDITION, "namn: Eva Exempel,", "namn: Eva Exempel, kontrollera: Stavningen är osäker,")
    status, _, err = said("pdf", "vagen-in", "2026", "--out", str(example / "ut.pdf"))
    assert (status, err) == (CLEAN, "1 notering. Visa med: overens check\n")
    change(EDITION, "rubrik: Syfte", 'rubrik: "*Syfte*"')
    err = said("pdf", "vagen-in", "2026", "--out", str(example / "ut.pdf"))[2]
    assert err.startswith(f"{EDITION}:")
    assert err.endswith("\n1 varning\n1 notering. Visa med: overens check\n")


def test_a_command_works_from_below_its_folder(said: Said, example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(example / "agreements/vagen-in")
    assert said("check") == (CLEAN, "Inga problem.\n", "")
    assert said("check", "--folder", "../..") == (CLEAN, "Inga problem.\n", "")


def test_a_folder_without_agreements_is_told(said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, err = said("check")
    assert (status, out) == (USAGE, "")
    assert "overens init MAPP" in err
    status, out, err = said("check", "--folder", str(tmp_path))
    assert (status, out) == (FAULT, "")
    assert "overens init MAPP" in err


def test_list_shows_editions_their_standing_and_their_files(said: Said) -> None:
    assert said("list", "--date", DAY) == (CLEAN, LISTED, "")


def test_list_says_when_something_may_be_missing(said: Said, change: Change) -> None:
    change(EDITION, "titel: Ö", "titl: Ö")
    status, _, err = said("list")
    assert status == FAULT
    assert err.startswith("Allt kan inte visas: ")


def test_list_of_nothing(said: Said, example: Path) -> None:
    shutil.rmtree(example / "agreements/vagen-in")
    assert said("list")[1] == "Här finns ingen överenskommelse.\n"


def test_pdf_is_the_one_on_the_site(said: Said, example: Path) -> None:
    assert said("pdf", "vagen-in", "2026", "--date", DAY) == (CLEAN, "vagen-in-2026.pdf\n", "")
    made = (example / "vagen-in-2026.pdf").read_bytes()
    assert made == (example / "site/vagen-in/2026/vagen-in-2026.pdf").read_bytes()
    assert said("pdf", "vagen-in", "2026", "--date", DAY, "--out", "min.pdf") == (CLEAN, "min.pdf\n", "")
    assert (example / "min.pdf").read_bytes() == made
    assert not list(example.glob(".*.tmp"))


def test_a_report_is_printed_under_its_own_name_also_while_it_is_a_template(said: Said, example: Path) -> None:
    name = "vagen-in-uppfoljning-2026-t1.pdf"
    assert said("pdf", "vagen-in", "uppfoljning/2026-t1", "--date", DAY) == (CLEAN, f"{name}\n", "")
    assert (example / name).read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["vagen-in", "2027"], USAGE, "Det finns ingen utgåva ”vagen-in 2027”. Menade du vagen-in 2026?\n"),
        (["vagen-in", "2026-t1"], USAGE, f"Det finns ingen utgåva ”vagen-in 2026-t1”. Menade du {REPORT}?\n"),
        (
            ["vagen-in", "uppfoljning/t2"],
            USAGE,
            f"Det finns ingen rapport ”vagen-in uppfoljning/t2”. Menade du {REPORT}?\n",
        ),
        (["star", "1999"], USAGE, "Det finns ingen utgåva ”star 1999”. Det som finns är: vagen-in 2026.\n"),
        (
            ["vagen-in", "2026", "--out", "borta/min.pdf"],
            FAULT,
            f"Det gick inte att läsa eller skriva borta/min.pdf: den finns inte. {AGAIN}",
        ),
        (
            ["vagen-in", "2026", "--out", "docs"],
            FAULT,
            f"Det gick inte att läsa eller skriva docs: den är en mapp. {AGAIN}",
        ),
    ],
)
def test_a_pdf_that_cannot_be_had(  # noqa: PLR0917 - a case of a table
    said: Said, example: Path, arguments: list[str], status: int, told: str
) -> None:
    before = set(files(example))
    assert said("pdf", *arguments, "--date", DAY) == (status, "", told)
    assert not [name for name in set(files(example)) - before if not name.startswith(".cache/")]


def test_no_pdf_is_made_of_faulty_content(said: Said, example: Path, change: Change) -> None:
    change(EDITION, "område: teamet", "område: temaet")
    status, out, err = said("pdf", "vagen-in", "2026")
    assert (status, out) == (FAULT, "")
    assert "temaet" in err
    assert not (example / "vagen-in-2026.pdf").exists()


def test_schema_writes_what_is_stale_and_can_only_look(said: Said, example: Path) -> None:
    assert said("schema", "--check") == (CLEAN, "Alla scheman är aktuella.\n", "")
    stale, missing = example / "docs/schema/avtal.schema.json", example / "docs/schema/utgava.schema.json"
    whole = missing.read_bytes()
    stale.write_text("{}", encoding="utf-8")
    missing.unlink()
    told = "docs/schema/avtal.schema.json är inaktuell.\ndocs/schema/utgava.schema.json är inaktuell.\n"
    assert sorted(said("schema", "--check")[1].splitlines()) == told.splitlines()
    assert said("schema", "--check")[0] == FAULT
    assert stale.read_text(encoding="utf-8") == "{}"
    assert said("schema")[0] == CLEAN
    assert missing.read_bytes() == whole
    assert said("schema") == (CLEAN, "Alla scheman är redan aktuella.\n", "")
