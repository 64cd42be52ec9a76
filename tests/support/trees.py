"""Owns what a screen reader is told of a page, as text that a person can read and a test can hold.

The browser's own accessibility tree is the source. Long rows of like things are cut after the first few, since each is
said as those before it, so that a held tree can be read from beginning to end.
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

MOST = 4
"""How many things of one kind in a row are held."""
ROW = frozenset({"article", "definition", "listitem", "option", "row", "term"})
FRAME = ("banner", "contentinfo")
"""What stands around every page and is held once, with the first page."""
NAMED = re.compile(r'"(.*)"')
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(slots=True)
class Told:
    """One line of the tree, with what is told inside of it."""

    words: str
    below: "list[Told]" = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The role of what is there: `link` or `listitem`, say."""
        return self.words.lstrip("- '").partition(" ")[0].rstrip(":")

    @property
    def name(self) -> str:
        """What it is called, without quotes; empty when it has no name."""
        found = NAMED.search(self.words)
        return found[1].replace("''", "'").replace('\\"', '"') if found else ""

    @property
    def address(self) -> str:
        """Where a link leads, as the page has it."""
        return next((line.words.partition(": ")[2].strip('"') for line in self.below if line.kind == "/url"), "")

    def walk(self) -> "Iterator[Told]":
        """This line and all below it, in order."""
        yield self
        for child in self.below:
            yield from child.walk()


def told(page: Page) -> Told:
    """The whole tree of a page as a screen reader meets it."""
    return parsed(ADDRESS.sub("", page.locator("body").aria_snapshot()))


def parsed(snapshot: str) -> Told:
    """The tree of a snapshot: how far in a line stands says what it is part of."""
    top = Told("")
    open_at = [top]
    for line in snapshot.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        found = Told(line.strip())
        del open_at[depth + 1 :]
        open_at[-1].below.append(found)
        open_at.append(found)
    return top


def written(tree: Told, *, framed: bool) -> str:
    """The lines of a tree: whole with what stands around every page, or without that and with long rows cut."""
    shown = tree.below if framed else [child for child in tree.below if child.kind not in FRAME]
    return "".join(f"{line}\n" for line in _lines(shown, "", most=None if framed else MOST))


def difference(held: Path, found: str) -> str:
    """What a screen reader is told now and not by the held file, and the other way round; empty when they are equal."""
    before = held.read_text(encoding="utf-8") if held.exists() else ""
    lines = difflib.unified_diff(before.splitlines(), found.splitlines(), held.name, "now", lineterm="")
    return "\n".join(lines)


def _lines(found: list[Told], indent: str, *, most: int | None) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for child in found:
        seen[child.kind] += child.kind in ROW
        if most is None or seen[child.kind] <= most:
            yield f"{indent}{child.words}"
            yield from _lines(child.below, f"{indent}  ", most=most)
    for kind, number in seen.items():
        if most is not None and number > most:
            yield f"{indent}… {number - most} × {kind}"
