"""Owns how a command tells a person what is wrong with the content."""

from overens.commands.terminal import Terminal
from overens.exchange.problems import as_text, counted
from overens.problems import OutsideError, Problem, Severity, reason


def report(problems: tuple[Problem, ...], terminal: Terminal) -> None:
    """Prints every problem beside the command's result, and nothing when there is none."""
    if problems:
        terminal.tell(as_text(problems).rstrip("\n"))


def report_in_short(problems: tuple[Problem, ...], terminal: Terminal) -> None:
    """Prints what must or should be mended; of notes only how many there are, since `check` is what shows them."""
    notes = tuple(problem for problem in problems if problem.severity is Severity.NOTE)
    report(tuple(problem for problem in problems if problem.severity is not Severity.NOTE), terminal)
    if notes:
        terminal.tell(f"{counted(notes)}. Visa med: overens check")


def refused(error: OSError) -> OutsideError:
    """Why a file could not be read or written, and what to do about it."""
    what = f"Det gick inte att läsa eller skriva {error.filename}" if error.filename else "Systemet svarade med ett fel"
    return OutsideError(f"{what}: {reason(error)}. Åtgärda det och kör sedan samma kommando igen.")
