"""Shows what `overens verify` answers about files in a repository: in words, as JSON, and by how it ends."""

import json
from pathlib import Path

import jsonschema
import pytest

from overens.cli.running import run
from overens.exchange.verification_schema import schema
from overens.problems import CLEAN, FAULT, USAGE
from tests.support.freezing import FIELDS, MANIFEST, PLAIN, change
from tests.support.receiving import SIGNED, TRUST

OFFLINE = ("--trust", TRUST, "--offline")


@pytest.fixture(autouse=True)
def _here(to_receive: Path) -> None:
    assert (to_receive / SIGNED).is_file()


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """How a command ends, and what it prints."""
    status = run(("verify", *arguments))
    return status, capsys.readouterr().out


def test_a_file_that_all_have_signed(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, SIGNED, *OFFLINE)
    assert status == CLEAN
    assert out.startswith("Filen är giltig. Alla 4 har undertecknat, och inget annat har ändrats.\n")
    flat = " ".join(out.split())
    assert "Utgåva: TEST Överenskommelse om en gemensam väg in 2026 (Vägen in 2026)" in flat
    assert "Gjord av: den frysta filen med fält, med underskrifter tillagda" in flat
    assert "Underskriften från Exempelby kommun är hel och gjord " in flat
    assert "utställt för TEST Exempelby kommun av TEST rotutfärdare" in flat
    assert "Filen är förseglad: inget mer får läggas till." in flat
    assert "Filen är arkivvärdig: den kan kontrolleras också när certifikaten har gått ut." in flat


def test_it_is_known_by_its_contents_whatever_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    Path(SIGNED).rename("Kopia av avtal (3).PDF")
    status, out = told(capsys, "Kopia av avtal (3).PDF", *OFFLINE)
    assert (status, "Vägen in 2026" in out) == (CLEAN, True)


def test_a_file_that_somebody_has_yet_to_sign(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, "efter-3.pdf", *OFFLINE)
    assert status == FAULT
    flat = " ".join(out.split())
    assert flat.startswith("Filen är ofullständig. Inget fel är hittat, men något saknas eller är inte känt.")
    assert "1 av 4 har inte undertecknat i den här filen: Provköpings kommun." in flat
    assert "DE SOM INTE HAR UNDERTECKNAT Provköpings kommun: Frans Försök" in flat


def test_the_frozen_file_itself(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, PLAIN, *OFFLINE)
    assert (status, "Ingen har undertecknat filen." in out, "Texten är den frysta." in out) == (FAULT, True, True)


def test_the_answer_as_json_follows_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, SIGNED, *OFFLINE, "--format", "json")
    found = json.loads(out)
    jsonschema.validate(found, schema())
    assert (status, found["format"], found["omdöme"], found["text"]) == (CLEAN, "overens-kontroll-1", "giltig", "fryst")
    assert [each.get("part") for each in found["underskrifter"]] == [
        "exempelmyndigheten",
        "region-exempel",
        "exempelby-kommun",
        "provkopings-kommun",
        None,
    ]
    assert {each["nivå"] for each in found["underskrifter"]} == {"B-LTA"}


def test_without_anybody_to_trust(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, SIGNED)
    assert (status, "Kontrollera igen med --trust och en fil med" in out) == (FAULT, True)


def test_a_manifest_that_was_edited_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    change(Path(MANIFEST), "Frans Försök", "Anna Annan")
    status, out = told(capsys, SIGNED, *OFFLINE)
    flat = " ".join(out.split())
    assert status == FAULT
    assert flat.startswith("Filen är ogiltig. Lita inte på den.")
    assert "Det som är fryst går inte att lita på. manifest.yaml: Manifestet har ändrats för hand" in flat
    assert "säger olika om vilka som ska underteckna: Provköpings kommun." in flat


def test_a_frozen_file_that_was_exchanged(capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(FIELDS).read_bytes()
    Path(FIELDS).write_bytes(Path(PLAIN).read_bytes())
    Path(PLAIN).write_bytes(data)
    status, out = told(capsys, SIGNED, *OFFLINE)
    flat = " ".join(out.split())
    assert (status, "vagen-in-2026-utan-falt.pdf är i själva verket den för Vägen in 2026." in flat) == (FAULT, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("saknas.pdf",), "Filen saknas.pdf finns inte."),
        ((SIGNED, "--trust", SIGNED), f"{SIGNED} innehåller inget certifikat."),
        ((SIGNED, "--stamp-zone", "mitten:3"), "”mitten:3” är ingen kant. Skriv till exempel nederkant:15"),
        ((SIGNED, "--stamp-zone", "nederkant:90"), "”nederkant:90” är inte 1–60 mm."),
        ((SIGNED, "--signed-by", "provkoping"), "”provkoping” ska inte underteckna någon fryst utgåva."),
        (("agreements",), "agreements är en mapp. Ange en fil."),
    ],
)
def test_what_cannot_be_carried_out(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], message: str
) -> None:
    assert run(("verify", *arguments)) == USAGE
    assert message in capsys.readouterr().err


def test_where_nothing_is_frozen(
    example: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    to_receive: Path,
) -> None:
    monkeypatch.chdir(example)
    assert run(("verify", str(to_receive / SIGNED))) == USAGE
    assert "är fryst, så det finns inget att kontrollera filen mot." in capsys.readouterr().err
