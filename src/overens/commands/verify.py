"""Owns `overens verify`: whether a file is a frozen edition that all have signed, and if not, why."""

from datetime import datetime
from pathlib import Path

from overens.commands.examining import CheckWish, examined
from overens.commands.terminal import Terminal
from overens.exchange.verification_json import as_json
from overens.exchange.verification_schema import KIND
from overens.exchange.verification_text import as_text
from overens.model.manifest import Verdict
from overens.problems import CLEAN, FAULT

TEXT, JSON = "text", "json"
FORMATS = (TEXT, JSON)


def verify(root: Path, wish: CheckWish, moment: datetime, terminal: Terminal, *, form: str) -> int:
    """Prints what the check of a file finds, as text or as JSON.

    Raises:
        UsageError: nothing is frozen, or something that was said means nothing.
        OSError: the file cannot be read.
    """
    with terminal.working() as bar:
        bar.show("Kontroll", 0, 1)
        found = examined(root, wish, moment)
    if form == JSON:
        terminal.hand_over(as_json(found, f"{KIND}.schema.json").decode())
    else:
        terminal.result(as_text(found, terminal.width).rstrip("\n"))
    return CLEAN if found.verdict is Verdict.COMPLETE else FAULT
