"""Owns `overens pdf`: the PDF of one edition as a file of its own."""

from datetime import date
from pathlib import Path

from overens.commands.cache import Cache
from overens.commands.choosing import chosen
from overens.commands.content import READER
from overens.commands.files import write
from overens.commands.keeping import frozen_paper
from overens.commands.papers import made, order
from overens.commands.problems import report
from overens.commands.terminal import Terminal
from overens.document.building import build
from overens.names import EditionName
from overens.problems import CLEAN, FAULT


def pdf(root: Path, name: EditionName, today: date, terminal: Terminal, *, out: Path | None) -> int:
    """Writes the PDF of an edition to `out`, else to a file of the edition's own name in the current folder.

    Of a frozen edition it is the frozen one.
    """
    content = READER.read(root)
    report(content.problems, terminal)
    if content.stops():
        return FAULT
    edition = chosen(name, content.repository.editions)
    target = out or Path(f"{name.stem}.pdf")
    with terminal.working() as bar:
        bar.show("PDF", 0, 1)
        paper = frozen_paper(root, edition) or made(Cache(root), order(root, edition, build(edition), today))
        write(target, paper.data)
    terminal.result(str(target))
    return CLEAN
