"""Owns `overens build`: check, then the whole site beside the old one, then the swap."""

from datetime import date
from pathlib import Path

from overens.commands.choosing import narrowed
from overens.commands.content import READER
from overens.commands.hooking import ADAPTER, PUBLISHER
from overens.commands.problems import report, report_in_short
from overens.commands.terminal import Terminal
from overens.commands.unchanged import Made
from overens.problems import CLEAN, FAULT
from overens.site import running
from overens.site.settings import is_closed, settings
from overens.site.staging import Staging, alone


def build(root: Path, today: date, terminal: Terminal, *, only: str = "") -> int:
    """Builds the site of a content folder; what is wrong is printed, and a *fel* leaves the old site as it was.

    `only` names the one agreement that the site shall be about. Nothing is built when the site is what it would be.
    """
    content = READER.read(root)
    report_in_short(content.problems, terminal)
    if content.stops():
        return FAULT
    narrowed(content.repository, only)
    config = settings(root, ADAPTER)
    site, made = Path(config.site_dir), Made(root, today, only) if is_closed(root, config) else None
    if made and _still_stands(made, site):
        terminal.result(f"Ingenting har ändrats. Webbplatsen är redan klar: {site}")
        return CLEAN
    with terminal.working() as bar:
        PUBLISHER.told, PUBLISHER.only = bar.show, only
        ADAPTER.step = lambda done, total: bar.show("Sidor", done, total)
        site = running.build(root, ADAPTER, today)
    report(ADAPTER.complaints, terminal)
    if made and not ADAPTER.complaints:
        made.keep(site)
    terminal.result(f"Webbplatsen är klar: {site}")
    return CLEAN


def _still_stands(made: Made, site: Path) -> bool:
    # A killed build has left its folders whether or not there is anything to build after it.
    with alone(site):
        Staging(site).mend()
        return made.stands(site)
