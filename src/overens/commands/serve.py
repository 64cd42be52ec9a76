"""Owns `overens serve`: the site while its content is worked on, with what is wrong shown in the pages."""

from datetime import date
from pathlib import Path

from overens.commands.hooking import ADAPTER, PUBLISHER
from overens.commands.terminal import Terminal
from overens.problems import CLEAN
from overens.site import running

ADDRESS = "127.0.0.1:8000"


def serve(root: Path, today: date, terminal: Terminal, *, address: str, only: str = "") -> int:
    """Shows the site at `address` (host and port) until it is interrupted, which is how it is meant to end.

    `only` names the one agreement that the site shall be about, or is empty.
    """
    PUBLISHER.only = only
    running.require_free(address)
    terminal.tell("Bygger webbplatsen …")
    running.serve(root, ADAPTER, today, address=address, say=terminal.tell)
    return CLEAN
