"""Owns the reading of Word files by their XML alone: what is left of each paragraph when every change is settled."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INSERTED, DELETED = f"{W}ins", f"{W}del"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph as it was, as it is, what is struck and added in it, and what the comments on it say."""

    old: str
    new: str
    struck: str
    added: str
    comments: str


def part(data: bytes, name: str) -> ET.Element:
    """One part of a Word file, parsed."""
    with ZipFile(BytesIO(data)) as file:
        return ET.fromstring(file.read(name))  # noqa: S314 - our own file


def settled(data: bytes, *, accept: bool) -> list[tuple[str, str]]:
    """Style and text of every paragraph once all changes are accepted or rejected; blank ones are left out."""
    body = part(data, "word/document.xml").find(f"{W}body")
    assert body is not None
    return [(style, text) for style, text in _blocks(body, DELETED if accept else INSERTED) if text.strip()]


def _blocks(body: ET.Element, drop: str) -> Iterator[tuple[str, str]]:
    carried = ""
    for block in body:
        if block.tag == f"{W}tbl":
            kept = [row for row in block.iter(f"{W}tr") if row.find(f"{W}trPr/{drop}") is None]
            yield from ((_style(own), _text(own, drop)) for row in kept for own in row.iter(f"{W}p"))
        elif block.tag == f"{W}p":
            carried += _text(block, drop)
            if block.find(f"{W}pPr/{W}rPr/{drop}") is None:
                yield _style(block, was=drop == INSERTED), carried
                carried = ""
    assert not carried


def _style(paragraph: ET.Element, *, was: bool = False) -> str:
    before = paragraph.find(f"{W}pPr/{W}pPrChange/{W}pPr/{W}pStyle") if was else None
    found = before if before is not None else paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.attrib[f"{W}val"]


def _text(found: ET.Element, drop: str) -> str:
    if found.tag in {f"{W}t", f"{W}delText"}:
        return found.text or ""
    if found.tag in {drop, f"{W}pPr"}:
        return ""
    return SIGNS.get(found.tag, "") + "".join(_text(child, drop) for child in found)


def comments(data: bytes) -> dict[str, str]:
    """Every comment by its number."""
    return {
        found.attrib[f"{W}id"]: "\n".join(_text(paragraph, "") for paragraph in found.iter(f"{W}p"))
        for found in part(data, "word/comments.xml")
    }


def changed(data: bytes) -> list[Changed]:
    """Every paragraph in which something is tracked or commented on; the cells of a row stand together."""
    told = comments(data)
    made = []
    for block in _units(part(data, "word/document.xml")):
        own = " ".join(told[mark.attrib[f"{W}id"]] for mark in block.iter(f"{W}commentReference"))
        struck, added = (" ".join(_text(run, "") for run in block.iter(tag)) for tag in (DELETED, INSERTED))
        if struck or added or own:
            made.append(Changed(_words(block, INSERTED), _words(block, DELETED), struck, added, own))
    return made


def _units(document: ET.Element) -> Iterator[ET.Element]:
    inside = {paragraph for row in document.iter(f"{W}tr") for paragraph in row.iter(f"{W}p")}
    yield from document.iter(f"{W}tr")
    yield from (paragraph for paragraph in document.iter(f"{W}p") if paragraph not in inside)


def _words(block: ET.Element, drop: str) -> str:
    return ", ".join(text for own in block.iter(f"{W}p") if (text := _text(own, drop)))
