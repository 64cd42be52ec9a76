"""Owns plain text and Markdown as an edition without ids: headings, paragraphs, and lists with their points."""

import re
from collections.abc import Iterator
from types import SimpleNamespace

from overens.document.inline import words
from overens.document.naming import Ids
from overens.document.tree import Document, Kind, Provision
from overens.names import EditionName

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
POINT = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(.*)")
UNSAID = SimpleNamespace(value="", start=None, end=None, note=None)


def edition(text: str, name: str) -> Document:
    """The text as a document; everything in it gets an id made from its words."""
    return Document(
        name=EditionName("text", name),
        agreement=UNSAID,
        title="Text",
        short_title="Text",
        status=UNSAID,
        validity=UNSAID,
        decision=None,
        front=(),
        body=_sections(text),
        annexes=(),
        parties=(),
        groups=(),
        roles=(),
        functions=(),
        areas=(),
        terms=(),
    )


def _sections(text: str) -> tuple[Provision, ...]:
    """One section for each heading, in order; what stands before the first heading has a section without one."""
    ids, found, heading, below = Ids(), list[Provision](), "", list[Provision]()
    for kind, content in _blocks(text):
        if kind is Kind.SECTION:
            found += _section(ids, heading, below)
            heading, below = content[0], []
        else:
            below.append(_provision(ids, kind, content))
    return (*found, *_section(ids, heading, below))


def _section(ids: Ids, heading: str, below: list[Provision]) -> tuple[Provision, ...]:
    if not heading and not below:
        return ()
    return (Provision(ids.derive("avsnitt", heading), Kind.SECTION, heading=words(heading), children=tuple(below)),)


def _provision(ids: Ids, kind: Kind, content: tuple[str, ...]) -> Provision:
    if kind is Kind.PARAGRAPH:
        return Provision(ids.derive("stycke", content[0]), kind, text=words(content[0]))
    points = tuple(Provision(ids.derive("punkt", point), Kind.POINT, text=words(point)) for point in content)
    return Provision(ids.derive("lista", content[0]), kind, children=points, facts=(("kind", "punkt"),))


def _blocks(text: str) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    """Headings, paragraphs and lists; a line that is neither begins nor goes on where a blank line says."""
    lines, points = list[str](), list[str]()
    for line in (*text.splitlines(), ""):
        heading, point = HEADING.match(line), POINT.match(line)
        goes_on = bool(line.strip()) and not heading and not point
        if points and goes_on:
            points[-1] += f" {line.strip()}"
            continue
        if lines and not goes_on:
            yield Kind.PARAGRAPH, (" ".join(lines),)
            lines = []
        if points and not point and not goes_on:
            yield Kind.LIST, tuple(points)
            points = []
        if heading:
            yield Kind.SECTION, (heading[2],)
        elif point:
            points.append(point[1].strip())
        elif goes_on:
            lines.append(line.strip())
