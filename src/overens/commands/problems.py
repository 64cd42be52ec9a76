"""Owns how a command tells a person what is wrong with the content."""

from overens.commands.terminal import Terminal
from overens.exchange.problems import as_text
from overens.problems import Problem


def report(problems: tuple[Problem, ...], terminal: Terminal) -> None:
    """Prints every problem beside the command's result, and nothing when there is none."""
    if problems:
        terminal.tell(as_text(problems).rstrip("\n"))
