"""Shows what `overens receive` keeps, what it refuses, and that nothing half-done is ever there."""

import json
import subprocess
import time
from contextlib import chdir
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from overens.cli.running import run
from overens.commands.content import READER
from overens.model.manifest import Verdict, Way
from overens.problems import CLEAN, FAULT, USAGE
from tests.support import attacks
from tests.support.freezing import FOLDER, FROZEN_ON, PLAIN
from tests.support.receiving import SCANNED, SIGNED, TRUST, manifest
from tests.support.repository import begin, contents, files

OFFLINE = ("--trust", TRUST, "--offline")
RECEIVED = "vagen-in-2026-undertecknad"
KEPT = [f"{FOLDER}/{RECEIVED}-kontroll.json", f"{FOLDER}/{RECEIVED}-kontroll.txt", f"{FOLDER}/{RECEIVED}.pdf"]


def test_a_signed_file_is_kept_with_its_report(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = set(files(to_receive))
    assert run(("receive", SIGNED, *OFFLINE)) == CLEAN
    out = capsys.readouterr().out
    assert sorted(set(files(to_receive)) - before) == KEPT
    assert all(name in out for name in KEPT)
    [received] = manifest(to_receive).received
    assert (received.verdict, received.way, received.sealed) == (Verdict.COMPLETE, Way.CONTINUED, True)
    assert (to_receive / FOLDER / received.file).read_bytes() == (to_receive / SIGNED).read_bytes()
    assert [each.party for each in received.signatures] == [each.party for each in manifest(to_receive).signatories]
    assert all(each.whole and each.trusted and each.level == "B-LTA" for each in received.signatures)
    report = json.loads((to_receive / FOLDER / received.report).read_text(encoding="utf-8"))
    assert (report["fil"], report["omdöme"]) == (received.file, "giltig")
    assert (to_receive / FOLDER / report["$schema"]).is_file()
    assert (to_receive / FOLDER / f"{RECEIVED}-kontroll.txt").read_text(encoding="utf-8").startswith("Filen är giltig.")


def test_what_is_kept_agrees_with_itself(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("receive", SIGNED, *OFFLINE)) == CLEAN
    assert [problem for problem in READER.read(to_receive).problems if FOLDER in problem.file] == []
    with chdir(to_receive / FOLDER):
        subprocess.run(["/usr/bin/sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], check=True)
    capsys.readouterr()
    assert run(("verify", f"{FOLDER}/{RECEIVED}.pdf", *OFFLINE)) == CLEAN


def test_the_same_file_twice(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("receive", SIGNED, *OFFLINE)) == CLEAN
    before = contents(to_receive)
    capsys.readouterr()
    assert run(("receive", SIGNED, *OFFLINE)) == USAGE
    assert capsys.readouterr().err == (f"Filen är redan mottagen, som {FOLDER}/{RECEIVED}.pdf. Inget behöver göras.\n")
    assert contents(to_receive) == before


def test_an_unfinished_file_and_later_the_whole_one(to_receive: Path) -> None:
    assert run(("receive", "efter-2.pdf", *OFFLINE)) == CLEAN
    assert run(("receive", SIGNED, *OFFLINE)) == CLEAN
    first, second = manifest(to_receive).received
    assert (first.verdict, first.file) == (Verdict.INCOMPLETE, f"{RECEIVED}.pdf")
    assert (second.verdict, second.file) == (Verdict.COMPLETE, f"{RECEIVED}-2.pdf")


def test_an_invalid_file_is_not_kept(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = (to_receive / SIGNED).read_bytes()
    (to_receive / "andrad.pdf").write_bytes(attacks.updated(data, attacks.cover))
    before = contents(to_receive)
    assert run(("receive", "andrad.pdf", *OFFLINE)) == FAULT
    out, err = capsys.readouterr()
    assert out.startswith("Filen är ogiltig. Lita inte på den.")
    assert err.endswith("Filen är inte mottagen. Inget är ändrat.\n")
    assert contents(to_receive) == before


def test_a_file_that_a_service_rebuilt(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def remade(pdf: pikepdf.Pdf) -> None:
        attacks.extra_page(pdf, "Verifikat", "Stina Skiss har undertecknat")

    (to_receive / "fran-tjansten.pdf").write_bytes(attacks.rebuilt((to_receive / PLAIN).read_bytes(), remade))
    assert run(("receive", "fran-tjansten.pdf", *OFFLINE)) == CLEAN
    flat = " ".join(capsys.readouterr().out.split())
    assert "Gjord av: ombyggd av en tjänst, ur den frysta filen Texten: Texten är den frysta." in flat
    assert "Filen är ombyggd av en tjänst, så de här parternas underskrifter kan inte kontrolleras här:" in flat
    assert "som börjar: ”Verifikat Stina Skiss har undertecknat”." in flat
    [received] = manifest(to_receive).received
    assert (received.verdict, received.way, received.signatures) == (Verdict.INCOMPLETE, Way.REBUILT, ())


def scan(folder: Path) -> None:
    """A page that is a picture, as a scanner leaves it."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        out = BytesIO()
        pdf.save(out)
    (folder / SCANNED).write_bytes(out.getvalue())


def test_a_file_signed_by_hand(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scan(to_receive)
    named = ("--handwritten", "vagen-in", "2026")
    assert run(("receive", SCANNED, *named, "--signed-by", "alla")) == CLEAN
    flat = " ".join(capsys.readouterr().out.split())
    assert flat.startswith("Filen är giltig. Alla 4 har undertecknat.")
    assert "Underskrifterna är gjorda för hand och kan inte kontrolleras här. Kansliet intygar dem:" in flat
    [received] = manifest(to_receive).received
    assert (received.verdict, received.way, received.signatures) == (Verdict.COMPLETE, Way.HANDWRITTEN, ())


def test_a_file_signed_by_hand_by_nobody_knows_whom(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scan(to_receive)
    assert run(("receive", SCANNED, "--handwritten", "vagen-in", "2026")) == CLEAN
    assert "ingen har angett vilka som har undertecknat" in " ".join(capsys.readouterr().out.split())
    assert manifest(to_receive).received[0].verdict is Verdict.INCOMPLETE


def test_digital_and_handwritten_are_not_mixed(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scan(to_receive)
    named = ("--handwritten", "vagen-in", "2026", "--signed-by", "alla")
    assert run(("receive", "efter-2.pdf", *OFFLINE)) == CLEAN
    before = contents(to_receive)
    capsys.readouterr()
    assert run(("receive", SCANNED, *named)) == FAULT
    assert (
        "Vägen in 2026 har redan undertecknats digitalt, och den här filen är undertecknad för hand. "
        "Gör så här: En överenskommelse undertecknas på ett sätt av alla."
    ) in " ".join(capsys.readouterr().out.split())
    assert contents(to_receive) == before


def test_handwritten_and_digital_are_not_mixed(to_receive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scan(to_receive)
    assert run(("receive", SCANNED, "--handwritten", "vagen-in", "2026", "--signed-by", "alla")) == CLEAN
    capsys.readouterr()
    assert run(("receive", SIGNED, *OFFLINE)) == FAULT
    assert "Vägen in 2026 har redan undertecknats för hand, och den här filen är undertecknad digitalt." in " ".join(
        capsys.readouterr().out.split()
    )
    assert run(("receive", SIGNED, "--handwritten", "vagen-in", "2026", "--signed-by", "alla")) == FAULT
    assert "Filen sägs vara undertecknad för hand, men den har digitala underskrifter." in " ".join(
        capsys.readouterr().out.split()
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Ange en fil, den som ska tas emot."),
        ((SIGNED, "vagen-in", "2026"), "Ange en fil, den som ska tas emot."),
        ((SIGNED, "--handwritten"), "Ange fil, överenskommelse och utgåva, till exempel: overens receive skannad.pdf"),
        ((SIGNED, "vagen-in", "2025", "--handwritten"), "Det finns ingen utgåva ”vagen-in 2025”."),
    ],
)
def test_what_cannot_be_carried_out(
    to_receive: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert (to_receive / SIGNED).is_file()
    assert run(("receive", *arguments)) == USAGE
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("number", range(2))
def test_a_kill_at_any_moment_leaves_what_was_there(to_receive: Path, number: int) -> None:
    before = {name: data for name, data in contents(to_receive).items() if name.startswith(FOLDER)}
    with begin("receive", SIGNED, *OFFLINE, folder=to_receive) as command:
        command.wait_until(lambda: list((to_receive / FOLDER).parent.glob(".2026-new-*")))
        time.sleep(number * 0.004)
        command.kill()
    after = {name: data for name, data in contents(to_receive).items() if name.startswith(f"{FOLDER}/")}
    assert after == before or f"{FOLDER}/{RECEIVED}.pdf" in after
    assert [problem for problem in READER.read(to_receive).problems if FOLDER in problem.file] == []
    assert run(("receive", SIGNED, *OFFLINE)) in (CLEAN, USAGE)
    assert list((to_receive / FOLDER).parent.glob(".*")) == []


def test_the_day_is_that_of_the_call(to_receive: Path) -> None:
    assert FROZEN_ON < "2026"
    assert run(("receive", "efter-4.pdf", *OFFLINE, "--date", "2027-01-04")) == CLEAN
    assert manifest(to_receive).received[0].received.isoformat() == "2027-01-04"
