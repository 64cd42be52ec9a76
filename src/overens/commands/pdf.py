"""Owns `overens pdf`: the PDF of one edition or report as a file of its own."""

from datetime import date
from pathlib import Path

from overens.commands.cache import Cache
from overens.commands.choosing import chosen
from overens.commands.content import READER
from overens.commands.files import write
from overens.commands.keeping import frozen_paper
from overens.commands.papers import made, order
from overens.commands.problems import report_in_short
from overens.commands.terminal import Terminal
from overens.document.reports import build_text
from overens.model.content import LoadedEdition
from overens.names import EditionName
from overens.problems import CLEAN, FAULT


def pdf(root: Path, name: EditionName, today: date, terminal: Terminal, *, out: Path | None) -> int:
    """Writes the PDF of an edition or a report to `out`, else to a file of its own name in the current folder.

    Of a frozen edition it is the frozen one.
    """
    content = READER.read(root)
    report_in_short(content.problems, terminal)
    if content.stops():
        return FAULT
    text = chosen(name, content.repository.texts)
    target = out or Path(f"{name.stem}.pdf")
    with terminal.working() as bar:
        bar.show("PDF", 0, 1)
        kept = frozen_paper(root, text) if isinstance(text, LoadedEdition) else None
        paper = kept or made(Cache(root), order(root, text, build_text(text), today))
        write(target, paper.data)
    terminal.result(str(target))
    return CLEAN
