"""Owns what a PDF says of itself that may not change when it is signed: title, makers, standards."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pyhanko.pdf_utils.generic import PdfObject, StreamObject

KEPT = {"title", "creator", "description", "Keywords", "part", "conformance", "CreateDate", "CreatorTool"}
LARGEST = 1_000_000
"""In bytes; ours are a few thousand."""

Fact = tuple[str, str]


def says_the_same(was: PdfObject | None, now: PdfObject | None) -> bool:
    """Whether the metadata of two revisions agree in all that signing has no part in."""
    try:
        before = facts(was) if was is not None else set[Fact]()
        return isinstance(now, StreamObject) and facts(now) == before
    except (ET.ParseError, ValueError):
        return False


def facts(stream: PdfObject | None) -> set[Fact]:
    """What is said by name, however the XML is laid out.

    Raises:
        ParseError: it is no XML.
        ValueError: it is no metadata, or too much of it.
    """
    data = bytes(stream.data) if isinstance(stream, StreamObject) else b""
    if not data or len(data) > LARGEST or b"<!" in data:
        # A document type is what entities are declared in, and with them a few bytes become many.
        raise ValueError(len(data))
    return set(_facts(ET.fromstring(data)))  # noqa: S314 - no document type, a bounded size, and a bounded process


def _facts(element: ET.Element) -> Iterator[Fact]:
    name = _local(element.tag)
    if name in KEPT:
        yield name, "".join(element.itertext()).strip()
    yield from ((_local(key), value.strip()) for key, value in element.attrib.items() if _local(key) in KEPT)
    for child in element:
        yield from _facts(child)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
