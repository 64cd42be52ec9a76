"""Owns what the site's policy refuses in a hand-written page: scripts, styles and handlers that stand in the page itself.

What a page has is judged by the page as it is rendered, so that an example in code is none; where it stands is looked
for in the page as it is written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from overens.pages.frame import mend
from overens.problems import Place, Problem

RULE = "policy"
_CODE = re.compile(r"^(?P<fence> *(?:```+|~~~+)).*?(?:^(?P=fence) *$|\Z)|(?P<tick>`+)(?!`).*?(?P=tick)", re.DOTALL | re.MULTILINE)
_RUN = frozenset({"", "module", "text/javascript", "application/javascript"})
"""The types of a script that is run; others are data."""
_ADDRESSES = frozenset({"href", "src", "action", "formaction"})
SCRIPT = "Lägg skriptet i en fil i docs och ange filen under extra_javascript i mkdocs.yml."
STYLE = "Lägg stilen i en fil i docs, ange filen under extra_css i mkdocs.yml, och ge elementet en klass."


@dataclass(frozen=True, slots=True)
class Refused:
    """One thing that is not run or not shown: what it is, what to do, how it is quoted, and a pattern that finds it."""

    what: str
    fix: str
    value: str
    pattern: str


def refused(file: str, written: str, rendered: str) -> Iterator[Problem]:
    """A problem for each thing that browsers will refuse; `file` is where `written` was read."""
    reader = _Reader()
    reader.feed(mend(rendered))
    reader.close()
    seen: dict[str, int] = {}
    for found in reader.found:
        at = seen[found.pattern] = seen.get(found.pattern, -1) + 1
        yield Problem(RULE, file, found.what, found.fix, value=found.value, place=_place(written, found.pattern, at))


class _Reader(HTMLParser):
    """Collects what is refused, in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Refused] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes one element with its attributes."""
        self.found += [*_of_element(tag, {name: value or "" for name, value in attrs}), *map(_of_attribute, _own(attrs))]


def _of_element(tag: str, attributes: dict[str, str]) -> Iterator[Refused]:
    if tag == "script" and "src" not in attributes and attributes.get("type", "").lower() in _RUN:
        yield Refused("Ett skript mitt i sidan körs inte.", SCRIPT, "<script>", r"<script\b(?![^>]*\bsrc\b)")
    elif tag == "style":
        yield Refused("En stilmall mitt i sidan används inte.", STYLE, "<style>", r"<style\b")


def _own(attrs: list[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    for name, value in attrs:
        is_address = name in _ADDRESSES and (value or "").strip().lower().startswith("javascript:")
        if name == "style" or name.startswith("on") or is_address:
            yield name, value or ""


def _of_attribute(attribute: tuple[str, str]) -> Refused:
    name, value = attribute
    quoted, pattern = f'{name}="{value}"', rf"\b{re.escape(name)}\s*=\s*[\"']?\s*{re.escape(value.strip()[:12])}"
    if name == "style":
        return Refused("En stil i ett element används inte.", STYLE, quoted, pattern)
    if name.startswith("on"):
        return Refused(f"Skriptet i {name} körs inte.", SCRIPT, quoted, pattern)
    return Refused("Ett skript som adress körs inte.", SCRIPT, quoted, re.escape(value.strip()))


def _place(written: str, pattern: str, at: int) -> Place:
    """Where the match number `at` stands; nowhere when something else than the author has written it."""
    bare = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), written)
    places = [found.start() for found in re.finditer(pattern, bare, re.IGNORECASE)]
    if not places:
        return Place()
    start = places[min(at, len(places) - 1)]
    return Place(written.count("\n", 0, start) + 1, start - written.rfind("\n", 0, start))
