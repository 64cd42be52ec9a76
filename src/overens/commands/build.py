"""Owns `overens build`: check, then the whole site beside the old one, then the swap."""

from datetime import date
from pathlib import Path

from overens.commands.hooking import ADAPTER, PUBLISHER, READER
from overens.commands.problems import report
from overens.commands.terminal import Terminal
from overens.problems import CLEAN, FAULT
from overens.site import running


def build(root: Path, today: date, terminal: Terminal) -> int:
    """Builds the site of a content folder; what is wrong is printed, and a *fel* leaves the old site as it was."""
    content = READER.read(root)
    report(content.problems, terminal)
    if content.stops():
        return FAULT
    with terminal.working() as bar:
        PUBLISHER.told = bar.show
        ADAPTER.step = lambda done, total: bar.show("Sidor", done, total)
        site = running.build(root, ADAPTER, today)
    report(ADAPTER.complaints, terminal)
    terminal.result(f"Webbplatsen är klar: {site}")
    return CLEAN
