"""Owns two tertial reports filled in from the template that `overens init` gives, as files and as reports loaded."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from overens.model.content import Repository
from overens.source.folder import load
from tests.support.paths import ROOT

CONTENT = ROOT / "src/overens/commands/start/content"
FIRST, SECOND, THIRD = (f"agreements/vagen-in/uppfoljning/2026-t{number}.yaml" for number in (1, 2, 3))
EMPTY = "[–, –, '=']"
PLACEHOLDER = """    platshållare:
      slag: bara avsikt
      skäl: Här står det viktigaste om januari–april.
"""
GOALS = """
måluppfyllelse:
  - id: m-en-vag
    namn: Den som söker stöd möter en enda väg in.
    utfall: {fulfilment}
    text: {words}
"""
PERIOD = "{från: 2026-01-01, till: 2026-04-30}"


def fill(folder: Path) -> None:
    """Fills in the first tertial as adopted and the second as a draft, and leaves a template for the third."""
    template = (folder / FIRST).read_text(encoding="utf-8")
    first = _filled(template, [(20, 16), (5, 4), (3, 2)], "Tre möten ställdes in.")
    second = _filled(template, [(23, 16), (7, 3), (3, 3)], "Inget möte ställdes in.")
    first += GOALS.format(fulfilment="delvis nått", words="Två av tre.")
    second += GOALS.format(fulfilment="nått", words="Alla.")
    (folder / FIRST).write_text(first.replace("status: mall", "status: fastställd"), encoding="utf-8")
    (folder / SECOND).write_text(
        _of(second.replace("status: mall", "status: utkast"), 2, "2026-05-01", "2026-08-31"), encoding="utf-8"
    )
    (folder / THIRD).write_text(_of(template, 3, "2026-09-01", "2026-12-31"), encoding="utf-8")


def _filled(template: str, figures: Iterable[tuple[int, int]], words: str) -> str:
    written = f"    innehåll:\n      - id: korthet-text\n        text: Teamet tog emot alla. {words}\n"
    assert PLACEHOLDER in template
    made = template.replace(PLACEHOLDER, written)
    for women, men in figures:
        assert EMPTY in made
        made = made.replace(EMPTY, f"[{women}, {men}, '=']", 1)
    return made


def _of(text: str, number: int, start: str, end: str) -> str:
    assert PERIOD in text
    return text.replace("tertial 1 2026", f"tertial {number} 2026").replace(PERIOD, f"{{från: {start}, till: {end}}}")


def repository() -> Repository:
    """The small repository with the three reports."""
    with TemporaryDirectory() as made:
        folder = Path(shutil.copytree(CONTENT, Path(made) / "content"))
        fill(folder)
        return load(folder)
