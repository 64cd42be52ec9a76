"""Tests the one error handler: each kind of error has its words and its exit code, and none is a traceback."""

import errno
import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from overens.cli.handling import handled
from overens.commands.terminal import Terminal
from overens.problems import (
    BUG,
    CLEAN,
    FAULT,
    INTERRUPTED,
    USAGE,
    ContentError,
    OutsideError,
    OverensError,
    Problem,
    UsageError,
)

AGAIN = "Åtgärda det och kör sedan samma kommando igen.\n"
PROBLEM = Problem("prov", "a.yaml", "Det är fel.", "Gör om.")


def raising(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (OverensError("Så här är det."), FAULT, "Så här är det.\n"),
        (OutsideError("Disken."), FAULT, "Disken.\n"),
        (UsageError("Gör så."), USAGE, "Gör så.\n"),
        (KeyboardInterrupt(), INTERRUPTED, "Avbrutet.\n"),
        (click.Abort(), INTERRUPTED, "Avbrutet.\n"),
        (click.UsageError("Fel."), USAGE, "Fel.\n"),
        (
            PermissionError(errno.EACCES, "Permission denied", "/x"),
            FAULT,
            f"Det gick inte att läsa eller skriva /x: du saknar behörighet. {AGAIN}",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            FAULT,
            f"Systemet svarade med ett fel: disken är full. {AGAIN}",
        ),
        (
            OSError(errno.EPROTO, "Protocol error"),
            FAULT,
            f"Systemet svarade med ett fel: systemet svarar med fel {errno.EPROTO}. {AGAIN}",
        ),
    ],
)
def test_an_error_ends_as_words_and_a_code(
    capsys: pytest.CaptureFixture[str], error: BaseException, status: int, said: str
) -> None:
    assert handled(raising(error), Terminal()) == status
    assert tuple(capsys.readouterr()) == ("", said)


def test_all_problems_of_the_content_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert handled(raising(ContentError((PROBLEM, PROBLEM))), Terminal()) == FAULT
    assert capsys.readouterr().err.count("a.yaml:1:1: fel: Det är fel. [prov]") == 2


def test_a_bug_is_an_apology_and_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert handled(raising(ZeroDivisionError("hoppsan")), Terminal()) == BUG
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("Något gick fel i programmet, inte i det du har skrivit.")
    assert "Traceback" not in err
    report = Path(re.findall(r"finns i (\S+)\. Skicka", err)[0])
    try:
        assert "ZeroDivisionError: hoppsan" in report.read_text(encoding="utf-8")
    finally:
        report.unlink()


def test_a_bug_is_raised_anew_for_whoever_looks_for_it() -> None:
    with pytest.raises(ZeroDivisionError):
        handled(raising(ZeroDivisionError()), Terminal(), debug=True)


def test_what_goes_well_keeps_its_code() -> None:
    assert handled(lambda: CLEAN, Terminal()) == CLEAN
