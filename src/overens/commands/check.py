"""Owns `overens check`: every problem of the whole content, in the form that was asked for."""

from pathlib import Path

from overens.commands.hooking import READER
from overens.commands.terminal import Terminal
from overens.exchange.problems import FORMATS
from overens.problems import CLEAN, FAULT


def check(root: Path, terminal: Terminal, *, form: str, strict: bool) -> int:
    """Prints the problems; under `strict` a *varning* counts as a *fel*."""
    content = READER.read(root)
    text = FORMATS[form](content.problems)
    if form == "text":
        terminal.result(text.rstrip("\n"))
    else:
        terminal.hand_over(text)
    return FAULT if content.stops(strict=strict) else CLEAN
