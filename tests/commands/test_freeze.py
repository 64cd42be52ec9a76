"""What `overens freeze` refuses, in which words, and that a refusal leaves everything as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from overens.cli.running import run
from overens.problems import FAULT, USAGE
from tests.support.freezing import DECIDED, DRAFT, EDITION, FOLDER, FROZEN_ON, change, decide
from tests.support.repository import files

Refused = Callable[..., tuple[int, str]]
WARNED = "Är allt ändå som det ska, så lägg till --despite-warnings.\n"
SIGNATORIES = """  undertecknare:
    - {part: exempelmyndigheten, namn: Eva Exempel, titel: enhetschef}
    - {part: region-exempel, namn: Per Påhitt, titel: områdeschef}
    - {part: exempelby-kommun, namn: Stina Skiss, titel: socialchef}
    - {part: provkopings-kommun, namn: Frans Försök, titel: förvaltningschef, tillförordnad: ja}
"""
NOBODY = """  undertecknare: []
  undertecknar_inte: [exempelmyndigheten, region-exempel, exempelby-kommun, provkopings-kommun]
"""


@pytest.fixture
def refused(example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Refused:
    """Runs the verb in the decided example, and answers how it ended and what it told; nothing may be written."""
    monkeypatch.chdir(decide(example))

    def ran(*arguments: str) -> tuple[int, str]:
        before = files(example)
        status = run(["freeze", *(arguments or ("vagen-in", "2026", "--date", FROZEN_ON))])
        out, err = capsys.readouterr()
        assert out == ""
        assert files(example) == before
        return status, err

    return ran


def test_an_edition_that_there_is_none_of(refused: Refused) -> None:
    told = "Det finns ingen utgåva ”vagen-in 2027”. Menade du vagen-in 2026?\n"
    assert refused("vagen-in", "2027") == (USAGE, told)


def test_what_is_not_decided(refused: Refused, example: Path) -> None:
    change(example / EDITION, DECIDED, DRAFT)
    told = (
        "Vägen in 2026 har status utkast, och bara en beslutad utgåva kan frysas. "
        "Skriv in beslutet och ändra status till beslutad när beslutet är fattat.\n"
    )
    assert refused() == (FAULT, told)


def test_what_is_revoked(refused: Refused, example: Path) -> None:
    change(example / EDITION, "status: beslutad", "status: upphävd")
    status, told = refused()
    assert status == FAULT
    assert told.startswith("Vägen in 2026 har status upphävd, och bara en beslutad utgåva kan frysas. ")


def test_a_decision_that_is_yet_to_come(refused: Refused) -> None:
    told = (
        "Vägen in 2026 beslutas först den 15 december 2025, och i dag räknas som den 14 december 2025. "
        "Vänta till dess, rätta beslutets datum, eller ange rätt dag med --date ÅÅÅÅ-MM-DD.\n"
    )
    assert refused("vagen-in", "2026", "--date", "2025-12-14") == (FAULT, told)


def test_content_with_faults_is_told_as_check_tells_it(refused: Refused, example: Path) -> None:
    change(example / EDITION, "område: teamet", "område: temaet")
    status, told = refused()
    assert status == FAULT
    assert f"{EDITION}:" in told
    assert told.endswith("\n1 fel\n")


def test_a_signatory_without_a_name(refused: Refused, example: Path) -> None:
    change(example / EDITION, "namn: Eva Exempel, ", "")
    status, told = refused()
    assert status == FAULT
    assert "Undertecknaren för ”exempelmyndigheten” har inget namn. [undertecknare-utan-namn]" in told
    assert told.endswith(
        "Vägen in 2026 har 1 varning i sina filer, och efter frysningen kan inget ändras där. "
        f"Rätta det först. {WARNED}"
    )


def test_not_even_despite_warnings_does_somebody_without_a_name_sign(refused: Refused, example: Path) -> None:
    change(example / EDITION, "namn: Eva Exempel, ", "")
    status, told = refused("vagen-in", "2026", "--date", FROZEN_ON, "--despite-warnings")
    assert status == FAULT
    assert told.endswith(
        "Undertecknaren för Exempelmyndigheten har inget namn, och efter frysningen kan det inte skrivas in. "
        "Skriv namnet i utgåvan först.\n"
    )


def test_nobody_who_signs(refused: Refused, example: Path) -> None:
    change(example / EDITION, SIGNATORIES, NOBODY)
    status, told = refused()
    assert status == FAULT
    assert told.endswith(
        "Vägen in 2026 har ingen som undertecknar. Skriv vilka det är under underskrifter, undertecknare, "
        "och visa underskrifterna i ett avsnitt.\n"
    )


def test_a_record_that_is_there_already_whatever_it_is(refused: Refused, example: Path) -> None:
    (example / FOLDER).mkdir(parents=True)
    status, told = refused()
    assert status == FAULT
    assert "[manifest-saknas]" in told


def test_a_warning_that_is_known_to_be_right_need_not_hinder(
    example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(decide(example))
    change(example / EDITION, "datum: 2025-12-15", "datum: 2026-01-20")
    assert run(["freeze", "vagen-in", "2026", "--date", "2026-02-01"]) == FAULT
    assert capsys.readouterr().err.endswith(WARNED)
    assert run(["freeze", "vagen-in", "2026", "--date", "2026-02-01", "--despite-warnings"]) == 0
    assert (example / FOLDER / "manifest.yaml").is_file()
