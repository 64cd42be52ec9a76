"""Tests what a person sees on a terminal, and that nobody else sees any of it."""

import os
import pty
import sys
from pathlib import Path

import pytest

from overens.commands.terminal import Terminal
from overens.commands.unchanged import RECORD
from tests.support.repository import DAY, environment


def on_a_terminal(folder: Path, *arguments: str, **changes: str) -> str:
    """What `overens` writes when its streams are a terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(sys.executable, [sys.executable, "-m", "overens", *arguments], environment(TERM="xterm", **changes))  # noqa: S606 - our own command
    said = b""
    while True:
        try:
            read = os.read(terminal, 65536)
        except OSError:
            break
        if not read:
            break
        said += read
    os.waitpid(child, 0)
    os.close(terminal)
    return said.decode()


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_long_work_shows_a_bar_and_takes_it_away(example: Path) -> None:
    (example / RECORD).unlink()
    said = on_a_terminal(example, "build", "--date", DAY)
    assert "Sidor" in said
    assert "\x1b[?25l" in said
    assert said.rstrip().endswith(f"Webbplatsen är klar: {example / 'site'}")


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_problems_are_coloured_on_a_terminal_unless_colours_are_unwanted(example: Path) -> None:
    (example / "agreements/parter.yaml").write_text("parter: x\n", encoding="utf-8")
    assert "\x1b[1;31mfel\x1b[0m" in on_a_terminal(example, "check")
    assert "\x1b[1;31m" not in on_a_terminal(example, "check", NO_COLOR="1")


def test_nothing_is_coloured_elsewhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    terminal = Terminal()
    terminal.result("a.yaml:1:1: fel: Fel. [x] [bold]y[/bold] :smile:")
    terminal.tell("Fel.", "bold red")
    with terminal.working() as bar:
        bar.show("Sidor", 1, 2)
    assert tuple(capsys.readouterr()) == ("a.yaml:1:1: fel: Fel. [x] [bold]y[/bold] :smile:\n", "Fel.\n")


def test_a_long_line_is_not_broken(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().result("ord " * 100)
    assert capsys.readouterr().out == "ord " * 100 + "\n"
