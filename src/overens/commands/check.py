"""Owns `overens check`: every problem of the whole content, in the form that was asked for."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from overens.commands.content import READER
from overens.commands.terminal import Terminal
from overens.exchange.problems import FORMATS
from overens.problems import CLEAN, FAULT
from overens.rules.contacts import overdue


def check(root: Path, today: date, terminal: Terminal, *, form: str, strict: bool) -> int:
    """Prints the problems, also what should have been looked at before today; `strict` makes a *varning* a *fel*."""
    content = READER.read(root)
    late = overdue(content.repository.living, today)
    content = replace(content, problems=tuple(sorted((*content.problems, *late), key=lambda each: each.order)))
    text = FORMATS[form](content.problems)
    if form == "text":
        terminal.result(text.rstrip("\n"))
    else:
        terminal.hand_over(text)
    return FAULT if content.stops(strict=strict) else CLEAN
